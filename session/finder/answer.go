package finder

import (
	"cmp"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/words"
)

// An Answer is what there is to say about where it hurts, in the order in which
// it should be said.
type Answer struct {
	RedFlags []body.Statement // signs that belong to a doctor, the most urgent first
	Spoken   []body.Statement // those of them that the words spoke of
	Asked    []Asked          // what was understood
	Unknown  []string         // words that were not
	Near     []string         // if no place was understood: what could be written
	NoPress  []Forbidden
	Results  []Result // the likeliest point first
}

// Forbidden is a place that was asked about and is never pressed.
type Forbidden struct {
	Name    string
	Why     string
	Instead string
	Sources []body.Source
}

// Line says so to a person, and what to do instead.
func (n Forbidden) Line() words.Line { return words.Linef("never press the %s. %s", n.Name, n.Instead) }

// A Result is a point that may have to do with where it hurts.
type Result struct {
	Point  *body.Point
	Side   body.Side // Left, Right or Both
	Why    []Why     // the strongest reason first; never empty
	Score  int       // more is likelier; only its order means anything
	Barred Barred
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

// Ask answers a query.
func (f *Finder) Ask(q Query) Answer {
	var a Answer
	var signs []*FlagRule
	a.Asked, signs, a.Unknown = f.understand(q)
	a.Spoken = f.redFlags(func(r *FlagRule) bool { return slices.Contains(signs, r) })
	if len(a.Asked) == 0 {
		a.RedFlags, a.Near = a.Spoken, f.near(q.Words)
		return a
	}
	places := f.concerned(a.Asked)
	a.RedFlags = f.redFlags(func(r *FlagRule) bool { return slices.Contains(signs, r) || f.concerns(r, places) })
	a.NoPress = f.forbidden(a.Asked)
	a.Results = f.rank(a.Asked)
	return a
}

// rank lists every point that has anything to do with what was asked, those
// that are not offered last.
func (f *Finder) rank(asked []Asked) []Result {
	var all []Result
	for i := range f.points {
		p := &f.points[i]
		r := Result{Point: p.Point, Barred: f.barred(p.Point)}
		for _, a := range asked {
			score, why := f.likely(p, a)
			if score == 0 {
				continue
			}
			side := a.Side
			if side == body.NoSide {
				side = body.Both
			}
			if r.Score == 0 {
				r.Side = side
			}
			r.Side = join(r.Side, side)
			r.Score += score
			r.Why = append(r.Why, why...)
		}
		if r.Score > 0 {
			slices.SortStableFunc(r.Why, func(x, y Why) int { return cmp.Compare(y.score, x.score) })
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(x, y Result) int {
		return cmp.Or(cmp.Compare(x.Barred, y.Barred), cmp.Compare(y.Score, x.Score))
	})
	return all
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

// forbidden lists the places that are never pressed among those asked about.
func (f *Finder) forbidden(asked []Asked) []Forbidden {
	var all []Forbidden
	for _, a := range asked {
		for _, p := range a.what.places {
			if p.NoPress == nil || slices.ContainsFunc(all, func(o Forbidden) bool { return o.Name == p.Name }) {
				continue
			}
			no := Forbidden{Name: p.Name, Why: p.NoPress.Why, Instead: p.NoPress.Instead, Sources: p.NoPress.Sources}
			if z, ok := f.zone(p.NoPress.Zone); ok {
				no.Why, no.Sources = z.Why, z.Sources
			}
			all = append(all, no)
		}
	}
	return all
}

// redFlags lists the statements of the rules that hold, the most urgent first.
func (f *Finder) redFlags(holds func(*FlagRule) bool) []body.Statement {
	var all []body.Statement
	for _, section := range f.facts.Safety.Sections {
		for _, item := range section.Items {
			for i := range f.places.RedFlags {
				if r := &f.places.RedFlags[i]; r.Flag == item.ID && holds(r) {
					all = append(all, item)
					break
				}
			}
		}
	}
	slices.SortStableFunc(all, func(x, y body.Statement) int {
		return cmp.Compare(x.Urgency-1, y.Urgency-1) // one without urgency last
	})
	return all
}

// concerned are the places asked about. For a muscle or a region they are those
// where its points lie.
func (f *Finder) concerned(asked []Asked) []*Place {
	var all []*Place
	for _, a := range asked {
		all = append(all, a.what.places...)
		if len(a.what.places) > 0 {
			continue
		}
		for i := range f.points {
			p := &f.points[i]
			if slices.Contains(a.what.points, p.Point) || slices.ContainsFunc(a.what.regions, func(r *body.Region) bool { return r.ID == p.Point.Region }) {
				all = append(all, p.lies...)
			}
		}
	}
	return all
}

func (f *Finder) concerns(r *FlagRule, places []*Place) bool {
	return r.Everywhere || slices.ContainsFunc(places, func(p *Place) bool {
		return slices.ContainsFunc(r.Places, func(id PlaceID) bool { return f.touches(id, p.ID) })
	})
}

// near lists three names of places that are closest to what was written, or
// examples if nothing is close.
func (f *Finder) near(words string) []string {
	type match struct {
		name string
		far  int
	}
	var all []match
	want := strings.Join(split(words), " ")
	for _, p := range f.places.Places {
		best := distance(want, p.Name)
		for _, w := range p.Words {
			best = min(best, distance(want, w))
		}
		if best <= len(want)/2 {
			all = append(all, match{p.Name, best})
		}
	}
	slices.SortStableFunc(all, func(x, y match) int { return cmp.Compare(x.far, y.far) })
	var names []string
	for _, m := range all[:min(3, len(all))] {
		names = append(names, m.name)
	}
	if len(names) == 0 {
		return []string{"side of the head", "between the shoulder blades", "heel"}
	}
	return names
}
