package bodymap

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

// Measures of the hatching, in units of size.
const (
	hatchStep = 7.0 // from line to line, along both edges of the picture
	hatchLine = 1.6
	hatchEdge = 1.3
)

// drawZones hatches the zones that are seen on a drawing and are not pressed even
// with the hand. The lines of all zones are those of one pattern, so that zones
// that overlap look like one.
func drawZones(s *sheet, l lens, d *body.Drawing, zones []body.Zone, px float64) {
	var lines, edges [][]spot
	for i := range zones {
		if zones[i].HandsOnly {
			continue
		}
		for _, p := range d.Patches(&zones[i]) {
			lines = append(lines, hatched(l, p.Shape, hatchStep*math.Sqrt2*px)...)
			edges = append(edges, closed(l.shape(p.Shape)))
		}
	}
	s.stroke(lines, hatchLine*px, look.Color(look.Bad))
	s.stroke(edges, hatchEdge*px, look.Color(look.Bad))
}

// firstOf tells one list of zones from another, and from none.
func firstOf(zones []body.Zone) *body.Zone {
	if len(zones) == 0 {
		return nil
	}
	return &zones[0]
}

// hatched are slanting lines across a shape, apart pixels from each other both
// across and down.
func hatched(l lens, shape body.Shape, apart float64) [][]spot {
	low, high := shape.Box()
	a, b := l.at(low), l.at(high)
	var out [][]spot
	for sum := math.Ceil((a.x+a.y)/apart) * apart; sum < b.x+b.y; sum += apart {
		from, to := l.back(spot{a.x, sum - a.x}), l.back(spot{b.x, sum - b.x})
		for _, part := range shape.Across(from, to) {
			out = append(out, l.shape(part[:]))
		}
	}
	return out
}

// NewSwatch returns a small piece of hatching, to say beside it what hatching
// means.
func NewSwatch() fyne.CanvasObject {
	return newSwatch(func(s *sheet, l lens, plate body.Shape, px float64) {
		s.stroke(hatched(l, plate, hatchStep*math.Sqrt2*px), hatchLine*px, look.Color(look.Bad))
	}, look.Bad)
}

// newSwatch returns a small plate of the body with a pattern and an edge.
func newSwatch(pattern func(s *sheet, l lens, plate body.Shape, px float64), edge fyne.ThemeColorName) fyne.CanvasObject {
	r := canvas.NewRaster(func(w, h int) image.Image {
		s := newSheet(w, h)
		if w == 0 || h == 0 {
			return s.image
		}
		px := float64(h) / 22
		plate := body.Shape{{X: 0, Y: 0}, {X: float64(w), Y: 0}, {X: float64(w), Y: float64(h)}, {X: 0, Y: float64(h)}}
		l := lens{scale: 1}
		s.fill(l.shape(plate), look.Color(look.BodyTile))
		pattern(s, l, plate, px)
		s.stroke([][]spot{closed(l.shape(plate))}, 2*hatchEdge*px, look.Color(edge))
		return s.image
	})
	r.SetMinSize(fyne.NewSize(30, 22))
	return r
}
