package history

import "database/sql"

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
var Version = len(versions)

// A Filled is a finished session for Fill.
type Filled struct {
	Start   Start
	Done    []StageRecord
	After   []Numbers
	Outcome Outcome
}

// Fill writes n sessions in one transaction.
func (s *Store) Fill(n int, session func(i int) Filled) error {
	return s.write(func(tx *sql.Tx) error {
		w := writer{tx}
		for i := range n {
			f := session(i)
			key := newKey()
			of := originOf(f.Start)
			if _, err := w.begin(key, of); err != nil {
				return err
			}
			steps := []step{{done: f.Done, outcome: f.Outcome}}
			for _, n := range f.After {
				steps = append(steps, step{say: func(w writer, id SessionID) error { return w.rate(id, n) }})
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
func (s *Store) Twice(between func()) (first, second []Session, err error) {
	type both struct{ first, second []Session }
	got, err := reading(s, func(tx *sql.Tx) (got both, err error) {
		if got.first, err = sessions(tx, Filter{}); err != nil {
			return got, err
		}
		between()
		got.second, err = sessions(tx, Filter{})
		return got, err
	})
	return got.first, got.second, err
}

// LockSession takes the lock on a session, and Held looks whether somebody has it.
func LockSession(path string, key Key) (release func(), err error) {
	c, err := lockSession(path, key)
	return c.release, err
}

// Held reports whether somebody has the lock on a session.
func Held(path string, key Key) bool { return held(path, key) }

// ErrHeld says that somebody has it.
var ErrHeld = errHeld
