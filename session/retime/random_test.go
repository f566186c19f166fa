package retime_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/retime"
	"unknot/session/routine"
)

// rounds is how many random combinations are tried.
const rounds = 5000

// TestAnyCombinationKeepsThePromises puts a level, a side, shorter or longer
// holds and minutes together at random, on the built-in routines and on random
// ones, and looks at each step.
func TestAnyCombinationKeepsThePromises(t *testing.T) {
	a, all := atlas(t), builtIns(t)
	rng := rand.New(rand.NewPCG(4, 1))
	minutes := []time.Duration{5, 8, 10, 15, 20, 30}
	fits := 0
	for n := range rounds {
		r := all[n%len(all)]
		if n%3 == 2 {
			r = random(rng, a)
		}
		what := fmt.Sprintf("%d: %s", n, r.ID)
		readable(t, what, r, a)
		before := snapshot(r)
		is := r
		if level := body.Level(1 + rng.IntN(3)); rng.IntN(2) == 0 {
			if got, changes, err := retime.AtLevel(r, level, a); err == nil {
				what += fmt.Sprint(" ", level)
				sound(t, what, is, got, changes)
				fair(t, what, is, got)
				is = got
			} else if level <= mostLevel(r, a) {
				t.Errorf("%s: %v", what, err)
			}
		}
		if rng.IntN(3) == 0 {
			side := body.Left + body.Side(rng.IntN(2))
			if got, changes, err := retime.OneSide(is, side); err == nil {
				what += fmt.Sprint(" ", side)
				sound(t, what, is, got, changes)
				is = got
			}
		}
		switch rng.IntN(4) {
		case 0:
			got, changes := retime.Shorter(is)
			what += " shorter"
			sound(t, what, is, got, changes)
			is = got
		case 1:
			got, changes := retime.Longer(is, a)
			what += " longer"
			sound(t, what, is, got, changes)
			is = got
		}
		readable(t, what, is, a)
		want := minutes[rng.IntN(len(minutes))] * time.Minute
		if rng.IntN(2) == 0 {
			want = time.Duration(30+rng.IntN(3000)) * time.Second
		}
		what += fmt.Sprint(" in ", want)
		if checkFit(t, what, is, want, a) {
			fits++
		}
		if !reflect.DeepEqual(r, before) {
			t.Fatalf("%s: the routine itself was changed", what)
		}
	}
	if fits < rounds/2 {
		t.Errorf("got %d combinations that fit, want more than half of %d", fits, rounds)
	}
}

func checkFit(t *testing.T, what string, r *routine.Routine, want time.Duration, a *body.Atlas) bool {
	t.Helper()
	got, changes, err := retime.Fit(r, want, a, nil)
	again, changesAgain, errAgain := retime.Fit(r, want, a, nil)
	if !reflect.DeepEqual(got, again) || !slices.Equal(changes, changesAgain) || fmt.Sprint(err) != fmt.Sprint(errAgain) {
		t.Errorf("%s: got two answers to one question", what)
	}
	if err != nil {
		var short *retime.TooShortError
		if !errors.As(err, &short) || short.Least <= want {
			t.Errorf("%s: got %v, want the least time, more than that", what, err)
		}
		return false
	}
	sound(t, what, r, got, changes)
	fair(t, what, r, got)
	readable(t, what, got, a)
	if got.Length() > want {
		t.Errorf("%s: got %v", what, got.Length())
	}
	held := func(st routine.Stage) bool { return st.Kind == session.Hold }
	if slices.ContainsFunc(r.Stages, held) && !slices.ContainsFunc(got.Stages, held) {
		t.Errorf("%s: got no hold", what)
	}
	for _, c := range changes {
		if c.Kind != retime.LeftOut && c.Kind != retime.Repeats && c.Kind != retime.Seconds && c.Kind != retime.Unused {
			t.Errorf("%s: got %+v, want rests, sides and level as they are", what, c)
		}
		if want <= r.Length() && c.Kind != retime.LeftOut && c.To > c.From {
			t.Errorf("%s: got %+v, want nothing longer", what, c)
		}
	}
	for _, id := range retime.Spots(r, changes) {
		if slices.ContainsFunc(got.Stages, func(st routine.Stage) bool { return st.Point == id }) {
			t.Errorf("%s: %s is said to be left out and is there", what, id)
		}
	}
	if len(retime.Explain(changes, a)) == 0 && len(changes) > 0 {
		t.Errorf("%s: no words for %+v", what, changes)
	}
	return true
}

// random is a routine that a person could have written in a file.
func random(rng *rand.Rand, a *body.Atlas) *routine.Routine {
	r := of(body.Level(1 + rng.IntN(3)))
	r.ID, r.Purpose, r.Tool, r.Position, r.Cautions = "random", "For a test.", "fingers", "Sit.", []string{"Stop if it hurts."}
	r.Regions = []body.RegionID{"upper-trapezius"}
	for range 1 + rng.IntN(14) {
		if rng.IntN(4) == 0 {
			st := calm("Breathe", 5+rng.IntN(200))
			if rng.IntN(3) == 0 {
				st.Side = body.Left + body.Side(rng.IntN(2))
			}
			r.Stages = append(r.Stages, st)
			continue
		}
		region := a.Regions[rng.IntN(len(a.Regions))]
		p := &region.Points[rng.IntN(len(region.Points))]
		if p.TherapistOnly {
			continue
		}
		sides := []body.Side{body.Left, body.Right, body.Both, body.Together}
		if p.Sides == body.OneAtATime {
			sides = sides[:3]
		}
		r.Level = min(r.Level, p.Limits.MaxLevel)
		if !slices.Contains(r.Regions, region.ID) {
			r.Regions = append(r.Regions, region.ID)
		}
		st := hold(p.ID, sides[rng.IntN(len(sides))], 10+rng.IntN(p.Limits.MaxSeconds-9), 1+rng.IntN(6), 5+rng.IntN(56))
		switch rng.IntN(4) {
		case 0:
			st.Find = routine.Find{Press: true}
		case 1:
			st.Find = routine.Find{Seconds: 3 + rng.IntN(58)}
		}
		r.Stages = append(r.Stages, st)
		if st.Side.Other() != st.Side && rng.IntN(2) == 0 {
			st.Side = st.Side.Other()
			r.Stages = append(r.Stages, st)
		}
	}
	r.Stages = append(r.Stages, hold("UT1", body.Both, 20, 2, 15))
	return r
}

func snapshot(r *routine.Routine) *routine.Routine {
	c := *r
	c.Stages = slices.Clone(r.Stages)
	return &c
}
