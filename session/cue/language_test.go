package cue_test

import (
	"testing"

	"unknot/session"
	"unknot/session/message"
)

func TestAnotherLanguageLeavesTheScriptItComesFromAsItIs(t *testing.T) {
	english, p := small(t)
	other := english.In(message.In("de"))
	first := 0
	for p.Stage(first).Kind != session.Hold {
		first++
	}
	if got, want := other.Place(first), "Links: oberer Trapezius, Mitte"; got != want {
		t.Errorf("the place is %q, want %q", got, want)
	}
	if got, want := other.Next(first-2), "Bereitmachen, dann halten links: oben auf der Schulter, 20 s"; got != want {
		t.Errorf("next is %q, want %q", got, want)
	}
	if got, want := english.Place(first), "Left upper trapezius, mid-slope"; got != want {
		t.Errorf("the English place is %q, want %q", got, want)
	}
}
