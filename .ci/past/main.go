// Past writes the records of some weeks into a new file, for pictures: sessions
// of a person's own, one of today that left a spot sore, one that was stopped a
// while ago and can be gone on with, and visits of three clients.
//
//	go run ./.ci/past records.db
package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/live"
	"unknot/session/recovery"
	"unknot/session/routine"
)

// A sitting is one session: how long ago it began, the numbers before and
// after it, and the hold at which it was stopped, 0 for none.
type sitting struct {
	ago           time.Duration
	routine       string
	before, after int
	stopped       int
	words         history.Words
}

const day = 24 * time.Hour

var own = []sitting{
	{33 * day, "desk-neck-reset", 7, 5, 0, history.Words{}},
	{26 * day, "desk-neck-reset", 6, 5, 0, history.Words{}},
	{20 * day, "between-the-shoulder-blades", 5, 5, 0, history.Words{}},
	{14 * day, "desk-neck-reset", 7, 4, 0, history.Words{Note: "Ball a little lower on the right"}},
	{9 * day, "sit-relief-glutes", 4, 5, 3, history.Words{Tags: []string{"Too firm"}}},
	{6 * day, "desk-neck-reset", 5, 3, 0, history.Words{}},
	{3 * day, "between-the-shoulder-blades", 6, 4, 0, history.Words{Tags: []string{"Felt good"}}},
	{3 * time.Hour, "desk-neck-reset", 6, 4, 0, history.Words{Tags: []string{recovery.SoreTag}}},
	{40 * time.Minute, "low-back-after-sitting", 5, 4, 4, history.Words{}},
}

var clients = []struct {
	card   history.Card
	visits []sitting
}{
	{history.Card{Label: "Heron", Minutes: 60, Cautions: []string{"Left shoulder was operated on in March"}, Pressure: body.Gentle}, []sitting{
		{21 * day, "therapist-head-and-neck", 7, 5, 0, history.Words{}},
		{7 * day, "therapist-sixty-minute-back", 6, 4, 0, history.Words{Next: "Begin on the right"}},
	}},
	{history.Card{Label: "Oak", Minutes: 45}, []sitting{{6 * day, "low-back-after-sitting", 5, 4, 0, history.Words{}}}},
	{history.Card{Label: "C-14", Minutes: 30}, nil},
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./.ci/past records.db")
		os.Exit(2)
	}
	if err := write(os.Args[1], time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, "past:", err)
		os.Exit(1)
	}
}

func write(path string, now time.Time) error {
	atlas, err := body.Load(assets.Body())
	if err != nil {
		return err
	}
	routines, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		return err
	}
	store, err := history.Open(path, nil)
	if err != nil {
		return err
	}
	for _, c := range clients {
		id, err := store.AddClient(c.card, now.Add(-30*day))
		if err != nil {
			return err
		}
		for _, v := range c.visits {
			if err := v.record(store, routines, id, now); err != nil {
				return err
			}
		}
	}
	for _, v := range own {
		if err := v.record(store, routines, 0, now); err != nil {
			return err
		}
	}
	return store.Close()
}

// record goes through the session. Every third hold eases after 14 s.
func (v sitting) record(store *history.Store, routines []*routine.Routine, client history.ClientID, now time.Time) error {
	start := history.Start{When: now.Add(-v.ago), Client: client}
	for _, r := range routines {
		if r.ID == v.routine {
			start.Routine = r
		}
	}
	if start.Routine == nil {
		return fmt.Errorf("there is no routine %s", v.routine)
	}
	var err error
	if start.Plan, err = start.Routine.Plan(); err != nil {
		return err
	}
	for _, region := range start.Routine.Regions {
		start.Before = append(start.Before, history.Numbers{Region: region, Before: &v.before})
	}
	recording := store.Begin(start)
	run, at, holds := session.New(start.Plan), time.Duration(0), 0
	note := func(events []session.Event) (hold bool) {
		recording.Note(live.Update{Now: at, Events: events, Status: run.Status(at)})
		return slices.ContainsFunc(events, func(e session.Event) bool {
			return e.Kind == session.Began && start.Plan.Stage(e.Stage).Kind == session.Hold
		})
	}
	note(run.Do(session.Start, 0))
	for due, ok := run.Due(); ok; due, ok = run.Due() {
		at = max(at, due)
		if !note(run.Advance(at)) {
			continue
		}
		holds++
		if holds == v.stopped {
			at += 6 * time.Second
			note(run.Do(session.Stop, at))
		} else if holds%3 == 0 {
			at += 14 * time.Second
			note(run.Do(session.Eased, at))
		}
	}
	for _, region := range start.Routine.Regions {
		recording.Rate(history.Numbers{Region: region, After: &v.after})
	}
	recording.Say(v.words)
	recording.End()
	if !recording.Settle(time.Minute) { // in order: the newest can be gone on with
		return fmt.Errorf("%s was not written", v.routine)
	}
	return nil
}
