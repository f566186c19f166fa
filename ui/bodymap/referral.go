package bodymap

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/ui/look"
)

// A Referral is a point with its muscle, and where pressure on it may be felt.
type Referral struct {
	Point   *body.Point
	Side    body.Side // Both and Together show both
	Pattern *anatomy.Pattern
}

// Measures of a muscle and of a pattern, in units of size.
const (
	bellyEdge   = 1.8
	fibreLine   = 1.0
	fibreApart  = 3.0 // less, and every second fibre is left out
	fibreLeast  = 1.3 // less, and all are
	spillRadius = 1.3
	spillApart  = 4.8
	deepDash    = 5.5
	deepGap     = 3.5
)

// bellies are those of one of the point's muscles on a drawing, of all sides shown.
func (r *Referral) bellies(m *anatomy.Muscle, d *body.Drawing) []anatomy.Belly {
	var out []anatomy.Belly
	for _, side := range r.Side.Each() {
		out = append(out, m.On(d, side)...)
	}
	return out
}

// felt are the areas of the pattern on a drawing, of all sides shown.
func (r *Referral) felt(d *body.Drawing) (main, spill []body.Shape) {
	for _, side := range r.Side.Each() {
		m, s := r.Pattern.On(d, side)
		main, spill = append(main, m...), append(spill, s...)
	}
	return main, spill
}

// target is where the point lies on a drawing, on a side.
func (r *Referral) target(d *body.Drawing, side body.Side) (body.Vec, bool) {
	if r.Point.View != d.View {
		return r.Pattern.Place(d, side)
	}
	at, _ := placed(d, r.Point, side)
	return at, true
}

// drawReferral paints the muscle, and over it where the point is felt.
func drawReferral(s *sheet, l lens, d *body.Drawing, r *Referral, px float64) {
	for i, m := range slices.Backward(r.Pattern.Muscles) { // the one that is meant last, over all
		ink := muscleInk{look.Belly, look.BellyEdge, look.Fibre}
		if i > 0 && m.Depth == anatomy.Deep {
			ink.fill, ink.fibre = "", ""
		}
		drawMuscle(s, l, m, r.bellies(m, d), ink, px)
	}
	main, spill := r.felt(d)
	drawSpill(s, l, spill, look.Color(look.Ache), px)
	outlines := make([][]spot, len(main))
	for i, shape := range main {
		outlines[i] = l.shape(shape)
		s.fill(outlines[i], look.Color(look.Ache))
	}
	if len(main) == 0 {
		return
	}
	over := newSheet(s.size())
	for i, m := range slices.Backward(r.Pattern.Muscles) {
		if i > 0 && m.Depth == anatomy.Deep {
			continue
		}
		drawMuscle(over, l, m, r.bellies(m, d), muscleInk{"", look.OverAche, look.OverAche}, px)
	}
	s.within(outlines, over)
}

// muscleInk are the colours of a muscle; a part without one is not drawn.
type muscleInk struct{ fill, edge, fibre fyne.ThemeColorName }

// drawMuscle paints bellies, their fibres and their edges. Of a muscle that lies
// deep the edge is dashed.
func drawMuscle(s *sheet, l lens, m *anatomy.Muscle, bellies []anatomy.Belly, ink muscleInk, px float64) {
	var edges, fibres [][]spot
	for _, b := range bellies {
		outline := l.shape(b.Shape)
		if ink.fill != "" {
			s.fill(outline, look.Color(ink.fill))
		}
		if m.Depth == anatomy.Deep {
			edges = append(edges, dashed(closed(outline), deepDash*px, deepGap*px)...)
		} else {
			edges = append(edges, closed(outline))
		}
		fibres = append(fibres, fibresOf(l, b, px)...)
	}
	if ink.fibre != "" {
		s.stroke(fibres, fibreLine*px, look.Color(ink.fibre))
	}
	s.stroke(edges, bellyEdge*px, look.Color(ink.edge))
}

