package bodymap

import (
	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/look"
)

// Labels are the words of whole figures: what the view is under each of them,
// then the sides under its two hands.
type labels []*look.Label

func newLabels(printer *message.Printer, f *body.Figure, views []body.View) labels {
	var l labels
	add := func(s string, size float32) { l = append(l, look.Text(s, size, false, look.Ink2).Centered()) }
	for _, v := range views {
		d := f.Drawing(v, body.NoSide)
		add(printer.Say(viewWords[v]), look.Body)
		add(printer.Say(handWords[d.SideAt(-1)]), look.Secondary)
		add(printer.Say(handWords[d.SideAt(1)]), look.Secondary)
	}
	return l
}

var (
	viewWords = map[body.View]message.Message{body.Front: message.New("common.front", "Front"), body.Back: message.New("common.back-of-the-body", "Back")}
	handWords = map[body.Side]message.Message{body.Left: message.New("figure.hand-left", "L"), body.Right: message.New("figure.hand-right", "R")}
)

// under the hands, in heights of the body from the midline and the crown.
const handX, handY = 0.205, 0.632

func (l labels) objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(l))
	for i, w := range l {
		out[i] = w
	}
	return out
}

func (l labels) place(p placing) {
	for i, w := range l {
		lens := p.lens(i / 3)
		at := [...]spot{
			{lens.zero.x, p.bottom + footRoom},
			lens.at(body.Vec{X: -handX, Y: handY}),
			lens.at(body.Vec{X: handX, Y: handY}),
		}[i%3]
		m := w.MinSize()
		w.Resize(m)
		w.Move(fyne.NewPos(float32(at.x)-m.Width/2, float32(at.y)))
	}
}
