package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/ui/look"
	"unknot/ui/posture"
)

// shownHow are what the pictures in the window show, in words.
func (s *stand) shownHow() []string {
	var out []string
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if p, ok := o.(*posture.Picture); ok {
			out = append(out, p.Describe())
		}
	})
	return out
}

// startOnTheRight chooses it on the page of a routine.
func (s *stand) startOnTheRight() {
	s.t.Helper()
	all := *s
	all.whole = true
	var sides *look.Segment
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if seg, ok := o.(*look.Segment); ok && (&stand{root: seg, whole: true}).reads("Right only") {
			sides = seg
		}
	})
	if sides == nil {
		s.t.Fatal("nothing asks on which side to begin")
	}
	choose(sides, 1)
}

func TestARoutineShowsHowEachStageIsDone(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		for _, r := range routines(t) {
			s.window.ShowRoutine(r)
			if got := s.shownHow(); len(got) != len(r.Stages) || slices.Contains(got, "") {
				t.Errorf("%v: %s shows %d pictures, want one for each of %d stages: %q", size, r.ID, len(got), len(r.Stages), got)
			}
		}
		s.window.ShowRoutine(named(t, "two-minute-desk-break"))
		left := "Seated. The opposite hand comes across and pinches the top of the shoulder. The forearm of that side rests. Seen from the front. Worked on: left."
		if got := s.shownHow()[1]; got != left {
			t.Errorf("%v: the first hold is shown as %q, want %q", size, got, left)
		}
		s.startOnTheRight()
		right := "Seated. The opposite hand comes across and pinches the top of the shoulder. The forearm of that side rests. Seen from the front. Worked on: right."
		if got := s.shownHow()[1]; got != right {
			t.Errorf("%v: the first hold, right first, is shown as %q, want %q", size, got, right)
		}
		all := *s
		all.whole = true
		if !all.says("The pictures show the right side.") {
			t.Errorf("%v: nothing says of which side the pictures are", size)
		}
	}
}
