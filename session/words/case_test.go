package words_test

import (
	"testing"

	"unknot/session/words"
)

func TestTheFirstLetterChangesItsCase(t *testing.T) {
	for lower, upper := range map[string]string{"left heel": "Left heel", "área": "Área", "übung": "Übung", "": "", "3 holds": "3 holds"} {
		if got := words.Capital(lower); got != upper {
			t.Errorf("Capital(%q) = %q, want %q", lower, got, upper)
		}
		if got := words.Uncapital(upper); got != lower {
			t.Errorf("Uncapital(%q) = %q, want %q", upper, got, lower)
		}
	}
}

func TestASentenceEndsOnce(t *testing.T) {
	for text, want := range map[string]string{
		"left heel": "Left heel.", "Rest.": "Rest.", "does it hurt?": "Does it hurt?", "careful!": "Careful!", "wait…": "Wait…", "": "",
	} {
		if got := words.Sentence(text); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", text, got, want)
		}
	}
}
