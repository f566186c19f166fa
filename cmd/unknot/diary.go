package main

import (
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/routine"
)

// A diary records the sessions of this run, one after the other.
type diary struct {
	store *history.Store
	now   *history.Recording // of the latest session, until it is ended
}

// openDiary opens the records. What cannot be kept is told in a line; sessions
// go on without.
func openDiary(tell func(line string)) *diary {
	store, err := history.Open(history.Path(), func(line string) {
		if line != "" {
			tell(line)
		}
	})
	if err != nil {
		tell(err.Error())
	}
	return &diary{store: store}
}

// begin starts to record a session with a client, or with 0 the person's own,
// through the plan of the routine.
func (d *diary) begin(who history.ClientID, r *routine.Routine, p session.Plan) *history.Recording {
	d.now.End()
	d.now = d.store.Begin(history.Start{Routine: r, Plan: p, When: time.Now(), Client: who})
	return d.now
}

// close ends the records, and says what could not be kept. That is no reason
// for the session to have failed.
func (d *diary) close(env environment) {
	d.now.End()
	if err := d.store.Close(); err != nil {
		fmt.Fprintln(env.err, "unknot:", err)
	}
}
