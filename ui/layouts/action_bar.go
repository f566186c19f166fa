package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// An ActionBar gives its line what the buttons leave, or in a narrow window a place of
// its own above them.
type ActionBar struct {
	Line    *look.Label
	Buttons []fyne.CanvasObject
	First   bool // the buttons come before the line
}

// Container returns the bar as an object.
func (b *ActionBar) Container() *fyne.Container {
	return container.New(b, append([]fyne.CanvasObject{b.Line}, b.Buttons...)...)
}

func (b *ActionBar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// HeightFor returns how high the bar is at a width.
func (b *ActionBar) HeightFor(width float32) float32 {
	if own := b.own(width); own {
		return b.Line.HeightFor(width) + look.Space8 + look.MainHeight
	}
	return look.MainHeight
}

// own reports whether the line has a place of its own above the buttons.
func (b *ActionBar) own(width float32) bool { return width-b.wanted() < 320 }

func (b *ActionBar) wanted() float32 {
	w := float32(0)
	for _, o := range b.Buttons {
		w += o.MinSize().Width + look.Space12
	}
	return w
}

func (b *ActionBar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, x := size.Height-look.MainHeight, size.Width-b.wanted()+look.Space12
	share := float32(1)
	if b.own(size.Width) {
		Place(b.Line, 0, 0, size.Width, size.Height-look.MainHeight-look.Space8)
		share = min(1, (size.Width+look.Space12)/b.wanted())
		x = 0
	} else if b.First {
		w := min(b.Line.Wide(), size.Width-b.wanted())
		Place(b.Line, size.Width-w, y, w, look.MainHeight)
		x = 0
	} else {
		Place(b.Line, 0, y, x-look.Space16, look.MainHeight)
	}
	for _, o := range b.Buttons {
		w := (o.MinSize().Width+look.Space12)*share - look.Space12
		Place(o, x, y, w, look.MainHeight)
		x += w + look.Space12
	}
}
