package lexicon_test

import (
	"testing"

	"unknot/session/lexicon"
)

func open(t *testing.T, language string, common ...byte) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.New(language, common)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func texts(l *lexicon.Lexicon, text string) (all []string) {
	for _, w := range l.Words(text) {
		all = append(all, w.Text)
	}
	return all
}

func TestWordsAreCutApart(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           []string
	}{
		{"en", "I can't feel, my LEFT calf!", []string{"i", "cant", "feel", "my", "left", "calf"}},
		{"en", "can’t x-ray it-band", []string{"cant", "x", "ray", "it", "band"}},
		{"de", "Schulterschmerzen und Rückenweh", []string{"schulter", "schmerzen", "und", "rücken", "weh"}},
		{"es", "¿Me duele el pie?", []string{"me", "duele", "el", "pie"}},
		{"en", "\xff\xfe 🙂", nil},
	} {
		got := texts(open(t, c.language), c.text)
		if len(got) != len(c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			}
		}
	}
}

func TestSpellingsOfOneWordHaveOneStem(t *testing.T) {
	for language, pairs := range map[string][][2]string{
		"en": {{"hurts", "hurt"}, {"breathing", "breathe"}, {"numbness", "numb"}, {"cafés", "cafes"}},
		"de": {{"Rücken", "Ruecken"}, {"Füße", "Fuesse"}, {"schmerzen", "schmerz"}, {"größer", "groesser"}},
		"es": {{"corazón", "corazon"}, {"muñeca", "muneca"}, {"dolores", "dolor"}},
	} {
		l := open(t, language)
		for _, p := range pairs {
			a, b := l.Words(p[0])[0].Stem, l.Words(p[1])[0].Stem
			if a != b {
				t.Errorf("%s: %s has the stem %q, %s %q", language, p[0], a, p[1], b)
			}
		}
	}
}

func TestClausesEndAtSigns(t *testing.T) {
	words := open(t, "en").Words("no pain, calf tight. left")
	if a, b, c := words[1].Clause, words[2].Clause, words[4].Clause; a == b || b == c {
		t.Errorf("got the clauses %d, %d and %d, want three", a, b, c)
	}
}

// A word of the language is not mended, however near it is to another.
func TestOnlyWhatIsNoWordIsMended(t *testing.T) {
	l, known := open(t, "en"), []string{"calf", "chest", "right", "swelling", "hamstrings", "jaw", "numbness"}
	for typed, want := range map[string]string{
		"cafl": "calf", "chset": "chest", "jwa": "jaw", "hamstirngs": "hamstrings", "nubmness": "numbness",
		"tight": "", "night": "", "sweating": "", "half": "", "xyz": "", "eight": "", "ca": "", "": "",
	} {
		if got, _ := l.Mend(typed, known); got != want {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
}

// Accents are left out more often than typed, and are no slip.
func TestAccentsAreNoSlips(t *testing.T) {
	for _, c := range []struct{ language, typed, known, bare string }{
		{"es", "corason", "corazón", "corason"},
		{"es", "mandivula", "mandíbula", "mandivula"},
		{"de", "Schluesselbien", "schlüsselbein", "schlusselbien"},
		{"de", "ruekcen", "rücken", "rukcen"},
	} {
		l := open(t, c.language)
		w := l.Words(c.typed)[0]
		if got, _ := l.Mend(w.Text, []string{c.known}); got != c.known {
			t.Errorf("%s: %q: got %q and bare %q, want %q and %q", c.language, c.typed, got, w.Bare, c.known, c.bare)
		}
	}
	if w := open(t, "de").Words("Wadenkraempfe"); len(w) != 2 || w[1].Stem != open(t, "de").Stem("krampfe") {
		t.Errorf("got %v, want the two parts of the word", w)
	}
}

func TestThereIsALanguage(t *testing.T) {
	if _, err := lexicon.New("fr", nil); err == nil {
		t.Error("got French, want an error that says what there is")
	}
}
