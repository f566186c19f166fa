package session_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"unknot/session"
)

// Extra and late ticks, and looking at the session in between, never change
// what happens or when.
func FuzzTicks(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, bytes []byte) {
		c := &choice{bytes}
		p := c.plan(t)
		first := c.of(2 * p.Len())
		steps, want := c.run(session.NewAt(p, first))

		restless := session.NewAt(p, first)
		ticks := rand.New(rand.NewPCG(uint64(len(bytes)), uint64(len(want))))
		var got []session.Event
		now := time.Duration(0)
		for _, st := range steps {
			for range ticks.IntN(8) {
				tick := now
				if at, ok := restless.Due(); ok && ticks.IntN(2) == 0 {
					tick = at + time.Duration(ticks.IntN(3)-1)
				} else if st.at > now {
					tick += time.Duration(ticks.Int64N(int64(min(st.at-now, time.Minute)) + 1))
				}
				if tick > st.at {
					continue
				}
				got = append(got, restless.Advance(tick)...)
				got = append(got, restless.Advance(tick-time.Duration(ticks.IntN(1e9)))...)
				restless.Status(tick + time.Duration(ticks.IntN(1e9)))
				restless.Ahead()
				now = max(now, tick)
			}
			got = append(got, st.do(restless)...)
			now = max(now, st.at)
		}
		if !slices.Equal(got, want) {
			t.Errorf("plan %v\nsteps %v\nwith extra ticks got\n%s\nwant\n%s", p.Stages(), steps, render(got), render(want))
		}
	})
}

// The same calls always return the same events, and sessions share nothing.
func FuzzSameAgain(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, bytes []byte) {
		c := &choice{bytes}
		p := c.plan(t)
		s, again := session.New(p), session.New(p)
		steps, want := c.run(s)
		var got []session.Event
		for _, st := range steps {
			got = append(got, st.do(again)...)
		}
		if !slices.Equal(got, want) {
			t.Errorf("plan %v\nsteps %v\nthe second time got\n%s\nwant\n%s", p.Stages(), steps, render(got), render(want))
		}
		last := steps[len(steps)-1].at
		if got, want := again.Status(last), s.Status(last); got != want {
			t.Errorf("the second time got %+v, want %+v", got, want)
		}
	})
}
