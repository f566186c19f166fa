package ui_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/ui/bodymap"
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

func TestThePlayerShowsHowWhereItMatters(t *testing.T) {
	for _, size := range append(sizes, smallSizes...) {
		s := open(t, look.Light, size)
		s.play("desk-neck-reset")
		plan := s.guide.session.Plan()
		for i := range plan.Len() {
			kind := plan.Stage(i).Kind
			how, where := len(s.shownHow()), s.closeUps()
			wantHow, wantWhere := 0, 1
			switch kind {
			case session.Find, session.Switch, session.Area:
				wantHow = 1
			case session.Pace:
				wantHow, wantWhere = 1, 0
			}
			if roomy := size.Height > 480; !roomy {
				if where > wantWhere || how > wantHow {
					t.Errorf("%v: stage %d, a %v, shows how %d times and where %d times", size, i, kind, how, where)
				}
			} else if how != wantHow || where != wantWhere {
				t.Errorf("%v: stage %d, a %v, shows how %d times and where %d times, want %d and %d", size, i, kind, how, where, wantHow, wantWhere)
			}
			s.key(fyne.KeyRight)
		}
	}
}

// closeUps is how many pictures show where something is on the body.
func (s *stand) closeUps() (n int) {
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if _, ok := o.(*bodymap.Closeup); ok {
			n++
		}
	})
	return n
}

func TestTheSecondSideIsShownTurned(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("two-minute-desk-break")
	var said []string
	for range s.guide.session.Plan().Len() {
		said = append(said, s.shownHow()...)
		s.key(fyne.KeyRight)
	}
	all := strings.Join(said, "\n")
	for _, want := range []string{"pinches the top of the shoulder. The forearm of that side rests. Seen from the front. Worked on: left.", "Seen from the front. Worked on: right."} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing shows %q; it shows %q", want, all)
		}
	}
}

func TestAGlanceShowsNoPicture(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.key(fyne.KeyG)
	if got := s.shownHow(); len(got) > 0 {
		t.Errorf("a glance shows %q", got)
	}
	s.key(fyne.KeyG)
	if got := s.shownHow(); len(got) != 1 {
		t.Errorf("after a glance there is %q, want the picture again", got)
	}
}
