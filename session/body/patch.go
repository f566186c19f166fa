package body

import (
	"math"
	"slices"
)

// A Patch is a part of a drawing that a zone covers. One that lies across the
// midline has NoSide.
type Patch struct {
	Side  Side
	Shape Shape
}

// Patches returns what a zone covers of the drawing: of each of its shapes one
// patch on each side that is drawn, or one across the midline; nothing where it
// cannot be seen.
func (d *Drawing) Patches(z *Zone) []Patch {
	var out []Patch
	for _, s := range z.shapes[d.View] {
		switch {
		case s.over:
			out = append(out, Patch{NoSide, joined(s.half)})
		case d.View.halved():
			out = append(out, Patch{Left, d.Shown(s.half, Left)}, Patch{Right, d.Shown(s.half, Right)})
		default:
			side := d.SideAt(0)
			out = append(out, Patch{side, d.Shown(s.half, side)})
		}
	}
	return out
}

// ZoneAt returns the zone of those given that covers a place and is not pressed
// even with the hand, the smallest one where several do. A place beside every
// zone gets the nearest one, if that is no farther than reach.
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
