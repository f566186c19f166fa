package finder

import (
	"math"
	"slices"
	"strings"

	"unknot/session/anatomy"
	"unknot/session/body"
)

// A pressed is an exact place as it lies on a drawing.
type pressed struct {
	Exact
	pick  body.Pick       // the piece that it is on
	sides []body.Side     // both for a place on the midline
	zone  *body.Zone      // that it lies in and that is never pressed, or nil
	shows map[*Place]bool // which places can be meant there, as far as it was asked
}

// tile is the piece that it is on, as places name it.
func (p *pressed) tile() string { return tileOf(p.pick) }

func tileOf(p body.Pick) string { return p.View.String() + "/" + string(p.Tile) }

// How far something still counts, in heights of the body. No area of a chart has
// a sharp edge.
const (
	areaFades   = 0.03
	muscleFades = 0.012
	spotFades   = 0.06
	spotIsMeant = 0.012
	midline     = 0.005 // a place no farther from it is on both sides
)

// near is 1 in a place and less with each step away from it, until it is nothing.
func near(away, fades float64) float64 { return max(0, 1-away/fades) }

// What is worth how much at a place that was pressed.
const (
	worthMain  = 16
	worthSpill = 7
	worthSpot  = 12
	unchecked  = 0.75 // of that, for an area with no source
	weaker     = 0.125
)

// worthMuscle is what a muscle under the place is worth.
var worthMuscle = [...]float64{anatomy.Surface: 8, anatomy.Part: 7, anatomy.Deep: 6}

// worthFirst is what a place's list of those looked at first adds.
var worthFirst = [...]float64{20, 12, 8, 4}

// likelyAt scores a point for an exact place. What is felt there counts as much as
// what lies there; the weaker of the two adds a little.
func (f *Finder) likelyAt(p *indexed, a Asked) (out likelihood, lies lying) {
	for _, side := range a.at.sides {
		l := p.on[surface{a.at.View, side}]
		if l == nil {
			continue
		}
		b := bearing{f, p, a, l}
		this, here := b.likelihood()
		if this.score > out.score {
			out, lies = this, here
		}
	}
	return out, lies
}

// A bearing is a point as it is seen from an exact place.
type bearing struct {
	*Finder
	p    *indexed
	from Asked
	laid *laid
}

// A lying is how a point lies at a place.
type lying struct {
	under bool    // its muscle lies there
	away  float64 // how far the spot is
}

func (b *bearing) likelihood() (likelihood, lying) {
	var out likelihood
	felt := 0.0
	if w, near := b.felt(); w.score > 0 {
		felt, out.why, out.explains = w.score, append(out.why, w), near >= 0.5
	}
	lies, here := 0.0, lying{away: spotFades}
	if b.mayLie() {
		muscle := b.muscle()
		spot := b.spot()
		for _, w := range []Why{muscle, spot} {
			if w.score > 0 {
				out.why = append(out.why, w)
			}
		}
		if lies = muscle.score + spot.score; lies > 0 {
			here = lying{muscle.score > 0 && muscle.Close == Here, spot.Away}
			lies += b.first(b.p.lies) * near(spot.Away, spotFades)
			out.explains = out.explains || here.under || spot.score > worthSpot*near(spotIsMeant*2, spotFades)
		}
	}
	out.score = max(felt, lies) + weaker*min(felt, lies)
	return out, here
}

// mayLie reports whether it is to be said that the point lies here: not in a place
// that is never pressed.
func (b *bearing) mayLie() bool {
	zone := b.from.at.zone
	return zone == nil || slices.ContainsFunc(zone.Exceptions, func(e body.Exception) bool { return e.Point == b.p.ID })
}

// felt is the best of the areas in which the point is felt, and how near it is.
func (b *bearing) felt() (best Why, nearest float64) {
	for _, kind := range []Kind{FeltHere, SometimesHere} {
		areas, worth, share := b.laid.main, float64(worthMain), 1.0
		if kind == SometimesHere {
			areas, worth, share = b.laid.spill, worthSpill, 0.5
		}
		for _, area := range areas {
			to := b.p.Refers[area.refer]
			away := b.away(&area.boxed, areaFades)
			n := near(away, areaFades)
			value := worth
			if to.Unchecked {
				value *= unchecked
			}
			value = n * (value + share*b.first(b.p.refers[area.refer]))
			if value > best.score {
				nearest = n
				best = Why{Kind: kind, Close: closeAt(away), Asked: b.from.Name, Text: to.Area, Sources: to.Sources, Unchecked: to.Unchecked, score: value}
			}
		}
	}
	return best, nearest
}

// muscle is the best of the point's muscles under the place.
func (b *bearing) muscle() (best Why) {
	for _, belly := range b.laid.bellies {
		away := b.away(&belly.boxed, muscleFades)
		if value := near(away, muscleFades) * worthMuscle[belly.muscle.Depth]; value > best.score {
			best = Why{Kind: MuscleHere, Close: closeAt(away), Asked: b.from.Name, Text: belly.muscle.Name, Depth: belly.muscle.Depth, score: value}
		}
	}
	return best
}

// spot is how near the point itself is.
func (b *bearing) spot() Why {
	w := Why{Kind: SpotHere, Asked: b.from.Name, Text: b.p.Short, Away: spotFades}
	if b.laid.marked {
		at, spot := b.from.at, b.laid.spot
		w.Away = min(spotFades, math.Hypot(spot.X-at.At.X, spot.Y-at.At.Y)*at.View.Heights())
	}
	if w.Away > spotIsMeant/2 {
		w.Close = CloseBy
	}
	w.score = worthSpot * near(w.Away, spotFades)
	return w
}

// away is how far the place is from a shape, in heights of the body; 0 within it,
// and as far as it fades or more where it is of no account.
func (b *bearing) away(s *boxed, fades float64) float64 {
	unit := b.from.at.View.Heights()
	return s.away(b.from.at.At, fades/unit) * unit
}

func closeAt(away float64) Closeness {
	if away == 0 {
		return Here
	}
	return CloseBy
}

// first is what the point is worth because the best of some places, as far as
// they are where it was pressed, has it among those that are looked at first.
func (b *bearing) first(of []*Place) float64 {
	best := 0.0
	for _, p := range of {
		i := slices.Index(p.First, b.p.ID)
		if i >= 0 && i < len(worthFirst) && worthFirst[i] > best && b.shows(p, b.from) {
			best = worthFirst[i]
		}
	}
	return best
}

// shows reports whether a place can be meant by whoever presses on a piece of a
// drawing.
func (f *Finder) shows(p *Place, pressed Asked) bool {
	shown, known := pressed.at.shows[p]
	if !known {
		shown = f.fits(pressed.what.places, []*Place{p}) >= inside || f.showsWhole(p, pressed.at)
		pressed.at.shows[p] = shown
	}
	return shown
}

// showsWhole reports whether a piece of the whole body shows a place: the one that
// was pressed, or those that it is on, where no piece of a larger drawing shows it
// more closely.
func (f *Finder) showsWhole(p *Place, at *pressed) bool {
	tiles, larger := f.places.Whole[at.tile()]
	if !larger {
		tiles = []string{at.tile()}
	} else if slices.ContainsFunc(p.Tiles, func(tile string) bool { return strings.HasPrefix(tile, at.View.String()+"/") }) {
		return false
	}
	return slices.ContainsFunc(tiles, func(tile string) bool { return slices.Contains(f.tiles[p.ID], tile) })
}
