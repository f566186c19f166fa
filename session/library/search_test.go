package library_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/library"
	"unknot/session/message"
	"unknot/session/routine"
)

// builtIn returns the body and the routines that come with the program.
func builtIn(t testing.TB) (*body.Atlas, []*routine.Routine) {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	routines, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		t.Fatal(err)
	}
	return atlas, routines
}

func real(t testing.TB) *library.Library {
	atlas, routines := builtIn(t)
	return library.Gather(library.Contents{Atlas: atlas, BuiltIn: routines})
}

func keys(found []*library.Item) []string {
	var ks []string
	for _, m := range found {
		ks = append(ks, m.Key)
	}
	return ks
}

func TestWordsFindWhatTheyMean(t *testing.T) {
	l := real(t)
	for text, want := range map[string]string{
		"desk neck reset":           "desk-neck-reset",
		"calf":                      "runners-calves",
		"calves":                    "runners-calves",
		"gastrocnemius":             "runners-calves",
		"gastrocnemus":              "runners-calves",
		"jaw":                       "jaw-unclench",
		"jaww":                      "jaw-unclench",
		"masseter":                  "jaw-unclench",
		"maseter":                   "jaw-unclench",
		"heel":                      "morning-sole",
		"tennis elbow":              "computer-forearm",
		"between the shoulder blad": "between-the-shoulder-blades",
		"betwen sholder blades":     "between-the-shoulder-blades",
		"adductors":                 "inner-thigh-with-care",
		"INNER-THIGH":               "inner-thigh-with-care",
		"hamstring":                 "hamstring-chair",
		"hamstirng":                 "hamstring-chair",
		"infraspinatus":             "rotator-cuff-and-deltoid",
		"infraspinatis":             "rotator-cuff-and-deltoid",
	} {
		found := l.Search(library.Query{Words: text})
		if i := slices.Index(keys(found), want); i < 0 || i > 2 {
			t.Errorf("%q: got %q, want %s among the first three", text, keys(found), want)
		}
	}
	for _, text := range []string{"zzzzzz", "calf xylophone", "q9q9"} {
		if found := l.Search(library.Query{Words: text}); len(found) > 0 {
			t.Errorf("%q: got %q, want nothing", text, keys(found))
		}
	}
}

// One slip in a word must not lose the routine with that word in its name.
func TestOneSlipIsForgivenAnywhereInAWord(t *testing.T) {
	l := real(t)
	for _, word := range []string{"hamstring", "trapezius", "quadriceps", "forearm", "shoulder", "piriformis"} {
		want := keys(l.Search(library.Query{Words: word}))
		for i := range word {
			for _, slip := range []string{
				word[:i] + word[i+1:],
				word[:i] + "x" + word[i:],
				word[:i] + "x" + word[i+1:],
				word[:i] + word[min(i+1, len(word)-1):min(i+2, len(word))] + word[i:i+1] + word[min(i+2, len(word)):],
			} {
				got := keys(l.Search(library.Query{Words: slip}))
				for _, k := range want {
					if !slices.Contains(got, k) {
						t.Errorf("%s: got %q, want %s among them as for %s", slip, got, k, word)
					}
				}
			}
		}
	}
}

