package session_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestPlansThatCannotBeDoneAreRefused(t *testing.T) {
	odd := func(st session.Stage, by time.Duration) session.Stage {
		st.Length += by
		return st
	}
	waiting := func(st session.Stage) session.Stage {
		st.Wait = true
		return st
	}
	good := hold(10, body.Left)
	tests := []struct {
		name   string
		stages []session.Stage
		want   string
	}{
		{"nothing", nil, "at least one stage"},
		{"no kind", []session.Stage{{Length: time.Second}, good}, "stage 0: kind(0) is not a kind"},
		{"unknown kind", []session.Stage{good, {Kind: session.Pace + 1, Length: time.Second}}, "stage 1: kind(7) is not a kind"},
		{"both on a hold", []session.Stage{hold(10, body.Both)}, "stage 0: both is two stages"},
		{"both on a find", []session.Stage{stage(session.Find, 5, body.Both), good}, "stage 0: both is two stages"},
		{"a wait with both", []session.Stage{{Kind: session.Find, Wait: true, Side: body.Both}, good}, "both is two stages"},
		{"a hold of 9 s", []session.Stage{good, hold(9, body.Left)}, "stage 1: want a hold of 10s to 30s, got 9s"},
		{"a hold of 31 s", []session.Stage{hold(31, body.Left)}, "stage 0: want a hold of 10s to 30s, got 31s"},
		{"a hold of nothing", []session.Stage{hold(0, body.Left)}, "want a hold of 10s to 30s, got 0s"},
		{"a hold of less", []session.Stage{hold(-10, body.Left)}, "want a hold of 10s to 30s, got -10s"},
		{"half seconds", []session.Stage{odd(good, time.Second/2)}, "want whole seconds, got 10.5s"},
		{"a nanosecond more", []session.Stage{odd(pace(20), 1), good}, "want whole seconds, got 20.000000001s"},
		{"a find without time", []session.Stage{find(0), good}, "stage 0: want a length of 1s to 1h0m0s, got 0s"},
		{"a rest without time", []session.Stage{good, rest(0), good}, "stage 1: want a length of 1s"},
		{"a switch without time", []session.Stage{good, change(0), good}, "stage 1: want a length of 1s"},
		{"an area without time", []session.Stage{good, area(0), good}, "stage 1: want a length of 1s"},
		{"a pace without time", []session.Stage{pace(0)}, "stage 0: want a length of 1s"},
		{"a negative rest", []session.Stage{good, rest(-1), good}, "stage 1: want a length of 1s to 1h0m0s, got -1s"},
		{"more than an hour", []session.Stage{pace(3601)}, "stage 0: want a length of 1s to 1h0m0s, got 1h0m1s"},
		{"a hold that waits", []session.Stage{waiting(hold(0, body.Left))}, "only a find stage can wait"},
		{"a rest that waits", []session.Stage{good, waiting(rest(0)), good}, "stage 1: only a find stage can wait"},
		{"a pace that waits", []session.Stage{waiting(pace(0))}, "only a find stage can wait"},
		{"a wait with a length", []session.Stage{waiting(find(5)), good}, "then it has no length"},
		{"a rest at the end", []session.Stage{good, rest(5)}, "stage 1: a plan ends with a hold or a pace stage, not with rest"},
		{"a find at the end", []session.Stage{good, find(5)}, "not with find"},
		{"a wait at the end", []session.Stage{good, wait()}, "not with find"},
		{"a switch at the end", []session.Stage{good, change(5)}, "not with switch"},
		{"an area at the end", []session.Stage{good, area(5)}, "not with area"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := session.NewPlan(tt.stages)
			if err == nil {
				t.Fatalf("got a plan of %d stages, want an error with %q", p.Len(), tt.want)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %q, want it to contain %q", err, tt.want)
			}
			if p.Len() != 0 {
				t.Errorf("got %d stages along with the error", p.Len())
			}
		})
	}
}

func TestLimitsAreAllowed(t *testing.T) {
	plan(t, hold(10, body.Left))
	plan(t, hold(30, body.Right))
	plan(t, wait(), hold(15, body.Midline))
	plan(t, find(1), hold(15, body.Together))
	plan(t, pace(1))
	plan(t, pace(3600))
}

func TestAPlanKeepsNothingOfTheSliceItWasMadeFrom(t *testing.T) {
	stages := []session.Stage{hold(20, body.Left), rest(5), hold(20, body.Left)}
	want := slices.Clone(stages)
	p := plan(t, stages...)
	s := session.New(p)

	stages[0].Length, stages[2].Kind = time.Hour, session.Rest
	if got := p.Stages(); !slices.Equal(got, want) {
		t.Errorf("after changing the slice given in: got %v, want %v", got, want)
	}
	got := p.Stages()
	got[0].Length, got[1].Kind = time.Hour, session.Hold
	if got := p.Stages(); !slices.Equal(got, want) {
		t.Errorf("after changing the slice got out: got %v, want %v", got, want)
	}
	if got := s.Status(0).Remaining; got != 45*time.Second {
		t.Errorf("the session takes %v, want 45s", got)
	}
}

func TestASessionDoesNotChangeItsPlan(t *testing.T) {
	p := plan(t, hold(10, body.Left), change(5), hold(10, body.Right))
	want := p.Stages()
	s, other := session.New(p), session.New(p)
	play(t, s, "0s start, 1s extend, 2s extend, 3s next, 4s extend, 5s stop")
	if got := p.Stages(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := s.Plan().Stages(); !slices.Equal(got, want) {
		t.Errorf("the session's own plan: got %v, want %v", got, want)
	}
	if got := other.Status(0).Remaining; got != p.Length() {
		t.Errorf("another session of the same plan takes %v, want %v", got, p.Length())
	}
}

func TestOffsetsLeaveWaitsOut(t *testing.T) {
	p := plan(t, find(5), hold(20, body.Left), rest(10), wait(), hold(15, body.Left), pace(60))
	if got, want := p.Len(), 6; got != want {
		t.Fatalf("got %d stages, want %d", got, want)
	}
	var got []time.Duration
	for i := range p.Len() {
		got = append(got, p.Offset(i))
	}
	want := []time.Duration{0, 5e9, 25e9, 35e9, 35e9, 50e9}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := p.Length(), 110*time.Second; got != want {
		t.Errorf("got a length of %v, want %v", got, want)
	}
}
