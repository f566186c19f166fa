//go:build !nowindow

package main

import (
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/ui"
)

// rate keeps what a person said after the latest session, and lets go of it. It
// does not wait for the disk: what cannot be saved yet is tried again.
func (d *diary) rate(r ui.Rating) error {
	now := d.latest()
	if now == nil {
		return nil
	}
	for _, n := range r.Numbers {
		now.Rate(n)
	}
	for _, t := range r.Tender {
		now.Tender(t)
	}
	now.Say(history.Notes{Note: r.Note, Tags: r.Tags})
	now.End()
	return nil
}

// wrong keeps what was wrong in the latest session.
func (d *diary) wrong(what history.Wrong) error {
	d.latest().GoneWrong(what)
	return nil
}

// settle waits until all of the latest session is saved.
func (d *diary) settle() { d.latest().Settle(patience) }

// habit returns the person's own holds of a point after a time, those of the
// latest session included.
func (d *diary) habit(point body.ID, after time.Time) ([][]history.StageRecord, error) {
	d.mu.Lock()
	now, waited := d.now, d.waited
	d.waited = true
	d.mu.Unlock()
	if !waited { // once is enough for all the points of a session
		now.Settle(patience)
	}
	return d.store.Habit(0, point, after)
}

// over says that the session that is recorded has come to its end. What is said
// of it is still to come.
func (d *diary) over() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.running = false
}
