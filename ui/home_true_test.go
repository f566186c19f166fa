package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/adviser"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
)

// What somebody types of themselves holds for what is offered then, and for the
// session that they begin with it, without being kept.
func TestWhatIsTypedOfThePersonHoldsForTheSession(t *testing.T) {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Said: []string{"fibromyalgia"}, Heed: []string{"Ask first."}})
	var asked []adviser.Where
	advised = func(where adviser.Where) adviser.Advice {
		asked = append(asked, where)
		return adviser.Advice{Offers: []adviser.Offer{{Routine: named(t, "strong-hips")}}, LeftOut: []message.Message{message.New("finder.left-out", "left out: {{.Points}} ({{.Why}})", "Points", "temple", "Why", "because")}}
	}
	defer func() { advised = nil }()
	s := open(t, look.Light, desk, func(c *settings.Settings) { c.Safety.About = well(t) })
	s.typeIn("fibromyalgia, head")
	s.whole = true
	s.mustSay("Left out: temple (because).")
	if len(asked) == 0 || !slices.Equal(asked[len(asked)-1].Said, []string{"fibromyalgia"}) {
		t.Fatalf("advised about %+v", asked)
	}
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyReturn)
	if len(s.begun) != 1 {
		t.Fatal("nothing runs")
	}
	if got := s.begun[0].Pass.Prepared().Routine.Level.String(); got != "gentle" {
		t.Errorf("it is %s, want gentle", got)
	}
	if _, kept := s.store.Now().Safety.About.Conditions["fibromyalgia"]; kept {
		t.Error("it was kept, though nobody asked")
	}
}

// Without a place, and for one that nothing is for, no session is offered that
// the gate would refuse.
func TestTheShortOnesAreThoseThatMayBePressed(t *testing.T) {
	advised = func(adviser.Where) adviser.Advice { return adviser.Advice{} }
	defer func() { advised = nil }()
	for _, swollen := range []bool{false, true} {
		s := open(t, look.Light, desk, func(c *settings.Settings) { c.Safety.About = well(t).With("ask-lymph", swollen, today) })
		s.whole = true
		arm := named(t, "upper-arm-light").Name
		for _, where := range []string{"no place", "a place"} {
			if s.says(arm) == swollen {
				t.Errorf("%s, a swollen arm %v: %s is offered %v", where, swollen, arm, !swollen)
			}
			s.figure().OnPick(shoulder, nil)
		}
	}
}

func TestWhatIsTypedOfThePersonIsKeptByOnePress(t *testing.T) {
	for _, size := range sizes {
		hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Said: []string{"fibromyalgia"}, Heed: []string{"Ask first."}})
		s := open(t, look.Light, size)
		s.whole = true
		s.typeIn("fibromyalgia, head")
		s.mustSay("It counts for this search, as you wrote:")
		s.tap("Keep this about me")
		c := s.store.Now().Safety.About.Conditions
		if _, kept := c["fibromyalgia"]; !kept || len(c) != 1 {
			t.Errorf("%v: kept is %+v", size, c)
		}
		if s.says("Keep this about me") {
			t.Errorf("%v: it is offered again", size)
		}
		s.mustSay("Kept. It stands under")
	}
}
