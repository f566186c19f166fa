package ui_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// seal locks the records with the passphrase.
func (s *stand) seal() {
	s.t.Helper()
	if err := s.keeper.Seal(context.Background(), passphrase); err != nil {
		s.t.Fatal(err)
	}
}

// say writes passphrases into a form, and gives them.
func (s *stand) say(words ...string) {
	s.t.Helper()
	for i, e := range s.entries() {
		e.SetText(words[i])
	}
	s.canvas.Unfocus()
	s.submit()
}

func TestAPassphraseLocksTheClientsAndNothingElse(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.fewClients()
	s.window.ShowSettings()
	s.tap("Set")
	s.say(passphrase, "four quite words")
	s.mustSay("The two are not the same.")
	s.say("short", "short")
	s.mustSay("A passphrase needs 8 characters or more.")
	s.say(passphrase, passphrase)
	s.mustSay("Settings")
	if got := s.filesWith("Heron"); len(got) > 0 {
		t.Errorf("the label is found in %v", got)
	}
	s.window.ShowClients()
	s.mustSay("Heron") // whoever set it need not give it

	s.window.ShowSettings()
	s.tap("Lock")
	for _, p := range pages {
		if p.clients {
			break
		}
		s.turnTo(p)
		if s.says("The client records are locked.") {
			t.Errorf("%s asks for the passphrase", p.name)
		}
	}
	s.window.ShowClients()
	s.mustSay("The client records are locked.")
	if s.says("Heron") {
		t.Error("a locked label shows")
	}
	s.say("four quiet words")
	s.mustSay("That is not the passphrase. Try again.")
	s.say(passphrase)
	s.mustSay("Heron")
}

func TestAPassphraseIsChangedAndTakenAway(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.fewClients()
	s.seal()
	s.window.ShowSettings()
	s.tap("Change")
	s.say("not this one", "another good one", "another good one")
	s.mustSay("That is not the passphrase. Try again.")
	s.say(passphrase, "another good one", "another good one")
	s.keeper.Conceal()
	s.window.ShowClients()
	s.say(passphrase)
	s.mustSay("That is not the passphrase. Try again.")
	s.say("another good one")
	s.mustSay("Heron")

	s.window.ShowSettings()
	s.tap("Take away")
	s.say(passphrase)
	s.mustSay("That is not the passphrase. Try again.")
	s.say("another good one")
	s.keeper.Conceal()
	s.window.ShowClients()
	s.mustSay("Heron")
	if sealed, _, err := s.keeper.Sealed(t.Context()); sealed || err != nil {
		t.Errorf("sealed is %v, %v", sealed, err)
	}
}

func TestALostPassphraseCostsWhatCannotBeRead(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	id := s.fewClients()
	s.seal()
	s.keeper.Conceal()
	s.window.ShowClients()
	s.window.AskToLose()
	s.mustSay("Their sessions stay")
	s.key(fyne.KeyReturn, fyne.KeyEscape)
	if sealed, _, _ := s.keeper.Sealed(t.Context()); !sealed {
		t.Fatal("it was removed without a yes")
	}
	s.mustSay("The client records are locked.")
	s.window.AskToLose()
	s.tap("Remove")
	s.mustSay("client 1")
	if v, err := s.keeper.Visits(t.Context(), today); err != nil || v[id].Count != 2 {
		t.Errorf("%d visits are left, %v, want 2", v[id].Count, err)
	}
}
