package bodymap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

// A legend says what solid and hollow numbers mean. It is empty where the words
// of the sides say it all.
type legend struct {
	plate       *canvas.Rectangle
	solid, ring *canvas.Circle
	first, then *look.Label
	one, both   bool // there is a solid number to explain, a hollow one too
}

func newLegend() *legend {
	word := func() *look.Label { return look.Text("", look.Secondary, false, look.Ink) }
	return &legend{canvas.NewRectangle(nil), canvas.NewCircle(nil), canvas.NewCircle(nil), word(), word(), false, false}
}

func (l *legend) objects() []fyne.CanvasObject {
	switch {
	case l.both:
		return []fyne.CanvasObject{l.plate, l.solid, l.first, l.ring, l.then}
	case l.one:
		return []fyne.CanvasObject{l.plate, l.solid, l.first}
	}
	return nil
}

// explain takes the words for numbers: those of the side that comes first, and
// those of the other side if they are done in turn. Solid numbers elsewhere are
// done on both sides at once, or in the middle.
func (l *legend) explain(d *body.Drawing, first body.Side, marks []Mark) {
	elsewhere := false
	l.one, l.both = false, false
	for _, m := range marks {
		switch {
		case m.Second:
			l.both = true
		case d.View.Inset() || d.SideAt(m.At.X) == first && m.At.X != 0:
			l.one = true
		default:
			elsewhere = true
		}
	}
	switch {
	case l.both && elsewhere:
		l.first.SetText("first", "")
	case l.both:
		l.first.SetText("first, "+first.String(), "")
	default:
		l.one = l.one && !elsewhere
		l.first.SetText(first.String(), "")
	}
	l.then.SetText("then "+first.Other().String(), "")
}

func (l *legend) paint() {
	l.plate.FillColor = look.Color(look.Surface)
	l.solid.FillColor, l.ring.FillColor = look.Color(look.Hold), look.Color(look.Surface)
	l.ring.StrokeColor, l.ring.StrokeWidth = look.Color(look.Hold), look.BorderStrong
}

// size is what the plate takes at a scale.
func (l *legend) size(scale float32) fyne.Size {
	if !l.one && !l.both {
		return fyne.Size{}
	}
	w := 60*scale + l.first.MinSize().Width
	if l.both {
		w += 48*scale + l.then.MinSize().Width
	}
	return fyne.NewSize(w, l.first.MinSize().Height+12*scale)
}

func (l *legend) place(b box, scale float32) {
	const dot = 8
	x := b.at.X + 16*scale
	middle := b.at.Y + b.Height/2
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
	l.plate.Move(b.at)
	l.plate.Resize(b.Size)
	l.plate.CornerRadius = 10 * scale
}
