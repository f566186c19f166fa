package bodymap

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/ui/look"
)

// Restricted is the whole body from the front and from the back, with the
// regions that are left out hatched, and those that are pressed with the hand
// only dotted. It takes neither taps nor keys.
type Restricted struct {
	widget.BaseWidget
	figure          *body.Figure
	leftOut, byHand []body.Pick
}

// NewRestricted returns a body without restrictions.
func NewRestricted(f *body.Figure) *Restricted {
	r := &Restricted{figure: f}
	r.ExtendBaseWidget(r)
	return r
}

// Set says which regions are left out, and which are pressed with the hand only.
// A pick without a side means both, one without a view every view.
func (r *Restricted) Set(leftOut, byHand []body.Pick) {
	r.leftOut, r.byHand = leftOut, byHand
	r.Refresh()
}

// CreateRenderer is for Fyne.
func (r *Restricted) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return widget.NewSimpleRenderer(canvas.NewRaster(r.draw))
}

// MinSize is the least that can be told apart.
func (r *Restricted) MinSize() fyne.Size { return fyne.NewSize(160, 160) }

func (r *Restricted) draw(width, height int) image.Image {
	s := newSheet(width, height)
	if width == 0 || height == 0 {
		return s.image
	}
	px := float64(width) / float64(r.Size().Width)
	edge := 2 * px
	views := [...]body.View{body.Front, body.Back}
	scale := min(float64(height)-2*edge, (float64(width)-2*edge)/(wide*float64(len(views))))
	for i, v := range views {
		middle := float64(width) * (float64(i) + 0.5) / float64(len(views))
		l := lens{scale, spot{middle, (float64(height) - scale) / 2}}
		d := r.figure.Drawing(v, body.NoSide)
		drawWhole(s, l, d, px, nil)
		r.restrict(s, l, d, px)
	}
	return s.image
}

// restrict marks the regions in one view.
func (r *Restricted) restrict(s *sheet, l lens, d *body.Drawing, px float64) {
	var lines, edges [][]spot
	for _, shape := range shapesOf(d, r.leftOut) {
		lines = append(lines, hatched(l, shape, hatchStep*math.Sqrt2*px)...)
		edges = append(edges, closed(l.shape(shape)))
	}
	s.stroke(lines, hatchLine*px, look.Color(look.Ink2))
	s.stroke(edges, hatchEdge*px, look.Color(look.Ink2))
	for _, shape := range shapesOf(d, r.byHand) {
		dotted(s, l, shape, px)
	}
}

// shapesOf are the pieces of a drawing that picks mean, on the sides they mean.
func shapesOf(d *body.Drawing, picks []body.Pick) (all []body.Shape) {
	for _, p := range picks {
		if p.View != 0 && p.View != d.View {
			continue
		}
		for _, side := range []body.Side{body.Left, body.Right} {
			if p.Side != body.NoSide && p.Side != side {
				continue
			}
			if piece, ok := d.Find(p.Tile, side); ok {
				all = append(all, d.Half(piece, side))
			}
		}
	}
	return all
}

// Measures of the dots, in units of size.
const (
	dotStep   = 6.0
	dotRadius = 1.4
)

// dotted fills a shape with dots of one pattern for the whole sheet.
func dotted(s *sheet, l lens, shape body.Shape, px float64) {
	low, high := shape.Box()
	a, b := l.at(low), l.at(high)
	step := dotStep * px
	for row := math.Ceil(a.y / step); row*step < b.y; row++ {
		shift := step / 2 * math.Mod(math.Abs(row), 2)
		for x := math.Ceil((a.x-shift)/step)*step + shift; x < b.x; x += step {
			if at := (spot{x, row * step}); shape.Contains(l.back(at)) {
				s.disc(at, dotRadius*px, look.Color(look.Accent))
			}
		}
	}
}

// NewHandsSwatch returns a small piece of the dots of what is pressed with the
// hand only.
func NewHandsSwatch() fyne.CanvasObject {
	return newSwatch(func(s *sheet, l lens, plate body.Shape, px float64) { dotted(s, l, plate, px) }, look.BodyRim)
}

// NewLeftOutSwatch returns a small piece of the hatching of what is left out.
func NewLeftOutSwatch() fyne.CanvasObject {
	return newSwatch(func(s *sheet, l lens, plate body.Shape, px float64) {
		s.stroke(hatched(l, plate, hatchStep*math.Sqrt2*px), hatchLine*px, look.Color(look.Ink2))
	}, look.Ink2)
}
