package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/words"
)

// A visitChoice says with whom a session is.
type visitChoice struct {
	Client     string `help:"A session with this client, by label. Their cautions come first." placeholder:"LABEL"`
	SameAsLast bool   `help:"The routine and the real timings of the client's last visit."`
	sealedChoice
}

// A visit is a session with a client.
type visit struct {
	client  clients.Client
	routine *routine.Routine
	timings *session.Plan  // in place of those the routine has, or nil
	resting []prepare.Rest // nil if it is not known
}

// visit finds out with whom a session is, and what is done. Without a client it
// is nil.
func (c visitChoice) visit(env environment, shelf *shelf, name string) (*visit, error) {
	switch {
	case name == "" && !c.SameAsLast:
		return nil, errors.New("want a routine, by id, name or file; 'unknot play --help' shows what there is")
	case c.Client == "" && c.SameAsLast:
		return nil, errors.New("--same-as-last needs --client")
	case name != "" && c.SameAsLast:
		return nil, errors.New("--same-as-last takes the routine of the last visit; leave the other out")
	case c.Client == "":
		return nil, nil
	}
	var v visit
	err := withRecords(env, recordsChoice{Client: c.Client, sealedChoice: c.sealedChoice}, func(s *sqlite.Store, _ history.Filter) (err error) {
		now := time.Now()
		if v.client, err = findClient(s, c.Client); err != nil {
			return err
		}
		resting, err := s.Resting(v.client.ID, now, shelf.atlas)
		v.resting = append([]prepare.Rest{}, resting...) // known, even if there is none
		if err != nil || !c.SameAsLast {
			return err
		}
		last, ok, err := s.LastVisit(v.client.ID, now)
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("%s has no visit yet that could be done again", words.Printable(v.client.Card.Label))
		}
		r, p, err := last.Again(shelf.atlas)
		v.routine, v.timings = r, &p
		return err
	})
	if err == nil && name != "" {
		v.routine, err = shelf.routine(name)
	}
	return &v, err
}

// request is what is done with the client.
func (v *visit) request() prepare.Request {
	return prepare.Request{Routine: v.routine, Timings: v.timings}
}

// visit is one with a client of the records, or nil without one, or where their
// records cannot be read.
func (d *diary) visit(id history.ClientID, places routine.Places) *visit {
	all, err := d.store.Clients()
	if err != nil || id == 0 {
		return nil
	}
	i := slices.IndexFunc(all, func(c clients.Client) bool { return c.ID == id && !c.Sealed })
	if i < 0 {
		return nil
	}
	resting, _ := d.store.Resting(id, time.Now(), places) // what cannot be read stops nobody
	return &visit{client: all[i], resting: resting}
}

// heed writes what has to be minded with the client, before anything else.
func (v *visit) heed(out io.Writer) {
	if v == nil {
		return
	}
	card := v.client.Card
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
