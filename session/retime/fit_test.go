package retime_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/retime"
	"unknot/session/routine"
)

func TestFitGivesUpRepeatsBeforeSeconds(t *testing.T) {
	r := of(body.Standard, calm("Settle", 15), hold("UT1", body.Both, 20, 2, 10), calm("Rest", 40))
	// 15 + 5 + 2 x (20+10+20) + 2 x 10 + 40 is 2:45 with the passages.
	got, changes, err := retime.Fit(r, r.Length()-time.Second, atlas(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []retime.Change{{Kind: retime.Repeats, Stage: 1, Point: "UT1", From: 2, To: 1}}
	if !slices.Equal(changes, want) {
		t.Errorf("got %+v, want %+v", changes, want)
	}
	if st := got.Stages[1]; st.Seconds != 20 || st.Rest != 10 {
		t.Errorf("got %+v, want hold and rest as they were", st)
	}
}

func TestFitGivesUpSecondsBeforePaceStages(t *testing.T) {
	r := of(body.Standard, calm("Settle", 20), hold("UT1", body.Both, 20, 1, 10))
	got, _, err := retime.Fit(r, r.Length()-20*time.Second, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Stages[0].Seconds != 20 || got.Stages[1].Seconds != 10 {
		t.Errorf("got %+v, want holds of 10 s and settling as it was", got.Stages)
	}
	got, _, err = retime.Fit(r, r.Length()-30*time.Second, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Stages[0].Seconds != 10 {
		t.Errorf("got %+v, want settling halved", got.Stages)
	}
}

func TestFitLeavesOutTheLeastImportantSpot(t *testing.T) {
	r := of(body.Standard, hold("UT1", body.Both, 10, 1, 10), hold("LS1", body.Both, 10, 1, 10), hold("NB3", body.Both, 10, 1, 10))
	for _, c := range []struct {
		importance func(int) float64
		want       body.ID
	}{
		{nil, "NB3"},
		{func(i int) float64 { return float64(i) }, "UT1"},
		{func(i int) float64 { return []float64{2, 1, 3}[i] }, "LS1"},
	} {
		_, changes, err := retime.Fit(r, r.Length()-time.Second, nil, c.importance)
		if err != nil {
			t.Fatal(err)
		}
		if got := retime.Spots(r, changes); !slices.Equal(got, []body.ID{c.want}) {
			t.Errorf("got %v left out, want %s", got, c.want)
		}
	}
}

func TestFitLeavesOutBothSidesOfASpot(t *testing.T) {
	r := of(body.Standard,
		hold("UT1", body.Left, 30, 2, 10), hold("LS1", body.Left, 10, 1, 10),
		hold("UT1", body.Right, 30, 2, 10), hold("LS1", body.Right, 10, 1, 10))
	got, _, err := retime.Fit(r, 45*time.Second, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Stages) != 2 || got.Stages[0].Point != "UT1" || got.Stages[1].Point != "UT1" {
		t.Errorf("got %+v, want UT1 left and right alone", got.Stages)
	}
}

func TestFitNeverShortensAScreen(t *testing.T) {
	r := builtIn(t, "runners-calves")
	got, _, err := retime.Fit(r, 90*time.Second, atlas(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got.Stages[0] != r.Stages[0] {
		t.Errorf("got %+v first, want the check of the calves as it was", got.Stages[0])
	}
}

// What a stage asks is what its file says, in whatever words and wherever it
// stands.
func TestFitLeavesWhatAsksAsItIs(t *testing.T) {
	check := routine.Stage{Kind: session.Pace, Name: "Taubheit?", Asks: true, Seconds: 40, How: "Numb or tingling? Then end here."}
	again := check
	again.Name = "Still well?"
	calmly := calm("Check", 40) // only sounds like one
	r := of(body.Standard, check, calmly, hold("UT1", body.Both, 20, 2, 10), again, hold("NB1", body.Together, 20, 1, 10))
	got, _, err := retime.Fit(r, 130*time.Second, atlas(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(got.Stages, check) || !slices.Contains(got.Stages, again) {
		t.Errorf("got %+v, want both stages that ask as they were", got.Stages)
	}
	if slices.Contains(got.Stages, calmly) {
		t.Errorf("got %+v, want the stage that asks nothing shortened or left out", got.Stages)
	}
	for _, built := range builtIns(t) {
		short, _, err := retime.Fit(built, 5*time.Minute, atlas(t), nil)
		if err != nil {
			t.Errorf("%s: %v", built.ID, err)
			continue
		}
		for _, st := range built.Stages {
			if st.Asks && !slices.Contains(short.Stages, st) {
				t.Errorf("%s: %q is changed or left out", built.ID, st.Name)
			}
		}
	}
}

func TestFitSaysTheLeastThatIsPossible(t *testing.T) {
	for _, r := range builtIns(t) {
		_, _, err := retime.Fit(r, 10*time.Second, atlas(t), nil)
		var short *retime.TooShortError
		if !errors.As(err, &short) {
			t.Errorf("%s: got %v, want a TooShortError", r.ID, err)
			continue
		}
		if _, _, err := retime.Fit(r, short.Least, atlas(t), nil); err != nil {
			t.Errorf("%s: %v is said to fit, got %v", r.ID, short.Least, err)
		}
		if _, _, err := retime.Fit(r, short.Least-time.Second, atlas(t), nil); err == nil {
			t.Errorf("%s: less than %v fits too", r.ID, short.Least)
		}
		if short.Least > 5*time.Minute {
			t.Errorf("%s: got %v at least, want every routine in 5 minutes", r.ID, short.Least)
		}
	}
}

func TestFitAtItsOwnLengthChangesNothing(t *testing.T) {
	for _, r := range builtIns(t) {
		got, changes, err := retime.Fit(r, r.Length(), atlas(t), nil)
		if err != nil || len(changes) > 0 || !reflect.DeepEqual(got, r) {
			t.Errorf("%s: got %+v, %v, want the routine as it is", r.ID, changes, err)
		}
	}
}

func TestFitGrowsWithinTheLimits(t *testing.T) {
	a := atlas(t)
	for _, r := range builtIns(t) {
		for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
			at, _, err := retime.AtLevel(r, level, a)
			if err != nil {
				continue
			}
			got, _, err := retime.Fit(at, time.Hour, a, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got.Length() > max(retime.MostSession, at.Length()) {
				t.Errorf("%s: got %v, want no more than %v", r.ID, got.Length(), retime.MostSession)
			}
			for i, st := range got.Stages {
				was := at.Stages[i]
				if st.Kind != session.Hold || st == was {
					continue
				}
				p, _ := a.Point(st.Point)
				if st.Seconds > max(was.Seconds, p.Limits.MaxSeconds) || st.Repeats > max(was.Repeats, 3) {
					t.Errorf("%s: got %+v, want it within the limits of %s", r.ID, st, p.ID)
				}
				if level < body.Strong && st.Seconds > max(was.Seconds, 20) {
					t.Errorf("%s: got %+v at the %v level", r.ID, st, level)
				}
				if r, _ := a.Region(p.Region); r.OffByDefault {
					t.Errorf("%s: got %+v, want no more of an area that is off", r.ID, st)
				}
			}
			for spot, sum := range contacts(got) {
				if sum > retime.MostContact && sum > contacts(at)[spot] {
					t.Errorf("%s: got %v on %v, want no more than %v", r.ID, sum, spot, retime.MostContact)
				}
			}
		}
	}
}

type spot struct {
	point body.ID
	side  body.Side
}

func contacts(r *routine.Routine) map[spot]time.Duration {
	all := map[spot]time.Duration{}
	for _, st := range r.Stages {
		if st.Kind != session.Hold {
			continue
		}
		sides := []body.Side{st.Side}
		if st.Side == body.Both || st.Side == body.Together {
			sides = []body.Side{body.Left, body.Right}
		}
		for _, side := range sides {
			all[spot{st.Point, side}] += time.Duration(st.Repeats*st.Seconds) * time.Second
		}
	}
	return all
}

func TestFitSaysWhenTimeIsLeftOver(t *testing.T) {
	r := builtIn(t, "two-minute-desk-break")
	got, changes, err := retime.Fit(r, 30*time.Minute, atlas(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	last := changes[len(changes)-1]
	if last.Kind != retime.Unused || last.From != 1800 || last.To != int(got.Length()/time.Second) {
		t.Errorf("got %+v last, want what is left of 30 minutes", last)
	}
}

func TestFitWithoutPlacesNeverGrows(t *testing.T) {
	r := builtIn(t, "two-minute-desk-break")
	got, _, err := retime.Fit(r, 10*time.Minute, nil, nil)
	if err != nil || !reflect.DeepEqual(got, r) {
		t.Errorf("got %+v, %v, want the routine as it is", got, err)
	}
}

func TestFitRefusesWhatHasNoPlan(t *testing.T) {
	if _, _, err := retime.Fit(of(body.Gentle), time.Minute, nil, nil); err == nil {
		t.Error("got no error for a routine without stages")
	}
}

func TestWithoutTakesAPointOutInOneStep(t *testing.T) {
	r := builtIn(t, "therapist-head-and-neck")
	got, changes, err := retime.Without(r, "SC1")
	if err != nil || len(changes) != 1 || len(got.Stages) != len(r.Stages)-1 {
		t.Fatalf("got %+v, %v, want one stage less", changes, err)
	}
	if _, _, err := retime.Without(of(body.Gentle, calm("Settle", 10), hold("UT1", body.Both, 10, 1, 10)), "UT1"); err == nil {
		t.Error("got no error although nothing is left to press")
	}
}
