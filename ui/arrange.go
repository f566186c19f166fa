package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A wrapping layout puts objects side by side, each as wide as it asks for,
// and begins a new line where there is no more room.
type wrapping struct{ objects []fyne.CanvasObject }

// HeightFor returns the height of all lines.
func (l *wrapping) HeightFor(width float32) float32 {
	return l.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (l *wrapping) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *wrapping) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.arrange(size.Width, place) }

func (l *wrapping) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range l.objects {
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y = 0, y+line+look.Space12
		}
		put(o, x, y, min(size.Width, width), size.Height)
		x += size.Width + look.Space12
		line = size.Height
	}
	return y + line
}

// A tall layout gives its object a height of its own.
type tall struct {
	object fyne.CanvasObject
	height float32
}

// HeightFor returns that height.
func (t *tall) HeightFor(float32) float32 { return t.height }

func (t *tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, t.height) }

func (t *tall) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(t.object, 0, 0, size.Width, size.Height)
}

// An apart layout puts two objects at the two ends of a line, or below each
// other where they have no room on one.
type apart struct{ left, right fyne.CanvasObject }

func (a *apart) fits(width float32) bool {
	return a.left.MinSize().Width+look.Space12+a.right.MinSize().Width <= width
}

// HeightFor returns the height of one line, or of two.
func (a *apart) HeightFor(width float32) float32 {
	if a.fits(width) {
		return max(a.left.MinSize().Height, a.right.MinSize().Height)
	}
	return look.HeightFor(a.left, width) + look.Space8 + look.HeightFor(a.right, width)
}

func (a *apart) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, a.HeightFor(1e6))
}

func (a *apart) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, right := a.left.MinSize(), a.right.MinSize()
	if a.fits(size.Width) {
		place(a.left, 0, (size.Height-left.Height)/2, left.Width, left.Height)
		place(a.right, size.Width-right.Width, (size.Height-right.Height)/2, right.Width, right.Height)
		return
	}
	h := look.HeightFor(a.left, size.Width)
	place(a.left, 0, 0, min(size.Width, left.Width), h)
	place(a.right, 0, h+look.Space8, min(size.Width, right.Width), look.HeightFor(a.right, size.Width))
}

// An even layout has two buttons side by side, or below each other where a word
// would not fit.
type even struct{ first, second *look.FocusButton }

// shares are the widths side by side, each as much as the other over what it
// needs.
func (e *even) shares(width float32) (first, second float32) {
	spare := (width - look.Space12 - e.first.MinSize().Width - e.second.MinSize().Width) / 2
	return e.first.MinSize().Width + spare, e.second.MinSize().Width + spare
}

func (e *even) beside(width float32) bool {
	return e.first.MinSize().Width+look.Space12+e.second.MinSize().Width <= width
}

// HeightFor returns the height of one row, or of two.
func (e *even) HeightFor(width float32) float32 {
	h := e.first.MinSize().Height
	if e.beside(width) {
		return h
	}
	return 2*h + look.Space12
}

func (e *even) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (e *even) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := e.first.MinSize().Height
	if e.beside(size.Width) {
		first, second := e.shares(size.Width)
		place(e.first, 0, 0, first, h)
		place(e.second, first+look.Space12, 0, second, h)
		return
	}
	place(e.first, 0, 0, size.Width, h)
	place(e.second, 0, h+look.Space12, size.Width, h)
}

// An only layout gives its one object, which may be replaced, all there is.
type only struct{ object fyne.CanvasObject }

// HeightFor returns the height of the object.
func (o *only) HeightFor(width float32) float32 { return look.HeightFor(o.object, width) }

func (o *only) MinSize([]fyne.CanvasObject) fyne.Size { return o.object.MinSize() }

func (o *only) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(o.object, 0, 0, size.Width, size.Height)
}

// middle centres one object in the height there is.
type middle struct{}

func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (middle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	place(o[0], 0, (size.Height-h)/2, size.Width, h)
}

// An inset layout keeps a little room at the left of its object, so that it
// stands over the words of rows that can be pressed.
type inset struct{ object fyne.CanvasObject }

// HeightFor returns the height of the object.
func (i inset) HeightFor(width float32) float32 { return look.HeightFor(i.object, width-look.Space8) }

func (inset) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (i inset) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(i.object, look.Space8, 0, size.Width-look.Space8, size.Height)
}
