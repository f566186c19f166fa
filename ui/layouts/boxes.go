package layouts

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A RowWrap layout puts objects side by side, each as wide as it asks for,
// and begins a new line where there is no more room.
type RowWrap struct{ Objects []fyne.CanvasObject }

// HeightFor returns the height of all lines.
func (l *RowWrap) HeightFor(width float32) float32 {
	return l.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (l *RowWrap) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *RowWrap) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.arrange(size.Width, Place) }

func (l *RowWrap) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range l.Objects {
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

// A FixedHeight layout gives its object a height of its own.
type FixedHeight struct {
	Object fyne.CanvasObject
	Height float32
}

// HeightFor returns that height.
func (t *FixedHeight) HeightFor(float32) float32 { return t.Height }

func (t *FixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, t.Height) }

func (t *FixedHeight) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	Place(t.Object, 0, 0, size.Width, size.Height)
}

// A SpaceBetween layout puts two objects at the two ends of a line, or below each
// other where they have no room on one.
type SpaceBetween struct{ Left, Right fyne.CanvasObject }

func (a *SpaceBetween) fits(width float32) bool {
	return a.Left.MinSize().Width+look.Space12+a.Right.MinSize().Width <= width
}

// HeightFor returns the height of one line, or of two.
func (a *SpaceBetween) HeightFor(width float32) float32 {
	if a.fits(width) {
		return max(a.Left.MinSize().Height, a.Right.MinSize().Height)
	}
	return look.HeightFor(a.Left, width) + look.Space8 + look.HeightFor(a.Right, width)
}

func (a *SpaceBetween) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, a.HeightFor(1e6))
}

func (a *SpaceBetween) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, right := a.Left.MinSize(), a.Right.MinSize()
	if a.fits(size.Width) {
		Place(a.Left, 0, (size.Height-left.Height)/2, left.Width, left.Height)
		Place(a.Right, size.Width-right.Width, (size.Height-right.Height)/2, right.Width, right.Height)
		return
	}
	h := look.HeightFor(a.Left, size.Width)
	Place(a.Left, 0, 0, min(size.Width, left.Width), h)
	Place(a.Right, 0, h+look.Space8, min(size.Width, right.Width), look.HeightFor(a.Right, size.Width))
}

// An EqualPair layout has two buttons side by side, or below each other where a word
// would not fit.
type EqualPair struct{ First, Second *look.FocusButton }

// shares are the widths side by side, each as much as the other over what it
// needs.
func (e *EqualPair) shares(width float32) (first, second float32) {
	spare := (width - look.Space12 - e.First.MinSize().Width - e.Second.MinSize().Width) / 2
	return e.First.MinSize().Width + spare, e.Second.MinSize().Width + spare
}

func (e *EqualPair) beside(width float32) bool {
	return e.First.MinSize().Width+look.Space12+e.Second.MinSize().Width <= width
}

// HeightFor returns the height of one row, or of two.
func (e *EqualPair) HeightFor(width float32) float32 {
	h := e.First.MinSize().Height
	if e.beside(width) {
		return h
	}
	return 2*h + look.Space12
}

func (e *EqualPair) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (e *EqualPair) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := e.First.MinSize().Height
	if e.beside(size.Width) {
		first, second := e.shares(size.Width)
		Place(e.First, 0, 0, first, h)
		Place(e.Second, first+look.Space12, 0, second, h)
		return
	}
	Place(e.First, 0, 0, size.Width, h)
	Place(e.Second, 0, h+look.Space12, size.Width, h)
}

// A Slot layout gives its one object, which may be replaced, all there is.
type Slot struct{ Object fyne.CanvasObject }

// HeightFor returns the height of the object.
func (o *Slot) HeightFor(width float32) float32 { return look.HeightFor(o.Object, width) }

func (o *Slot) MinSize([]fyne.CanvasObject) fyne.Size { return o.Object.MinSize() }

func (o *Slot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	Place(o.Object, 0, 0, size.Width, size.Height)
}

// CenterY centres one object in the height there is.
type CenterY struct{}

func (CenterY) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (CenterY) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	Place(o[0], 0, (size.Height-h)/2, size.Width, h)
}

// An Indent layout keeps a little room at the left of its object, so that it
// stands over the words of rows that can be pressed.
type Indent struct{ Object fyne.CanvasObject }

// HeightFor returns the height of the object.
func (i Indent) HeightFor(width float32) float32 { return look.HeightFor(i.Object, width-look.Space8) }

func (Indent) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (i Indent) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	Place(i.Object, look.Space8, 0, size.Width-look.Space8, size.Height)
}

// A MinWidth layout gives its object some width, which asks for less itself.
type MinWidth struct {
	Object fyne.CanvasObject
	Width  float32
}

func (l *MinWidth) MinSize([]fyne.CanvasObject) fyne.Size {
	least := l.Object.MinSize()
	return fyne.NewSize(max(l.Width, least.Width), least.Height)
}

func (l *MinWidth) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	Place(l.Object, 0, 0, size.Width, size.Height)
}
