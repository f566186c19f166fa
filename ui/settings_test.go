package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/settings"
	"unknot/ui/look"
)

// largest is the size of the largest text in the window.
func (s *stand) largest() float32 {
	var size float32
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok {
			size = max(size, t.TextSize)
		}
	})
	return size
}

func TestTheLookIsTakenOverAtOnce(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowSettings()
	before, bg := s.largest(), look.Color(look.Bg)
	s.press("Dark")
	if look.Color(look.Bg) == bg {
		t.Error("dark is as light as before")
	}
	s.press("200")
	if got := s.largest(); got != 2*before {
		t.Errorf("at 200 %% the title is %v high, want %v", got, 2*before)
	}
	if got := s.store.Now().Screen; got.TextSize != 200 || got.Theme != settings.DarkTheme {
		t.Errorf("kept is %+v", got)
	}
}

func TestEverythingPressedIsLargeEnough(t *testing.T) {
	for i, size := range sizes {
		if !walks && i > 0 {
			continue
		}
		s := open(t, look.Light, size)
		for _, p := range pages {
			s.turnTo(p)
			s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
				switch o.(type) {
				case *look.Button, *look.FocusButton, *look.Card, *look.Tab, *look.Link, *look.Segment, *look.Toggle, *look.Pill:
					if got := o.Size(); got.Width < look.Target || got.Height < look.Target {
						t.Errorf("%v %s: a %T is %v", size, p.name, o, got)
					}
				}
			})
		}
	}
}
