//go:build !nowindow

package main

import (
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/ui"
)

// rate keeps what a person said after the latest session, for each region that
// was worked on.
func (d *diary) rate(r ui.Rating) error {
	if d.now == nil {
		return nil
	}
	for _, region := range r.Routine.Regions {
		d.now.Rate(history.Numbers{Region: region, Before: r.Before, After: r.Now})
	}
	d.now.Say(history.Words{Note: r.Note, Tags: r.Tags})
	d.now.End()
	return nil
}

// habit returns the person's own holds of a point after a time, those of the
// latest session included.
func (d *diary) habit(point body.ID, after time.Time) ([][]history.Done, error) {
	d.now.Settle(patience)
	return d.store.Habit(0, point, after)
}
