//go:build !nowindow

package main

import (
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/ui"
)

// rate keeps what a person said after the latest session, and lets go of it. Who
// looks at the records next finds it there.
func (d *diary) rate(r ui.Rating) error {
	if d.now == nil {
		return nil
	}
	for _, n := range r.Numbers {
		d.now.Rate(n)
	}
	for _, t := range r.Tender {
		d.now.Tender(t)
	}
	d.now.Say(history.Words{Note: r.Note, Tags: r.Tags})
	d.now.End()
	d.now.Settle(patience)
	return nil
}

// habit returns the person's own holds of a point after a time, those of the
// latest session included.
func (d *diary) habit(point body.ID, after time.Time) ([][]history.Done, error) {
	d.now.Settle(patience)
	return d.store.Habit(0, point, after)
}
