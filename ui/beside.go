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

// An ending layout puts a text before something that keeps its size.
type ending struct {
	text fyne.CanvasObject
	end  fyne.CanvasObject
}

// HeightFor returns the height of the higher of the two.
func (e *ending) HeightFor(width float32) float32 {
	end := e.end.MinSize()
	return max(end.Height, look.HeightFor(e.text, width-end.Width-look.Space12))
}

func (e *ending) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (e *ending) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	end := e.end.MinSize()
	w := size.Width - end.Width - look.Space12
	h := look.HeightFor(e.text, w)
	place(e.text, 0, (size.Height-h)/2, w, h)
	place(e.end, size.Width-end.Width, (size.Height-end.Height)/2, end.Width, end.Height)
}

// An againLayout puts what was done last between a sign to begin and how long
// it takes. The key, then the time, give way.
type againLayout struct {
	disc       *look.Disc
	when, name *look.Label
	time       *look.Label
	key        *look.KeyCap
}

// parts are the widths of text and time, and whether the key has room.
func (l *againLayout) parts(width float32) (text, time float32, key bool) {
	time = l.time.MinSize().Width
	text = width - l.disc.MinSize().Width - look.Space16 - time - look.Space12
	if left := text - l.key.MinSize().Width - look.Space16; left > 190*look.TextScale() {
		return left, time, true
	}
	if text < 130*look.TextScale() {
		return text + time + look.Space12, 0, false
	}
	return text, time, false
}

// HeightFor returns the height of the text, or of the disc.
func (l *againLayout) HeightFor(width float32) float32 {
	text, _, _ := l.parts(width)
	return max(l.disc.MinSize().Height, l.when.HeightFor(text)+l.name.HeightFor(text))
}

func (l *againLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *againLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	text, time, key := l.parts(size.Width)
	disc := l.disc.MinSize()
	place(l.disc, 0, (size.Height-disc.Height)/2, disc.Width, disc.Height)
	x := disc.Width + look.Space16
	when, name := l.when.HeightFor(text), l.name.HeightFor(text)
	y := (size.Height - when - name) / 2
	place(l.when, x, y, text, when)
	place(l.name, x, y+when, text, name)
	x += text + look.Space12
	setVisible(l.time, time > 0)
	place(l.time, x, 0, time, size.Height)
	setVisible(l.key, key)
	w := l.key.MinSize().Width
	place(l.key, size.Width-w, 0, w, size.Height)
}

// An only layout gives its one object, which may be replaced, all there is.
type only struct{ object fyne.CanvasObject }

// HeightFor returns the height of the object.
func (o *only) HeightFor(width float32) float32 { return look.HeightFor(o.object, width) }

func (o *only) MinSize([]fyne.CanvasObject) fyne.Size { return o.object.MinSize() }

func (o *only) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(o.object, 0, 0, size.Width, size.Height)
}
