package progressstrip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session"
	"unknot/ui/look"
)

// Measures of a strip with a pointer, in pixels when it is 56 high.
const (
	height   = 56
	middle   = 33
	grown    = 1.3 // the present segment against the others
	pointer  = 12  // height of the pointer
	needleTo = middle + blockHeight*grown/2 + 4
)

// A renderer draws all segments but the present one into one picture, which
// changes once a stage, and lays the present one over it.
type renderer struct {
	strip  *Strip
	marks  []mark
	k      float32
	raster *canvas.Raster

	halo, frame, fill *canvas.Rectangle
	roundHalo, round  *canvas.Circle
	edgeHalo, edge    *canvas.Polygon
	gap, needle       *canvas.Line
	tip               *canvas.Polygon
	bars              [2]*canvas.Rectangle
	objects           []fyne.CanvasObject
}

func newRenderer(b *Strip) *renderer {
	r := &renderer{
		strip: b,
		halo:  canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil),
		roundHalo: canvas.NewCircle(nil), round: canvas.NewCircle(nil),
		edgeHalo: canvas.NewPolygon(4, nil), edge: canvas.NewPolygon(4, nil),
		gap: canvas.NewLine(nil), needle: canvas.NewLine(nil),
		tip:  canvas.NewPolygon(3, nil),
		bars: [2]*canvas.Rectangle{canvas.NewRectangle(nil), canvas.NewRectangle(nil)},
	}
	r.tip.Angle = 180
	r.raster = canvas.NewRaster(r.paint)
	r.objects = []fyne.CanvasObject{
		r.raster, r.halo, r.frame, r.fill, r.roundHalo, r.round, r.edgeHalo, r.edge,
		r.gap, r.needle, r.tip, r.bars[0], r.bars[1],
	}
	return r
}

func (r *renderer) MinSize() fyne.Size {
	if !r.strip.still {
		return fyne.NewSize(120, height)
	}
	const least = 16
	if r.strip.perSecond == 0 {
		return fyne.NewSize(60, least)
	}
	marks := atScale(r.strip.items, r.strip.perSecond, float32(least)/blockHeight)
	if len(marks) == 0 {
		return fyne.NewSize(0, least)
	}
	last := marks[len(marks)-1]
	return fyne.NewSize(last.x+last.width, least)
}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Destroy() { r.strip.drawn = nil }

func (r *renderer) Layout(size fyne.Size) {
	b := r.strip
	switch {
	case b.perSecond > 0:
		r.k = min(size.Height, blockHeight) / blockHeight
		r.marks = atScale(b.items, b.perSecond, r.k)
	case r.strip.still:
		r.k = min(size.Height, blockHeight) / blockHeight
		r.marks = arrange(b.items, size.Width, r.k)
	default:
		r.k = size.Height / height
		r.marks = arrange(b.items, size.Width, r.k)
	}
	r.raster.Resize(size)
	r.raster.Refresh()
	r.showNow()
	r.advance()
}

func (r *renderer) Refresh() {
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}

// present returns the mark that holds the present stage.
func (r *renderer) present() (mark, bool) {
	for _, m := range r.marks {
		if m.first <= r.strip.now && r.strip.now <= m.last {
			return m, true
		}
	}
	return mark{}, false
}

// showNow gives the present segment its shape and colours.
func (r *renderer) showNow() {
	for _, o := range r.objects[1:] {
		o.Hide()
	}
	m, ok := r.present()
	if !ok || r.strip.still {
		return
	}
	ink := phase[m.kind]
	if r.strip.paused {
		ink = look.Edge
	}
	at := fyne.NewPos(m.x+m.width/2, middle*r.k)
	switch m.kind {
	case session.Rest, session.Area:
		r.roundHalo.FillColor, r.round.FillColor = look.Color(look.Bg), look.Color(ink)
		square(r.roundHalo, at, 13*r.k)
		square(r.round, at, 10*r.k)
	case session.Switch:
		r.edgeHalo.FillColor, r.edge.FillColor = look.Color(look.Bg), look.Color(ink)
		square(r.edgeHalo, at, 20*r.k)
		square(r.edge, at, 16*r.k)
	default:
		r.showBlock(m, ink)
	}
	r.needle.StrokeColor, r.needle.StrokeWidth = look.Color(look.Ink), 3*r.k
	r.gap.StrokeColor, r.gap.StrokeWidth = look.Color(look.Surface), 7*r.k
	r.tip.FillColor = look.Color(look.Ink)
	for _, b := range r.bars {
		b.FillColor, b.CornerRadius = look.Color(look.Ink), r.k
	}
}

