package sqlite

import (
	"errors"
	"time"
)

// retry is how soon after a failure saving is tried again.
const retry = time.Second

// abandon gives up what is not saved.
func (r *Recording) abandon() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.dropped = true
	r.nudge()
}

// unsaved is how many stages are not in the file.
func (r *Recording) unsaved() (stages int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, st := range r.steps[r.saved:] {
		stages += len(st.done)
	}
	return stages
}

// work writes steps until the last is saved.
func (r *Recording) work() {
	defer close(r.gone)
	defer r.store.forget(r)
	defer func() { r.lock.Release() }()
	again := time.NewTimer(0)
	again.Stop()
	verified := false
	for {
		select {
		case <-r.wake:
		case <-again.C:
		}
		err := r.save()
		if errors.Is(err, errDeleted) {
			return
		}
		r.mu.Lock()
		failing := r.failing
		r.failing = err != nil
		finished := r.over && (r.saved == len(r.steps) || isFinal(err))
		dropped := r.dropped
		r.mu.Unlock()
		if dropped {
			r.store.giveUp(r)
			return
		}
		if err != nil || failing || r.store.Problem() != "" {
			r.store.report(err)
		}
		switch {
		case finished && err == nil && !verified:
			if verified = true; r.store.verify() {
				return
			}
			r.saveAnew()
		case finished:
			r.store.giveUp(r)
			return
		case err != nil:
			again.Reset(retry)
		}
	}
}

// saveAnew has everything saved once more, into the file that there is now.
func (r *Recording) saveAnew() {
	r.mu.Lock()
	r.saved = 0
	r.mu.Unlock()
	r.nudge()
}

// giveUp remembers what of r is not saved and never will be.
func (s *Store) giveUp(r *Recording) {
	lost := r.unsaved()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lost += lost
}

func (s *Store) forget(r *Recording) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.working, r)
}
