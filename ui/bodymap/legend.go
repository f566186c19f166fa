package bodymap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

// A legend says what solid and hollow numbers mean.
type legend struct {
	plate       *canvas.Rectangle
	solid, ring *canvas.Circle
	first, then *look.Label
	both        bool
}

func newLegend() *legend {
	word := func() *look.Label { return look.Text("", look.Secondary, false, look.Ink) }
	return &legend{canvas.NewRectangle(nil), canvas.NewCircle(nil), canvas.NewCircle(nil), word(), word(), false}
}

func (l *legend) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{l.plate, l.solid, l.first}
	if l.both {
		out = append(out, l.ring, l.then)
	}
	return out
}

// paint writes the words, for one side only or for both in turn.
func (l *legend) paint(first body.Side, both bool) {
	l.plate.FillColor = look.Color(look.Surface)
	l.solid.FillColor, l.ring.FillColor = look.Color(look.Hold), look.Color(look.Surface)
	l.ring.StrokeColor, l.ring.StrokeWidth = look.Color(look.Hold), look.BorderStrong
	l.both = both
	if !both {
		l.first.SetText(first.String(), "")
		return
	}
	l.first.SetText("first, "+first.String(), "")
	l.then.SetText("then "+first.Other().String(), "")
}

// size is what the plate takes at a scale.
func (l *legend) size(scale float32) fyne.Size {
	w := 60*scale + l.first.MinSize().Width
	if l.both {
		w += 48*scale + l.then.MinSize().Width
	}
	return fyne.NewSize(w, l.first.MinSize().Height+12*scale)
}

func (l *legend) place(size fyne.Size, gap, scale float32) {
	const dot = 8
	x := gap + 16*scale
	height := l.size(scale).Height
	y := size.Height - gap - height
	middle := y + height/2
	put := func(w *look.Label) {
		m := w.MinSize()
		w.Resize(m)
		w.Move(fyne.NewPos(x, middle-m.Height/2))
		x += m.Width
	}
	resize(l.solid, fyne.NewPos(x+dot*scale, middle), dot*scale)
	x += 28 * scale
	put(l.first)
	if l.both {
		x += 20 * scale
		resize(l.ring, fyne.NewPos(x+dot*scale, middle), dot*scale)
		x += 28 * scale
		put(l.then)
	}
	l.plate.Move(fyne.NewPos(gap, y))
	l.plate.Resize(fyne.NewSize(x+16*scale-gap, height))
	l.plate.CornerRadius = 10 * scale
}
