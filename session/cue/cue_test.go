package cue_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
)

func plan(t *testing.T) session.Plan {
	t.Helper()
	p, err := session.NewPlan([]session.Stage{
		{Kind: session.Pace, Length: 10 * time.Second},
		{Kind: session.Find, Point: "UT1", Side: body.Left, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 10 * time.Second, Round: 1, Rounds: 2},
		{Kind: session.Rest, Point: "UT1", Side: body.Left, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 10 * time.Second, Round: 2, Rounds: 2},
		{Kind: session.Switch, Point: "UT1", Side: body.Right, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Right, Length: 10 * time.Second, Round: 1, Rounds: 1},
		{Kind: session.Area, Point: "NB1", Side: body.Together, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "NB1", Side: body.Together, Length: 10 * time.Second, Round: 1, Rounds: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func lines(cues []cue.Cue) string {
	var b strings.Builder
	for _, c := range cues {
		fmt.Fprintf(&b, "%v %v %v\n", c.At, c.Sound, c.Side)
	}
	return b.String()
}

func TestAWholeSessionIsToldInSounds(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	got := lines(cue.Of(p, slices.Concat(s.Do(session.Start, 0), s.Ahead())))
	want := `0s find 
10s find left
15s press left
22s nearly left
23s nearly left
24s nearly left
25s release left
30s press left
37s nearly left
38s nearly left
39s nearly left
40s release left
40.7s switch right
45s press right
52s nearly right
53s nearly right
54s nearly right
55s release right
55.7s area together
1m0s press together
1m7s nearly together
1m8s nearly together
1m9s nearly together
1m10s release together
1m10.7s done 
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestPausingAHoldSaysReleaseAndResumingSaysPress(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	s.Do(session.Start, 0)
	s.Advance(18 * time.Second)
	if got, want := lines(cue.Of(p, s.Do(session.Pause, 18*time.Second))), "18s release left\n"; got != want {
		t.Errorf("pausing a hold: got %q, want %q", got, want)
	}
	if got, want := lines(cue.Of(p, s.Do(session.Resume, 40*time.Second))), "40s press left\n"; got != want {
		t.Errorf("resuming a hold: got %q, want %q", got, want)
	}
}

func TestMovingAboutInAPauseIsSilent(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	s.Do(session.Start, 0)
	s.Do(session.Pause, 16*time.Second)
	for _, c := range []session.Command{session.Next, session.Next, session.Back} {
		if got := cue.Of(p, s.Do(c, 20*time.Second)); len(got) != 0 {
			t.Errorf("%v while paused plays %v", c, got)
		}
	}
}

func TestGoingBackInAHoldPressesAgainWithoutARelease(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	s.Do(session.Start, 0)
	s.Advance(21 * time.Second)
	if got, want := lines(cue.Of(p, s.Do(session.Back, 21*time.Second))), "21s press left\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEasedReleasesAtOnce(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	s.Do(session.Start, 0)
	s.Advance(50 * time.Second)
	s.Advance(52 * time.Second)
	if got, want := lines(cue.Of(p, s.Do(session.Eased, 52500*time.Millisecond))), "52.5s release right\n53.2s area together\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStoppingIsSilent(t *testing.T) {
	p := plan(t)
	s := session.New(p)
	s.Do(session.Start, 0)
	s.Advance(16 * time.Second)
	if got := cue.Of(p, s.Do(session.Stop, 16*time.Second)); len(got) != 0 {
		t.Errorf("stopping plays %v", got)
	}
}

func TestSecondsCountsAPartAsAWhole(t *testing.T) {
	for left, want := range map[time.Duration]int{
		20 * time.Second: 20, 20*time.Second - 1: 20, 19*time.Second + 1: 20, 19 * time.Second: 19, 1: 1, 0: 0,
	} {
		if got := cue.Seconds(left); got != want {
			t.Errorf("Seconds(%v) = %d, want %d", left, got, want)
		}
	}
}
