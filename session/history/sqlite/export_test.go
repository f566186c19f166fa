package sqlite

import (
	"context"

	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// OnSaved calls f with the number of steps that are in the file after each time
// some were written. It must be set before anything is noted.
func (r *Recording) OnSaved(f func(steps int)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.onSaved = f
}

// Wait returns when everything is saved, which End has to come before.
func (r *Recording) Wait() { <-r.gone }

// Quick makes new passphrases cheap.
func (s *Store) Quick() { s.work = 10 }

// Version is the newest version of the file.
var Version = dbfile.Newest()

// A Filled is a finished session for Fill.
type Filled struct {
	Start   history.Opening
	Done    []history.StageRecord
	After   []history.Numbers
	Outcome history.Outcome
}

// Fill writes n sessions in one transaction.
func (s *Store) Fill(ctx context.Context, n int, session func(i int) Filled) error {
	return s.write(ctx, func(tx dbfile.Tx) error {
		w := writer{tx}
		for i := range n {
			f := session(i)
			key := history.NewKey()
			of := originOf(f.Start)
			if _, err := w.begin(key, of); err != nil {
				return err
			}
			steps := []step{{done: f.Done, outcome: f.Outcome}}
			for _, n := range f.After {
				steps = append(steps, step{say: func(w writer, id history.SessionID) error { return w.rate(id, n) }})
			}
			if err := w.steps(key, steps); err != nil {
				return err
			}
		}
		return nil
	})
}

// Twice reads the sessions twice within one reading, with something happening
// in between.
func (s *Store) Twice(ctx context.Context, between func()) (first, second []history.Session, err error) {
	type both struct{ first, second []history.Session }
	got, err := reading(ctx, s, func(tx dbfile.Tx) (got both, err error) {
		if got.first, err = sessions(tx, history.Filter{}); err != nil {
			return got, err
		}
		between()
		got.second, err = sessions(tx, history.Filter{})
		return got, err
	})
	return got.first, got.second, err
}

// LockSession takes the lock on a session, and Held looks whether somebody has it.
func LockSession(path string, key history.Key) (release func(), err error) {
	c, err := lockSession(path, key)
	return c.Release, err
}

// Held reports whether somebody has the lock on a session.
func Held(path string, key history.Key) bool { return isRunning(path, key) }

// ErrHeld says that somebody has it.
var ErrHeld = dbfile.ErrHeld

// Stick has the store wait as for a disk that does not answer, until release.
func (s *Store) Stick() (release func()) {
	s.mu.Lock()
	return s.mu.Unlock
}