func TestEveryFilterHolds(t *testing.T) {
	l := real(t)
	tests := []struct {
		name  string
		query library.Query
		holds func(*library.Item) bool
	}{
		{"region", library.Query{Region: "calves"}, func(m *library.Item) bool { return slices.Contains(m.Routine.Regions, "calves") }},
		{"level", library.Query{Level: routine.Strong}, func(m *library.Item) bool { return m.Routine.Level == routine.Strong }},
		{"tool", library.Query{Tool: "tennis ball"}, func(m *library.Item) bool {
			return strings.Contains(m.Routine.Tool, "tennis") && strings.Contains(m.Routine.Tool, "ball")
		}},
		{"at least", library.Query{AtLeast: 10 * time.Minute}, func(m *library.Item) bool { return m.Length >= 10*time.Minute }},
		{"at most", library.Query{AtMost: 5 * time.Minute}, func(m *library.Item) bool { return m.Length <= 5*time.Minute }},
	}
	all := len(l.Items())
	for _, tt := range tests {
		found := l.Search(tt.query)
		if len(found) == 0 || len(found) == all {
			t.Errorf("%s: found %d of %d", tt.name, len(found), all)
		}
		held := 0
		for _, m := range l.Search(library.Query{}) {
			if tt.holds(m) {
				held++
			}
		}
		if held != len(found) {
			t.Errorf("%s: found %d, want %d", tt.name, len(found), held)
		}
		for _, m := range found {
			if !tt.holds(m) {
				t.Errorf("%s: %s does not fit", tt.name, m.Key)
			}
		}
	}
}

func TestFavouritesAndLastUsedComeFirst(t *testing.T) {
	l := real(t)
	day := time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)
	got := l.Search(library.Query{
		Favourites: map[string]bool{"morning-sole": true, "jaw-unclench": true, "gone": true},
		Used:       map[string]time.Time{"jaw-unclench": day, "strong-hips": day.Add(time.Hour), "first-session": day},
	})
	want := []string{"jaw-unclench", "morning-sole", "strong-hips", "first-session"}
	if ks := keys(got); !slices.Equal(ks[:4], want) {
		t.Errorf("got %q, want %q first", ks, want)
	}
	rest := keys(got)[4:]
	if !slices.IsSorted(rest) { // the order of the files that are built in
		t.Errorf("the others are out of order: %q", rest)
	}
}

func TestASearchAlwaysGivesTheSameOrder(t *testing.T) {
	q := library.Query{Words: "sholder bal"}
	want := keys(real(t).Search(q))
	for range 20 {
		if got := keys(real(t).Search(q)); !slices.Equal(got, want) {
			t.Fatalf("got %q, then %q", want, got)
		}
	}
}

func TestAnyWordsAtAllCanBeSearchedFor(t *testing.T) {
	l := real(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		text := make([]byte, random.IntN(60))
		for i := range text {
			text[i] = "abcdehilnorst  -'\xc3\xa4\xff\x00"[random.IntN(21)]
		}
		l.Search(library.Query{Words: string(text), Tool: string(text)})
	}
	l.Search(library.Query{Words: strings.Repeat("shoulder ", 10_000)})
	l.Search(library.Query{Words: strings.Repeat("s", 1_000_000)})
}

func TestOwnRoutinesAreBesideTheOthers(t *testing.T) {
	atlas, routines := builtIn(t)
	same := *routines[0]
	own := same
	own.ID, own.Name = "my-evening", "My evening"
	broken := routine.Errors{{File: "bad.json", Line: 1, Column: 1, Want: message.Verbatim("a routine"), Got: message.Verbatim("an empty file")}}
	l := library.Gather(library.Contents{
		Atlas: atlas, BuiltIn: routines,
		Own: []library.Own{
			{File: "bad.json", Err: broken},
			{File: "copied.json", Routine: &same},
			{File: "evening.json", Routine: &own},
			{File: "Evening.JSON", Routine: &own},
			{File: "evening.Json", Err: broken},
		},
	}).Hiding(map[string]bool{routines[1].ID: true})
	items := l.Items()[len(routines):]
	var got []string
	for _, it := range items {
		got = append(got, fmt.Sprintf("%s %s clash=%s broken=%t", it.Key, it.Name, it.Clash, it.Err != nil))
	}
	want := []string{
		"own:bad bad.json clash= broken=true",
		"own:copied " + same.Name + " clash=" + same.ID + " broken=false",
		"my-evening My evening clash= broken=false",
		"own:Evening My evening clash=my-evening broken=false",
		"own:evening:2 evening.Json clash= broken=true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, it := range l.Items() {
		r, err := l.Find(it.Key)
		if r != it.Routine || (err != nil) != (it.Err != nil) {
			t.Errorf("Find(%s) = %v, %v", it.Key, r, err)
		}
	}
	if r, err := l.Find(same.ID); r != routines[0] || err != nil {
		t.Errorf("an own routine took the place of one that is built in: %v %v", r, err)
	}
	if _, err := l.Find("bad"); err == nil || err.Error() != broken.Error() {
		t.Errorf("got %v, want what is wrong with the file", err)
	}
	if slices.Contains(keys(l.Search(library.Query{})), routines[1].ID) || !slices.Contains(keys(l.Search(library.Query{Hidden: true})), routines[1].ID) {
		t.Error("a hidden routine is shown, or cannot be shown")
	}
	found := l.Search(library.Query{})
	if last := found[len(found)-1]; last.Err == nil {
		t.Errorf("got %s last, want a broken file", last.Key)
	}
	if len(l.All()) != len(routines)-1+3 {
		t.Errorf("got %d routines to play", len(l.All()))
	}
}

