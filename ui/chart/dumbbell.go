// Package chart draws the charts of progress: what a person's number was before
// and after a session, and how soon a point eased over weeks. Whatever a chart
// shows is said in words beside it by those who use it.
//
// Screens of progress may import it.
package chart

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/look"
)

// Most is the highest number of the scale, which begins at 0.
const Most = 10

// Measures in pixels of the design.
const (
	end     = 14 // from an end of the scale to that of the widget
	dot     = 8  // radius
	ring    = 10.5
	core    = 5.5 // of two numbers that are the same
	way     = 3
	gridGap = 2 // numbers from one line of the grid to the next
)

// At is where a number stands in a widget of the given width that shows the
// scale from 0 to Most.
func At(n int, width float32) float32 { return end + (width-2*end)*float32(n)/Most }

// A Dumbbell shows the number before, hollow, and the number after, solid, on
// the scale from 0 at the left to Most. Its grid is as high as the widget, so
// that dumbbells under each other share it.
type Dumbbell struct {
	widget.BaseWidget
	before, after *int
}

// NewDumbbell returns the scale without a number.
func NewDumbbell() *Dumbbell {
	d := &Dumbbell{}
	d.ExtendBaseWidget(d)
	return d
}

// Set shows numbers, each of which may be nil.
func (d *Dumbbell) Set(before, after *int) {
	d.before, d.after = before, after
	d.Refresh()
}

// CreateRenderer is for Fyne.
func (d *Dumbbell) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &dumbbellRenderer{
		dumbbell: d, way: canvas.NewLine(nil), hollow: canvas.NewCircle(nil), solid: canvas.NewCircle(nil),
	}
	for range Most/gridGap + 1 {
		line := canvas.NewRectangle(nil)
		r.grid, r.objects = append(r.grid, line), append(r.objects, line)
	}
	r.objects = append(r.objects, r.way, r.hollow, r.solid)
	r.Refresh()
	return r
}

type dumbbellRenderer struct {
	dumbbell      *Dumbbell
	grid          []*canvas.Rectangle
	way           *canvas.Line
	hollow, solid *canvas.Circle
	objects       []fyne.CanvasObject
}

func (r *dumbbellRenderer) MinSize() fyne.Size { return fyne.NewSize(140, 28) }

func (r *dumbbellRenderer) Layout(size fyne.Size) {
	d := r.dumbbell
	for i, line := range r.grid {
		line.Move(fyne.NewPos(At(i*gridGap, size.Width)-0.5, 0))
		line.Resize(fyne.NewSize(1, size.Height))
	}
	r.hollow.Hidden, r.solid.Hidden = d.before == nil, d.after == nil
	r.way.Hidden = d.before == nil || d.after == nil || *d.before == *d.after
	outer, inner := float32(dot), float32(dot)
	if d.before != nil && d.after != nil && *d.before == *d.after {
		outer, inner = ring, core
	}
	y := size.Height / 2
	if d.before != nil {
		round(r.hollow, At(*d.before, size.Width), y, outer)
	}
	if d.after != nil {
		round(r.solid, At(*d.after, size.Width), y, inner)
	}
	if !r.way.Hidden {
		r.way.Position1 = fyne.NewPos(At(*d.before, size.Width), y)
		r.way.Position2 = fyne.NewPos(At(*d.after, size.Width), y)
	}
}

func (r *dumbbellRenderer) Refresh() {
	for _, line := range r.grid {
		line.FillColor = look.Color(look.Line)
	}
	r.way.StrokeColor, r.way.StrokeWidth = look.Color(look.Edge), way
	Hollow(r.hollow)
	Solid(r.solid)
	r.Layout(r.dumbbell.Size())
	canvas.Refresh(r.dumbbell)
}

func (r *dumbbellRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *dumbbellRenderer) Destroy() {}

// Hollow paints a circle as a number before.
func Hollow(c *canvas.Circle) {
	c.FillColor, c.StrokeColor, c.StrokeWidth = look.Color(look.Surface), look.Color(look.Ink), look.BorderStrong
}

// Solid paints a circle as a number after.
func Solid(c *canvas.Circle) {
	c.FillColor, c.StrokeColor, c.StrokeWidth = look.Color(look.Accent), nil, 0
}

func round(c *canvas.Circle, x, y, radius float32) {
	c.Move(fyne.NewPos(x-radius, y-radius))
	c.Resize(fyne.NewSquareSize(2 * radius))
}

// A Scale writes the even numbers over the dumbbells under it.
type Scale struct {
	widget.BaseWidget
}

// NewScale returns the numbers from 0 to Most.
func NewScale() *Scale {
	s := &Scale{}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &scaleRenderer{}
	for n := 0; n <= Most; n += gridGap {
		r.words = append(r.words, look.Text(strconv.Itoa(n), look.Smallest, false, look.Ink2).Centered())
	}
	r.Layout(s.Size())
	return r
}

type scaleRenderer struct{ words []fyne.CanvasObject }

func (r *scaleRenderer) MinSize() fyne.Size { return fyne.NewSize(140, r.words[0].MinSize().Height) }

func (r *scaleRenderer) Layout(size fyne.Size) {
	step := (size.Width - 2*end) * gridGap / Most
	for i, w := range r.words {
		w.Move(fyne.NewPos(At(i*gridGap, size.Width)-step/2, 0))
		w.Resize(fyne.NewSize(step, size.Height))
	}
}

func (r *scaleRenderer) Refresh() {
	for _, w := range r.words {
		w.Refresh()
	}
}

func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.words }

func (r *scaleRenderer) Destroy() {}
