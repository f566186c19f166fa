package point

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// columns puts the pictures at the left and the texts at the right, both below the
// name.
type columns struct {
	head, left, right fyne.CanvasObject
	name, where       *look.Label
	leftIs, rightIs   *layouts.Column // what scrolls in them
}

func (l *columns) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.head, l.name, l.where, l.left, l.right}
}

func (l *columns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *columns) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const side, gap float32 = 40, 36
	width := size.Width - 2*side
	y := float32(look.Space16)
	for _, o := range []fyne.CanvasObject{l.head, l.name, l.where} {
		h := look.HeightFor(o, width)
		layouts.Place(o, side, y, width, h)
		y += h
	}
	y += look.Space12
	left := 0.52 * (width - gap)
	height := size.Height - y - look.Space8
	right := width - left - gap
	l.leftIs.Width, l.rightIs.Width = left+look.Space16, right+look.Space16
	layouts.Place(l.left, side, y, left+look.Space16, height)
	layouts.Place(l.right, side+left+gap, y, right+look.Space16, height)
}
