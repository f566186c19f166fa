package words_test

import (
	"strings"
	"testing"

	"unknot/session/words"
)

func TestSlipsAreCountedAsFingersMakeThem(t *testing.T) {
	for _, c := range []struct {
		word, name       string
		whole, beginning int
	}{
		{"", "", 0, 0},
		{"", "neck", 4, 0},
		{"neck", "", 4, 4},
		{"neck", "neck", 0, 0},
		{"nekc", "neck", 1, 1},          // swapped
		{"neeck", "neck", 1, 1},         // added
		{"nck", "neck", 1, 1},           // left out
		{"nrck", "neck", 1, 1},          // mistaken
		{"hsouldrs", "shoulders", 2, 2}, // swapped, and one left out
		{"hsouledr", "shoulder", 2, 2},  // two swaps
		{"should", "shoulder", 2, 0},    // a beginning
		{"shuold", "shoulder", 3, 1},    // of which two are swapped
		{"rücken", "rucken", 1, 1},      // one letter, of two bytes
		{"größe", "grösse", 2, 2},       //
		{"ca", "abc", 3, 1},             // no letter is moved twice
		{"x" + strings.Repeat("ab", 100), strings.Repeat("ab", 100), 1, 1}, // longer than there is room for
	} {
		whole, beginning := words.Slips(c.word, c.name)
		if whole != c.whole || beginning != c.beginning {
			t.Errorf("%.20q, %.20q: got %d and %d slips, want %d and %d", c.word, c.name, whole, beginning, c.whole, c.beginning)
		}
	}
}

func TestShortWordsAreComparedWithoutAskingForMemory(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { words.Slips("trapezuis", "trapezius") }); n != 0 {
		t.Errorf("got %v allocations, want none", n)
	}
}
