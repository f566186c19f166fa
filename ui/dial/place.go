package dial

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

func (r *renderer) use(objects ...fyne.CanvasObject) { r.objects = append(r.objects, objects...) }

// line returns a line width, thick enough to be seen in a small dial.
func (r *renderer) line(width float32) float32 { return max(width*r.k, 1.5) }

// on returns the place at an angle clockwise from 12, at a distance from the
// middle in pixels of the design.
func (r *renderer) on(degrees float64, radius float32) fyne.Position {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return r.at.AddXY(radius*r.k*float32(sin), -radius*r.k*float32(cos))
}

func (r *renderer) placeCircle(c *canvas.Circle, at fyne.Position, radius float32) {
	radius *= r.k
	c.Move(at.SubtractXY(radius, radius))
	c.Resize(fyne.NewSquareSize(2 * radius))
}

func (r *renderer) placeRing(a *canvas.Arc, from, to float32) {
	a.Move(r.at.SubtractXY(from*r.k, from*r.k))
	a.Resize(fyne.NewSquareSize(2 * from * r.k))
	a.CutoutRatio = to / from
	a.StrokeColor, a.StrokeWidth = nil, 0
}

func (r *renderer) placeLine(l *canvas.Line, degrees float64, from, to float32) {
	l.Position1, l.Position2 = r.on(degrees, from), r.on(degrees, to)
}

// placeHead puts an arrow head on the ring, pointing clockwise.
func (r *renderer) placeHead(h *canvas.Polygon, degrees float32, ink fyne.ThemeColorName) {
	h.FillColor, h.Angle = look.Color(ink), degrees+90
	h.Move(r.on(float64(degrees), middle).SubtractXY(headSize*r.k, headSize*r.k))
	h.Resize(fyne.NewSquareSize(2 * headSize * r.k))
}

// useMark shows an icon in the middle, above the caption.
func (r *renderer) useMark(icon look.Icon, ink fyne.ThemeColorName, size float32) {
	r.use(r.mark)
	r.mark.Set(icon, ink)
	r.mark.Move(r.at.SubtractXY(size/2*r.k, (size/2+20)*r.k))
	r.mark.Resize(fyne.NewSquareSize(size * r.k))
}

// tickLines returns the first n lines of a store that only grows, and shows
// them.
func (r *renderer) tickLines(n int) []*canvas.Line {
	for len(r.ticks) < n {
		r.ticks = append(r.ticks, canvas.NewLine(nil))
	}
	for _, t := range r.ticks[:n] {
		r.use(t)
	}
	return r.ticks[:n]
}

// beadCircles is the same for beads, without showing them.
func (r *renderer) beadCircles(n int) []*canvas.Circle {
	for len(r.beads) < n {
		r.beads = append(r.beads, canvas.NewCircle(nil))
	}
	return r.beads[:n]
}
