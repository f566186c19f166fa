package body

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Zone is a place that is never pressed, on both sides of the body alike.
// One without views, such as any bone edge, is everywhere. One for hands only is
// never pressed with anything else.
type Zone struct {
	ID         string          `json:"id"`
	Area       string          `json:"area"` // as a lay person says it
	Why        string          `json:"why"`
	HandsOnly  bool            `json:"hands_only"` // no ball, roller or cane; the hand may press
	Views      map[View][]Flat `json:"views"`      // its shapes, as files of drawings hold them
	Mention    []string        `json:"mention"`    // a point close by names one of these words in its cautions
	Exceptions []Exception     `json:"exceptions"` // points that may lie in it all the same
	Sources    []Source        `json:"sources"`

	shapes map[View][]zoneShape
}

// A zoneShape is a part of a zone for one side of the body, which Drawing.Shown
// places. One whose ends lie on the midline goes on over it.
type zoneShape struct {
	half Shape
	over bool
}

// An Exception is a point that may lie in a zone.
type Exception struct {
	Point ID     `json:"point"`
	Why   string `json:"why"` // under which rule
}

// Everywhere reports whether the zone has no place of its own.
func (z *Zone) Everywhere() bool { return len(z.Views) == 0 }

// Seen reports whether the zone can be seen on a view.
func (z *Zone) Seen(v View) bool { return len(z.shapes[v]) > 0 }

// Shapes returns what the zone covers on a view of the side that files hold shapes
// for: what is mirrored or turned over for the other.
func (z *Zone) Shapes(v View) []Shape {
	var out []Shape
	for _, s := range z.shapes[v] {
		out = append(out, s.half)
	}
	return out
}

// Distance returns how far a place on a view is from the zone, in heights of the
// body, and 0 for one within it. The place is one of the side that files hold
// shapes for.
func (z *Zone) Distance(v View, at Vec) float64 {
	least := math.Inf(1)
	for _, s := range z.shapes[v] {
		if s.half.Contains(at) {
			return 0
		}
		least = min(least, s.half.Distance(at)*v.Heights())
	}
	return least
}

// far is how far a point is from the zone, on the nearest of the views on which
// both are seen.
func (z *Zone) far(p *Point) float64 {
	least := math.Inf(1)
	for _, v := range append([]View{p.View}, p.Views...) {
		least = min(least, z.Distance(v, v.place(Spot{p.X, p.Y})))
	}
	return least
}

// Near reports whether a point lies no farther from the zone than within, in
// heights of the body, on one of the views on which both are seen.
func (z *Zone) Near(p *Point, within float64) bool { return z.far(p) <= within }

// excepts reports whether the point may lie in the zone.
func (z *Zone) excepts(id ID) bool {
	return slices.ContainsFunc(z.Exceptions, func(e Exception) bool { return e.Point == id })
}

// LoadZones reads the places that are never pressed.
func LoadZones(data []byte) ([]Zone, error) {
	p := problems{file: "zones.json"}
	var file struct {
		Zones []Zone `json:"zones"`
	}
	if err := Decode(data, &file); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	if len(file.Zones) == 0 {
		p.add("zones", "want at least one zone, got none")
	}
	ids := map[string]bool{}
	for i := range file.Zones {
		z, path := &file.Zones[i], fmt.Sprintf("zones[%d].", i)
		z.check(path, &p)
		if ids[z.ID] {
			p.add(path+"id", "want an id of its own, got %q again", z.ID)
		}
		ids[z.ID] = true
	}
	return file.Zones, errors.Join(p.errs...)
}

func (z *Zone) check(path string, p *problems) {
	p.text(path+"id", z.ID)
	p.text(path+"area", z.Area)
	p.text(path+"why", z.Why)
	p.given(path+"sources", z.Sources)
	for i, e := range z.Exceptions {
		p.text(fmt.Sprintf("%sexceptions[%d].why", path, i), e.Why)
	}
	if z.Everywhere() {
		return
	}
	z.shapes = map[View][]zoneShape{}
	for v, shapes := range z.Views {
		if len(shapes) == 0 {
			p.add(fmt.Sprintf("%sviews.%v", path, v), "want at least one shape, got none")
		}
		for i, n := range shapes {
			if err := n.Check(3); err != nil {
				p.add(fmt.Sprintf("%sviews.%v[%d]", path, v, i), "%w", err)
				continue
			}
			s := n.Shape(v)
			over := v.halved() && s[0].X == 0 && s[len(s)-1].X == 0
			z.shapes[v] = append(z.shapes[v], zoneShape{s, over})
		}
	}
	p.texts(path+"mention", z.Mention)
}
