package ui_test

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/routine"
)

// months is a file of records: sessions of the last months, with numbers and
// without, one stopped, and one with a client.
var months = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "unknot-records-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "records.db")
	s, err := sqlite.Open(context.Background(), path, nil)
	if err != nil {
		return nil, err
	}
	client, err := s.AddClient(context.Background(), clients.Card{Label: "A-17"}, today)
	if err != nil {
		return nil, err
	}
	all, err := routine.LoadAll(assets.Routines(), nil)
	if err != nil {
		return nil, err
	}
	byID := map[string]*routine.Routine{}
	for _, r := range all {
		byID[r.ID] = r
	}
	for i, id := range []string{
		"desk-neck-reset", "two-minute-desk-break", "desk-neck-reset", "after-a-long-drive", "desk-neck-reset",
		"two-minute-desk-break", "desk-neck-reset", "desk-neck-reset",
	} {
		r := byID[id]
		if r == nil {
			r = all[i]
		}
		start := history.Opening{Routine: r, When: today.AddDate(0, 0, -11*(7-i)).Add(-30 * time.Minute)}
		if i == 5 {
			start.Client = client
		}
		if err := sit(s, start, i); err != nil {
			return nil, err
		}
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// sit goes through a session as number i does: holds ease after a while, run
// their whole length, are extended or skipped.
func sit(store *sqlite.Store, start history.Opening, i int) (err error) {
	if start.Plan, err = start.Routine.Plan(); err != nil {
		return err
	}
	for _, id := range start.Routine.Regions {
		n := 6 - i%3
		start.Before = append(start.Before, history.Numbers{Region: id, Before: &n})
	}
	r := store.Begin(start)
	s, now, holds := session.New(start.Plan), time.Duration(0), 0
	note := func(events []session.Event) {
		r.Note(events, s.Status(now), 0)
		for _, e := range events {
			if e.Kind != session.Began || start.Plan.Stage(e.Stage).Kind != session.Hold {
				continue
			}
			holds++
			switch at := now + time.Duration(16-i)*time.Second; holds % 4 {
			case 0, 1:
				now = at
				r.Note(s.Do(session.Eased, now), s.Status(now), 0)
			case 2:
				r.Note(s.Do(session.Extend, now), s.Status(now), 0)
			case 3:
				if holds%8 == 7 {
					r.Note(s.Do(session.Next, now), s.Status(now), 0)
				}
			}
		}
	}
	note(s.Do(session.Start, 0))
	for due, ok := s.Due(); ok; due, ok = s.Due() {
		now = max(now, due)
		note(s.Advance(now))
		if i == 3 && holds == 3 {
			note(s.Do(session.Stop, now))
		}
	}
	for _, id := range start.Routine.Regions {
		if n := 3 + i%4; i != 2 {
			r.Rate(history.Numbers{Region: id, After: &n})
		}
	}
	r.Say(history.Notes{Note: "7 > 5", Tags: []string{"Felt good"}})
	r.End()
	return nil
}

// lookBack has the window show the sessions of the last months, until another
// page is turned to.
func (s *stand) lookBack() {
	s.t.Helper()
	if s.months == nil {
		data, err := months()
		if err != nil {
			s.t.Fatal(err)
		}
		path := filepath.Join(s.t.TempDir(), "records.db")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			s.t.Fatal(err)
		}
		if s.months, err = sqlite.Open(context.Background(), path, nil); err != nil {
			s.t.Fatal(err)
		}
		s.t.Cleanup(func() { s.months.Close() })
	}
	s.window.KeepIn(s.months)
}
