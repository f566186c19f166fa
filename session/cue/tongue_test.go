package cue_test

import (
	"testing"

	"unknot/session"
)

func TestAnotherTongueLeavesTheScriptItComesFromAsItIs(t *testing.T) {
	english, p := small(t)
	other := english.In(func(text string) string {
		if said, ok := map[string]string{
			"Left %s": "Links: %s", "Hold %s, %d s": "%[2]d s halten: %[1]s", "%s, then %s": "%s, dann %s",
		}[text]; ok {
			return said
		}
		return text
	})
	first := 0
	for p.Stage(first).Kind != session.Hold {
		first++
	}
	if got, want := other.Place(first), "Links: upper trapezius, mid-slope"; got != want {
		t.Errorf("the place is %q, want %q", got, want)
	}
	if got, want := other.Next(first-2), "Get ready, dann 20 s halten: links: top of shoulder"; got != want {
		t.Errorf("next is %q, want %q", got, want)
	}
	if got, want := english.Place(first), "Left upper trapezius, mid-slope"; got != want {
		t.Errorf("the English place is %q, want %q", got, want)
	}
}
