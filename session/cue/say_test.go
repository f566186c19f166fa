package cue_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
)

var loaded = sync.OnceValues(func() (*body.Atlas, error) { return body.Load(os.DirFS("../../assets/body")) })

func atlas(t *testing.T) *body.Atlas {
	t.Helper()
	a, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func scriptOf(t *testing.T, r *routine.Routine) (*cue.Script, session.Plan) {
	t.Helper()
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return cue.NewScript(r, p, atlas(t)), p
}

// small is a routine with every kind of stage.
func small(t *testing.T) (*cue.Script, session.Plan) {
	return scriptOf(t, &routine.Routine{ID: "small", Name: "Small", Stages: []routine.Stage{
		{Kind: session.Pace, Name: "Settle", Seconds: 70, How: "Sit tall. Breathe out slowly."},
		{Kind: session.Hold, Point: "UT1", Seconds: 20, Side: body.Both, Repeats: 2, Rest: 15},
		{Kind: session.Hold, Point: "NB1", Seconds: 15, Side: body.Together, Repeats: 1, Rest: 15},
	}})
}

func said(phrases []cue.Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		fmt.Fprintf(&b, "%v-%v %d %s\n", p.At, p.Before, p.Priority, strings.Join(p.Texts, " | "))
	}
	return b.String()
}

func whole(p session.Plan) []session.Event {
	s := session.New(p)
	return slices.Concat(s.Do(session.Start, 0), s.Ahead())
}

