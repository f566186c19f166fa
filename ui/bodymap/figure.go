package bodymap

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/ui/press"
)

// A Pick is a region on one side of the body. Its view is where it was picked; in
// SetPicked, 0 shows the region in every view: filled where most of it is seen,
// outlined in the others. Any other view shows it there only.
type Pick = body.Pick

// A Figure is the whole body, from the front, the back, or both, on which
// regions are picked with the pointer or the keyboard: the arrows walk over
// the regions, Enter or Space picks.
type Figure struct {
	widget.BaseWidget
	press.Keys
	OnPick func(Pick)        // called when a person picks; the figure itself changes nothing
	Name   func(Pick) string // what to write beside a region; nil writes nothing
	OnZone func(*body.Zone)  // called when a person presses a zone that is shown
	// OnReach is called when the keyboard comes to a region, or to a zone,
	// which is not nil then.
	OnReach func(Pick, *body.Zone)
	OnKey   func(fyne.KeyName) // called for keys that mean nothing to the figure

	figure  *body.Figure
	views   []body.View
	stops   []stop
	zones   []body.Zone // that are shown
	patches []stop      // of the zones
	picked  []Pick
	over    Pick // under the pointer, or nothing
	at      Pick // where the keyboard is
	told    Pick // the zone pressed last, or nothing
	keys    bool // are in use: there is focus, and no tap since
}

// A stop is a region, or a patch of a zone, that the keyboard can walk to. That
// of a patch has the zone's id for a tile.
type stop struct {
	pick  Pick
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
	f.views = slices.Clone(views)
	f.findRegions()
	f.findPatches()
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
	press.Tapped(e)
	f.keys = false
	if p, ok := f.hit(e.Position); ok {
		f.at = p
		f.pick(p)
	}
	f.Refresh()
}

func (f *Figure) pick(p Pick) {
	if s, ok := f.stop(p); ok && s.zone != nil {
		f.tell(s)
		return
	}
	if f.OnPick != nil {
		f.OnPick(p)
	}
}

// hit returns the region at a position, or the nearest one within a near miss.
func (f *Figure) hit(at fyne.Position) (Pick, bool) {
	for i, v := range f.views {
		l := f.placing().lens(i)
		where := l.back(spot{float64(at.X), float64(at.Y)})
		d := f.figure.Drawing(v, body.NoSide)
		if p, ok := f.patchAt(d, where, nearPatch/l.scale); ok {
			return p, true
		}
		if p, side, ok := d.Hit(where, nearMiss/l.scale); ok {
			return Pick{View: v, Tile: p.Tile, Side: side}, !p.Quiet()
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
