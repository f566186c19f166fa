package session_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func sided(t *testing.T) session.Plan {
	t.Helper()
	hold := session.Stage{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 20 * time.Second, Round: 1, Rounds: 1}
	change := session.Stage{Kind: session.Switch, Point: "UT1", Side: body.Right, Length: 10 * time.Second}
	other := hold
	other.Side = body.Right
	p, err := session.NewPlan([]session.Stage{hold, change, other})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestALeadGivesTimeToGetIntoPlaceAndIsNotCounted(t *testing.T) {
	p := sided(t).WithLead(2, 5*time.Second)
	if got := p.Stage(2); p.Len() != 4 || got.Kind != session.Find || got.Side != body.Right || got.Length != 5*time.Second || got.Point != "UT1" {
		t.Errorf("stage 2 of %d is %+v", p.Len(), got)
	}
	for i, want := range []int{1, 2, 3, 3} {
		if n, of := p.Number(i); n != want || of != 3 {
			t.Errorf("stage %d is number %d of %d, want %d of 3", i, n, of, want)
		}
		if got := p.IsLead(i); got != (i == 2) {
			t.Errorf("stage %d is a lead: %v", i, got)
		}
	}
	s := session.NewAt(p, 2)
	if e := s.Do(session.Start, 0); len(e) != 1 || e[0].Stage != 2 {
		t.Errorf("started with %v", e)
	}
	if e := s.Advance(5 * time.Second); len(e) != 2 || e[1].Kind != session.Began || e[1].Stage != 3 {
		t.Errorf("after the lead came %v", e)
	}
}

func TestALeadLeavesTheSidesEqual(t *testing.T) {
	s := session.New(sided(t).WithLead(0, 5*time.Second))
	s.Do(session.Start, 0)
	s.Do(session.Next, 0)
	s.Do(session.Extend, 0)
	s.Do(session.Next, 0)
	s.Do(session.Next, 0)
	if st := s.Status(0); st.Stage != 3 || st.Length != 25*time.Second {
		t.Errorf("the other side is stage %d and lasts %v, want 3 and 25s", st.Stage, st.Length)
	}
}

func TestOnlyAHoldGetsALeadAndOnlyOne(t *testing.T) {
	p := sided(t)
	for _, i := range []int{-1, 1, 3} {
		if got := p.WithLead(i, time.Second).Len(); got != 3 {
			t.Errorf("a lead before stage %d makes %d stages, want 3", i, got)
		}
	}
	if got := p.WithLead(0, time.Second).WithLead(1, time.Second).Len(); got != 4 {
		t.Errorf("two leads make %d stages, want 4", got)
	}
	if n, of := p.Number(1); n != 2 || of != 3 {
		t.Errorf("without a lead stage 1 is number %d of %d", n, of)
	}
}
