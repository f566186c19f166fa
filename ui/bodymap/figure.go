package bodymap

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
)

// A Pick is a region on one side of the body.
type Pick struct {
	// View is where it was picked. In SetPicked, 0 shows the region in every
	// view: filled where most of it is seen, outlined in the others. Any other
	// view shows it there only.
	View body.View
	Tile body.Tile
	Side body.Side
}

// A Figure is the whole body, from the front, the back, or both, on which
// regions are picked with the pointer or the keyboard: the arrows walk over
// the regions, Enter or Space picks.
type Figure struct {
	widget.BaseWidget
	OnPick func(Pick)        // called when a person picks; the figure itself changes nothing
	Name   func(Pick) string // what to write beside a region; nil writes nothing

	figure *body.Figure
	views  []body.View
	stops  []stop
	picked []Pick
	over   Pick // under the pointer, or nothing
	at     Pick // where the keyboard is
	keys   bool // are in use: there is focus, and no tap since
}

// A stop is a region the keyboard can walk to.
type stop struct {
	pick  Pick
	shape body.Shape
	in    body.Vec // a place well inside
}

var (
	_ fyne.Tappable      = (*Figure)(nil)
	_ fyne.Focusable     = (*Figure)(nil)
	_ desktop.Hoverable  = (*Figure)(nil)
	_ desktop.Cursorable = (*Figure)(nil)
)

// nearMiss is how far beside the body a tap still counts, in units of size.
const nearMiss = 8

// NewFigure returns a figure in the given views, from left to right.
func NewFigure(f *body.Figure, views ...body.View) *Figure {
	w := &Figure{figure: f}
	w.SetViews(views...)
	w.ExtendBaseWidget(w)
	return w
}

// SetViews shows other views, from left to right.
func (f *Figure) SetViews(views ...body.View) {
	if slices.Equal(f.views, views) {
		return
	}
	f.views, f.stops, f.over = slices.Clone(views), nil, Pick{}
	for _, v := range views {
		d := f.figure.Drawing(v, body.NoSide)
		for i := range d.Pieces {
			p := &d.Pieces[i]
			if p.Quiet() {
				continue
			}
			for _, side := range []body.Side{body.Left, body.Right} {
				if p.Side == side || p.Side == body.NoSide {
					shape := d.Half(p, side)
					f.stops = append(f.stops, stop{Pick{v, p.Tile, side}, shape, shape.Center()})
				}
			}
		}
	}
	f.at = Pick{}
	f.Refresh()
}

// SetPicked shows which regions are picked. The last one is named beside the
// figure.
func (f *Figure) SetPicked(picks ...Pick) {
	if slices.Equal(f.picked, picks) {
		return
	}
	f.picked = slices.Clone(picks)
	f.Refresh()
}

// Tapped is for Fyne.
func (f *Figure) Tapped(e *fyne.PointEvent) {
	f.keys = false
	if p, ok := f.hit(e.Position); ok {
		f.at = p
		f.pick(p)
	}
	f.Refresh()
}

func (f *Figure) pick(p Pick) {
	if f.OnPick != nil {
		f.OnPick(p)
	}
}

// hit returns the region at a position, or the nearest one within a near miss.
func (f *Figure) hit(at fyne.Position) (Pick, bool) {
	for i, v := range f.views {
		l := place(f.Size(), len(f.views)).lens(i)
		where := l.back(spot{float64(at.X), float64(at.Y)})
		d := f.figure.Drawing(v, body.NoSide)
		if p, side, ok := d.Hit(where, nearMiss/l.scale); ok {
			return Pick{v, p.Tile, side}, !p.Quiet()
		}
	}
	return Pick{}, false
}

// MouseIn is for Fyne.
func (f *Figure) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved is for Fyne.
func (f *Figure) MouseMoved(e *desktop.MouseEvent) {
	p, ok := f.hit(e.Position)
	if !ok {
		p = Pick{}
	}
	f.hover(p)
}

// MouseOut is for Fyne.
func (f *Figure) MouseOut() { f.hover(Pick{}) }

func (f *Figure) hover(p Pick) {
	if f.over == p {
		return
	}
	f.over = p
	f.Refresh()
}

// Cursor is for Fyne.
func (f *Figure) Cursor() desktop.Cursor {
	if f.over != (Pick{}) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is for Fyne.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return newFigureRenderer(f)
}
