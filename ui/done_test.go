package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// numbers are the rows from 0 to 10 in the window.
func (s *stand) numbers() *look.Numbers {
	s.t.Helper()
	all := *s
	all.whole = true
	var found *look.Numbers
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if n, ok := o.(*look.Numbers); ok {
			found = n
		}
	})
	if found == nil {
		s.t.Fatal("there are no numbers")
	}
	return found
}

func TestTheNumbersBeforeAndNowAreKept(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "two-minute-desk-break"))
	s.numbers().Pick(4)
	s.key(fyne.KeyReturn)
	s.guide.advance(10 * time.Minute)
	s.mustSay("All done. Take a slow breath.")
	s.mustSay("before: 4")
	s.numbers().Pick(5)
	s.mustSay("now: 5")
	s.mustSay("Let that spot rest. Choose a gentler one next time.")
	s.press("Too firm")
	s.key(fyne.KeyReturn)
	if len(s.rated) != 1 {
		t.Fatalf("%d ratings are kept, want 1", len(s.rated))
	}
	got := s.rated[0]
	if *got.Before != 4 || *got.Now != 5 || len(got.Tags) != 1 || got.Tags[0] != "Too firm" || got.Routine.ID != "two-minute-desk-break" {
		t.Errorf("kept is %+v", got)
	}
	s.mustSay("Where does it hurt?")
}

func TestNumbersInTwoRowsSayWhichOnesTheirEndsAre(t *testing.T) {
	for _, c := range []struct {
		size     fyne.Size
		no, most string
	}{{desk, "no pain", "the worst I can imagine"}, {sizes[0], "0: no pain", "10: the worst I can imagine"}} {
		s := open(t, look.Light, c.size)
		s.play("two-minute-desk-break")
		s.guide.advance(10 * time.Minute)
		s.mustRead(c.no)
		s.mustRead(c.most)
	}
}

func TestSkippingTheNumbersIsOnePress(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("two-minute-desk-break")
	s.guide.advance(10 * time.Minute)
	s.press("Leave without saving")
	s.mustSay("Where does it hurt?")
	if len(s.rated) != 0 {
		t.Error("something is kept all the same")
	}
}
