package finder

import (
	"slices"

	"unknot/session/anatomy"
	"unknot/session/body"
)

// indexed is a point with the places it has to do with.
type indexed struct {
	*body.Point
	pattern *anatomy.Pattern
	on      map[surface]*laid
	lies    []*Place
	refers  [][]*Place // as many as the point's referred areas
}

func (f *Finder) indexPoints() {
	for i := range f.places.Complaints {
		c := &f.places.Complaints[i]
		for _, id := range c.Points {
			p, _ := f.facts.Atlas.Point(id)
			f.complained[c] = append(f.complained[c], p)
		}
	}
	for i := range f.facts.Atlas.Regions {
		r := &f.facts.Atlas.Regions[i]
		for j := range r.Points {
			p := indexed{Point: &r.Points[j]}
			p.pattern, _ = f.anatomy.Pattern(p.ID)
			for k := range f.places.Places {
				if place := &f.places.Places[k]; slices.Contains(place.Points, p.ID) {
					p.lies = append(p.lies, place)
				}
			}
			for _, to := range p.Refers {
				p.refers = append(p.refers, f.english().placesIn(to.Area))
			}
			f.lay(&p)
			f.points = append(f.points, p)
		}
	}
}

// How well one place answers to another.
const (
	same    = 4
	part    = 3 // of what was asked
	inside  = 2 // what was asked is part of it, or it is part of a part
	nearby  = 1
	nothing = 0
)

func closeness(fit int) Closeness {
	switch fit {
	case same, part:
		return Here
	case inside:
		return Around
	}
	return CloseBy
}

// What a reason is worth, times how well the place fits.
const (
	worthLying     = 5
	worthReferring = 4
	worthUnchecked = 3
)

// A likelihood is what speaks for a point, for one place that was asked about.
type likelihood struct {
	score    float64
	why      []Why
	explains bool // it lies there or is felt there, and not only close by or by tradition
}

// likely scores a point for one place that was asked about: by lying there and
// by the best of its referred areas, since some points only have more of those
// written down than others.
func (f *Finder) likely(p *indexed, a Asked) likelihood {
	var out likelihood
	best := [...]int{LiesHere: 0, RefersHere: 0}
	add := func(w Why, fit, worth int) {
		if fit > nothing {
			w.Asked, w.Close, w.score = a.Name, closeness(fit), float64(fit*worth)
			best[w.Kind] = max(best[w.Kind], fit*worth)
			out.why = append(out.why, w)
			out.explains = out.explains || w.Close != CloseBy && !w.Unchecked
		}
	}
	text, lying := f.lying(p, a)
	add(Why{Kind: LiesHere, Text: text}, lying, worthLying)
	for i, to := range p.Refers {
		worth := worthReferring
		if to.Unchecked {
			worth = worthUnchecked
		}
		fit := f.fits(a.what.places, p.refers[i])
		if fit == nearby && lying > nothing {
			continue // it adds nothing to lying there
		}
		add(Why{Kind: RefersHere, Text: to.Area, Sources: to.Sources, Unchecked: to.Unchecked}, fit, worth)
	}
	out.score = float64(best[LiesHere] + best[RefersHere])
	if i := slices.Index(f.complained[a.what.complaint], p.Point); i >= 0 {
		if len(out.why) == 0 {
			out.why = append(out.why, Why{Kind: LiesHere, Text: p.Short, Asked: a.Name, Close: CloseBy, score: nearby * worthLying})
		}
		out.score = float64(worthComplaint + perRank*(len(f.complained[a.what.complaint])-i))
		out.explains = true
	}
	return out
}

// What a point of the complaint that was named is worth, whatever else speaks
// for it: as much as one that lies where it hurts, and more for each that comes
// behind it.
const (
	worthComplaint = 32
	perRank        = 4
)

// lying is how well a point lies where it was asked.
func (f *Finder) lying(p *indexed, a Asked) (text string, fit int) {
	if slices.Contains(a.what.points, p.Point) {
		return p.Muscle, same
	}
	fit = f.fits(a.what.places, p.lies)
	if fit < inside && slices.ContainsFunc(a.what.regions, func(r *body.Region) bool { return r.ID == p.Region }) {
		fit = inside
	}
	return p.Short, fit
}

// fits is how well the best of some places answers to the best of those asked.
func (f *Finder) fits(asked, of []*Place) int {
	best := nothing
	for _, a := range asked {
		for _, p := range of {
			best = max(best, f.fit(a, p))
		}
	}
	return best
}

func (f *Finder) fit(asked, p *Place) int {
	if asked == p {
		return same
	}
	if up, ok := f.depth[p.ID][asked.ID]; ok {
		if up == 1 {
			return part
		}
		return inside
	}
	if up, ok := f.depth[asked.ID][p.ID]; ok {
		if up == 1 {
			return inside
		}
		return nearby
	}
	if slices.Contains(asked.Near, p.ID) || slices.Contains(p.Near, asked.ID) {
		return nearby
	}
	return nothing
}
