package bodymap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/look"
)

// A legend says what solid and hollow numbers mean, and what hatching means. It
// is empty where the words of the sides say it all.
type legend struct {
	printer *message.Printer
	plate   *canvas.Rectangle
	entries []entry
}

// An entry is a sign and what it means.
type entry struct {
	sign fyne.CanvasObject
	word *look.Label
}

func newLegend(printer *message.Printer) *legend {
	return &legend{printer: printer, plate: canvas.NewRectangle(nil)}
}

func (l *legend) objects() []fyne.CanvasObject {
	if len(l.entries) == 0 {
		return nil
	}
	out := []fyne.CanvasObject{l.plate}
	for _, e := range l.entries {
		out = append(out, e.sign, e.word)
	}
	return out
}

// explain makes the entries for numbers: the side that comes first, and the
// other one if they are done in turn. Solid numbers elsewhere are done on both
// sides at once, or in the middle.
func (l *legend) explain(d *body.Drawing, first body.Side, marks []Mark, zones bool) {
	var one, both, elsewhere bool
	for _, m := range marks {
		switch {
		case m.Second:
			both = true
		case d.View.OneSided() || d.SideAt(m.At.X) == first && m.At.X != 0:
			one = true
		default:
			elsewhere = true
		}
	}
	l.entries = nil
	solid := canvas.NewCircle(look.Color(look.Hold))
	switch {
	case both && elsewhere:
		l.add(solid, message.New("figure.first", "first"))
	case both:
		l.add(solid, firstWords[first])
	case one && !elsewhere:
		l.add(solid, first.Message())
	}
	if both {
		ring := canvas.NewCircle(look.Color(look.Surface))
		ring.StrokeColor, ring.StrokeWidth = look.Color(look.Hold), look.BorderStrong
		l.add(ring, thenWords[first.Other()])
	}
	if zones {
		l.add(NewSwatch(), message.New("figure.never-press", "never press"))
	}
	l.plate.FillColor = look.Color(look.Surface)
}

var (
	firstWords = map[body.Side]message.Message{body.Left: message.New("figure.first-left", "first, left"), body.Right: message.New("figure.first-right", "first, right")}
	thenWords  = map[body.Side]message.Message{body.Left: message.New("figure.then-left", "then left"), body.Right: message.New("figure.then-right", "then right")}
)

func (l *legend) add(sign fyne.CanvasObject, word message.Message) {
	l.entries = append(l.entries, entry{sign, look.Text(l.printer.Say(word), look.Secondary, false, look.Ink)})
}

// Measures of a legend, in units of size, before its scale.
const (
	signWidth = 16
	signGap   = 12 // between a sign and its word
	entryGap  = 20
	platePad  = 16
)

// wide is the width of one entry.
func (e entry) wide(scale float32) float32 { return (signWidth+signGap)*scale + e.word.MinSize().Width }

// rows puts as many entries in a line as there is room for in a width.
func (l *legend) rows(width, scale float32) (rows [][]entry) {
	left := float32(-1)
	for _, e := range l.entries {
		w := e.wide(scale) + entryGap*scale
		if w > left {
			rows = append(rows, nil)
			left = width - (2*platePad-entryGap)*scale
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], e)
		left -= w
	}
	return rows
}

// size is what the plate takes at a scale, in a width at most.
func (l *legend) size(width, scale float32) fyne.Size {
	var size fyne.Size
	for _, row := range l.rows(width, scale) {
		w := (2*platePad - entryGap) * scale
		for _, e := range row {
			w += e.wide(scale) + entryGap*scale
		}
		size.Width = max(size.Width, w)
		size.Height += row[0].word.MinSize().Height
	}
	if size.Height > 0 {
		size.Height += 12 * scale
	}
	return size
}

func (l *legend) place(b box, scale float32) {
	y := b.at.Y + 6*scale
	for _, row := range l.rows(b.Width+1, scale) {
		x := b.at.X + platePad*scale
		height := row[0].word.MinSize().Height
		for _, e := range row {
			e.sign.Resize(fyne.NewSquareSize(signWidth * scale))
			e.sign.Move(fyne.NewPos(x, y+(height-signWidth*scale)/2))
			e.word.Resize(e.word.MinSize())
			e.word.Move(fyne.NewPos(x+(signWidth+signGap)*scale, y))
			x += e.wide(scale) + entryGap*scale
		}
		y += height
	}
	l.plate.Move(b.at)
	l.plate.Resize(b.Size)
	l.plate.CornerRadius = 10 * scale
}
