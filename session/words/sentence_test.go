package words_test

import (
	"testing"

	"unknot/session/words"
)

func TestTheFirstSentenceEndsBeforeTheNextOne(t *testing.T) {
	for text, want := range map[string]string{
		"Breathe out. Then press.":  "Breathe out.",
		"Ready? Press.":             "Ready?",
		"Two fingers, 1.5 cm. Hold": "Two fingers, 1.5 cm.",
		"One sentence.":             "One sentence.",
		"no end":                    "no end",
		"":                          "",
	} {
		if got := words.FirstSentence(text); got != want {
			t.Errorf("FirstSentence(%q) = %q, want %q", text, got, want)
		}
	}
}
