package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A beside layout puts text beside a picture.
type beside struct {
	picture fyne.CanvasObject
	text    fyne.CanvasObject
}

// HeightFor returns the height of the higher of the two.
func (b *beside) HeightFor(width float32) float32 {
	p := b.picture.MinSize()
	return max(p.Height, look.HeightFor(b.text, width-p.Width-look.Space16))
}

func (b *beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := b.picture.MinSize()
	place(b.picture, 0, (size.Height-p.Height)/2, p.Width, p.Height)
	x := p.Width + look.Space16
	h := look.HeightFor(b.text, size.Width-x)
	place(b.text, x, (size.Height-h)/2, size.Width-x, h)
}

// A leading layout is beside with the picture at the top.
type leading struct {
	picture fyne.CanvasObject
	text    fyne.CanvasObject
}

// HeightFor returns the height of the higher of the two.
func (l *leading) HeightFor(width float32) float32 {
	return (&beside{l.picture, l.text}).HeightFor(width)
}

func (l *leading) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *leading) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.picture.MinSize()
	place(l.picture, 0, 0, p.Width, p.Height)
	x := p.Width + look.Space16
	place(l.text, x, 0, size.Width-x, size.Height)
}

// An ending layout puts a text before something that keeps its size, or above
// it where a word of the text has no room beside it.
type ending struct {
	text fyne.CanvasObject
	end  fyne.CanvasObject
}

// parts are the width of the text, and whether the end stands beside it.
func (e *ending) parts(width float32) (text float32, beside bool) {
	text = width - e.end.MinSize().Width - look.Space12
	if text < e.text.MinSize().Width {
		return width, false
	}
	return text, true
}

// HeightFor returns the height of the higher of the two, or of both.
func (e *ending) HeightFor(width float32) float32 {
	w, beside := e.parts(width)
	h, end := look.HeightFor(e.text, w), e.end.MinSize().Height
	if beside {
		return max(end, h)
	}
	return h + look.Space4 + end
}

func (e *ending) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (e *ending) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w, beside := e.parts(size.Width)
	h, end := look.HeightFor(e.text, w), e.end.MinSize()
	if !beside {
		place(e.text, 0, 0, w, h)
		place(e.end, 0, h+look.Space4, min(size.Width, end.Width), end.Height)
		return
	}
	place(e.text, 0, (size.Height-h)/2, w, h)
	place(e.end, size.Width-end.Width, (size.Height-end.Height)/2, end.Width, end.Height)
}
