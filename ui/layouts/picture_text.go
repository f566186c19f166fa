package layouts

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A PictureText layout puts text beside a picture.
type PictureText struct {
	Picture fyne.CanvasObject
	Text    fyne.CanvasObject
}

// HeightFor returns the height of the higher of the two.
func (b *PictureText) HeightFor(width float32) float32 {
	p := b.Picture.MinSize()
	return max(p.Height, look.HeightFor(b.Text, width-p.Width-look.Space16))
}

func (b *PictureText) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *PictureText) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := b.Picture.MinSize()
	Place(b.Picture, 0, (size.Height-p.Height)/2, p.Width, p.Height)
	x := p.Width + look.Space16
	h := look.HeightFor(b.Text, size.Width-x)
	Place(b.Text, x, (size.Height-h)/2, size.Width-x, h)
}

// A PictureTextTop layout is PictureText with the picture at the top.
type PictureTextTop struct {
	Picture fyne.CanvasObject
	Text    fyne.CanvasObject
}

// HeightFor returns the height of the higher of the two.
func (l *PictureTextTop) HeightFor(width float32) float32 {
	return (&PictureText{l.Picture, l.Text}).HeightFor(width)
}

func (l *PictureTextTop) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *PictureTextTop) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.Picture.MinSize()
	Place(l.Picture, 0, 0, p.Width, p.Height)
	x := p.Width + look.Space16
	Place(l.Text, x, 0, size.Width-x, size.Height)
}

// A TextEnd layout puts a text before something that keeps its size, or above
// it where a word of the text has no room beside it.
type TextEnd struct {
	Text fyne.CanvasObject
	End  fyne.CanvasObject
}

// parts are the width of the text, and whether the end stands beside it.
func (e *TextEnd) parts(width float32) (text float32, beside bool) {
	text = width - e.End.MinSize().Width - look.Space12
	if text < e.Text.MinSize().Width {
		return width, false
	}
	return text, true
}

// HeightFor returns the height of the higher of the two, or of both.
func (e *TextEnd) HeightFor(width float32) float32 {
	w, beside := e.parts(width)
	h, end := look.HeightFor(e.Text, w), e.End.MinSize().Height
	if beside {
		return max(end, h)
	}
	return h + look.Space4 + end
}

func (e *TextEnd) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (e *TextEnd) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w, beside := e.parts(size.Width)
	h, end := look.HeightFor(e.Text, w), e.End.MinSize()
	if !beside {
		Place(e.Text, 0, 0, w, h)
		Place(e.End, 0, h+look.Space4, min(size.Width, end.Width), end.Height)
		return
	}
	Place(e.Text, 0, (size.Height-h)/2, w, h)
	Place(e.End, size.Width-end.Width, (size.Height-end.Height)/2, end.Width, end.Height)
}
