package home

import (
	"fyne.io/fyne/v2"

	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A homeLayout puts the figure at the left and everything to press at the
// right.
type homeLayout struct {
	title, hint *look.Label
	list        *look.Link
	never       *look.Pill
	entry       fyne.CanvasObject // to type in, at the end of the title's line where there is room
	heard       fyne.CanvasObject // about what was typed
	view        *look.Segment     // where one view is shown; nil where both are
	figure      *bodymap.Figure
	again       fyne.CanvasObject
	offers      fyne.CanvasObject // scrolls
	column      *layouts.Column   // in it
	safety      fyne.CanvasObject
}

func (l *homeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *homeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const left, gap, right float32 = 40, 36, 36
	width := homeRight(size.Width)
	x := size.Width - right - width
	l.figureSide(left, x-gap-left, size.Height)

	y := float32(32)
	h := look.HeightFor(l.again, width)
	layouts.Place(l.again, x, y, width, h)
	y += h + look.Space24
	h = look.HeightFor(l.safety, width)
	end := size.Height - look.Space16 - h
	layouts.Place(l.safety, x, end, width, h)
	l.column.Right = look.Space16
	l.column.Width = width + look.Space16
	layouts.Place(l.offers, x, y, width+look.Space16, end-look.Space8-y)
}

func (l *homeLayout) figureSide(x, width, height float32) {
	const apart = look.Space16
	y := float32(look.Space24)
	typed := look.HeightFor(l.entry, width)
	all := width
	beside := min(look.Scaled(280), width-max(l.title.Wide(), l.hint.Wide()+look.Scaled(5)+l.list.MinSize().Width)-apart)
	aside := typed > 0 && beside >= l.entry.MinSize().Width
	if aside {
		width -= beside + apart
	}
	h := l.title.HeightFor(width)
	layouts.Place(l.title, x, y, width, h)
	y += h
	hint, list, never := l.hint.MinSize(), l.list.MinSize(), l.never.MinSize()
	gap := look.Scaled(5)
	joined := hint.Width+gap+list.Width+look.Space24+never.Width <= width
	if hint.Width+gap+list.Width <= width {
		y -= look.Space8 // a link is higher than its word
		layouts.Place(l.hint, x, y+(list.Height-hint.Height)/2, hint.Width, hint.Height)
		layouts.Place(l.list, x+hint.Width+gap, y, list.Width, list.Height)
		if joined {
			layouts.Place(l.never, x+width-never.Width, y+(list.Height-never.Height)/2, never.Width, never.Height)
		}
		y += list.Height
	} else {
		h = l.hint.HeightFor(width)
		layouts.Place(l.hint, x, y, width, h)
		layouts.Place(l.list, x, y+h, min(width, list.Width), list.Height)
		y += h + list.Height
	}
	width = all
	if aside {
		layouts.Place(l.entry, x+width-beside, (look.Space24+y-typed)/2, beside, typed)
	} else if typed > 0 {
		layouts.Place(l.entry, x, y, width, typed)
		y += typed + look.Space8
	}
	h = look.HeightFor(l.heard, width)
	layouts.Place(l.heard, x, y, width, h)
	y += h
	if l.view != nil {
		w := min(width, l.view.Wide())
		h = l.view.HeightFor(w)
		layouts.Place(l.view, x, y+look.Space4, w, h)
		y += h + look.Space12
	}
	if !joined {
		layouts.Place(l.never, x, y, min(width, never.Width), never.Height)
		y += never.Height + look.Space8
	}
	layouts.Place(l.figure, x, y, width, max(160, height-look.Space16-y))
}