func TestHidingLeavesTheOldLibraryAlone(t *testing.T) {
	l := real(t)
	h := l.Hiding(map[string]bool{"jaw-unclench": true, "gone": true})
	if len(l.All()) != len(h.All())+1 || len(l.Items()) != len(h.Items()) {
		t.Errorf("got %d routines of %d, want one less", len(h.All()), len(l.All()))
	}
	q := library.Query{Words: "jaw unclench"}
	if keys(l.Search(q))[0] != "jaw-unclench" || slices.Contains(keys(h.Search(q)), "jaw-unclench") {
		t.Error("a hidden routine is found, or one that is not hidden is not")
	}
	if r, err := h.Find("jaw-unclench"); err != nil || r == nil {
		t.Errorf("a hidden routine cannot be had by its name: %v", err)
	}
	if len(h.Hiding(nil).All()) != len(l.All()) {
		t.Error("what was hidden cannot be shown again")
	}
}

// many returns routines that people could have written, each with words of its
// own.
func many(t testing.TB, n int) []*routine.Routine {
	_, routines := builtIn(t)
	random := rand.New(rand.NewPCG(3, 4))
	name := func() string {
		word := make([]byte, 4+random.IntN(8))
		for i := range word {
			word[i] = "aeioubcdfghklmnprstvw"[random.IntN(21)]
		}
		return string(word)
	}
	out := make([]*routine.Routine, n)
	for i := range out {
		r := *routines[random.IntN(len(routines))]
		r.ID = fmt.Sprintf("mine-%d", i)
		r.Name = name() + " " + name() + " " + r.Name
		r.Purpose += " " + name()
		out[i] = &r
	}
	return out
}

func withOwn(t testing.TB, n int) *library.Library {
	atlas, routines := builtIn(t)
	c := library.Contents{Atlas: atlas, BuiltIn: routines}
	for _, r := range many(t, n) {
		c.Own = append(c.Own, library.Own{File: r.ID + ".json", Routine: r})
	}
	return library.Gather(c)
}

// The limit of a search is 20 ms.
func BenchmarkSearch10000(b *testing.B) {
	l := withOwn(b, 10_000)
	for _, text := range []string{"", "s", "shoulder", "sholder", "betwen sholder blades", "tarpezius ball", "neck desk sit gentle", "zzzzzzzzz"} {
		b.Run(strings.ReplaceAll(text, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				l.Search(library.Query{Words: text})
			}
		})
	}
}

func BenchmarkGather10000(b *testing.B) {
	atlas, routines := builtIn(b)
	own := many(b, 10_000)
	for b.Loop() {
		c := library.Contents{Atlas: atlas, BuiltIn: routines}
		for _, r := range own {
			c.Own = append(c.Own, library.Own{File: r.ID + ".json", Routine: r})
		}
		library.Gather(c)
	}
}
