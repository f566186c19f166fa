package home

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

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
	layouts.Place(l.disc, 0, (size.Height-disc.Height)/2, disc.Width, disc.Height)
	x := disc.Width + look.Space16
	when, name := l.when.HeightFor(text), l.name.HeightFor(text)
	y := (size.Height - when - name) / 2
	layouts.Place(l.when, x, y, text, when)
	layouts.Place(l.name, x, y+when, text, name)
	x += text + look.Space12
	layouts.SetVisible(l.time, time > 0)
	layouts.Place(l.time, x, 0, time, size.Height)
	layouts.SetVisible(l.key, key)
	w := l.key.MinSize().Width
	layouts.Place(l.key, size.Width-w, 0, w, size.Height)
}
