package dial

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

// Measures in pixels of a dial of 496 px, the size in the design.
const (
	design    = 496
	outer     = 248
	inner     = 221 // of the band
	middle    = (outer + inner) / 2.0
	restDisc  = 197 // radius of the inside while resting
	numberPx  = 276
	pausedPx  = 206
	captionPx = 26
	leastPx   = 22  // of the caption, in a small dial
	lowest    = 172 // baseline of a large caption, below the middle
	clear     = 16  // between number and caption
)

type renderer struct {
	dial    *Dial
	disc    *canvas.Circle
	track   *canvas.Arc // what has passed
	band    *canvas.Arc // what is left
	passed  [2]*canvas.Arc
	ahead   [2]*canvas.Arc
	heads   [2]*canvas.Polygon
	fifths  [5]*canvas.Arc
	ticks   []*canvas.Line
	beads   []*canvas.Circle
	halo    *canvas.Line
	hand    *canvas.Line
	dot     *canvas.Circle
	hatch   *canvas.Raster
	bars    [2]*canvas.Rectangle
	mark    *look.Picture
	number  *look.Figures
	caption *canvas.Text
	objects []fyne.CanvasObject

	at fyne.Position // the middle
	k  float32       // pixels to a pixel of the design

	numberSize, numberBase float32
	numberInk              color.Color
}

func newRenderer(d *Dial) *renderer {
	r := &renderer{
		dial:    d,
		disc:    canvas.NewCircle(nil),
		track:   canvas.NewArc(0, 0, 0, nil),
		band:    canvas.NewArc(0, 0, 0, nil),
		halo:    canvas.NewLine(nil),
		hand:    canvas.NewLine(nil),
		dot:     canvas.NewCircle(nil),
		mark:    look.Draw(look.Press, 1, look.Find),
		number:  look.NewFigures(true),
		caption: canvas.NewText("", nil),
	}
	r.hatch = canvas.NewRaster(r.drawHatch)
	r.caption.Alignment = fyne.TextAlignCenter
	for i := range r.heads {
		r.passed[i], r.ahead[i] = canvas.NewArc(0, 0, 0, nil), canvas.NewArc(0, 0, 0, nil)
		r.heads[i] = canvas.NewPolygon(3, nil)
		r.bars[i] = canvas.NewRectangle(nil)
	}
	for i := range r.fifths {
		r.fifths[i] = canvas.NewArc(0, 0, 0, nil)
	}
	return r
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSquareSize(120) }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Destroy() { r.dial.drawn = nil }

func (r *renderer) Layout(size fyne.Size) {
	r.at = fyne.NewPos(size.Width/2, size.Height/2)
	r.k = min(size.Width, size.Height) / design
	r.build()
}

// Refresh draws everything anew: another shape, another size, other colours.
func (r *renderer) Refresh() {
	r.build()
	canvas.Refresh(r.dial)
}

// build chooses the objects of the shape and gives them places and colours
// that do not change while the stage runs.
func (r *renderer) build() {
	r.objects = r.objects[:0]
	if r.k == 0 {
		return
	}
	s := r.dial.state
	r.use(r.disc)
	r.placeCircle(r.disc, r.at, r.discRadius())
	r.disc.FillColor = look.Color(look.Surface)
	switch s.Shape {
	case Find, Wait:
		r.buildFind()
	case Hold:
		r.buildHold()
	case Rest:
		r.buildRest()
	case Switch:
		r.buildSwitch()
	case Area:
		r.buildArea()
	case Pace:
		r.buildPace()
	case Paused:
		r.buildPaused()
	case Done:
		r.buildDone()
	}
	r.buildWords()
	r.sweep()
}

// advance follows the time within a stage. No object is made or placed anew.
func (r *renderer) advance(second bool) {
	if r.k == 0 {
		return
	}
	r.sweep()
	if second {
		r.count()
	}
	// One object is enough: Fyne redraws the whole window for any.
	r.disc.Refresh()
}

// sweep moves what moves with the time.
func (r *renderer) sweep() {
	switch s := r.dial.state; s.Shape {
	case Find, Wait:
		r.sweepFind(s)
	case Hold:
		r.sweepHold(s)
	case Rest:
		r.sweepRest(s)
	case Switch:
		r.sweepSwitch(s)
	case Area:
		r.sweepArea(s)
	case Pace:
		r.sweepPace(s)
	}
}

func (r *renderer) discRadius() float32 {
	if r.dial.state.Shape == Rest {
		return restDisc
	}
	return inner
}

// buildWords places the number and the caption by their baselines.
func (r *renderer) buildWords() {
	s := r.dial.state
	size, base := float32(numberPx), float32(91)
	r.numberInk = look.Color(look.Ink)
	if s.Shape == Paused {
		size, base = pausedPx, 106
		r.numberInk = look.Color(look.Ink2)
	}
	if _, widest := s.number(); widest != "" {
		size = fitted(widest, size, fyne.TextStyle{Bold: true}, 324/float32(numberPx)*size)
		// A smaller number keeps its middle where the large one has it.
		base -= (numberHeight(s) - size) * 0.357
		r.numberSize, r.numberBase = size*r.k, base
		r.number.Set(widest, r.numberSize, r.numberInk) // so that there are figures enough
		r.use(r.number.Objects()...)
		r.count()
	}
	if s.Caption != "" {
		// a large caption stands lower, so that it keeps clear of the number
		size := look.Scaled(max(captionPx*r.k, leastPx))
		below := min(lowest, max(150, base+clear+0.77*size/r.k))
		radius := r.discRadius() - 8
		room := 2 * float32(math.Sqrt(float64(radius*radius-below*below))) * r.k
		size = fitted(s.Caption, min(size, (below-base-clear)*r.k/0.77), r.caption.TextStyle, room)
		r.write(r.caption, s.Caption, size, below, look.Ink2)
	}
}

func numberHeight(s State) float32 {
	if s.Shape == Paused {
		return pausedPx
	}
	return numberPx
}

// count writes the number of the second.
func (r *renderer) count() {
	number, _ := r.dial.state.number()
	r.number.Set(number, r.numberSize, r.numberInk)
	r.number.Place(r.written(number, r.numberSize, r.numberBase, fyne.TextStyle{Bold: true}), 2*outer*r.k, fyne.TextAlignCenter)
}

// written is where a line of the width of the dial begins whose baseline is below
// the middle.
func (r *renderer) written(s string, size, below float32, style fyne.TextStyle) fyne.Position {
	_, baseline := fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, nil)
	return fyne.NewPos(r.at.X-outer*r.k, r.at.Y+below*r.k-baseline)
}

// write puts a text in the middle, its baseline below the middle of the dial.
func (r *renderer) write(t *canvas.Text, s string, size, below float32, ink fyne.ThemeColorName) {
	r.use(t)
	t.Text, t.TextSize, t.Color = s, size, look.Color(ink)
	t.Move(r.written(s, size, below, t.TextStyle))
	t.Resize(fyne.NewSize(2*outer*r.k, t.MinSize().Height))
}

// fitted returns the size, or a smaller one at which the text is as narrow as
// the room. Letters are placed on whole pixels, so it is measured again.
func fitted(s string, size float32, style fyne.TextStyle, room float32) float32 {
	for range 8 {
		width := fyne.MeasureText(s, size, style).Width
		if width <= room {
			break
		}
		size *= room / width
	}
	return size
}
