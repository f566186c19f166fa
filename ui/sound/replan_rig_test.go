//go:build e2e

package sound_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// answered is how long after a key its sound may come: what is on its way to
// the device comes before it.
const answered = 240 * time.Millisecond

func TestRigEveryCommandLeavesTheCuesExact(t *testing.T) {
	server := newServer(t)
	server.start()
	e := listen(server, "rig")
	hold := func(side body.Side, seconds, round, rounds int) session.Stage {
		return session.Stage{Kind: session.Hold, Point: "UT1", Side: side, Length: time.Duration(seconds) * time.Second, Round: round, Rounds: rounds}
	}
	s := sit(t, planOf(t,
		session.Stage{Kind: session.Find, Length: 3 * time.Second},
		hold(body.Left, 12, 1, 2), session.Stage{Kind: session.Rest, Length: 3 * time.Second}, hold(body.Left, 12, 2, 2),
		session.Stage{Kind: session.Switch, Length: 5 * time.Second}, hold(body.Right, 10, 1, 1),
		session.Stage{Kind: session.Area, Length: 4 * time.Second}, hold(body.Right, 10, 1, 1)))
	// none so close before a cue that it is on its way already
	for _, c := range []struct {
		at time.Duration
		do session.Command
	}{
		{5400 * ms, session.Pause},
		{8150 * ms, session.Resume},
		{9300 * ms, session.Extend},
		{27350 * ms, session.Back}, // to the rest before
		{40850 * ms, session.Eased},
		{50200 * ms, session.Next},
	} {
		s.at(c.at)
		s.do(c.do)
	}
	all, strange := hear(t, s.kit, s.began, s.end(), e.finish())
	for _, what := range strange {
		t.Errorf("a sound that nothing promised: %s", what)
	}
	if told := s.told(); len(told) > 0 {
		t.Errorf("notices: %v", told)
	}
	var last *time.Duration // how late the foreseen cue before was
	for _, c := range all {
		asked := slices.Contains(s.asked, c.At)
		t.Logf("%-8v at %10v %-6v heard %+7.2f ms after it%s", c.Sound, c.At.Round(ms), c.Side, millis(c.late), map[bool]string{true: ", asked for"}[asked])
		switch {
		case c.at.IsZero():
			t.Errorf("%v at %v was not heard", c.Sound, c.At)
		case asked && (c.late < 0 || c.late > answered):
			t.Errorf("%v was heard %v after the command, want 0 to %v", c.Sound, c.late, answered)
		case !asked:
			if last != nil && (c.late-*last).Abs() > time.Millisecond {
				t.Errorf("the interval before %v at %v is off by %v, want 1ms at most", c.Sound, c.At, c.late-*last)
			}
			if c.late.Abs() > onTime {
				t.Errorf("%v at %v was heard %v off its time, want %v at most", c.Sound, c.At, c.late, onTime)
			}
			last = &c.late
		}
	}
}
