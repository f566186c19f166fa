// Package dial draws the big ring with the seconds.
//
// Each phase has a shape of its own that can be told from the others without
// its colour, in grey and from across a room:
//
//	Find    five hollow arcs that fill one after the other
//	Wait    the five arcs full, and a sign to press
//	Hold    a solid band that empties clockwise from 12, with a hand
//	Rest    one bead a second, going small one by one
//	Switch  two half arcs with arrow heads, emptying to a thin line
//	Area    a dashed way to a dot at 12, with one arrow on it
//	Pace    a thin ring that empties, with a bead at its end
//	Paused  what is left, hollow and hatched; two bars over the seconds
//	Done    a whole ring round a tick
//
// It knows shapes and seconds, not sessions: ui/phase tells which shape a stage
// has. Screens may import it.
package dial

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A Shape is the drawing for one phase.
type Shape uint8

const (
	Find Shape = iota + 1
	Wait
	Hold
	Rest
	Switch
	Area
	Pace
	Paused
	Done
)

// A State is all that the dial shows at one moment.
type State struct {
	Shape    Shape
	Seconds  int     // left in the stage, as shown; not drawn for Wait and Done
	Fraction float64 // of the stage left, from 1 down to 0
	Length   int     // of the stage, in seconds
	Caption  string  // what the seconds are, such as "seconds left"
}

// Clock reports whether the time is shown as minutes and seconds, because the
// stage is too long for two digits. The caption should then say so.
func (s State) Clock() bool { return s.Length > 99 || s.Seconds > 99 }

// number is the time as drawn, and widest the widest it becomes in this stage:
// the size of the figures follows from that, so that it never changes midway.
func (s State) number() (number, widest string) {
	switch {
	case s.Shape == Wait || s.Shape == Done:
		return "", ""
	case !s.Clock():
		return fmt.Sprint(s.Seconds), "00"
	case max(s.Length, s.Seconds) < 600:
		widest = "0:00"
	default:
		widest = "00:00"
	}
	return fmt.Sprintf("%d:%02d", s.Seconds/60, s.Seconds%60), widest
}

// A Dial is the ring with the seconds in it. All of it can be pressed. It
// never takes the keyboard focus.
type Dial struct {
	widget.BaseWidget
	OnTap func()

	state State
	drawn *renderer
}

var _ fyne.Tappable = (*Dial)(nil)

// New returns a dial that shows nothing yet.
func New(onTap func()) *Dial {
	d := &Dial{OnTap: onTap}
	d.ExtendBaseWidget(d)
	return d
}

// Set shows a state. It redraws what is different from the last one only, so
// it may be called for every frame.
func (d *Dial) Set(s State) {
	old := d.state
	if s == old {
		return
	}
	d.state = s
	if d.drawn == nil {
		return
	}
	step := old
	step.Seconds, step.Fraction = s.Seconds, s.Fraction
	if step != s || s.Clock() != old.Clock() {
		d.Refresh()
		return
	}
	d.drawn.advance(s.Seconds != old.Seconds)
}

// Tapped is for Fyne.
func (d *Dial) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	if d.OnTap != nil {
		d.OnTap()
	}
}

// CreateRenderer is for Fyne, which throws renderers away while a screen is
// hidden and does not lay out the next one if the size is still the same.
func (d *Dial) CreateRenderer() fyne.WidgetRenderer {
	d.drawn = newRenderer(d)
	d.drawn.Layout(d.Size())
	return d.drawn
}