// fibresOf are as many of a belly's fibres as can be told apart.
func fibresOf(l lens, b anatomy.Belly, px float64) [][]spot {
	step := 1
	if n := len(b.Fibres); n > 1 {
		low, high := b.Shape.Box()
		narrow := min(high.X-low.X, high.Y-low.Y)
		switch apart := narrow * l.scale / float64(n+1) / px; {
		case apart < fibreLeast:
			return nil
		case apart < fibreApart:
			step = 2
		}
	}
	var out [][]spot
	for i := 0; i < len(b.Fibres); i += step {
		out = append(out, l.shape(b.Fibres[i]))
	}
	return out
}

// drawSpill paints areas as dots without an edge.
func drawSpill(s *sheet, l lens, areas []body.Shape, c color.Color, px float64) {
	apart := spillApart * px
	row := apart * math.Sqrt(3) / 2
	var dots [][]spot
	for _, shape := range areas {
		low, high := shape.Box()
		a, b := l.at(low), l.at(high)
		for i := math.Floor(a.y / row); i*row < b.y; i++ {
			shift := apart / 2 * math.Mod(math.Abs(i), 2)
			for j := math.Floor(a.x/apart) - 1; j*apart < b.x; j++ {
				at := spot{j*apart + shift, i * row}
				if shape.Contains(l.back(at)) {
					dots = append(dots, []spot{at})
				}
			}
		}
	}
	s.stroke(dots, 2*spillRadius*px, c)
}

// drawTargets paints where to press, small.
func drawTargets(s *sheet, l lens, d *body.Drawing, r *Referral, px float64) {
	for _, side := range r.Side.Each() {
		if v, ok := r.target(d, side); ok {
			drawTarget(s, l.at(v), px)
		}
	}
}

func drawTarget(s *sheet, at spot, px float64) {
	s.disc(at, 11*px, look.Color(look.Surface))
	s.disc(at, 8.5*px, look.Color(look.Hold))
	s.disc(at, 5.5*px, look.Color(look.Surface))
	s.disc(at, 3*px, look.Color(look.Hold))
}

// outlines are those of the muscle that is meant, where it is seen.
func (r *Referral) outlines(l lens, d *body.Drawing) [][]spot {
	if r == nil {
		return nil
	}
	var out [][]spot
	for _, b := range r.bellies(r.Pattern.Muscles[0], d) {
		out = append(out, closed(l.shape(b.Shape)))
	}
	return out
}

// corners are places around all that is seen of the muscle and of where the point is
// felt as a rule, or else sometimes.
func (r *Referral) corners(d *body.Drawing) []body.Vec {
	shapes, spill := r.felt(d)
	if len(shapes) == 0 {
		shapes = spill
	}
	for _, b := range r.bellies(r.Pattern.Muscles[0], d) {
		shapes = append(shapes, b.Shape)
	}
	var out []body.Vec
	for _, s := range shapes {
		low, high := s.Box()
		out = append(out, low, high)
	}
	for _, side := range r.Side.Each() {
		if at, ok := r.target(d, side); ok {
			out = append(out, at)
		}
	}
	return out
}

// drawWorked paints the muscle in the colours of a phase, over a quiet pattern.
func drawWorked(s *sheet, l lens, d *body.Drawing, r *Referral, phase Phase, px float64) {
	main, spill := r.felt(d)
	drawSpill(s, l, spill, look.Color(look.AcheQuiet), px)
	for _, shape := range main {
		s.fill(l.shape(shape), look.Color(look.AcheQuiet))
	}
	shape, tint := phase.colours()
	fibre := color.NRGBAModel.Convert(look.Color(shape)).(color.NRGBA)
	fibre.A = 140
	for _, b := range r.bellies(r.Pattern.Muscles[0], d) {
		if phase != Paused {
			s.fill(l.shape(b.Shape), look.Color(tint))
		}
		s.stroke(fibresOf(l, b, px), fibreLine*px, fibre)
	}
}
