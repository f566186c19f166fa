// Package live runs one session against the real clock.
//
// It is the only place that knows the real time of a session. A session waits
// while the machine sleeps: it is paused as of the moment it was last seen
// awake, so that nothing that was missed is made up for in a burst.
//
// What happens is handed on in order and at once: a Run tells one function, a
// Conductor all that a session runs with, of which it knows no more than an
// interface. What is made of it is for those who are told. Whatever watches a
// session may import it.
package live

import (
	"context"
	"time"

	"unknot/session"
	"unknot/session/prepare"
)

// stall is how late a wake-up may come before the program counts as having
// been asleep itself, as when it was stopped or the machine was starved.
const stall = 3 * time.Second

// An Update tells what has happened since the one before.
type Update struct {
	Now time.Duration // since the session began, by a clock that may stand still while the machine sleeps
	// Asleep is how long it stood still since then: what was heard of at Now
	// happened so much later than Now says.
	Asleep time.Duration
	Events []session.Event
	Status session.Status
	// Ahead holds every event that will come by itself from now on. It is
	// set when Replanned is, which is after each command that did something;
	// otherwise the last one still holds.
	Ahead     []session.Event
	Replanned bool
}

// A Run is one session on the real clock.
type Run struct {
	// Pass is what the gate gave for the session. The zero Pass runs nothing.
	Pass     prepare.Pass
	Commands <-chan session.Command
	// Emit is called from the goroutine of Do, in order, at every event and
	// at every change of the second shown. It must return at once.
	Emit func(Update)
	// Asleep returns how long the machine has been asleep in all, for as far
	// as the system says so. Nil means that only stalls are noticed.
	Asleep func() time.Duration
}

// Do waits until began, starts the session there, which is its time 0, and runs
// it until it is over or ctx ends, which stops it. The time began belongs to
// the same monotonic clock as time.Now.
func (r Run) Do(ctx context.Context, began time.Time) {
	if r.Asleep == nil {
		r.Asleep = func() time.Duration { return 0 }
	}
	s := r.Pass.Session()
	if s == nil {
		return
	}
	timer := time.NewTimer(time.Until(began))
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
	before := r.Asleep()
	asleep := before
	events := s.Do(session.Start, 0)
	seen, replanned := time.Since(began), true
	for {
		events = append(events, s.Advance(seen)...)
		u := Update{Now: seen, Asleep: max(0, asleep-before), Events: events, Status: s.Status(seen), Replanned: replanned}
		if replanned {
			u.Ahead = s.Ahead()
		}
		r.Emit(u)
		if u.Status.State.Over() {
			return
		}
		wake := seen + next(s, seen)
		timer.Reset(wake - time.Since(began))
		var command session.Command
		select {
		case <-ctx.Done():
			command = session.Stop
		case command = <-r.Commands:
		case <-timer.C:
		}
		now, slept := time.Since(began), r.Asleep()
		events = nil
		if now-wake > stall || slept-asleep > time.Second {
			events = s.Do(session.Slept, seen)
		}
		replanned = len(events) > 0
		if command != 0 {
			caused := s.Do(command, now)
			events = append(events, caused...)
			replanned = replanned || len(caused) > 0
		}
		seen, asleep = now, slept
	}
}

// next is how long there is nothing to do after now: until the next event or
// the next change of a second shown.
func next(s *session.Session, now time.Duration) time.Duration {
	st := s.Status(now)
	flip := time.Second
	switch st.State {
	case session.Running:
		flip = untilFlip(-st.Left)
	case session.Paused:
		flip = untilFlip(st.PausedFor)
	case session.Waiting:
		flip = untilFlip(st.Spent)
	}
	if due, ok := s.Due(); ok {
		return max(0, min(flip, due-now))
	}
	return flip
}

// untilFlip is the time to the next whole second of a growing duration.
func untilFlip(d time.Duration) time.Duration {
	return time.Second - ((d%time.Second)+time.Second)%time.Second
}
