package session_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// A choice turns the bytes of a fuzz test into decisions. Once they are used
// up, every decision is the first one.
type choice struct{ bytes []byte }

func (c *choice) of(n int) int {
	if len(c.bytes) == 0 {
		return 0
	}
	b := c.bytes[0]
	c.bytes = c.bytes[1:]
	return int(b) % n
}

// plan builds one to four items with all kinds of stages, sides and repeats,
// as routines unroll into them.
func (c *choice) plan(t testing.TB) session.Plan {
	t.Helper()
	var stages []session.Stage
	add := func(st session.Stage, item int) {
		st.Item = item
		stages = append(stages, st)
	}
	for item := range 1 + c.of(4) {
		if c.of(4) == 3 {
			add(pace(1+c.of(40)), item)
			continue
		}
		switch c.of(4) {
		case 0:
			add(find(1+c.of(60)), item)
		case 1:
			add(wait(), item)
		case 2:
			add(area(1+c.of(60)), item)
		}
		sides := [][]body.Side{
			{body.Left}, {body.Right}, {body.Midline}, {body.Together},
			{body.Left, body.Right}, {body.Right, body.Left},
		}[c.of(6)]
		length, pause, repeats := 10+c.of(21), 1+c.of(60), 1+c.of(3)
		for i, side := range sides {
			if i > 0 {
				add(stage(session.Switch, pause, side), item)
			}
			for round := range repeats {
				if round > 0 {
					add(stage(session.Rest, pause, side), item)
				}
				st := hold(length, side)
				st.Round, st.Rounds = round+1, repeats
				add(st, item)
			}
		}
	}
	return plan(t, stages...)
}

// stepFor picks a command and a time for it: often odd, at times exactly when
// something is due or a nanosecond beside it, and now and then in the past.
func (c *choice) stepFor(s *session.Session, now time.Duration) step {
	st := step{at: now, command: session.Command(c.of(int(session.Slept) + 2))}
	due, ok := s.Due()
	switch how := c.of(10); {
	case how == 0:
	case how == 1:
		st.at += time.Duration(c.of(256)) * time.Nanosecond
	case how == 2:
		st.at += time.Duration(c.of(256)) * 7_777_777
	case how == 3:
		st.at += time.Duration(c.of(256)) * 100 * time.Millisecond
	case how == 4:
		st.at += time.Duration(c.of(256)) * 20_000_000_001
	case how == 5:
		st.at -= time.Duration(c.of(256)) * 33 * time.Millisecond
	case how == 6 && ok:
		st.at = due - 1
	case how == 7 && ok:
		st.at = due
	case how == 8 && ok:
		st.at = due + 1
	default:
		st.at += time.Duration(c.of(31)) * time.Second
	}
	return st
}

// run plays a whole random script and returns it with the events it caused.
// Most scripts begin with a start.
func (c *choice) run(s *session.Session) (steps []step, events []session.Event) {
	const farFuture = 1000 * time.Hour
	now := time.Duration(0)
	add := func(st step) {
		steps = append(steps, st)
		events = append(events, st.do(s)...)
		now = max(now, st.at)
	}
	if c.of(8) < 7 {
		add(step{at: time.Duration(c.of(256)) * 3_141_592, command: session.Start})
	}
	for n := 0; len(c.bytes) > 0 && n < 24; n++ {
		add(c.stepFor(s, now))
	}
	add(step{at: now + farFuture})
	return steps, events
}

// seeds are random sessions worth beginning with: long ones of every kind of
// plan and a spread of commands.
func seeds(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("the quick brown fox jumps over the lazy dog, and rests"))
	f.Add([]byte("\x00\x00\x00\x05\x04\x0a\x07\x02\x00\x10\x06\x06\x02\x03\x25\x07\x07\x06\x08\x06\x03\x01\x07\x09\x03\x08\x06"))
	for seed := range 24 {
		state, bytes := uint32(seed)*2654435761+1, make([]byte, 90)
		for i := range bytes {
			state = state*1664525 + 1013904223
			bytes[i] = byte(state >> 24)
		}
		f.Add(bytes)
	}
}
