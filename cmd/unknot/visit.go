package main

import (
	"fmt"
	"io"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/journal"
	"unknot/session/message"
	"unknot/session/words"
)

// A visitChoice says with whom a session is.
type visitChoice struct {
	Client     string `key:"help.visit-choice.client" help:"A session with this client, by label. Their cautions come first." placeholder:"LABEL"`
	SameAsLast bool   `key:"help.visit-choice.same-as-last" help:"The routine and the real timings of the client's last visit."`
	sealedChoice
}

// visit finds out with whom a session is, and what is done. Without a client it
// is nil.
func (c visitChoice) visit(env environment, prog *program, name string) (*journal.Visit, error) {
	switch {
	case name == "" && !c.SameAsLast:
		return nil, message.Errorf("command.want-routine", "want a routine, by id, name or file; 'unknot play --help' shows what there is")
	case c.Client == "" && c.SameAsLast:
		return nil, message.Errorf("command.same-needs-client", "--same-as-last needs --client")
	case name != "" && c.SameAsLast:
		return nil, message.Errorf("command.same-has-routine", "--same-as-last takes the routine of the last visit; leave the other out")
	case c.Client == "":
		return nil, nil
	}
	var v *journal.Visit
	err := withRecords(env, recordsChoice{Client: c.Client, sealedChoice: c.sealedChoice}, func(s *sqlite.Store, _ history.Filter) error {
		now := time.Now()
		client, err := findClient(env.ctx, s, c.Client)
		if err != nil {
			return err
		}
		v, err = journal.VisitOf(env.ctx, s, client, now, prog.Atlas)
		if err != nil || !c.SameAsLast {
			return err
		}
		ok, err := v.LikeLast(env.ctx, s, now, prog.Atlas)
		if err == nil && !ok {
			return message.Errorf("command.no-visit", "{{.Client}} has no visit yet that could be done again", "Client", words.Printable(client.Card.Label))
		}
		return err
	})
	if err == nil && name != "" {
		v.Routine, err = prog.Find(name)
	}
	return v, err
}

// printCautions writes what has to be minded with a client, before anything else.
func printCautions(out io.Writer, card clients.Card) {
	label := words.Printable(card.Label)
	if len(card.Cautions) == 0 {
		fmt.Fprintf(out, "No cautions are noted for %s.\n", label)
	} else {
		fmt.Fprintf(out, "Cautions for %s:\n", label)
	}
	for _, c := range card.Cautions {
		fmt.Fprintf(out, "! %s\n", words.Printable(c))
	}
	if card.Minutes > 0 {
		fmt.Fprintf(out, "%d minutes are booked.\n", card.Minutes)
	}
}
