package anatomy

import (
	"slices"

	"unknot/session/body"
)

// A Pattern is where pressure on a point may be felt besides at the point.
type Pattern struct {
	Point   body.ID
	Muscles []*Muscle // that the point lies in, the one meant first
	Main    []Area    // as a rule
	Spill   []Area    // sometimes, or less
	Nowhere []Nowhere // what has no area
	at      map[body.View]body.Vec
}

// An Area is one area of a pattern on one view, drawn for one side of the body.
type Area struct {
	View  body.View
	Refer int // which of the point's Refers tells of it
	shape body.Shape
}

// Nowhere is a referral that no drawing can show.
type Nowhere struct {
	Refer int    `json:"refer"` // which of the point's Refers
	Why   string `json:"why"`
}

// On returns the areas on a drawing for a point of one side of the body.
func (p *Pattern) On(d *body.Drawing, side body.Side) (main, spill []body.Shape) {
	return shown(p.Main, d, side), shown(p.Spill, d, side)
}

func shown(areas []Area, d *body.Drawing, side body.Side) []body.Shape {
	var out []body.Shape
	for i := range areas {
		if s, ok := areas[i].On(d, side); ok {
			out = append(out, s)
		}
	}
	return out
}

// On returns the area on a drawing for one side of the body, if it is seen there.
func (a *Area) On(d *body.Drawing, side body.Side) (body.Shape, bool) {
	if a.View != d.View {
		return nil, false
	}
	return d.Shown(a.shape, side), true
}

// Place returns where a point lies on a drawing that is not its own, such as
// that of the head.
func (p *Pattern) Place(d *body.Drawing, side body.Side) (body.Vec, bool) {
	at, ok := p.at[d.View]
	if !ok {
		return body.Vec{}, false
	}
	return d.Shown(body.Shape{at}, side)[0], true
}

// Views are the drawings on which any of the pattern is seen, in the order of
// the views.
func (p *Pattern) Views() []body.View {
	var out []body.View
	for _, a := range slices.Concat(p.Main, p.Spill) {
		out = append(out, a.View)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
