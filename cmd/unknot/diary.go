package main

import (
	"time"

	"unknot/session/history"
	"unknot/session/words"
)

// A diary records the sessions of this run, one after the other.
type diary struct {
	store *history.Store
	now   *history.Recording // of the latest session, until it is ended
}

// openDiary opens the records. What cannot be kept is told in a line; sessions
// go on without.
func openDiary(tell func(words.Line)) *diary {
	store, err := history.Open(history.Path(), func(line words.Line) {
		if line.Format != "" {
			tell(line)
		}
	})
	if err != nil {
		tell(words.LineOf(err))
	}
	return &diary{store: store}
}

// record starts to record a session, or goes on recording the one that the
// course goes on with. It fails only if that one goes on elsewhere by now.
func (d *diary) record(c course) (*history.Recording, error) {
	d.now.End()
	if c.from == nil {
		d.now = d.store.Begin(history.Start{Routine: c.script.Routine(), Plan: c.plan(), When: time.Now(), Client: c.client, Before: c.before})
		return d.now, nil
	}
	r, err := d.store.Resume(c.from, time.Now())
	d.now = r
	return r, err
}

// patience is how long the records may take to be up to date, which a full disk
// would make too long.
const patience = time.Second

// unfinished returns the session to go on with, or nil if there is none, or
// none can be read. The latest session of this run is done with from then on.
func (d *diary) unfinished() *history.Interrupted {
	d.now.End()
	d.now.Settle(patience)
	i, err := d.store.Unfinished(time.Now())
	if err != nil {
		return nil
	}
	return i
}

// close ends the records, and says what could not be kept. That is no reason
// for the session to have failed.
func (d *diary) close(env environment) {
	d.now.End()
	report(env.err, d.store.Close())
}
