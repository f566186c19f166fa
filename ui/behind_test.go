package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/message"
	"unknot/ui/look"
)

// knows has Home told of points that may be behind what hurts, and returns what it
// asks for.
func knows(t *testing.T, ids ...body.ID) *adviser.Where {
	t.Helper()
	asked := &adviser.Where{}
	all := muscles(t)
	advised = func(where adviser.Where) adviser.Advice {
		*asked = where
		advice := byRegions(atlas(t), routines(t), where)
		for _, id := range ids {
			pt, _ := atlas(t).Point(id)
			pattern, _ := all.Pattern(id)
			advice.Candidates = append(advice.Candidates, adviser.Candidate{
				Point: pt, Side: body.Left, Pattern: pattern, Whys: []message.Message{message.New("why.lies-here", "lies here")},
			})
		}
		return advice
	}
	t.Cleanup(func() { advised = nil })
	return asked
}

func TestAPressMeansThatVeryPlace(t *testing.T) {
	asked := knows(t)
	s := open(t, look.Light, desk)
	first, second := body.Vec{X: -0.07, Y: 0.185}, body.Vec{X: -0.045, Y: 0.19}
	s.figure().OnPick(shoulder, &first)
	want := finder.Exact{View: shoulder.View, Side: shoulder.Side, At: first}
	if len(asked.Exact) != 1 || asked.Exact[0] != want {
		t.Fatalf("it asks for %+v, want %+v", asked.Exact, want)
	}
	s.figure().OnPick(shoulder, &second) // elsewhere on the same piece: the place moves
	if len(asked.Exact) != 1 || asked.Exact[0].At != second || len(asked.Picks) != 1 {
		t.Fatalf("it asks for %+v of %+v, want the second place alone", asked.Exact, asked.Picks)
	}
	s.press("Right")
	if len(asked.Exact) != 1 || asked.Exact[0].At.X != -second.X || asked.Exact[0].Side != body.Right {
		t.Errorf("on the other side it asks for %+v", asked.Exact)
	}
	s.press("Left")
	s.figure().OnPick(shoulder, &second) // the same place again takes it away
	s.mustNotSay("What may be behind it")
	s.mustSay("Three short ones")
	s.figure().OnPick(shoulder, nil)
	if len(asked.Exact) != 0 || len(asked.Picks) != 1 {
		t.Errorf("from the keyboard it asks for %+v", asked)
	}
}

func TestWhatMayBeBehindItLeadsToTheCardOfThePoint(t *testing.T) {
	knows(t, "UT1", "LS1", "MB1", "SH1", "SH6", "SH2")
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	s.mustSay("What may be behind it")
	s.below().mustNotSay("Supraspinatus")
	s.link("Show all 6").Tapped(nil)
	s.below().mustSay("Supraspinatus")
	card(t, s, "Levator scapulae").Tapped(nil)
	pt, _ := atlas(t).Point("LS1")
	s.mustSay(pt.Find)
	s.key(fyne.KeyEscape)
	s.mustSay("What may be behind it")
}

func TestTheCandidateThatIsReachedIsDrawnOnTheBody(t *testing.T) {
	knows(t, "UT1", "LS1")
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	if got := s.figure().Referral(); got == nil || got.Point.ID != "UT1" {
		t.Fatalf("the likeliest is not drawn: %+v", got)
	}
	card(t, s, "Levator scapulae").MouseIn(nil)
	if got := s.figure().Referral(); got == nil || got.Point.ID != "LS1" {
		t.Errorf("under the pointer: %+v", got)
	}
	card(t, s, "Upper trapezius").FocusGained()
	if got := s.figure().Referral(); got == nil || got.Point.ID != "UT1" {
		t.Errorf("with the focus: %+v", got)
	}
	s.key(fyne.KeyEscape)
	if got := s.figure().Referral(); got != nil {
		t.Errorf("with nothing picked: %+v", got)
	}
}
