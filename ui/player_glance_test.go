package ui_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"unknot/ui/look"
)

func TestAGlanceSaysHowTheSessionStandsAgainstItsBookedTime(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	s.play("therapist-chair") // 20 minutes
	s.key(fyne.KeyT)
	s.key(fyne.KeyG)
	s.mustRead("T sets the booked time")
	s.key(fyne.KeyT)
	s.mustRead("Booked time left")
	s.mustRead("30:00")
	s.mustRead("10 min")
	s.key(fyne.KeySpace)
	s.guide.advance(13 * time.Minute)
	s.mustRead("17:00")
	s.mustRead("3 min")
	if n := s.count("behind"); n != 2 { // once at the end of the scale
		t.Errorf("got behind %d times, want 2", n)
	}
	s.guide.advance(18 * time.Minute)
	s.mustRead("0:00")
	s.mustRead("21 min")
	s.key(fyne.KeySpace, fyne.KeyT, fyne.KeyT, fyne.KeyT)
	s.mustRead("9 min")
	if n := s.count("ahead"); n != 2 {
		t.Errorf("got ahead %d times, want 2", n)
	}
	s.key(fyne.KeyT, fyne.KeyT)
	s.mustRead("T sets the booked time")
}

func (s *stand) count(text string) (n int) {
	for _, t := range s.texts() {
		if t == text {
			n++
		}
	}
	return n
}

func TestABookedTimeIsChosenBeforeATherapistsSession(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	for _, r := range routines(t) {
		if r.ID == "therapist-chair" {
			s.window.ShowRoutine(r)
		}
	}
	s.press("45")
	s.key(fyne.KeyReturn, fyne.KeyG)
	s.guide.tell(nil)
	s.mustRead("45:00")
	s.mustRead("25 min")
}

func TestTheColoursComeBackAfterAGlance(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	before := theme.Color(theme.ColorNameBackground)
	s.play("desk-neck-reset")
	s.key(fyne.KeyG)
	if got := theme.Color(theme.ColorNameBackground); got == before {
		t.Error("a glance is as light as the rest")
	}
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	if got := theme.Color(theme.ColorNameBackground); got != before {
		t.Errorf("the end of the session is %v, want %v", got, before)
	}
}

// Fyne keeps each text it has drawn for a minute, as a picture of its size.
func TestAGlanceThatStandsStillTakesNoPictureASecond(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	s.play("therapist-head-and-neck")
	s.key(fyne.KeyG, fyne.KeyT)
	drawn := map[string]bool{}
	for range 300 {
		s.guide.advance(time.Second)
		s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
			if t, ok := o.(*canvas.Text); ok && t.TextSize > look.PhaseWord && t.Text != "" {
				drawn[fmt.Sprint(t.Text, t.TextSize)] = true
			}
		})
	}
	if most := 60; len(drawn) > most { // ten figures in each of a few sizes, phases and points
		t.Errorf("%d large texts were drawn in five minutes, want %d at most: %v", len(drawn), most, drawn)
	}
}
