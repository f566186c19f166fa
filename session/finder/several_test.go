package finder_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/routine"
	"unknot/session/triage"
)

var (
	templeLeft  = on(body.Front, 0, 0.035, 0.050)
	napeLeft    = on(body.Back, 0, -0.018, 0.125)
	napeRight   = on(body.Back, 0, 0.018, 0.125)
	outerThigh  = on(body.Front, 0, 0.088, 0.580)
	calfAtBack  = on(body.Back, 0, -0.055, 0.850)
	heelBelow   = on(body.Sole, body.Left, 0.200, 0.850)
	headOfFront = body.Pick{View: body.Front, Tile: "head", Side: body.Left}
	neckOfBack  = body.Pick{View: body.Back, Tile: "neck", Side: body.Left}
)

// However places are named, what explains all of them comes before what explains
// fewer, and that is said.
func TestWhatExplainsBothComesFirst(t *testing.T) {
	f := open(t)
	for what, c := range map[string]struct {
		query finder.Query
		want  body.ID // among those that explain both
	}{
		"two presses":          {press(templeLeft, napeLeft), "UT1"},
		"a press and a piece":  {finder.Query{Exact: []finder.Exact{templeLeft}, Spots: []body.Pick{neckOfBack}}, "UT1"},
		"a press and words":    {finder.Query{Exact: []finder.Exact{templeLeft}, Words: "back of the neck"}, "UT1"},
		"two pieces":           {finder.Query{Spots: []body.Pick{headOfFront, neckOfBack}}, "NB1"},
		"words":                {words("temple and back of the neck"), "UT1"},
		"a piece and words":    {finder.Query{Words: "temple", Spots: []body.Pick{neckOfBack}}, "UT1"},
		"calf and heel":        {press(calfAtBack, heelBelow), "CA3"},
		"calf and heel, typed": {words("calf and heel"), "CA3"},
		"three":                {press(templeLeft, napeLeft, on(body.Back, 0, -0.060, 0.172)), "UT1"},
	} {
		results := f.Ask(c.query).Results
		at, places := slices.IndexFunc(results, func(r finder.Result) bool { return r.Point.ID == c.want }), 2
		if what == "three" {
			places = 3
		}
		if at < 0 || results[at].Explains != places || results[at].Places != places || results[at].Explained().IsZero() {
			t.Errorf("%s: got %+v, want that %s explains all", what, first(finder.Answer{Results: results}, 5), c.want)
			continue
		}
		offered := slices.DeleteFunc(slices.Clone(results), func(r finder.Result) bool { return r.Barred != finder.Offered })
		if !slices.IsSortedFunc(offered, func(x, y finder.Result) int { return max(y.Explains, 1) - max(x.Explains, 1) }) {
			t.Errorf("%s: what explains fewer comes before what explains more", what)
		}
		for _, r := range offered {
			if (r.Explains < 2) != r.Explained().IsZero() {
				t.Errorf("%s: %s explains %d and says %q", what, r.Point.ID, r.Explains, r.Explained())
			}
		}
	}
	if got := f.Ask(press(templeLeft, napeLeft)).Results[0].Explained().String(); got != "explains both" {
		t.Errorf("got %q", got)
	}
}

// What is one place, told twice, has nothing to explain twice.
func TestOnePlaceToldTwiceIsOne(t *testing.T) {
	f := open(t)
	near := templeLeft
	near.At.X += 0.002
	for what, q := range map[string]finder.Query{
		"the same press":           press(templeLeft, templeLeft),
		"a press beside it":        press(templeLeft, near),
		"a press and its piece":    {Exact: []finder.Exact{templeLeft}, Spots: []body.Pick{headOfFront}},
		"its piece in both views":  {Exact: []finder.Exact{templeLeft}, Spots: []body.Pick{{Tile: "head", Side: body.Left}}},
		"a piece in both views":    {Spots: []body.Pick{{Tile: "head", Side: body.Left}}},
		"a press and its name":     {Exact: []finder.Exact{templeLeft}, Words: "temple"},
		"a larger and a smaller":   words("leg and calf"),
		"a word for it, and again": words("hamstring and back of the thigh"),
	} {
		for _, r := range f.Ask(q).Results {
			if r.Explains > 1 || r.Places > 1 || !r.Explained().IsZero() {
				t.Errorf("%s: %s explains %d of %d", what, r.Point.ID, r.Explains, r.Places)
			}
		}
	}
}

// A point of the left side explains nothing on the right.
func TestOneSideExplainsNothingOnTheOther(t *testing.T) {
	for _, r := range open(t).Ask(press(templeLeft, napeRight)).Results {
		if r.Explains > 1 {
			t.Errorf("%s explains both", r.Point.ID)
		}
	}
}

func TestAComplaintInWordsLeadsTogetherWithAPress(t *testing.T) {
	f := open(t)
	alone := f.Ask(press(templeLeft)).Results
	with := f.Ask(finder.Query{Words: "tension headache", Exact: []finder.Exact{templeLeft}}).Results
	rank := func(all []finder.Result, id body.ID) int {
		return slices.IndexFunc(all, func(r finder.Result) bool { return r.Point.ID == id })
	}
	if with[0].Point.ID != "UT1" || rank(with, "NB1") > rank(alone, "NB1") || rank(with, "UT2") >= rank(alone, "UT2") && rank(alone, "UT2") >= 0 {
		t.Errorf("got %v, alone %v", first(finder.Answer{Results: with}, 5), first(finder.Answer{Results: alone}, 5))
	}
}

// A routine is put together in the same order.
func TestARoutineTakesFirstWhatExplainsBoth(t *testing.T) {
	f := open(t)
	for _, q := range []finder.Query{press(templeLeft, napeLeft), press(outerThigh), press(calfAtBack, heelBelow)} {
		a := f.Ask(q)
		r, _, err := f.Build(a, body.NoSide, body.Gentle, 6*time.Minute)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Point == a.Results[0].Point.ID }) {
			t.Errorf("%s comes first and is not in %v", a.Results[0].Point.ID, r.Name)
		}
	}
}

// What is looked at first for a place has to do with it.
func TestWhatIsLookedAtFirstHasToDoWithThePlace(t *testing.T) {
	f, n := open(t), 0
	for _, p := range places(t).Places {
		a := f.Ask(words(p.Name))
		if a.Outcome != triage.Points {
			continue
		}
		for _, id := range p.First {
			n++
			if !slices.ContainsFunc(a.Results, func(r finder.Result) bool { return r.Point.ID == id }) {
				t.Errorf("%s: %s has nothing to do with it", p.ID, id)
			}
		}
	}
	if n < 150 {
		t.Errorf("%d points are looked at first", n)
	}
}
