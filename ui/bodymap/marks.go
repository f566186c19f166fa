package bodymap

import (
	"slices"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/look"
)

// A Mark is a numbered point of a routine.
type Mark struct {
	At     body.Vec
	Number int
	Second bool // done on the second side, and drawn hollow
}

// MarkOf returns the mark of a point on a side.
func MarkOf(f *body.Figure, p *body.Point, side body.Side, number int, second bool) Mark {
	return Mark{SceneOf(f, &body.Region{}, p, side, None).At, number, second}
}

// SetMarks shows points of a routine by their numbers, all those that are seen
// in one view. First is the side that the routine begins with, for the words
// under the picture; it also says which foot or hand an inset shows.
func (c *Closeup) SetMarks(view body.View, first body.Side, marks []Mark) {
	if c.marks != nil && c.first == first && c.scene.View == view && slices.Equal(c.marks, marks) {
		return
	}
	c.scene = Scene{View: view, Side: first}
	c.first, c.marks = first, append([]Mark{}, marks...)
	c.Refresh()
}

// Radii of a number, in units of size, before the scale of the panel.
const (
	numberRadius = 17.0 // with the pale rim
	numberDisc   = 15.5
	numberHole   = 12.5
)

// drawMarks paints what lies under the numbers.
func (c *Closeup) drawMarks(s *sheet, size fyne.Size, px float64) {
	k := float64(min(wordScale(size), 1)) * px
	surface, hold := look.Color(look.Surface), look.Color(look.Hold)
	for i, at := range c.spread(size) {
		at = spot{at.x * px, at.y * px}
		s.disc(at, numberRadius*k, surface)
		s.disc(at, numberDisc*k, hold)
		if c.marks[i].Second {
			s.disc(at, numberHole*k, surface)
		}
	}
}

// spread returns the places of the numbers, moved apart where points lie so
// close that their numbers would cover each other.
func (c *Closeup) spread(size fyne.Size) []spot {
	l := through(c.crop(size), float64(size.Height))
	places := make([]spot, len(c.marks))
	for i, m := range c.marks {
		places[i] = l.at(m.At)
	}
	least := 2 * numberRadius * float64(min(wordScale(size), 1))
	for range 40 {
		for i := range places {
			for j := range i {
				part(&places[i], &places[j], least)
			}
		}
	}
	return places
}

// part moves two places away from each other until they are far enough apart.
func part(a, b *spot, least float64) {
	away := distance(*a, *b)
	if away >= least {
		return
	}
	dx, dy := 0.0, 1.0
	if away > 0 {
		dx, dy = (a.x-b.x)/away, (a.y-b.y)/away
	}
	push := (least - away) / 2
	a.x, a.y, b.x, b.y = a.x+dx*push, a.y+dy*push, b.x-dx*push, b.y-dy*push
}