func TestTheFullGuideSaysLandmarksAndHowToPress(t *testing.T) {
	s, p := small(t)
	const find = "Look around halfway between the side of your neck and the point of your shoulder. Feel for the roll you can pinch." +
		" | Look around halfway between the side of your neck and the point of your shoulder."
	const press = "With the opposite hand, pinch the roll between your fingers and the heel of your hand."
	want := `0s-8s 4 Settle. One minute ten seconds. | Settle.
0s-16s 2 Sit tall. Breathe out slowly. | Sit tall.
1m10s-1m15s 4 Get ready: left upper trapezius, mid-slope. | Left upper trapezius, mid-slope. | Left.
1m10s-1m15s 2 ` + find + `
1m15s-1m23s 4 Hold. Left upper trapezius, mid-slope. Twenty seconds. | Left. Twenty seconds. | Twenty seconds. | Left.
1m15s-1m31s 2 ` + press + `
1m35s-1m43s 4 Rest. Fifteen seconds. | Rest.
1m35s-1m50s 2 Let go and breathe out slowly.
1m50s-1m58s 3 Hold. Round two of two. Twenty seconds. | Twenty seconds.
2m10s-2m18s 4 Switch side: right upper trapezius, mid-slope. | Right upper trapezius, mid-slope. | Right.
2m10s-2m25s 2 ` + find + `
2m25s-2m33s 4 Hold. Right upper trapezius, mid-slope. Twenty seconds. | Right. Twenty seconds. | Twenty seconds. | Right.
2m25s-2m41s 2 ` + press + `
2m45s-2m53s 4 Rest. Fifteen seconds. | Rest.
2m45s-3m0s 2 Let go and breathe out slowly.
3m0s-3m8s 3 Hold. Round two of two. Twenty seconds. | Twenty seconds.
3m20s-3m28s 4 Next: both sides, suboccipitals. | Both sides, suboccipitals. | Both sides.
3m20s-3m35s 2 Slide up your neck until the pads drop into the hollow under the skull. Look around just below the bone, two finger-widths from the midline. | Slide up your neck until the pads drop into the hollow under the skull.
3m35s-3m43s 4 Hold. Both sides, suboccipitals. Fifteen seconds. | Both sides. Fifteen seconds. | Fifteen seconds. | Both sides.
3m35s-3m50s 2 Rest the edge of your skull on the balls, or on your fingers. Chin slightly tucked, look straight up. | Rest the edge of your skull on the balls, or on your fingers.
3m50s-4m2s 4 All done. Take a slow breath. Sit up slowly. | All done. Take a slow breath. | All done.
`
	if got := said(s.Say(cue.Full, whole(p))); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestShortWordsSaySidePlaceAndLength(t *testing.T) {
	s, p := small(t)
	want := `0s-8s 4 Settle. One minute ten seconds. | Settle.
1m10s-1m15s 4 Left. Upper trapezius. | Left.
1m15s-1m23s 4 Left. Upper trapezius. Twenty seconds. | Left. Twenty seconds. | Twenty seconds. | Left.
1m35s-1m43s 4 Rest.
1m50s-1m58s 3 Twenty seconds.
2m10s-2m18s 4 Right. Upper trapezius. | Right.
2m25s-2m33s 4 Right. Upper trapezius. Twenty seconds. | Right. Twenty seconds. | Twenty seconds. | Right.
2m45s-2m53s 4 Rest.
3m0s-3m8s 3 Twenty seconds.
3m20s-3m28s 4 Both sides. Suboccipitals. | Both sides.
3m35s-3m43s 4 Both sides. Suboccipitals. Fifteen seconds. | Both sides. Fifteen seconds. | Fifteen seconds. | Both sides.
3m50s-4m2s 4 All done. Take a slow breath. | All done.
`
	if got := said(s.Say(cue.Short, whole(p))); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestTonesSayNothing(t *testing.T) {
	s, p := small(t)
	calls := cue.Calls{Halfway: true, Every: 5 * time.Second}
	if got := s.Say(cue.Tones, whole(p)); len(got) != 0 {
		t.Errorf("got %v", got)
	}
	if got := s.Call(cue.Tones, calls, whole(p)); len(got) != 0 {
		t.Errorf("got calls %v", got)
	}
}

func TestShortWordsTellTwoPartsOfAMuscleApart(t *testing.T) {
	s, p := scriptOf(t, &routine.Routine{ID: "two", Stages: []routine.Stage{
		{Kind: session.Hold, Point: "UT1", Seconds: 20, Side: body.Left, Repeats: 1, Rest: 15},
		{Kind: session.Hold, Point: "UT2", Seconds: 20, Side: body.Left, Repeats: 1, Rest: 15},
	}})
	got := s.Say(cue.Short, whole(p))
	for i, want := range map[int]string{0: "Left. Upper trapezius, mid-slope.", 2: "Left. Upper trapezius, neck root."} {
		if got[i].Texts[0] != want {
			t.Errorf("got %q, want %q", got[i].Texts[0], want)
		}
	}
}

func TestAnExtendedHoldIsSaidAtItsNewLength(t *testing.T) {
	s, p := small(t)
	run := session.New(p)
	run.Do(session.Start, 0)
	run.Advance(80 * time.Second)
	got := s.Say(cue.Short, slices.Concat(run.Do(session.Extend, 80*time.Second), run.Ahead()))
	if got, want := said(got[:1]), "1m20s-1m24s 3 Five seconds more.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	// The same hold on the other side grows with it.
	if text := "Right. Upper trapezius. Twenty-five seconds."; !slices.Contains(cue.Texts(got), text) {
		t.Errorf("got %q, want %q among them", cue.Texts(got), text)
	}
}

func TestAHoldThatWillBeExtendedIsSaidAtTheLengthItHas(t *testing.T) {
	s, p := small(t)
	run := session.New(p)
	events := run.Do(session.Start, 0)
	events = append(events, run.Advance(80*time.Second)...)
	events = append(events, run.Do(session.Extend, 80*time.Second)...)
	got := s.Say(cue.Short, slices.Concat(events, run.Ahead()))
	if text := "Left. Upper trapezius. Twenty seconds."; got[2].Texts[0] != text {
		t.Errorf("got %q, want %q", got[2].Texts[0], text)
	}
}

func TestAPauseIsSaidAndAResumedHoldNamesItsPlace(t *testing.T) {
	s, p := small(t)
	run := session.New(p)
	run.Do(session.Start, 0)
	run.Advance(80 * time.Second)
	paused := run.Do(session.Pause, 80*time.Second)
	resumed := append(run.Do(session.Resume, 100*time.Second), run.Ahead()...)
	for _, c := range []struct {
		w      cue.Wordiness
		events []session.Event
		want   string
	}{
		{cue.Full, paused, "1m20s-1m28s 4 Paused. Ease off the pressure. | Paused.\n"},
		{cue.Short, paused, "1m20s-1m28s 4 Paused.\n"},
		{cue.Full, resumed, "1m40s-1m48s 4 Hold again. Left upper trapezius, mid-slope. | Hold again.\n"},
		{cue.Short, resumed, "1m40s-1m48s 4 Hold again. Left. Upper trapezius. | Hold again.\n"},
	} {
		if got := said(s.Say(c.w, c.events)[:1]); got != c.want {
			t.Errorf("%v: got %q, want %q", c.w, got, c.want)
		}
	}
}

func TestMovingAboutInAPauseIsNotSaidUntilResumed(t *testing.T) {
	s, p := small(t)
	run := session.New(p)
	run.Do(session.Start, 0)
	run.Do(session.Pause, 10*time.Second)
	moved := run.Do(session.Next, 20*time.Second)
	if got := s.Say(cue.Full, moved); len(got) != 0 {
		t.Errorf("got %v", got)
	}
	resumed := append(run.Do(session.Resume, 30*time.Second), run.Ahead()...)
	got := s.Say(cue.Full, slices.Concat(moved, resumed))
	if want := "30s-35s 4 Get ready: left upper trapezius, mid-slope. | Left upper trapezius, mid-slope. | Left.\n"; said(got[:1]) != want {
		t.Errorf("got %q, want %q", said(got[:1]), want)
	}
	if got[1].Priority != cue.How {
		t.Errorf("a stage that begins after a pause: got %q, want its landmark too", said(got[1:2]))
	}
}

func TestAFindThatWaitsSaysHowToGoOn(t *testing.T) {
	s, p := scriptOf(t, &routine.Routine{ID: "wait", Stages: []routine.Stage{
		{Kind: session.Hold, Point: "QU1", Seconds: 20, Side: body.Right, Repeats: 1, Rest: 15, Find: routine.Find{Press: true}},
	}})
	got := s.Say(cue.Short, session.New(p).Do(session.Start, 0))
	want := "0s-8s 4 Right. Rectus femoris. | Right.\n0s-16s 3 Take your time. Go on when you are in place. | Go on when you are in place.\n"
	if said(got) != want {
		t.Errorf("got %q, want %q", said(got), want)
	}
}

func TestCallsTellHalfAndTheTimeLeft(t *testing.T) {
	s, p := small(t)
	events := whole(p)[:12] // up to the end of the first hold and its rest
	got := said(s.Call(cue.Full, cue.Calls{Halfway: true, Every: 15 * time.Second}, events))
	want := `35s-37s 1 Half-way.
55s-57s 1 Fifteen seconds left. | Fifteen seconds.
40s-42s 1 Thirty seconds left. | Thirty seconds.
25s-27s 1 Forty-five seconds left. | Forty-five seconds.
10s-12s 1 One minute left. | One minute.
1m25s-1m27s 1 Half-way.
1m20s-1m22s 1 Fifteen seconds left. | Fifteen seconds.
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := s.Call(cue.Full, cue.Calls{}, events); len(got) != 0 {
		t.Errorf("with no calls asked for: got %v", got)
	}
	if got, want := len(s.Call(cue.Short, cue.Calls{Every: 1}, events[:2])), 13; got != want {
		t.Errorf("a call every nanosecond: got %d, want the %d of every 5 s", got, want)
	}
}

func TestEverythingASessionSaysReadsWell(t *testing.T) {
	a := atlas(t)
	routines, err := routine.LoadAll(os.DirFS("../../assets/routines"), a)
	if err != nil {
		t.Fatal(err)
	}
	calls := cue.Calls{Halfway: true, Every: 10 * time.Second}
	for _, r := range routines {
		s, p := scriptOf(t, r)
		for _, w := range cue.Wordinesses {
			events := whole(p)
			for _, text := range cue.Texts(slices.Concat(s.Say(w, events), s.Call(w, calls, events))) {
				if strings.Contains(text, "  ") || strings.Contains(text, "..") || strings.TrimSpace(text) != text || strings.ContainsAny(text, "!|\n") {
					t.Errorf("%s, %v: %q does not read well", r.ID, w, text)
				}
			}
		}
	}
}

func TestWordinessesAreKeptByName(t *testing.T) {
	for _, w := range cue.Wordinesses {
		if got, ok := cue.ParseWordiness(w.String()); got != w || !ok {
			t.Errorf("ParseWordiness(%q): got %v, %v", w.String(), got, ok)
		}
	}
	if got, ok := cue.ParseWordiness("chatty"); got != cue.Full || ok {
		t.Errorf(`ParseWordiness("chatty"): got %v, %v, want full, false`, got, ok)
	}
}
