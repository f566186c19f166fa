package finder

import (
	"cmp"
	"math/bits"
	"slices"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/message"
)

// A Result is a point that may have to do with where it hurts.
type Result struct {
	Point   *body.Point
	Pattern *anatomy.Pattern // where else it is felt
	Side    body.Side        // Left, Right or Both
	Why     []Why            // the strongest reason first; never empty
	Score   float64          // more is likelier; only its order means anything
	Barred  Barred
	// Explains is how many of the places that were asked about the point explains,
	// on one side of the body; Places is how many there are.
	Explains, Places int
	explains         [2]uint64 // which ones, on the left and on the right
}

// Explained says that a point explains several places at once, or nothing.
func (r Result) Explained() message.Message {
	switch {
	case r.Explains < 2:
		return message.Message{}
	case r.Explains < r.Places:
		return message.New("finder.explains-some", "explains {{.Some}} of {{.All}} places", "Some", r.Explains, "All", r.Places)
	case r.Places == 2:
		return message.New("finder.explains-both", "explains both")
	}
	return message.New("finder.explains-all", "explains all {{.All}} places", "All", r.Places)
}

// Barred says why a point is not offered for self work.
type Barred uint8

const (
	// Offered is a point for everybody.
	Offered Barred = iota
	// OffByDefault is a point of an area that the person has to turn on first.
	OffByDefault
	// TherapistOnly is a point for a trained therapist.
	TherapistOnly
)

// barredWords say so in a few words.
var barredWords = [...]message.Message{
	OffByDefault:  message.New("finder.off-until", "off until you turn it on"),
	TherapistOnly: message.New("finder.for-therapist", "for a trained therapist only"),
}

// Message says why in a few words, and nothing where the point is offered.
func (b Barred) Message() message.Message { return barredWords[b] }

// rank lists every point that has anything to do with what was asked: those first
// that explain the most places at once, and those that are not offered last.
func (f *Finder) rank(asked []Asked) []Result {
	results := make([]Result, len(f.points))
	places := map[int]bool{}
	for _, a := range asked {
		if a.stood {
			continue
		}
		places[a.of] = true
		for i, l := range f.likelihoods(a) {
			if l.score > 0 {
				results[i].add(a, l)
			}
		}
	}
	var all []Result
	for i, r := range results {
		if r.Score == 0 {
			continue
		}
		p := &f.points[i]
		r.Point, r.Pattern, r.Barred = p.Point, p.pattern, f.barred(p.Point)
		r.Explains, r.Places = max(bits.OnesCount64(r.explains[0]), bits.OnesCount64(r.explains[1])), len(places)
		slices.SortStableFunc(r.Why, func(x, y Why) int { return cmp.Compare(y.score, x.score) })
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(x, y Result) int {
		return cmp.Or(cmp.Compare(x.Barred, y.Barred), cmp.Compare(max(y.Explains, 1), max(x.Explains, 1)), cmp.Compare(y.Score, x.Score))
	})
	return all
}

// strongest is what speaks most for any one of the results, for one place.
func strongest(results []Result) float64 {
	most := 0.0
	for _, r := range results {
		if r.Barred == Offered {
			most = max(most, r.Score/float64(max(r.Explains, 1)))
		}
	}
	return most
}

// add adds what speaks for a point because of one place.
func (r *Result) add(a Asked, l likelihood) {
	side := a.Side
	if side == body.NoSide {
		side = body.Both
	}
	if r.Score == 0 {
		r.Side = side
	}
	r.Side = join(r.Side, side)
	r.Score += l.score
	r.Why = append(r.Why, l.why...)
	for i := range r.explains {
		if l.explains && sidesOf(side)&(i+1) != 0 {
			r.explains[i] |= 1 << min(a.of, 63)
		}
	}
}

// wideCounts is what part of its worth a place in words keeps in which an exact
// one lies.
const wideCounts = 0.5

// likelihoods scores every point for one place that was asked about. An exact
// place about which no drawing tells is asked about by its name.
func (f *Finder) likelihoods(a Asked) []likelihood {
	if a.at != nil {
		if all, found := f.likelihoodsAt(a); found {
			return all
		}
	}
	all := make([]likelihood, len(f.points))
	for i := range f.points {
		all[i] = f.likely(&f.points[i], a)
		if a.wide {
			all[i].score *= wideCounts
		}
	}
	return all
}

// likelihoodsAt scores every point for an exact place. Whoever presses right on a
// spot means it before others whose muscle lies there too.
func (f *Finder) likelihoodsAt(a Asked) (all []likelihood, found bool) {
	all = make([]likelihood, len(f.points))
	lies := make([]lying, len(f.points))
	for i := range f.points {
		p := &f.points[i]
		all[i], lies[i] = f.likelyAt(p, a)
		found = found || all[i].score > 0
		if p.View.Inset() && p.View.Figure() == a.at.View {
			if by := f.likely(p, a); by.score > all[i].score {
				all[i] = by
			}
		}
	}
	meant := make([]float64, len(all))
	for i := range all {
		for j := range all {
			if j != i && lies[j].under {
				meant[i] = max(meant[i], near(lies[i].away, spotIsMeant)*all[j].score*1.001)
			}
		}
	}
	for i := range all {
		if all[i].score > 0 {
			all[i].score = max(all[i].score, meant[i])
		}
	}
	return all, found
}

func (f *Finder) barred(p *body.Point) Barred {
	region, _ := f.facts.Atlas.Region(p.Region)
	switch {
	case p.TherapistOnly:
		return TherapistOnly
	case region.OffByDefault:
		return OffByDefault
	}
	return Offered
}
