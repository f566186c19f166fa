package cue_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/cue"
)

const ms = time.Millisecond

// lengths are those of the sounds in these tests.
func soundLength(s cue.Sound) time.Duration { return time.Duration(s) * 130 * ms }

// byLetter is a voice that takes 100 ms a letter and cannot say x.
func byLetter(text string) (time.Duration, bool) {
	return time.Duration(len(text)) * 100 * ms, !strings.Contains(text, "x")
}

func uttered(us []cue.Utterance) string {
	var b strings.Builder
	for _, u := range us {
		fmt.Fprintf(&b, "%v %s %v\n", u.At, u.Text, u.Length)
	}
	return b.String()
}

func TestFit(t *testing.T) {
	const s = time.Second
	press := cue.Cue{At: 0, Sound: cue.Press}       // sounds for 260 ms
	nearly := cue.Cue{At: 5 * s, Sound: cue.Nearly} // 390 ms
	where := cue.Phrase{At: 0, Before: 8 * s, Priority: cue.Where}
	say := func(p cue.Phrase, texts ...string) cue.Phrase { p.Texts = texts; return p }
	how := where
	how.Priority = cue.How
	letters := strings.Repeat("a", 40)
	for _, c := range []struct {
		name    string
		cues    []cue.Cue
		phrases []cue.Phrase
		want    string
	}{
		{"after the cue it explains", []cue.Cue{press, nearly}, []cue.Phrase{say(where, "left")}, "360ms left 400ms\n"},
		{"the longest that fits", []cue.Cue{press, nearly}, []cue.Phrase{say(where, letters+"aaaaa", letters, "left")}, "360ms " + letters + " 4s\n"},
		{"exactly up to the margin", []cue.Cue{press, {At: 360*ms + 4*s + cue.SayBefore, Sound: cue.Nearly}}, []cue.Phrase{say(where, letters, "left")}, "360ms " + letters + " 4s\n"},
		{"not a nanosecond over it", []cue.Cue{press, {At: 360*ms + 4*s + cue.SayBefore - 1, Sound: cue.Nearly}}, []cue.Phrase{say(where, letters, "left")}, "360ms left 400ms\n"},
		{"after the next cue if there is still time", []cue.Cue{press, {At: 400 * ms, Sound: cue.Nearly}}, []cue.Phrase{say(where, "left")}, "890ms left 400ms\n"},
		{"dropped, not late", []cue.Cue{press, nearly}, []cue.Phrase{{At: 4700 * ms, Before: 5800 * ms, Texts: []string{"half"}, Priority: cue.Extra}}, ""},
		{"what is not rendered is not there", []cue.Cue{press}, []cue.Phrase{say(where, "x left", "left", "x")}, "360ms left 400ms\n"},
		{"one voice after the other", []cue.Cue{press}, []cue.Phrase{say(how, "pinch"), say(where, "left")}, "360ms left 400ms\n1.01s pinch 500ms\n"},
		{"the lower is dropped", []cue.Cue{press, nearly}, []cue.Phrase{say(how, strings.Repeat("h", 50), strings.Repeat("h", 8)), say(where, letters)}, "360ms " + letters + " 4s\n5.49s hhhhhhhh 800ms\n"},
		{"nothing to say", nil, []cue.Phrase{say(where), say(where, "")}, ""},
	} {
		if got := uttered(cue.Fit(c.cues, soundLength, c.phrases, byLetter)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A puzzle is a random set of cues and phrases. Every text occurs once.
func puzzle(r *rand.Rand) ([]cue.Cue, []cue.Phrase) {
	var cues []cue.Cue
	for range r.IntN(30) {
		cues = append(cues, cue.Cue{At: time.Duration(r.Int64N(int64(60 * time.Second))), Sound: cue.Sounds[r.IntN(len(cue.Sounds))]})
	}
	var phrases []cue.Phrase
	for i := range r.IntN(25) {
		p := cue.Phrase{At: time.Duration(r.Int64N(int64(60 * time.Second))), Priority: cue.Priority(1 + r.IntN(4))}
		if len(cues) > 0 && r.IntN(2) == 0 {
			p.At = cues[r.IntN(len(cues))].At
		}
		p.Before = p.At + time.Duration(r.Int64N(int64(15*time.Second)))
		for j := range r.IntN(4) {
			p.Texts = append(p.Texts, fmt.Sprintf("%d %d %s", i, j, strings.Repeat("y", r.IntN(50))+strings.Repeat("x", r.IntN(5)/4)))
		}
		phrases = append(phrases, p)
	}
	return cues, phrases
}

func TestFitNeverTalksOverAnything(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	count := 0
	for n := range 5000 {
		cues, phrases := puzzle(r)
		got := cue.Fit(cues, soundLength, phrases, byLetter)
		count += len(got)
		used := map[int]bool{}
		for i, u := range got {
			if i > 0 && u.At < got[i-1].At+got[i-1].Length+cue.Pause {
				t.Fatalf("puzzle %d: %v begins before %v is over", n, u, got[i-1])
			}
			for _, c := range cues {
				before := u.At+u.Length+cue.SayBefore <= c.At
				after := u.At >= c.At+soundLength(c.Sound)+cue.SayAfter
				if !before && !after {
					t.Fatalf("puzzle %d: %v is over %v", n, u, c)
				}
			}
			of := slices.IndexFunc(phrases, func(p cue.Phrase) bool { return slices.Contains(p.Texts, u.Text) })
			if p := phrases[of]; used[of] || u.At < p.At || u.At+u.Length > p.Before {
				t.Fatalf("puzzle %d: %v for %v", n, u, p)
			}
			if length, known := byLetter(u.Text); !known || length != u.Length {
				t.Fatalf("puzzle %d: %v, want the length %v of a text that is known, %v", n, u, length, known)
			}
			used[of] = true
		}
		if again := cue.Fit(cues, soundLength, phrases, byLetter); !slices.Equal(got, again) {
			t.Fatalf("puzzle %d: got %v and then %v", n, got, again)
		}
	}
	if count < 10000 {
		t.Errorf("got %d utterances in all, too few for the test to mean anything", count)
	}
}

// What is less important changes nothing about what is more important, and a
// phrase is left out only if nothing of it has room beside those.
func TestFitPutsWhatMattersFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 2000 {
		cues, phrases := puzzle(r)
		all := cue.Fit(cues, soundLength, phrases, byLetter)
		for least := cue.Extra; least <= cue.Where; least++ {
			higher := slices.DeleteFunc(slices.Clone(phrases), func(p cue.Phrase) bool { return p.Priority < least })
			alone := cue.Fit(cues, soundLength, higher, byLetter)
			kept := slices.DeleteFunc(slices.Clone(all), func(u cue.Utterance) bool {
				return !slices.ContainsFunc(higher, func(p cue.Phrase) bool { return slices.Contains(p.Texts, u.Text) })
			})
			if !slices.Equal(alone, kept) {
				t.Fatalf("puzzle %d, priority %d and up: got %v, want %v as without the rest", n, least, kept, alone)
			}
		}
		for i, p := range phrases {
			for _, text := range p.Texts {
				if slices.ContainsFunc(all, func(u cue.Utterance) bool { return u.Text == text }) {
					break // this wording it is; those before it have been looked at
				}
				if length, known := byLetter(text); known && hasRoom(cues, all, phrases, i, length) {
					t.Fatalf("puzzle %d: %q is left out, with room for it", n, text)
				}
			}
		}
	}
}

// hasRoom reports whether an utterance of the length has room in the time of
// phrase i, beside all cues and the utterances of the phrases that go before
// it. If there is room, there is some where the time begins or where something
// ends.
func hasRoom(cues []cue.Cue, us []cue.Utterance, phrases []cue.Phrase, i int, length time.Duration) bool {
	type span struct{ from, to time.Duration }
	var taken []span
	for _, c := range cues {
		taken = append(taken, span{c.At - cue.SayBefore, c.At + soundLength(c.Sound) + cue.SayAfter})
	}
	p := phrases[i]
	for j, q := range phrases {
		if q.Priority < p.Priority || q.Priority == p.Priority && j >= i {
			continue
		}
		for _, u := range us {
			if slices.Contains(q.Texts, u.Text) {
				taken = append(taken, span{u.At - cue.Pause, u.At + u.Length + cue.Pause})
			}
		}
	}
	starts := []time.Duration{p.At}
	for _, s := range taken {
		starts = append(starts, s.to)
	}
	return slices.ContainsFunc(starts, func(at time.Duration) bool {
		return at >= p.At && at+length <= p.Before && !slices.ContainsFunc(taken, func(s span) bool { return s.from < at+length && at < s.to })
	})
}

// crowd is more than an hour can hold.
func crowd() ([]cue.Cue, []cue.Phrase) {
	r := rand.New(rand.NewPCG(5, 6))
	var cues []cue.Cue
	var phrases []cue.Phrase
	for range 100 {
		c, p := puzzle(r)
		cues, phrases = append(cues, c...), append(phrases, p...)
	}
	for i := range cues {
		cues[i].At *= 60
	}
	for i := range phrases {
		phrases[i].At *= 60
		phrases[i].Before = phrases[i].At + 10*time.Second
	}
	return cues, phrases
}

func BenchmarkFitAnHour(b *testing.B) {
	cues, phrases := crowd()
	for b.Loop() {
		cue.Fit(cues, soundLength, phrases, byLetter)
	}
}
