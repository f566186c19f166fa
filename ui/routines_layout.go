package ui

import (
	"fyne.io/fyne/v2"

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
	return rows*(q.row()+look.Space12) - look.Space12
}

func (q *quarters) row() float32 { return q.objects[0].MinSize().Height }

func (q *quarters) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (q *quarters) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := q.columns(size.Width)
	w := (size.Width - look.Space12*float32(n-1)) / float32(n)
	for i, o := range q.objects {
		place(o, float32(i%n)*(w+look.Space12), float32(i/n)*(q.row()+look.Space12), w, q.row())
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
	place(r.label, 0, 0, size.Width-r.free, size.Height)
}

// A starred layout puts a star in the corner of a card.
type starred struct{ card, star fyne.CanvasObject }

// HeightFor returns the height of the card.
func (s *starred) HeightFor(width float32) float32 { return look.HeightFor(s.card, width) }

func (s *starred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *starred) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(s.card, 0, 0, size.Width, size.Height)
	place(s.star, size.Width-look.Target-look.Space8, look.Space8, look.Target, look.Target)
}
