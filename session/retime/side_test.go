package retime_test

import (
	"slices"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/retime"
)

func TestOneSideLeavesNothingForTheOther(t *testing.T) {
	for _, r := range builtIns(t) {
		for _, side := range []body.Side{body.Left, body.Right} {
			got, changes, err := retime.OneSide(r, side)
			if err != nil {
				t.Errorf("%s %v: %v", r.ID, side, err)
				continue
			}
			sound(t, r.ID, r, got, changes)
			for i, st := range got.Stages {
				if st.Side != body.NoSide && st.Side != side {
					t.Errorf("%s %v: stages[%d]: got %v", r.ID, side, i, st.Side)
				}
			}
		}
	}
}

func TestOneSideRefusesWhatIsNoSide(t *testing.T) {
	r := of(body.Gentle, hold("UT1", body.Left, 10, 1, 10))
	for _, side := range []body.Side{body.NoSide, body.Both, body.Right} {
		if _, _, err := retime.OneSide(r, side); err == nil {
			t.Errorf("got no error for %v", side)
		}
	}
}

func TestStartOnRightDoesBothSidesTheOtherWayRound(t *testing.T) {
	p, err := of(body.Gentle, calm("Settle", 10), hold("UT1", body.Both, 10, 2, 10), hold("NB1", body.Together, 10, 1, 10)).Plan()
	if err != nil {
		t.Fatal(err)
	}
	got, err := retime.StartOn(p, body.Right)
	if err != nil {
		t.Fatal(err)
	}
	var sides []body.Side
	for _, st := range got.Stages() {
		if st.Kind == session.Hold {
			sides = append(sides, st.Side)
		}
	}
	if want := []body.Side{body.Right, body.Right, body.Left, body.Left, body.Together}; !slices.Equal(sides, want) {
		t.Errorf("got holds on %v, want %v", sides, want)
	}
}

func TestStartOnChangesNothingButSides(t *testing.T) {
	for _, r := range builtIns(t) {
		p, err := r.Plan()
		if err != nil {
			t.Fatal(err)
		}
		left, err := retime.StartOn(p, body.Left)
		if err != nil || !slices.Equal(left.Stages(), p.Stages()) {
			t.Errorf("%s: got another plan from the left, which is first already, %v", r.ID, err)
		}
		right, err := retime.StartOn(p, body.Right)
		if err != nil {
			t.Fatal(err)
		}
		for i, st := range right.Stages() {
			was := p.Stage(i)
			if st.Item != was.Item || st.Length != was.Length || (st.Kind == session.Hold) != (was.Kind == session.Hold) {
				t.Errorf("%s: stage %d: got %+v from %+v", r.ID, i, st, was)
			}
		}
		back, err := retime.StartOn(right, body.Left)
		if err != nil || !slices.Equal(back.Stages(), p.Stages()) {
			t.Errorf("%s: got another plan after right and left again, %v", r.ID, err)
		}
	}
}

func TestStartOnSwitchesOnlyWhereTheSideChanges(t *testing.T) {
	// The right hold that follows ends on the side that both now ends on.
	p, err := of(body.Gentle, hold("UT1", body.Both, 10, 1, 10), hold("UT1", body.Left, 10, 1, 10)).Plan()
	if err != nil {
		t.Fatal(err)
	}
	got, err := retime.StartOn(p, body.Right)
	if err != nil {
		t.Fatal(err)
	}
	if st := got.Stage(4); st.Kind != session.Rest || st.Side != body.Left {
		t.Errorf("got %v on the %v before the last hold, want a rest on the left", st.Kind, st.Side)
	}
}
