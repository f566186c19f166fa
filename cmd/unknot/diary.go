package main

import (
	"sync"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/words"
)

// A diary records the sessions of this run, one after the other. It is safe for
// concurrent use.
type diary struct {
	store *sqlite.Store

	mu      sync.Mutex        // nothing waits under it
	now     *sqlite.Recording // of the latest session, until it is ended
	running bool              // that session goes on
	waited  bool              // for it to be saved, in vain or not
}

// openDiary opens the records. What cannot be kept is told in a line; sessions
// go on without.
func openDiary(tell func(words.Line)) *diary {
	store, err := sqlite.Open(sqlite.Path(), func(line words.Line) {
		if !line.IsZero() {
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
func (d *diary) record(c course) (r *sqlite.Recording, err error) {
	d.latest().End()
	if c.from == nil {
		r = d.store.Begin(history.Opening{Routine: c.script.Routine(), Plan: c.plan(), When: time.Now(), Client: c.client, Before: c.before, Today: c.today})
	} else if r, err = d.store.Resume(c.from, time.Now()); err == nil {
		r.Answered(c.today)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.now, d.running, d.waited = r, r != nil, false
	return r, err
}

func (d *diary) latest() *sqlite.Recording {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.now
}

// patience is how long the records may take to be up to date, which a full disk
// would make too long.
const patience = 5 * time.Second

// unfinished returns the session to go on with, or nil if there is none, or
// none can be read. The latest session of this run is done with from then on.
func (d *diary) unfinished() *history.Interrupted {
	d.mu.Lock()
	now, running := d.now, d.running
	d.mu.Unlock()
	if !running { // another one may have begun since this was asked for
		now.End()
		now.Settle(patience)
	}
	i, err := d.store.Unfinished(time.Now())
	if err != nil {
		return nil
	}
	return i
}

// close ends the records, and says what could not be kept. That is no reason
// for the session to have failed.
func (d *diary) close(env environment) {
	d.latest().End()
	printErrors(env.err, d.store.Close())
}
