package ui_test

import (
	"os"
	"testing"

	"unknot/ui/look"
)

func TestWhatCannotBeWrittenInTheBackgroundIsToldWhateverShows(t *testing.T) {
	for says, change := range map[string]func(*stand){
		"That could not be written: ": func(s *stand) {
			s.window.ShowRoutine(named(s.t, "desk-neck-reset"))
			s.link("Hide").Tapped(nil)
		},
		"Your settings could not be written: ": func(s *stand) {
			s.window.ShowSettings()
			choose(s.segments()[0], 1)
		},
	} {
		s := open(t, look.Light, desk)
		if err := os.RemoveAll(s.chosen); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(s.chosen, nil, 0o600); err != nil { // a file where the folder was
			t.Fatal(err)
		}
		s.window.Hurry()
		change(s)
		s.window.ShowSafety()
		s.window.Settle()
		s.mustSay(says)
	}
}
