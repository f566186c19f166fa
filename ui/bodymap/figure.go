package bodymap

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/press"
)

// A Figure is the whole body, from the front, the back, or both, on which
// regions are picked with the pointer or the keyboard: the arrows walk over
// the regions, Enter or Space picks.
type Figure struct {
	widget.BaseWidget
	printer *message.Printer
	press.Keys
	// OnPick is called when a person picks; the figure itself changes nothing. It is
	// told the very place, or nil from the keyboard.
	OnPick func(p body.Pick, at *body.Vec)
	Name   func(body.Pick) string // what to write beside a region; nil writes nothing
	OnZone func(*body.Zone)       // called when a person presses a zone that is shown
	// OnReach is called when the keyboard comes to a region, or to a zone,
	// which is not nil then.
	OnReach func(body.Pick, *body.Zone)
	OnKey   func(fyne.KeyName) // called for keys that mean nothing to the figure

	figure  *body.Figure
	views   []body.View
	stops   []stop
	zones   []body.Zone // that are shown
	patches []stop      // of the zones
	picked  []body.Pick
	over    body.Pick // under the pointer, or nothing
	at      body.Pick // where the keyboard is
	told    body.Pick // the zone pressed last, or nothing
	shown   *Referral // over the body, or nil
	marks   []Spot    // pressed
	keys    bool      // are in use: there is focus, and no tap since
}

// A stop is a region, or a patch of a zone, that the keyboard can walk to. That
// of a patch has the zone's id for a tile.
type stop struct {
	pick  body.Pick
	shape body.Shape
	in    body.Vec // a place well inside
	zone  *body.Zone
}

var (
	_ fyne.Tappable      = (*Figure)(nil)
	_ fyne.Focusable     = (*Figure)(nil)
	_ desktop.Keyable    = (*Figure)(nil)
	_ desktop.Hoverable  = (*Figure)(nil)
	_ desktop.Cursorable = (*Figure)(nil)
)

// How far beside the body, and beside a zone on it, a tap still counts, in
// units of size.
const (
	nearMiss  = 8
	nearPatch = 5
)

// NewFigure returns a figure in the given views, from left to right.
func NewFigure(printer *message.Printer, f *body.Figure, views ...body.View) *Figure {
	w := &Figure{printer: printer, figure: f}
	w.SetViews(views...)
	w.ExtendBaseWidget(w)
	return w
}

// SetViews shows other views, from left to right.
func (f *Figure) SetViews(views ...body.View) {
	if slices.Equal(f.views, views) {
		return
	}
	f.views = slices.Clone(views)
	f.findRegions()
	f.findPatches()
	f.Refresh()
}

// SetPicked shows which regions are picked. One in view 0 is filled where most of it
// is seen and outlined in the other views, any other is shown in its own alone. The
// last one is named beside the figure.
func (f *Figure) SetPicked(picks ...body.Pick) {
	if slices.Equal(f.picked, picks) {
		return
	}
	f.picked = slices.Clone(picks)
	f.Refresh()
}

// A Spot is a place on one of the views.
type Spot struct {
	View body.View
	At   body.Vec
}

// SetReferral shows a point with its muscle and where it may be felt; nil takes it
// away. Meanwhile what is picked is outlined alone, so that it is not taken for a
// muscle.
func (f *Figure) SetReferral(r *Referral) {
	if f.shown == r {
		return
	}
	f.shown = r
	f.Refresh()
}

// Referral is the point that is shown, or nil.
func (f *Figure) Referral() *Referral { return f.shown }

// SetSpots marks places on the body.
func (f *Figure) SetSpots(spots ...Spot) {
	if slices.Equal(f.marks, spots) {
		return
	}
	f.marks = slices.Clone(spots)
	f.Refresh()
}

// Tapped is for Fyne.
func (f *Figure) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	f.keys = false
	if p, at, ok := f.hit(e.Position); ok {
		f.at = p
		f.pick(p, &at)
	}
	f.Refresh()
}

func (f *Figure) pick(p body.Pick, at *body.Vec) {
	if s, ok := f.stop(p); ok && s.zone != nil {
		f.tell(s)
		return
	}
	if f.OnPick != nil {
		f.OnPick(p, at)
	}
}

// hit returns the region at a position, or the nearest one within a near miss, and
// the place on its drawing.
func (f *Figure) hit(at fyne.Position) (body.Pick, body.Vec, bool) {
	for i, v := range f.views {
		l := f.placing().lens(i)
		where := l.back(spot{float64(at.X), float64(at.Y)})
		d := f.figure.Drawing(v, body.NoSide)
		if p, ok := f.patchAt(d, where, nearPatch/l.scale); ok {
			return p, where, true
		}
		if p, side, ok := d.Hit(where, nearMiss/l.scale); ok {
			return body.Pick{View: v, Tile: p.Tile, Side: side}, where, !p.Quiet()
		}
	}
	return body.Pick{}, body.Vec{}, false
}

// MouseIn is for Fyne.
func (f *Figure) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved is for Fyne.
func (f *Figure) MouseMoved(e *desktop.MouseEvent) {
	p, _, ok := f.hit(e.Position)
	if !ok {
		p = body.Pick{}
	}
	f.hover(p)
}

// MouseOut is for Fyne.
func (f *Figure) MouseOut() { f.hover(body.Pick{}) }

func (f *Figure) hover(p body.Pick) {
	if f.over == p {
		return
	}
	f.over = p
	f.Refresh()
}

// Cursor is for Fyne.
func (f *Figure) Cursor() desktop.Cursor {
	if f.over != (body.Pick{}) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is for Fyne.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return newFigureRenderer(f)
}
