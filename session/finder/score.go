package finder

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/message"
)

// A Kind says in which way a point has to do with a place.
type Kind uint8

const (
	// LiesHere is a point within the place.
	LiesHere Kind = iota + 1
	// RefersHere is a point from which pressure may also be felt in the place.
	RefersHere
)

// Closeness says how near what was asked a reason is.
type Closeness uint8

const (
	// Here is the very place, or a part of it.
	Here Closeness = iota
	// Around is a larger place that what was asked is part of.
	Around
	// CloseBy is a neighbour.
	CloseBy
)

var closenessWords = [...]string{"here", "in this area", "close by"}

func (c Closeness) String() string { return closenessWords[min(int(c), len(closenessWords)-1)] }

// A Why is one reason for a point.
type Why struct {
	Kind      Kind
	Close     Closeness
	Asked     string        // the name of the place
	Text      string        // what says so: the point's short name, or the referred area
	Sources   []body.Source // of a referred area
	Unchecked bool          // a referred area from the tradition of pain charts, with no source found
	score     int
}

// hows say a kind and a closeness in plain words.
var hows = [...][3]message.Message{
	LiesHere:   {message.New("why.lies-here", "lies here"), message.New("why.lies-in-area", "lies in this area"), message.New("why.lies-close", "lies close by")},
	RefersHere: {message.New("why.felt-here", "may be felt here"), message.New("why.felt-in-area", "may be felt in this area"), message.New("why.felt-close", "may be felt close by")},
}

// How says the reason in a few plain words, as in "lies here".
func (w Why) How() message.Message { return hows[w.Kind][w.Close] }

// String says the reason with all that is known of it, in English.
func (w Why) String() string {
	sources := make([]string, len(w.Sources))
	for i, s := range w.Sources {
		sources[i] = string(s)
		if _, err := strconv.Atoi(string(s)); err == nil {
			sources[i] = "[" + string(s) + "]"
		}
	}
	if w.Unchecked {
		sources = []string{"(from pain charts, unchecked)"}
	}
	return strings.TrimSpace(fmt.Sprintf("%v: %s %s", w.How(), w.Text, strings.Join(sources, "")))
}

// indexed is a point with the places it has to do with.
type indexed struct {
	*body.Point
	pattern *anatomy.Pattern
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

// likely scores a point for one place that was asked about: by lying there and
// by the best of its referred areas, since some points only have more of those
// written down than others.
func (f *Finder) likely(p *indexed, a Asked) (score int, why []Why) {
	best := [...]int{LiesHere: 0, RefersHere: 0}
	add := func(w Why, fit, worth int) {
		if fit > nothing {
			w.Asked, w.Close, w.score = a.Name, closeness(fit), fit*worth
			best[w.Kind] = max(best[w.Kind], w.score)
			why = append(why, w)
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
	score = best[LiesHere] + best[RefersHere]
	if i := slices.Index(f.complained[a.what.complaint], p.Point); i >= 0 {
		if len(why) == 0 {
			why = append(why, Why{Kind: LiesHere, Text: p.Short, Asked: a.Name, Close: CloseBy, score: nearby * worthLying})
		}
		score = worthComplaint + perRank*(len(f.complained[a.what.complaint])-i)
	}
	return score, why
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
