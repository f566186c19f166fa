package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/ui/look"
)

func TestWhatIsTrueIsKeptAtOnceAndShown(t *testing.T) {
	s := open(t, look.Light, desk)
	s.whole = true
	s.window.ShowAboutMe()
	s.mustSay("65 of 65 places stay")
	s.mustSay("Nothing is left out for you.")
	s.press("I am pregnant")
	s.mustSay("No stronger than gentle")
	if _, yes := s.store.Now().Safety.About.Conditions["pregnancy"]; !yes {
		t.Error("it is not kept")
	}
	p, err := s.deps.Gate.Prepare(prepare.Request{Routine: named(t, "whole-body-evening"), Now: s.clock.now(), Subject: prepare.Subject{About: s.store.Now().Safety.About}})
	if err != nil || len(p.LeftOut) == 0 {
		t.Errorf("nothing is left out of a session: %v", err)
	}
	s.press("I am pregnant")
	s.mustSay("65 of 65 places stay")
	if n := len(s.store.Now().Safety.About.Conditions); n > 0 {
		t.Errorf("%d conditions are left", n)
	}
}

func TestAClinicianClearsAndOldIsConfirmed(t *testing.T) {
	s := open(t, look.Light, desk, func(c *settings.Settings) {
		c.Safety.About = well(t).With("veins-and-clots", true, today.AddDate(-2, 0, 0))
	})
	s.whole = true
	s.window.ShowAboutMe()
	s.mustSay("Said more than a year ago.")
	s.press("Still so")
	if s.says("Said more than a year ago.") {
		t.Error("it is still old")
	}
	s.press("A clinician cleared it")
	s.mustSay("Cleared by a clinician, today")
	s.mustSay("65 of 65 places stay")
	s.press("Take that back")
	if !s.store.Now().Safety.About.Conditions["veins-and-clots"].Cleared.IsZero() {
		t.Error("it is still cleared")
	}
}

func TestThatIsAllSparesTheQuestions(t *testing.T) {
	s := openNew(t, desk, func(c *settings.Settings) { c.Safety.Read = true })
	s.window.ShowAboutMe()
	s.button("That is all").Tapped(nil)
	for _, q := range s.asksOf("runners-calves") {
		if q.Standing {
			t.Errorf("%s is asked", q.ID)
		}
	}
	s.window.ShowAboutMe()
	s.whole = true
	s.press("Delete all of this")
	if a := s.store.Now().Safety.About; len(a.Asked)+len(a.Conditions) > 0 {
		t.Errorf("%+v is kept", a)
	}
}

// asksOf are the questions before a routine.
func (s *stand) asksOf(id string) []prepare.Question {
	s.t.Helper()
	p, err := s.deps.Gate.Prepare(prepare.Request{Routine: named(s.t, id), Now: s.clock.now(), Subject: prepare.Subject{About: s.store.Now().Safety.About}})
	if err != nil {
		s.t.Fatal(err)
	}
	return p.Asks
}

func TestWhatIsTrueOfAClientIsOnTheirCard(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	id, err := s.keeper.AddClient(t.Context(), clients.Card{Label: "MK-07", Notes: "x"}, today.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	s.window.ShowClient(id)
	s.whole = true
	s.button("Show").Tapped(nil)
	s.mustSay("What is true of MK-07")
	s.press("I am pregnant")
	all, err := s.keeper.Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, yes := all[0].Card.About.Conditions["pregnancy"]; !yes || all[0].Card.Notes != "x" {
		t.Errorf("the card is %+v", all[0].Card)
	}
	if len(s.store.Now().Safety.About.Conditions) > 0 {
		t.Error("it is kept of the person")
	}
}

func TestWhatAClientIsAskedAgainAfterAYearIsKept(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	var old prepare.About
	for id, when := range well(t).Asked {
		old = old.With(id, false, when.AddDate(-2, 0, 0))
	}
	id, err := s.keeper.AddClient(t.Context(), clients.Card{Label: "MK-07", About: old}, today.Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	s.window.ShowBriefing(s.client(id), named(t, "runners-calves"), nil, nil)
	s.key(fyne.KeyReturn)
	all, err := s.keeper.Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if when := all[0].Card.About.Asked["pregnancy"]; when.Before(today) {
		t.Errorf("it was asked last on %v", when)
	}
}

func TestWhatWasSaidAYearAgoIsMentionedBeforeASession(t *testing.T) {
	for _, years := range []int{0, 1} {
		s := open(t, look.Light, desk, func(c *settings.Settings) {
			c.Safety.About = well(t).With("migraine", true, today.AddDate(-years, 0, -1))
		})
		s.asks, s.whole = true, true
		s.window.Play(named(t, "runners-calves"), nil)
		if got := s.says("Is it still so?"); got != (years > 0) {
			t.Errorf("after %d years: asked is %v", years, got)
		}
	}
}
