package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session"
	"unknot/ui/look"
)

// ease goes through a session of a routine in which every hold on a point eases
// after so long, and the others last.
func (s *stand) ease(id, point string, after time.Duration) {
	s.t.Helper()
	s.play(id)
	for {
		st := s.guide.session.Status(s.guide.now)
		if st.State.Over() {
			return
		}
		stage := s.guide.session.Plan().Stage(st.Stage)
		if stage.Kind == session.Hold && string(stage.Point) == point {
			s.guide.advance(after)
			s.key(fyne.KeyReturn)
			continue
		}
		s.guide.advance(stage.Length)
	}
}

func (s *stand) mustNotSay(text string) {
	s.t.Helper()
	if s.says(text) {
		s.t.Errorf("the window says %q", text)
	}
}

// lengths are the holds on a point in the session that runs, each length once.
func (s *stand) lengths(point string) map[time.Duration]bool {
	out := map[time.Duration]bool{}
	for _, st := range s.guide.session.Plan().Stages() {
		if st.Kind == session.Hold && string(st.Point) == point {
			out[st.Length] = true
		}
	}
	return out
}

// goBack presses the link beside the line about lengths of one's own.
func (s *stand) goBack() {
	s.t.Helper()
	all := *s
	all.whole = true
	beside, done := false, false
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text == "With lengths of your own" {
			beside = true
		}
		if l, ok := o.(*look.Link); ok && beside && !done {
			done = true
			l.Tapped(nil)
		}
	})
	if !done {
		s.t.Fatal("there is no way back")
	}
}

const (
	easesSoon = "Upper trapezius, mid-slope: eases after about 14 of 20 s. Make it 14 s from now on?"
	ownLength = "your own length"
)

func TestALengthIsOfferedAfterThreeSessionsThatAgreeAndUsedAfterAYes(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	for range 2 {
		s.ease("desk-neck-reset", "UT1", 14*time.Second)
		s.mustNotSay("Make it ")
	}
	s.ease("desk-neck-reset", "UT1", 14*time.Second)
	s.mustSay(easesSoon)
	s.press("Yes")
	s.mustNotSay(easesSoon)
	s.mustSay("Upper trapezius, mid-slope: 14 s from now on.")
	if got := s.marks.Now().Holds["UT1"]; got != 14*time.Second {
		t.Errorf("kept are %v, want 14s", got)
	}
	s.press("Leave without saving")

	r := named(t, "desk-neck-reset")
	s.window.ShowRoutine(r)
	s.mustSay("2 × 14 s, each side · " + ownLength)
	s.mustRead("Your own")
	s.key(fyne.KeyReturn)
	if got := s.lengths("UT1"); len(got) != 1 || !got[14*time.Second] {
		t.Errorf("the holds last %v, want 14s", got)
	}
	s.key(fyne.KeyEscape, fyne.KeyReturn)

	s.window.ShowRoutine(r)
	s.goBack()
	s.mustSay("2 × 20 s, each side")
	s.mustNotSay(ownLength)
	s.mustNotSay("Your own")
	s.key(fyne.KeyReturn)
	if got := s.lengths("UT1"); len(got) != 1 || !got[20*time.Second] {
		t.Errorf("as written the holds last %v, want 20s", got)
	}
}

func TestANoIsKeptUntilThreeMoreAgree(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	s.ago = time.Hour
	for range 3 {
		s.ease("desk-neck-reset", "UT1", 14*time.Second)
	}
	s.mustSay(easesSoon)
	s.press("No")
	s.mustSay("Upper trapezius, mid-slope: stays as it is.")
	if got := s.marks.Now().Holds; len(got) > 0 {
		t.Errorf("kept are %v", got)
	}
	s.ago = 0
	for range 2 {
		s.ease("desk-neck-reset", "UT1", 14*time.Second)
		s.mustNotSay("Make it ")
	}
	s.ease("desk-neck-reset", "UT1", 14*time.Second)
	s.mustSay(easesSoon)
}

func TestWhatIsNotAnsweredIsAskedAgain(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	for range 3 {
		s.ease("desk-neck-reset", "UT1", 14*time.Second)
	}
	s.press("Leave without saving")
	s.ease("desk-neck-reset", "UT1", 14*time.Second)
	s.mustSay(easesSoon)
}

// extend goes through a session of a routine and makes every hold longer.
func (s *stand) extend(id string) {
	s.t.Helper()
	s.play(id)
	for {
		st := s.guide.session.Status(s.guide.now)
		if st.State.Over() {
			return
		}
		if s.guide.session.Plan().Stage(st.Stage).Kind == session.Hold {
			s.key(fyne.KeyUp)
		}
		s.guide.advance(s.guide.session.Status(s.guide.now).Left)
	}
}

func TestALongerHoldIsOfferedWhereItIsAllowed(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	for range 3 {
		s.extend("two-minute-desk-break")
	}
	s.mustSay("Upper trapezius, mid-slope: held for about 23 s, not 15 s. Make it 20 s from now on?")
	for range 3 {
		s.extend("desk-neck-reset") // whose 20 s are the most at its level
	}
	s.mustNotSay("Upper trapezius, mid-slope: held")
}
