package body

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Zone is a place that is never pressed, on both sides of the body alike.
// One without views, such as any bone edge, is everywhere.
type Zone struct {
	ID         string      `json:"id"`
	Area       string      `json:"area"` // as a lay person says it
	Why        string      `json:"why"`
	Views      []View      `json:"views"`      // on which it can be seen
	X          []float64   `json:"x"`          // from and to, in the units of Point
	Y          []float64   `json:"y"`          // from and to
	Mention    []string    `json:"mention"`    // a point close by names one of these words in its cautions
	Exceptions []Exception `json:"exceptions"` // points that may lie in it all the same
	Sources    []Source    `json:"sources"`
}

// An Exception is a point that may lie in a zone.
type Exception struct {
	Point ID     `json:"point"`
	Why   string `json:"why"` // under which rule
}

// Everywhere reports whether the zone has no place of its own.
func (z *Zone) Everywhere() bool { return len(z.Views) == 0 }

// far is how far a place on a view is from the zone, in heights of the body.
// Only how far it is from the midline counts, not on which side.
func (z *Zone) far(v View, at Spot) float64 {
	if !slices.Contains(z.Views, v) {
		return math.Inf(1)
	}
	x := math.Abs(at.X)
	dx := max(z.X[0]-x, x-z.X[1], 0) * Reach
	dy := max(z.Y[0]-at.Y, at.Y-z.Y[1], 0)
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
		if len(z.X)+len(z.Y) > 0 {
			p.add(path+"views", "want at least one view for a zone with a place, got none")
		}
		return
	}
	for _, v := range z.Views {
		if v.Inset() {
			p.add(path+"views", "want front, back or side, got %v", v)
		}
	}
	p.between(path+"x", z.X)
	p.between(path+"y", z.Y)
	p.texts(path+"mention", z.Mention)
}

// between reports what is not a stretch from a lower to a higher number, 0 to 1.
func (p *problems) between(path string, got []float64) {
	if len(got) != 2 || got[0] < 0 || got[0] >= got[1] || got[1] > 1 {
		p.add(path, "want from and to, 0 to 1, got %v", got)
	}
}
