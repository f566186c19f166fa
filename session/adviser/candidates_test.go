package adviser

import (
	"slices"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
)

// The candidates are all that the finder finds, in its order, each with what may
// be shown of it.
func TestWhatMayBeBehindItIsListedInTheFindersOrder(t *testing.T) {
	a := newTestAdviser(t)
	where := Where{Exact: []finder.Exact{{View: body.Back, At: body.Vec{X: -0.06, Y: 0.19}}}}
	f, err := a.finder()
	if err != nil {
		t.Fatal(err)
	}
	q := nobody()
	q.Exact = where.Exact
	results := f.Ask(q).Results
	candidates := a.ForPlaces(where).Candidates
	if len(candidates) == 0 || len(candidates) != len(results) {
		t.Fatalf("got %d candidates for %d results", len(candidates), len(results))
	}
	for i, c := range candidates {
		r := results[i]
		if c.Point != r.Point || c.Side != body.Left || c.Pattern.Point != r.Point.ID || len(c.Whys) == 0 {
			t.Errorf("%d: got %+v, want %s", i, c, r.Point.ID)
		}
		if c.Barred.IsZero() != (r.Barred == finder.Offered) {
			t.Errorf("%s: got %q", r.Point.ID, c.Barred)
		}
	}
}

// What is true of a person takes candidates away as it does offers.
func TestNoCandidateIsOutForThePerson(t *testing.T) {
	a := newTestAdviser(t)
	calf := Where{Exact: []finder.Exact{{View: body.Back, At: body.Vec{X: 0.05, Y: 0.78}}}}
	if len(a.ForPlaces(calf).Candidates) == 0 {
		t.Fatal("got no candidates for the calf")
	}
	a.asks = somebody("veins-and-clots")
	q := a.asks()
	allowed := a.known.Gate.Allow(q.Subject, nil, noon)
	advice := a.ForPlaces(calf)
	for _, c := range advice.Candidates {
		if why, out := allowed.Out(c.Point); out {
			t.Errorf("got %s, which is out: %v", c.Point.ID, why.Line)
		}
	}
	if len(advice.LeftOut) == 0 || slices.ContainsFunc(advice.Candidates, func(c Candidate) bool { return c.Point.Region == "calves" }) {
		t.Errorf("got %d left out", len(advice.LeftOut))
	}
}
