package routines

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A quarters layout has its four objects in one row, in two, or below each
// other.
type quarters struct{ objects []fyne.CanvasObject }

func (q *quarters) columns(width float32) int {
	switch s := look.TextScale(); {
	case width >= 680*s:
		return 4
	case width >= 320*s:
		return 2
	}
	return 1
}

// HeightFor returns the height of the rows at a width.
func (q *quarters) HeightFor(width float32) float32 {
	rows := float32(4 / q.columns(width))
	_, h := q.cell(width)
	return rows*(h+look.Space12) - look.Space12
}

// cell is the size of each.
func (q *quarters) cell(width float32) (w, h float32) {
	n := float32(q.columns(width))
	w = (width - look.Space12*(n-1)) / n
	h = look.Target
	for _, o := range q.objects {
		h = max(h, look.HeightFor(o, w))
	}
	return w, h
}

func (q *quarters) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (q *quarters) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := q.columns(size.Width)
	w, h := q.cell(size.Width)
	for i, o := range q.objects {
		layouts.Place(o, float32(i%n)*(w+look.Space12), float32(i/n)*(h+look.Space12), w, h)
	}
}

// A room keeps the right end of a line free.
type room struct {
	label *look.Label
	free  float32
}

// HeightFor returns the height of the text in what is left.
func (r *room) HeightFor(width float32) float32 { return r.label.HeightFor(width - r.free) }

func (r *room) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (r *room) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(r.label, 0, 0, size.Width-r.free, size.Height)
}

// A starred layout puts a star in the corner of a card.
type starred struct{ card, star fyne.CanvasObject }

// HeightFor returns the height of the card.
func (s *starred) HeightFor(width float32) float32 { return look.HeightFor(s.card, width) }

func (s *starred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *starred) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(s.card, 0, 0, size.Width, size.Height)
	layouts.Place(s.star, size.Width-look.Target-look.Space8, look.Space8, look.Target, look.Target)
}
