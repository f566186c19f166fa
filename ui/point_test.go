package ui_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/look"
	"unknot/ui/posture"
)

// The card of every point says where it is, how to press it and what to mind.
func TestEveryPointHasACard(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	places := atlas(t)
	for i := range places.Regions {
		for j := range places.Regions[i].Points {
			pt := &places.Regions[i].Points[j]
			s.window.ShowPoint(pt.ID, body.Right)
			card := s.below()
			said := strings.Join(card.texts(), " ")
			for _, want := range []string{pt.Find, pt.Press, pt.Care} {
				if pt.TherapistOnly && want != pt.Care {
					continue
				}
				if !strings.Contains(said, want) {
					t.Errorf("%s: the card does not say %q", pt.ID, want)
				}
			}
			pictures := 0
			card.walk(func(o fyne.CanvasObject, _ fyne.Position) {
				if _, ok := o.(*posture.Picture); ok {
					pictures++
				}
			})
			if !pt.TherapistOnly && pictures != len(pt.Tools) {
				t.Errorf("%s: %d pictures for %d tools", pt.ID, pictures, len(pt.Tools))
			}
			if pt.TherapistOnly != strings.Contains(said, "Never press it yourself") {
				t.Errorf("%s: whether it is for a therapist only is not said", pt.ID)
			}
		}
	}
}

func TestTheKeysWalkOverThePointsOfARegion(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	region, _ := atlas(t).Region("upper-trapezius")
	first, second, last := &region.Points[0], &region.Points[1], &region.Points[len(region.Points)-1]
	s.window.ShowPoint(first.ID, body.Left)
	for _, c := range []struct {
		key  fyne.KeyName
		want *body.Point
	}{{fyne.KeyRight, second}, {fyne.KeyUp, first}, {fyne.KeyLeft, last}, {fyne.KeyDown, first}} {
		s.key(c.key)
		s.mustSay(c.want.Find)
	}
	s.mustSay("Left " + first.Name)
	s.key(fyne.KeyR)
	s.mustSay("Right " + first.Name)
	s.key(fyne.KeyReturn)
	if said := s.spoken[len(s.spoken)-1]; !strings.Contains(said, first.Find) || !strings.Contains(said, first.Care) {
		t.Errorf("it reads aloud %q", said)
	}
	s.key(fyne.KeyEscape)
	s.mustSay("Where does it hurt?")
}

func TestTheCardSaysWhenThePointWasPressedLast(t *testing.T) {
	s := open(t, look.Light, fyne.NewSize(1280, 800))
	r := named(t, "desk-neck-reset")
	s.window.ShowPoint(spots(r)[0], body.Left)
	s.window.Settle()
	s.below().mustSay("Not in the last year.")
	s.pressed(r, body.Standard, 24*time.Hour)
	s.window.ShowPoint(spots(r)[0], body.Left)
	s.window.Settle()
	s.below().mustSay("Yesterday")
}

func TestAStageLeadsToTheCardOfItsPoint(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	card(t, s, "Upper trapezius, mid-slope").Tapped(nil)
	pt, _ := atlas(t).Point("UT1")
	s.below().mustSay(pt.Care)
	s.key(fyne.KeyEscape)
	s.mustSay("Desk neck reset")
}
