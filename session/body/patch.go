package body

import (
	"math"
	"slices"
)

// A Patch is a part of a drawing that a zone covers. One that lies across the
// midline has NoSide.
type Patch struct {
	Side      Side
	Low, High Vec   // the corners of the zone, which may lie beside the body
	Shape     Shape // what of it is on the body
}

// Seen reports whether the zone can be seen on the front or on the back. What
// is on the outer side of the body is at the edge of both.
func (z *Zone) Seen(v View) bool {
	return slices.ContainsFunc(z.Boxes, func(b Box) bool { return b.seen(v) })
}

func (b *Box) seen(v View) bool {
	return slices.Contains(b.Views, v) || !v.Inset() && slices.Contains(b.Views, Outer)
}

// Near reports whether a point lies no farther from the zone than within, in
// heights of the body, on one of the views on which both are seen.
func (z *Zone) Near(p *Point, within float64) bool {
	return slices.ContainsFunc(p.Views, func(v View) bool { return z.far(v, Spot{p.X, p.Y}) <= within })
}

// Patches returns what a zone covers of the drawing: of each of its boxes one
// patch on each side, or one across the midline; nothing where it cannot be
// seen.
func (d *Drawing) Patches(z *Zone) []Patch {
	var out []Patch
	for i := range z.Boxes {
		if b := &z.Boxes[i]; !d.View.Inset() && b.seen(d.View) {
			out = append(out, d.patches(b)...)
		}
	}
	return out
}

func (d *Drawing) patches(b *Box) []Patch {
	near, far := b.X[0]*Reach, b.X[1]*Reach
	spans := []Patch{
		{Side: d.SideAt(1), Low: Vec{near, b.Y[0]}, High: Vec{far, b.Y[1]}},
		{Side: d.SideAt(-1), Low: Vec{-far, b.Y[0]}, High: Vec{-near, b.Y[1]}},
	}
	if near == 0 {
		spans = []Patch{{Side: NoSide, Low: Vec{-far, b.Y[0]}, High: Vec{far, b.Y[1]}}}
	}
	var out []Patch
	for _, p := range spans {
		if p.Shape = d.Outline.within(p.Low, p.High); len(p.Shape) > 2 {
			out = append(out, p)
		}
	}
	return out
}

// ZoneAt returns the zone of those given that covers a place and is not pressed
// even with the hand, the smallest one where several do. A place beside every zone gets the nearest one, if that is
// no farther than reach.
func (d *Drawing) ZoneAt(zones []Zone, at Vec, reach float64) (*Zone, Side, bool) {
	var found *Zone
	var side Side
	covered, least := false, math.Inf(1)
	for i := range zones {
		if zones[i].HandsOnly {
			continue
		}
		for _, p := range d.Patches(&zones[i]) {
			if p.Shape.Contains(at) {
				if area := p.Shape.Area(); !covered || area < least {
					found, side, covered, least = &zones[i], p.Side, true, area
				}
				continue
			}
			if far := p.Shape.Distance(at); !covered && far <= reach && far < least {
				found, side, least = &zones[i], p.Side, far
			}
		}
	}
	if found != nil && side == NoSide {
		side = d.SideAt(at.X)
	}
	return found, side, found != nil
}

// within returns what of the outline is in an upright rectangle. Parts that do
// not touch are joined by lines along its edge, which enclose nothing.
func (s Shape) within(low, high Vec) Shape {
	for _, edge := range []struct {
		inside func(Vec) bool
		cut    func(a, b Vec) Vec
	}{
		{func(v Vec) bool { return v.X >= low.X }, atX(low.X)},
		{func(v Vec) bool { return v.X <= high.X }, atX(high.X)},
		{func(v Vec) bool { return v.Y >= low.Y }, atY(low.Y)},
		{func(v Vec) bool { return v.Y <= high.Y }, atY(high.Y)},
	} {
		var kept Shape
		for i, a := range s {
			b := s[(i+1)%len(s)]
			if edge.inside(a) {
				kept = append(kept, a)
			}
			if edge.inside(a) != edge.inside(b) {
				kept = append(kept, edge.cut(a, b))
			}
		}
		s = kept
	}
	return s
}

func atX(x float64) func(a, b Vec) Vec {
	return func(a, b Vec) Vec { return Vec{x, a.Y + (x-a.X)/(b.X-a.X)*(b.Y-a.Y)} }
}

func atY(y float64) func(a, b Vec) Vec {
	return func(a, b Vec) Vec { return Vec{a.X + (y-a.Y)/(b.Y-a.Y)*(b.X-a.X), y} }
}

// Across returns the parts of the straight line from a to b that lie within the
// outline.
func (s Shape) Across(a, b Vec) [][2]Vec {
	dx, dy := b.X-a.X, b.Y-a.Y
	side := func(v Vec) float64 { return (v.X-a.X)*dy - (v.Y-a.Y)*dx }
	var cuts []float64 // where it meets the outline, from 0 at a to 1 at b
	for i, p := range s {
		q := s[(i+1)%len(s)]
		sp, sq := side(p), side(q)
		if (sp > 0) == (sq > 0) {
			continue
		}
		k := sp / (sp - sq)
		at := Vec{p.X + k*(q.X-p.X), p.Y + k*(q.Y-p.Y)}
		cuts = append(cuts, ((at.X-a.X)*dx+(at.Y-a.Y)*dy)/(dx*dx+dy*dy))
	}
	slices.Sort(cuts)
	var out [][2]Vec
	for i := 0; i+1 < len(cuts); i += 2 {
		from, to := max(cuts[i], 0), min(cuts[i+1], 1)
		if to-from > 1e-9 {
			out = append(out, [2]Vec{{a.X + from*dx, a.Y + from*dy}, {a.X + to*dx, a.Y + to*dy}})
		}
	}
	return out
}
