package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// A bar gives its line what the buttons leave, or in a narrow window a place of
// its own above them.
type bar struct {
	line    *look.Label
	buttons []fyne.CanvasObject
	first   bool // the buttons come before the line
}

func (b *bar) container() *fyne.Container {
	return container.New(b, append([]fyne.CanvasObject{b.line}, b.buttons...)...)
}

func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// HeightFor returns how high the bar is at a width.
func (b *bar) HeightFor(width float32) float32 {
	if own := b.own(width); own {
		return b.line.HeightFor(width) + look.Space8 + look.MainHeight
	}
	return look.MainHeight
}

// own reports whether the line has a place of its own above the buttons.
func (b *bar) own(width float32) bool { return width-b.wanted() < 320 }

func (b *bar) wanted() float32 {
	w := float32(0)
	for _, o := range b.buttons {
		w += o.MinSize().Width + look.Space12
	}
	return w
}

func (b *bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, x := size.Height-look.MainHeight, size.Width-b.wanted()+look.Space12
	share := float32(1)
	if b.own(size.Width) {
		place(b.line, 0, 0, size.Width, size.Height-look.MainHeight-look.Space8)
		share = min(1, (size.Width+look.Space12)/b.wanted())
		x = 0
	} else if b.first {
		w := min(b.line.Wide(), size.Width-b.wanted())
		place(b.line, size.Width-w, y, w, look.MainHeight)
		x = 0
	} else {
		place(b.line, 0, y, x-look.Space16, look.MainHeight)
	}
	for _, o := range b.buttons {
		w := (o.MinSize().Width+look.Space12)*share - look.Space12
		place(o, x, y, w, look.MainHeight)
		x += w + look.Space12
	}
}
