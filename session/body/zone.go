package body

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Zone is a place that is never pressed, on both sides of the body alike.
// One without boxes, such as any bone edge, is everywhere. One for hands only is
// never pressed with anything else.
type Zone struct {
	ID         string      `json:"id"`
	Area       string      `json:"area"` // as a lay person says it
	Why        string      `json:"why"`
	HandsOnly  bool        `json:"hands_only"` // no ball, roller or cane; the hand may press
	Boxes      []Box       `json:"boxes"`      // together they cover it
	Mention    []string    `json:"mention"`    // a point close by names one of these words in its cautions
	Exceptions []Exception `json:"exceptions"` // points that may lie in it all the same
	Sources    []Source    `json:"sources"`
}

// A Box is an upright rectangle on some views.
type Box struct {
	Views []View    `json:"views"`
	X     []float64 `json:"x"` // from and to, in the units of Point
	Y     []float64 `json:"y"` // from and to
}

// An Exception is a point that may lie in a zone.
type Exception struct {
	Point ID     `json:"point"`
	Why   string `json:"why"` // under which rule
}

// Everywhere reports whether the zone has no place of its own.
func (z *Zone) Everywhere() bool { return len(z.Boxes) == 0 }

// far is how far a place on a view is from the zone, in heights of the body.
func (z *Zone) far(v View, at Spot) float64 {
	least := math.Inf(1)
	for i := range z.Boxes {
		if b := &z.Boxes[i]; slices.Contains(b.Views, v) {
			least = min(least, b.far(v, at))
		}
	}
	return least
}

// far is how far a place is from the box. On the whole body only how far it is
// from the midline counts, not on which side.
func (b *Box) far(v View, at Spot) float64 {
	x := math.Abs(at.X)
	across, down := v.spans()
	dx := max(b.X[0]-x, x-b.X[1], 0) * across
	dy := max(b.Y[0]-at.Y, at.Y-b.Y[1], 0) * down
	return math.Hypot(dx, dy)
}

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
	if err := decode(data, &file); err != nil {
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
	for i, b := range z.Boxes {
		at := fmt.Sprintf("%sboxes[%d].", path, i)
		if len(b.Views) == 0 {
			p.add(at+"views", "want at least one view, got none")
		}
		p.between(at+"x", b.X)
		p.between(at+"y", b.Y)
	}
	p.texts(path+"mention", z.Mention)
}

// between reports what is not a stretch from a lower to a higher number, 0 to 1.
func (p *problems) between(path string, got []float64) {
	if len(got) != 2 || got[0] < 0 || got[0] >= got[1] || got[1] > 1 {
		p.add(path, "want from and to, 0 to 1, got %v", got)
	}
}
