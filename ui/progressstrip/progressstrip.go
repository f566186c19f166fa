// Package progressstrip draws a session as a row of segments.
//
// A rounded block is a hold, as wide as it is long. A dot is a rest or the way
// to another area, a diamond is a switch of side, a small upright box is a
// find, and a thin bar is a pace stage. What is done is filled, what is to
// come is an outline, and the segment that it is time for is larger, in the
// colour of its phase, under a pointer.
//
// It takes the stages of a plan as they are, and no gestures. Screens may
// import it.
package progressstrip

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/session"
	"unknot/ui/look"
)

// A Segment is one stage on the strip.
type Segment struct {
	Kind   session.Kind
	Length time.Duration
	Group  int  // neighbours with one number may be joined when there is no room
	Solid  bool // filled although it is still to come, as the first side in a list
}

// Segments returns the segments of stages. Holds and rests on one point and side are
// one group.
func Segments(stages []session.Stage) []Segment {
	out := make([]Segment, len(stages))
	group := 0
	for i, st := range stages {
		if i > 0 {
			last := stages[i-1]
			if last.Point != st.Point || last.Side != st.Side || last.Item != st.Item || !joins(last.Kind) || !joins(st.Kind) {
				group++
			}
		}
		out[i] = Segment{Kind: st.Kind, Length: st.Length, Group: group}
	}
	return out
}

func joins(k session.Kind) bool { return k == session.Hold || k == session.Rest }

// None is the number of the present segment when a strip only says what there
// will be.
const None = -1

// A Strip is a row of segments.
type Strip struct {
	widget.BaseWidget

	items     []Segment
	now       int
	left      float64
	paused    bool
	still     bool
	perSecond float32 // 0: fill the width there is
	ink       fyne.ThemeColorName
	drawn     *renderer
}

// New returns an empty strip that fills its width, with room for a pointer.
func New() *Strip {
	s := &Strip{now: None, ink: look.Edge}
	s.ExtendBaseWidget(s)
	return s
}

// Still returns a strip for a list: it has no pointer, its blocks are as high
// as the widget, in the given colour, and perSecond pixels long for every
// second. With 0 it fills its width.
func Still(items []Segment, perSecond float32, ink fyne.ThemeColorName) *Strip {
	s := &Strip{items: items, now: None, still: true, perSecond: perSecond, ink: ink}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows where a session is: at segment number now, counted from 0, with a
// share of that segment left, from 1 down to 0. None is before the start and
// len(items) after the end. The items must not be changed afterwards. It
// redraws only what is different, so it may be called for every frame.
func (s *Strip) Set(items []Segment, now int, left float64, paused bool) {
	same := slices.Equal(s.items, items)
	step := same && s.now == now && s.paused == paused
	if step && s.left == left {
		return
	}
	s.items, s.now, s.left, s.paused = items, now, left, paused
	switch {
	case s.drawn == nil:
	case step:
		s.drawn.advance()
	default:
		s.Refresh()
	}
}

// CreateRenderer is for Fyne, which throws renderers away while a screen is
// hidden and does not lay out the next one if the size is still the same.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	s.drawn = newRenderer(s)
	s.drawn.Layout(s.Size())
	return s.drawn
}
