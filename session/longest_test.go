package session_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// tenSeconds holds every point for ten seconds at most.
func tenSeconds(body.ID) time.Duration { return 10 * time.Second }

func TestAHoldIsNotExtendedBeyondWhatItsPointAllows(t *testing.T) {
	for _, side := range []body.Side{body.Left, body.Right} {
		p := plan(t, hold(10, side), pace(1)).Within(tenSeconds)
		s := session.New(p)
		compare(t, only(play(t, s, "0s start, 1s extend, 1h"), session.Extended, session.Ended), `
			10s ended 0 full after 10s
			11s ended 1 full after 1s`)
	}
}

func TestTheSecondSideIsNotExtendedBeyondWhatItsPointAllows(t *testing.T) {
	twelve := func(body.ID) time.Duration { return 12 * time.Second }
	s := session.New(sided(t).Within(twelve))
	s.Do(session.Start, 0)
	s.Do(session.Extend, 0)
	for i := range s.Plan().Len() {
		if got := s.Plan().Longest(i); s.Plan().Stage(i).Kind == session.Hold && got != 12*time.Second {
			t.Errorf("stage %d: can be extended to %v, want 12s", i, got)
		}
	}
	for _, e := range only(s.Advance(time.Hour), session.Ended) {
		if s.Plan().Stage(e.Stage).Kind == session.Hold && e.Lasted > 12*time.Second {
			t.Errorf("stage %d lasted %v, want 12s at most", e.Stage, e.Lasted)
		}
	}
}

func TestAPlanThatWasMadeLongerIsCutToWhatItsPointsAllow(t *testing.T) {
	was := plan(t, hold(30, body.Left))
	p := was.Within(tenSeconds)
	if got, want := p.Stage(0).Length, 10*time.Second; got != want {
		t.Errorf("got a hold of %v, want %v", got, want)
	}
	if got, want := was.Stage(0).Length, 30*time.Second; got != want {
		t.Errorf("the plan it was made of has %v now, want %v", got, want)
	}
	if got := p.WithLead(0, time.Second).Longest(1); got != 10*time.Second {
		t.Errorf("after a find was put in: can be extended to %v, want 10s", got)
	}
}

func TestNoLimitLeavesTheBoundsOfEveryHold(t *testing.T) {
	for want, says := range map[time.Duration]time.Duration{session.MinHold: 0, session.MaxHold: time.Hour} {
		p := plan(t, hold(10, body.Left)).Within(func(body.ID) time.Duration { return says })
		if got := p.Longest(0); got != want {
			t.Errorf("a limit of %v: got %v, want %v", says, got, want)
		}
	}
}
