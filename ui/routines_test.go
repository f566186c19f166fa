package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// openFilter presses one of the four filters of the list of routines.
func (s *stand) openFilter(n int) {
	s.t.Helper()
	var cards []*look.Card
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*look.Card); ok {
			cards = append(cards, c)
		}
	})
	if len(cards) <= n {
		s.t.Fatalf("there are %d cards, want filter %d", len(cards), n)
	}
	cards[n].Tapped(nil)
}

func TestAFilterNarrowsTheListAndCloses(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.window.ShowRoutines()
		s.mustSay("42 routines")
		s.openFilter(1)
		choose(s.segments()[0], 3) // strong
		s.mustSay("1 routine")
		s.mustRead("Strong")
		if n := len(s.segments()); n > 0 {
			t.Errorf("%v: the choice stays open", size)
		}
		s.openFilter(1)
		if got := s.segments()[0].Picked(); got != 3 {
			t.Errorf("%v: word %d is chosen, want 3", size, got)
		}
		s.openFilter(1)
		if len(s.segments()) > 0 {
			t.Errorf("%v: a second press does not close the choice", size)
		}
	}
}

func TestOneChoiceIsOpenAtATime(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutines()
	s.openFilter(0)
	s.openFilter(3)
	if n := len(s.segments()); n != 1 {
		t.Fatalf("%d choices are open", n)
	}
	choose(s.segments()[0], 1)
	s.mustRead("Up to 5 min")
}