// phase is the colour of each kind.
var phase = map[session.Kind]fyne.ThemeColorName{
	session.Find: look.Find, session.Hold: look.Hold, session.Rest: look.Rest,
	session.Switch: look.Switch, session.Area: look.Area, session.Pace: look.Pace,
}

func (r *renderer) showBlock(m mark, ink fyne.ThemeColorName) {
	h := blockHeight * grown * r.k
	switch m.kind {
	case session.Find:
		h = 24 * r.k
	case session.Pace:
		h = 16 * r.k
	}
	x, w := m.block(r.k)
	x, w = x-1*r.k, w+2*r.k
	radius := min(5*r.k, w/3, h/2)
	y := middle*r.k - h/2
	r.halo.FillColor, r.halo.CornerRadius = look.Color(look.Bg), radius
	r.frame.FillColor, r.frame.CornerRadius = look.Color(look.Surface), radius
	r.frame.StrokeColor, r.frame.StrokeWidth = look.Color(ink), min(look.BorderStrong*r.k, w/3)
	r.fill.FillColor = look.Color(ink)
	r.fill.TopLeftCornerRadius, r.fill.BottomLeftCornerRadius = radius, radius
	r.halo.Move(fyne.NewPos(x-2*r.k, y-2*r.k))
	r.halo.Resize(fyne.NewSize(w+4*r.k, h+4*r.k))
	r.frame.Move(fyne.NewPos(x, y))
	r.frame.Resize(fyne.NewSize(w, h))
	r.fill.Move(fyne.NewPos(x, y))
	for _, o := range []fyne.CanvasObject{r.halo, r.frame, r.fill} {
		o.Show()
	}
}

func square(o fyne.CanvasObject, at fyne.Position, radius float32) {
	o.Move(at.SubtractXY(radius, radius))
	o.Resize(fyne.NewSquareSize(2 * radius))
	o.Show()
}

// advance moves the pointer, and the fill of a block, with the time.
func (r *renderer) advance() {
	b := r.strip
	m, ok := r.present()
	if !ok || r.strip.still {
		return
	}
	x := m.x + m.width/2
	if m.weight() > 0 {
		left, width := m.block(r.k)
		x = left + width*float32(m.progress(b.items, b.now, b.left))
		r.fill.Resize(fyne.NewSize(max(0, x-r.frame.Position().X), r.frame.Size().Height))
		for _, l := range []*canvas.Line{r.gap, r.needle} {
			l.Position1 = fyne.NewPos(x, pointer*r.k)
			l.Position2 = fyne.NewPos(x, needleTo*r.k)
			l.Show()
		}
		r.gap.Position1.Y, r.gap.Position2.Y = r.frame.Position().Y, r.frame.Position().Y+r.frame.Size().Height
	} else {
		r.fill.Resize(r.frame.Size())
	}
	r.point(x)
	r.tip.Refresh()
}

// point puts the pointer over a place: a tip, or two bars while paused.
func (r *renderer) point(x float32) {
	if !r.strip.paused {
		square(r.tip, fyne.NewPos(x, pointer*r.k-9.2*r.k), 9.2*r.k)
		return
	}
	for i, bar := range r.bars {
		bar.Move(fyne.NewPos(x+float32(i*8-6)*r.k, 0))
		bar.Resize(fyne.NewSize(4.5*r.k, pointer*r.k))
		bar.Show()
	}
}
