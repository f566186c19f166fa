package words_test

import (
	"testing"

	"unknot/session/words"
)

func TestSpellingsOfOneNameAreOne(t *testing.T) {
	for name, spellings := range map[string][]string{
		"Zoë":      {"Zoë", "ZOË", "zoe\u0308", "  Zoë", "Zoe\u0308\t", "Zo\u200dë", "Ｚoë"},
		"Heron":    {"heron", " HERON ", "He\u00adron", "\ufeffHeron", "Heron\ufe0f", "𝐇eron"},
		"A-17":     {"a-17", "A‑17", "A–17", "A−17", "A-１７"},
		"O'Brien":  {"O’Brien", "o‘brien", "Oʼbrien"},
		"Anna B":   {"anna  b", "Anna\u00a0B", "ANNA\u2003B", "Anna\nB"},
		"Straße":   {"STRASSE", "strasse", "STRAẞE"},
		"Ångström": {"A\u030angstro\u0308m", "\u212bngström"},
		"ﬁsh":      {"fish", "FISH"},
		"Ἀθηνᾶς":   {"ἀθηνᾶσ", "ἈΘΗΝΑ͂Σ"},
	} {
		for _, s := range spellings {
			if !words.Same(name, s) {
				t.Errorf("%q (%q) is not %q (%q)", s, words.Fold(s), name, words.Fold(name))
			}
		}
	}
}

func TestDifferentNamesStayDifferent(t *testing.T) {
	names := []string{"Zoë", "Zoe", "A-17", "A 17", "A17", "Heron", "Herons", "Ana", "Aña", "ü", "u", "", "1", "2"}
	for i, a := range names {
		for _, b := range names[i+1:] {
			if words.Same(a, b) {
				t.Errorf("%q is taken for %q", a, b)
			}
		}
	}
}

func TestWhatCannotBeSeenIsNoName(t *testing.T) {
	for _, s := range []string{"", " ", "\t\n", "\u200b", "\ufeff \u2060", "\u00ad"} {
		if got := words.Fold(s); got != "" {
			t.Errorf("Fold(%q) = %q, want nothing", s, got)
		}
	}
}

func TestATidyTextIsOneLine(t *testing.T) {
	if got, want := words.Tidy("  Zoe\u0308\n  of\tApril "), "Zoë of April"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryLetterFoldsOnce(t *testing.T) {
	for r := range rune(0x20000) {
		if once := words.Fold(string(r)); words.Fold(once) != once {
			t.Errorf("%q gives %q and then %q", r, once, words.Fold(once))
		}
	}
}

func FuzzFoldIsTheSameTwice(f *testing.F) {
	for _, s := range []string{"Zoe\u0308", "ͅα", "ﬁ\u0345", "A–1", "İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := words.Fold(s); words.Fold(once) != once {
			t.Errorf("%q gives %q and then %q", s, once, words.Fold(once))
		}
	})
}
