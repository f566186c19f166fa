package clients

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A panelLayout has buttons under what scrolls, on one ground.
type panelLayout struct {
	ground  *look.Panel
	scroll  *container.Scroll
	content *layouts.Column
	below   *fyne.Container
}

const panelPad float32 = 20

// HeightFor returns the height at which nothing has to scroll.
func (l *panelLayout) HeightFor(width float32) float32 {
	inner := width - 2*panelPad
	return 2*panelPad + l.content.HeightFor(inner) + look.Space16 + look.HeightFor(l.below, inner)
}

func (l *panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *panelLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.ground, 0, 0, size.Width, size.Height)
	inner := size.Width - 2*panelPad
	h := look.HeightFor(l.below, inner)
	layouts.Place(l.below, panelPad, size.Height-panelPad-h, inner, h)
	// The scroll bar has the padding at the right.
	l.content.Right, l.content.Width = panelPad, inner+panelPad
	layouts.Place(l.scroll, panelPad, panelPad, inner+panelPad, size.Height-2*panelPad-h-look.Space16)
}

// A visitLayout has the body beside the texts. It gives way where they have no
// room beside it.
type visitLayout struct {
	frame  *look.Panel
	figure *bodymap.Worked
	text   fyne.CanvasObject
}

const (
	visitFigureW float32 = 148
	visitFigureH float32 = 196
)

func (l *visitLayout) left(width float32) float32 {
	if width-visitFigureW-look.Space24 < 190*look.TextScale() {
		return 0
	}
	return visitFigureW + look.Space24
}

// HeightFor returns the height of the texts, or of the body.
func (l *visitLayout) HeightFor(width float32) float32 {
	left := l.left(width)
	h := look.HeightFor(l.text, width-left)
	if left > 0 {
		h = max(h, visitFigureH)
	}
	return h
}

func (l *visitLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *visitLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left := l.left(size.Width)
	layouts.SetVisible(l.frame, left > 0)
	layouts.SetVisible(l.figure, left > 0)
	layouts.Place(l.frame, 0, 0, visitFigureW, visitFigureH)
	layouts.Place(l.figure, look.Space8, look.Space8, visitFigureW-2*look.Space8, visitFigureH-2*look.Space8)
	layouts.Place(l.text, left, 0, size.Width-left, look.HeightFor(l.text, size.Width-left))
}
