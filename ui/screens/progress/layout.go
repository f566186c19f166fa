package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A progressLayout has the list in a card at the left, and the other cards at
// the right, which scroll by themselves.
type progressLayout struct {
	title   fyne.CanvasObject
	filters *fyne.Container
	panel   *look.Panel
	over    *fyne.Container // what stays over the list
	rows    *layouts.VirtualList
	right   *container.Scroll
	column  *layouts.Column
}

func (l *progressLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *progressLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin, bar float32 = 40, look.Space16
	width := min(size.Width-2*margin, 1600)
	x := (size.Width - width) / 2
	y := l.head(x, width) + look.Space16
	bottom := size.Height - look.Space24
	left := (width - look.Space16) * 0.56

	layouts.Place(l.panel, x, y, left, bottom-y)
	inner := left - look.Space8
	h := look.HeightFor(l.over, inner-bar)
	layouts.Place(l.over, x+look.Space8, y+look.Space16, inner-bar, h)
	top := y + look.Space16 + h + look.Space4
	l.rows.Right = bar
	l.rows.Place(x+look.Space8, top, inner, bottom-look.Space12-top)

	right := width - left - look.Space16
	l.column.Right = bar
	l.column.Width = right + bar
	layouts.Place(l.right, x+left+look.Space16, y, right+bar, bottom-y)
}

// head puts title and filters in one line, if they fit, and returns where they
// end.
func (l *progressLayout) head(x, width float32) float32 {
	y := float32(look.Space24)
	f := l.filters.Layout.(*filterLayout)
	title := l.title.(*look.Label)
	wide := f.wide()
	if title.Wide()+look.Space24+wide <= width {
		h := max(title.MinSize().Height, f.HeightFor(wide))
		layouts.Place(l.title, x, y, width-wide-look.Space24, h)
		layouts.Place(l.filters, x+width-wide, y, wide, h)
		return y + h
	}
	h := title.HeightFor(width)
	layouts.Place(l.title, x, y, width, h)
	y += h + look.Space8
	h = f.HeightFor(width)
	layouts.Place(l.filters, x, y, width, h)
	return y + h
}

// A filterLayout has the choice of a place beside that of a period, or over it.
type filterLayout struct {
	place  fyne.CanvasObject
	period *look.Segment
}

const placeWide = 230

// wide is the width of both in a line.
func (f *filterLayout) wide() float32 {
	return placeWide*look.TextScale() + look.Space12 + f.period.Wide()
}

func (f *filterLayout) lineHeight() float32 {
	return max(f.place.MinSize().Height, f.period.HeightFor(f.period.Wide()))
}

// HeightFor returns the height of one line, or of two.
func (f *filterLayout) HeightFor(width float32) float32 {
	if f.wide() <= width {
		return f.lineHeight()
	}
	return f.place.MinSize().Height + look.Space8 + f.period.HeightFor(width)
}

func (f *filterLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (f *filterLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := f.place.MinSize().Height
	if f.wide() <= size.Width {
		line := f.lineHeight()
		layouts.Place(f.place, 0, 0, placeWide*look.TextScale(), line)
		layouts.Place(f.period, f.wide()-f.period.Wide(), 0, f.period.Wide(), line)
		return
	}
	layouts.Place(f.place, 0, 0, size.Width, h)
	layouts.Place(f.period, 0, h+look.Space8, size.Width, f.period.HeightFor(size.Width))
}

// A listLayout gives the whole page to rows, with a margin.
type listLayout struct{ rows *layouts.VirtualList }

func (l *listLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *listLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	margin := float32(40)
	if size.Width < layouts.NarrowWidth {
		margin = 20
	}
	l.rows.Right = margin
	l.rows.Place(margin, look.Space24, size.Width-margin, size.Height-look.Space24)
}

// A mapLayout has the body beside what its colours mean, or under it.
type mapLayout struct {
	legend *fyne.Container
	figure fyne.CanvasObject
}

// Of the body: how high it is, and the least width for that.
const mapHigh, mapWide float32 = 270, 225

func (l *mapLayout) wide() float32 {
	w := float32(0)
	for _, line := range l.legend.Objects {
		w = max(w, line.(*fyne.Container).Layout.(*layouts.IconFlow).Wide()+1)
	}
	return w
}

func (l *mapLayout) beside(width float32) bool { return l.wide()+mapWide <= width }

// HeightFor returns the height of the body, and of the words where they are
// over it.
func (l *mapLayout) HeightFor(width float32) float32 {
	if l.beside(width) {
		return max(mapHigh, look.HeightFor(l.legend, l.wide()))
	}
	return look.HeightFor(l.legend, width) + look.Space12 + mapHigh
}

func (l *mapLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *mapLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.beside(size.Width) {
		w := l.wide()
		h := look.HeightFor(l.legend, w)
		layouts.Place(l.legend, 0, look.Space8, w, h)
		layouts.Place(l.figure, w, 0, size.Width-w, size.Height)
		return
	}
	h := look.HeightFor(l.legend, size.Width)
	layouts.Place(l.legend, 0, 0, size.Width, h)
	layouts.Place(l.figure, 0, h+look.Space12, size.Width, mapHigh)
}
