package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/ui/look"
)

// tab presses an item of the rail or the bottom bar, where a pointer would.
func (s *stand) tab(word string) {
	s.t.Helper()
	found := false
	s.walk(func(o fyne.CanvasObject, at fyne.Position) {
		if t, ok := o.(*look.Tab); ok && t.Word() == word && !found {
			found = true
			test.TapCanvas(s.canvas, at.AddXY(o.Size().Width/2, o.Size().Height/2))
		}
	})
	if !found {
		s.t.Fatalf("there is no %s to press", word)
	}
}

func TestTheRailLeadsEverywhere(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.tab("Routines")
		s.mustSay("42 routines")
		s.tab("Settings")
		s.mustSay("Plain beeps")
		s.tab("Home")
		s.mustSay("Where does it hurt?")
	}
}

func TestThePlayerHasTheWholeWindow(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if _, ok := o.(*look.Tab); ok {
			t.Error("the player has a rail")
		}
	})
}
