package main

import (
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/message"
	"unknot/session/words"
)

// A clientsCommand is about those a therapist works with.
type clientsCommand struct {
	List clientsList `cmd:"" default:"withargs" key:"help.clients.list" help:"List the clients, with their last visit."`
	Add  clientsAdd  `cmd:"" key:"help.clients.add" help:"Add a client under a label, which should be no name."`
}

type clientsList struct {
	passphraseChoice
	JSON bool `key:"help.json" help:"As JSON."`
}

// A listedClient is a client in the output of 'clients list --json'.
type listedClient struct {
	Key     history.Key  `json:"key"`
	Card    clients.Card `json:"card"`
	Visits  int          `json:"visits"`
	Last    *time.Time   `json:"last,omitempty"`
	Routine string       `json:"last_routine,omitempty"`
	Locked  bool         `json:"locked,omitempty"` // card cannot be read without the passphrase
}

func (c clientsList) Run(env environment) error {
	out := []listedClient{}
	err := withRecords(env, recordsChoice{sealedChoice: sealedChoice{c.Passphrase}}, func(s *sqlite.Store, _ history.Filter) error {
		all, err := s.Clients(env.ctx)
		if err != nil {
			return err
		}
		visits, err := s.Visits(env.ctx, time.Now())
		for _, client := range all {
			l := listedClient{Key: client.Key, Card: client.Card, Visits: visits[client.ID].Count, Locked: client.Sealed}
			if last := visits[client.ID].Last; last.ID != 0 {
				l.Last, l.Routine = &last.Started, last.Name
			}
			out = append(out, l)
		}
		return err
	})
	if err != nil && !errors.Is(err, errNothing) {
		return err
	}
	if c.JSON {
		return writeJSON(env.out, out)
	}
	if len(out) == 0 {
		_, err := fmt.Fprintln(env.out, env.printer.Text("command.no-clients", "No clients yet. 'unknot clients add LABEL' adds one."))
		return err
	}
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	for _, l := range out {
		fmt.Fprintf(w, "%s\t%s\t%d visits\t%s\n", words.Printable(l.Card.Label), l.booked(), l.Visits, words.Printable(l.last()))
	}
	return w.Flush()
}

func (l listedClient) booked() string {
	switch {
	case l.Locked:
		return "locked"
	case l.Card.Minutes == 0:
		return "not booked"
	}
	return fmt.Sprintf("%d min", l.Card.Minutes)
}

func (l listedClient) last() string {
	if l.Last == nil {
		return ""
	}
	return l.Last.Format(time.DateOnly) + " " + l.Routine
}

type clientsAdd struct {
	Label     string   `arg:"" key:"help.clients-add.label" help:"A pseudonym, never a name."`
	Booked    booking  `key:"help.clients-add.booked" help:"How long they book, such as 50m." placeholder:"DURATION"`
	Caution   []string `key:"help.clients-add.caution" help:"What to mind before every session; may be repeated." placeholder:"TEXT" sep:"none"`
	Notes     string   `key:"help.clients-add.notes" help:"Anything else." placeholder:"TEXT"`
	Tool      string   `key:"help.clients-add.tool" help:"The tool they like." placeholder:"TOOL"`
	Pressure  string   `key:"help.clients-add.pressure" help:"The pressure they like: gentle, standard or strong." enum:"gentle,standard,strong," default:""`
	Favourite []string `key:"help.clients-add.favourite" help:"A routine to offer first, by id; may be repeated." placeholder:"ID"`
}

func (c clientsAdd) Run(env environment) error {
	booked := time.Duration(c.Booked)
	if booked < 0 || booked > clients.MostBooked*time.Minute || booked%time.Minute != 0 {
		return message.Errorf("command.booked", "--booked: want whole minutes up to a day, such as 50m, got {{.Got}}", "Got", booked)
	}
	card := clients.Card{
		Label: c.Label, Notes: c.Notes, Minutes: int(booked / time.Minute),
		Tool: c.Tool, Cautions: c.Caution,
	}
	if c.Pressure != "" {
		var level body.Level
		if err := level.UnmarshalText([]byte(c.Pressure)); err != nil {
			return err
		}
		card.Pressure = level
	}
	if len(c.Favourite) > 0 {
		prog, err := openProgram()
		if err != nil {
			return err
		}
		for _, name := range c.Favourite {
			r, err := prog.Find(name)
			if err != nil {
				return err
			}
			card.Favourites = append(card.Favourites, r.ID)
		}
	}
	s, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer s.Close()
	if err != nil {
		return err
	}
	_, err = s.AddClient(env.ctx, card, time.Now())
	line := fmt.Sprintf("Added %s.", words.Tidy(card.Label))
	if _, locked, lerr := s.Sealed(env.ctx); locked && lerr == nil {
		line += " The others' labels are locked; should one be the same, that is said when they are opened."
	}
	return said(env, line, err)
}
