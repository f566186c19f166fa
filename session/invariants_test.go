package session_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
)

// Whatever is done to a session, its events make sense one after another, and
// what it shows agrees with them.
func FuzzInvariants(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, bytes []byte) {
		c := &choice{bytes}
		p := c.plan(t)
		steps, _ := c.run(session.New(p))

		s, l := session.New(p), newLedger(p, 0)
		now, started := time.Duration(0), time.Duration(-1)
		for i, st := range steps {
			now = max(now, st.at)
			before := s.Ahead()
			events := st.do(s)
			for _, e := range events {
				if started < 0 {
					started = e.At
				}
				if err := l.add(e); err != nil {
					t.Fatalf("plan %v\nsteps %v\n%s: %v", p.Stages(), steps[:i+1], line(e), err)
				}
			}
			due := before
			if k := slices.IndexFunc(before, func(e session.Event) bool { return e.At > now }); k >= 0 {
				due = before[:k]
			}
			if len(events) < len(due) || !slices.Equal(events[:len(due)], due) {
				t.Fatalf("plan %v\nsteps %v\nahead was\n%s\nbut there came\n%s", p.Stages(), steps[:i+1], render(due), render(events))
			}
			checkStatus(t, s, l, now, started)
			checkAhead(t, s, p, steps[:i+1])
			if t.Failed() {
				t.Fatalf("plan %v\nsteps %v", p.Stages(), steps[:i+1])
			}
		}
	})
}

// checkAhead compares what is ahead of a session with what really comes in
// another one that went the same way.
func checkAhead(t *testing.T, s *session.Session, p session.Plan, steps []step) {
	t.Helper()
	other := session.New(p)
	for _, st := range steps {
		st.do(other)
	}
	if got, want := s.Ahead(), other.Advance(5000*time.Hour); !slices.Equal(got, want) {
		t.Errorf("ahead is\n%s\nbut there comes\n%s", render(got), render(want))
	}
}

func checkStatus(t *testing.T, s *session.Session, l *ledger, now, started time.Duration) {
	t.Helper()
	st := s.Status(now)
	if st.Left < 0 || st.Spent < 0 || st.Remaining < 0 || st.PausedFor < 0 || st.Left > st.Length {
		t.Errorf("less than nothing, or more than all: %+v", st)
	}
	if st.Slept && st.State != session.Paused {
		t.Errorf("asleep without a pause: %+v", st)
	}
	if st.State.Over() != l.over || (st.State == session.Paused) != (l.paused && !l.over) {
		t.Errorf("got %+v, but by its events over is %v and paused is %v", st, l.over, l.paused)
	}
	spent := l.lasted
	if l.open {
		spent += l.elapsed(now)
		rest := time.Duration(0)
		for _, length := range l.lengths[l.stage+1:] {
			rest += length
		}
		if st.Stage != l.stage || st.Length != l.lengths[l.stage] || st.Remaining != st.Left+rest {
			t.Errorf("got %+v, want stage %d of %v and %v to follow", st, l.stage, l.lengths[l.stage], rest)
		}
		if want := max(0, st.Length-l.elapsed(now)); st.Left != want {
			t.Errorf("got %v left, want %v", st.Left, want)
		}
	}
	if st.Spent != spent {
		t.Errorf("got %v spent, want %v, the sum of the stages", st.Spent, spent)
	}
	if st.State == session.Paused && (st.PausedFor > now-started-st.Spent || l.paused && st.PausedFor < now-l.pausedAt) {
		t.Errorf("got a pause of %v, want at least %v of the %v not spent", st.PausedFor, now-l.pausedAt, now-started-st.Spent)
	}
}
