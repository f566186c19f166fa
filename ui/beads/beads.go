// Package beads draws a session as a string of beads.
//
// A rounded block is a hold, as wide as it is long. A dot is a rest or the way
// to another area, a diamond is a switch of side, a small upright box is a
// find, and a thin bar is a pace stage. What is done is filled, what is to
// come is an outline, and the bead that it is time for is larger, in the
// colour of its phase, under a pointer.
package beads

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/session"
	"unknot/ui/look"
)

// A Bead is one stage on the string.
type Bead struct {
	Kind   session.Kind
	Length time.Duration
	Group  int  // neighbours with one number may be joined when there is no room
	Solid  bool // filled although it is still to come, as the first side in a list
}

// Of returns the beads of stages. Holds and rests on one point and side are
// one group.
func Of(stages []session.Stage) []Bead {
	out := make([]Bead, len(stages))
	group := 0
	for i, st := range stages {
		if i > 0 {
			last := stages[i-1]
			if last.Point != st.Point || last.Side != st.Side || last.Item != st.Item || !joins(last.Kind) || !joins(st.Kind) {
				group++
			}
		}
		out[i] = Bead{Kind: st.Kind, Length: st.Length, Group: group}
	}
	return out
}

func joins(k session.Kind) bool { return k == session.Hold || k == session.Rest }

// None is the number of the present bead when a string only says what there
// will be.
const None = -1

// A Beads is a string of beads.
type Beads struct {
	widget.BaseWidget

	items     []Bead
	now       int
	left      float64
	paused    bool
	still     bool
	perSecond float32 // 0: fill the width there is
	ink       fyne.ThemeColorName
	drawn     *renderer
}

// New returns an empty string that fills its width, with room for a pointer.
func New() *Beads {
	b := &Beads{now: None, ink: look.Edge}
	b.ExtendBaseWidget(b)
	return b
}

// Still returns a string for a list: it has no pointer, its blocks are as high
// as the widget, in the given colour, and perSecond pixels long for every
// second. With 0 it fills its width.
func Still(items []Bead, perSecond float32, ink fyne.ThemeColorName) *Beads {
	b := &Beads{items: items, now: None, still: true, perSecond: perSecond, ink: ink}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows where a session is: at bead number now, counted from 0, with a
// share of that bead left, from 1 down to 0. None is before the start and
// len(items) after the end. The items must not be changed afterwards. It
// redraws only what is different, so it may be called for every frame.
func (b *Beads) Set(items []Bead, now int, left float64, paused bool) {
	same := slices.Equal(b.items, items)
	step := same && b.now == now && b.paused == paused
	if step && b.left == left {
		return
	}
	b.items, b.now, b.left, b.paused = items, now, left, paused
	switch {
	case b.drawn == nil:
	case step:
		b.drawn.advance()
	default:
		b.Refresh()
	}
}

// CreateRenderer is for Fyne, which throws renderers away while a screen is
// hidden and does not lay out the next one if the size is still the same.
func (b *Beads) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	b.drawn = newRenderer(b)
	b.drawn.Layout(b.Size())
	return b.drawn
}
