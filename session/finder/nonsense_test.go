package finder_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"unknot/session/finder"
	"unknot/session/triage"
)

// randomText is a string of random characters, among them some that are no
// letters and some that are no text.
func randomText(r *rand.Rand) string {
	const letters = "abcdefghijklmnopqrstuvwxyzäöüßñéçøλжשع漢🙂 ,.-'!?\x00\xff\t\n0123456789"
	all := []rune(letters)
	out := make([]rune, 1+r.IntN(60))
	for i := range out {
		out[i] = all[r.IntN(len(all))]
	}
	return string(out)
}

// TestNonsenseIsNoPlace asks for ten thousand random strings: nothing falls
// over, what is danger has no points, and next to nothing is taken for a place.
func TestNonsenseIsNoPlace(t *testing.T) {
	f, r := open(t), rand.New(rand.NewPCG(1, 2))
	var taken []string
	for range 10_000 {
		text := randomText(r)
		a := f.Ask(words(text))
		if a.Outcome != triage.Points && len(a.Results) > 0 {
			t.Fatalf("%q: got %v with points", text, a.Outcome)
		}
		if len(a.Results) > 0 {
			taken = append(taken, text)
		}
	}
	if len(taken) > 20 { // some hold a word by chance, such as jaw
		t.Errorf("got points for %d of 10000 random strings: %q", len(taken), taken[:5])
	}
}

var pages = map[string]string{
	"a megabyte of one letter": strings.Repeat("a", 1<<20),
	"a megabyte of words":      strings.Repeat("knee calf neck pain sore left ", 1<<15),
	"a megabyte of nonsense":   strings.Repeat("qwxzv plork fnarg ", 1<<16),
	"a megabyte of emoji":      strings.Repeat("🙂", 1<<18),
	"a megabyte of no text":    strings.Repeat("\xff\xfe\x00", 1<<18),
	"another alphabet":         "у меня болит шея 我的脖子疼 رقبتي تؤلمني",
	"nothing but signs":        strings.Repeat("!?,.;: ", 2000),
	"a page about the weather": strings.Repeat("The forecast for tomorrow is cloudy with some sunny spells in the west. ", 40),
	"many words that are none": strings.Repeat("xqzt", 5) + strings.Repeat(" brzkt vlork grmpf", 300),
	"one word without an end":  strings.Repeat("schmerz", 2000),
	"accents without a letter": strings.Repeat("\u0301", 5000),
	"a sign at the very end":   strings.Repeat("and so on, ", 300) + "chest pain",
	"quotes and apostrophes":   strings.Repeat("'’`\"", 4000),
}

func TestLongTextsAreAnswered(t *testing.T) {
	f := open(t)
	for what, text := range pages {
		a := f.Ask(finder.Query{Words: text})
		if what == "a sign at the very end" && a.Outcome != triage.Stop {
			t.Errorf("%s: got %v", what, a.Outcome)
		}
		if len(a.Results) > 0 {
			t.Errorf("%s: got points", what)
		}
	}
}

// BenchmarkPages has to stay under 50 ms for each text.
func BenchmarkPages(b *testing.B) {
	f := open(b)
	for what, text := range pages {
		b.Run(strings.ReplaceAll(what, " ", "_"), func(b *testing.B) {
			for b.Loop() {
				f.Ask(finder.Query{Words: text})
			}
		})
	}
}

// A word of the language that is spoken is no slip of an English one.
func TestEnglishSeesNoSlipInAWordThatIsSpoken(t *testing.T) {
	for text, code := range map[string]string{
		"meine Oma ist an einer Thrombose gestorben": "de", // thrombosis
		"ich muss weg":              "de", // mass
		"mi tío tuvo una trombosis": "es", // thrombosis
	} {
		if a := openIn(t, code).Ask(words(text)); a.Outcome != triage.Nothing || len(a.Danger.Asks) > 0 {
			t.Errorf("%s: %q: got %v, asked %v", code, text, a.Outcome, a.Danger.Asks)
		}
	}
}
