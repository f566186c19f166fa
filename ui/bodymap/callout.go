package bodymap

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

// A callout is the name of a region on a plate beside the figure, with a line
// to a dot on the region.
type callout struct {
	plate    *canvas.Rectangle
	line     *canvas.Line
	rim, dot *canvas.Circle
	name     *look.Label
}

func newCallout() *callout {
	return &callout{canvas.NewRectangle(nil), canvas.NewLine(nil), canvas.NewCircle(nil), canvas.NewCircle(nil),
		look.Wrapped("", look.Body, true, look.Bg, 2).Centered()}
}

func (c *callout) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.line, c.rim, c.dot, c.plate, c.name}
}

func (c *callout) paint() {
	ink := look.Color(look.Ink)
	c.plate.FillColor, c.plate.CornerRadius = ink, look.RadiusRow
	c.line.StrokeColor, c.line.StrokeWidth = ink, look.Border
	c.rim.FillColor, c.dot.FillColor = look.Color(look.Surface), ink
	c.name.Refresh()
}

func (c *callout) show(on bool) {
	for _, o := range c.objects() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// named is the region to name: the one under the pointer, else where the
// keyboard is, else the zone pressed last, else the last region picked.
func (f *Figure) named() (stop, bool) {
	if s, ok := f.stop(f.over); ok && f.over != (body.Pick{}) {
		return s, true
	}
	if s, ok := f.stop(f.at); ok && f.keys {
		return s, true
	}
	if s, ok := f.stop(f.told); ok && f.told != (body.Pick{}) {
		return s, true
	}
	if n := len(f.picked); n > 0 && f.zones == nil {
		return f.stop(f.best(f.picked[n-1]))
	}
	return stop{}, false
}

func (r *figureRenderer) placeName(size fyne.Size, p placing) {
	f, c := r.figure, r.name
	s, ok := f.named()
	name := f.word(s)
	if !ok || name == "" {
		c.show(false)
		return
	}
	at := p.lens(f.index(s)).at(f.within(s))
	plate, ok := r.room(name, size, p, at)
	if !ok {
		c.show(false)
		return
	}
	c.show(true)
	c.name.SetText(name, "")
	width := plate.Width - 2*look.Space12
	height := c.name.HeightFor(width)
	c.plate.Resize(plate.Size)
	c.plate.Move(plate.at)
	c.name.Resize(fyne.NewSize(width, height))
	c.name.Move(plate.at.AddXY(look.Space12, (plate.Height-height)/2))
	target := fyne.NewPos(float32(at.x), float32(at.y))
	resize(c.rim, target, 6)
	resize(c.dot, target, 4)
	c.line.Position1, c.line.Position2 = plate.nearest(target), target
}

// within is where a stop was pressed, or else a place well inside.
func (f *Figure) within(s stop) body.Vec {
	for _, m := range f.marks {
		if m.View == s.pick.View && s.shape.Contains(m.At) {
			return m.At
		}
	}
	return s.in
}

// A box is a rectangle in the widget.
type box struct {
	at fyne.Position
	fyne.Size
}

// nearest is the place in the box nearest to a position, kept away from the
// corners.
func (b box) nearest(p fyne.Position) fyne.Position {
	const corner = look.RadiusRow
	return fyne.NewPos(
		min(max(p.X, b.at.X+corner), b.at.X+b.Width-corner),
		min(max(p.Y, b.at.Y+corner), b.at.Y+b.Height-corner))
}

// room finds a place for a name that covers nothing of the figure and none of
// its words, as near to the region as can be, and on one line unless that is
// far away.
func (r *figureRenderer) room(name string, size fyne.Size, p placing, target spot) (box, bool) {
	taken := r.taken(size, p)
	one := look.Text(name, look.Body, true, look.Bg).MinSize()
	r.name.name.SetText(name, "")
	best, least := box{}, math.Inf(1)
	for lines, share := range []float32{1, 0.62, 0.5} {
		width := max(one.Width*share, r.name.name.MinSize().Width) + 2
		plate := fyne.NewSize(width+2*look.Space12, r.name.name.HeightFor(width)+look.Space12)
		for y := float32(0); y+plate.Height <= size.Height; y += cell {
			for x := float32(0); x+plate.Width <= size.Width; x += cell {
				b := box{fyne.NewPos(x, y), plate}
				n := b.nearest(fyne.NewPos(float32(target.x), float32(target.y)))
				from := spot{float64(n.X), float64(n.Y)}
				far := distance(from, target) + 70*float64(lines)
				if far < least && taken.free(b) {
					// A line across the body is worth a detour.
					if far += 2 * taken.crossed(from, target); far < least {
						best, least = b, far
					}
				}
			}
		}
	}
	return best, !math.IsInf(least, 1)
}
