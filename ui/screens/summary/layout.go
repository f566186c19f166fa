package summary

import (
	"fyne.io/fyne/v2"

	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A doneLayout has the page at the left and the body at the right.
type doneLayout struct{ sheet, worked fyne.CanvasObject }

func (l *doneLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *doneLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := max(252, 0.2*size.Width)
	right := float32(40)
	layouts.Place(l.sheet, 0, 0, size.Width-width-right, size.Height)
	top := min(140, 0.16*size.Height)
	layouts.Place(l.worked, size.Width-right-width, top, width, size.Height-top-look.Space16)
}

// A workedLayout is the body in its frame.
type workedLayout struct {
	panel  *look.Panel
	title  *look.Label
	figure *bodymap.Worked
	height float32 // in a column
}

// HeightFor returns the height in a column.
func (l *workedLayout) HeightFor(float32) float32 { return l.height }

func (l *workedLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

func (l *workedLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.panel, 0, 0, size.Width, size.Height)
	h := l.title.HeightFor(size.Width - 2*look.Space8)
	layouts.Place(l.title, look.Space8, look.Space16, size.Width-2*look.Space8, h)
	y := look.Space16 + h + look.Space8
	layouts.Place(l.figure, look.Space12, y, size.Width-2*look.Space12, size.Height-y-look.Space16)
}
