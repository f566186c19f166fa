package press

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Doubled is how soon after a press the second one of a double click comes.
const Doubled = 500 * time.Millisecond

// apart is how far from the first it may be: a finger is less sure than a mouse.
const apart = 24

// A Shield takes the second press of a double click, wherever the first one
// has led by then. It lies over everything in a window and is there for a
// moment, in the place of the last press.
type Shield struct {
	widget.BaseWidget
	// Now is the clock; nil is the real one.
	Now   func() time.Time
	until time.Time
}

var _ fyne.Tappable = (*Shield)(nil)

// NewShield returns a shield, to be the last object of the window's content and
// not to be laid out.
func NewShield() *Shield {
	s := &Shield{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped puts the shield of the window over the place of a press that counts. A
// press without a place is not one of the pointer.
func Tapped(e *fyne.PointEvent) {
	if e == nil {
		return
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		content, ok := w.Canvas().Content().(*fyne.Container)
		if !ok || len(content.Objects) == 0 {
			continue
		}
		if s, ok := content.Objects[len(content.Objects)-1].(*Shield); ok {
			s.raise(e.AbsolutePosition)
		}
	}
}

func (s *Shield) raise(at fyne.Position) {
	s.until = clock(s.Now).Add(Doubled)
	s.Move(at.SubtractXY(apart, apart))
	s.Resize(fyne.NewSquareSize(2 * apart))
}

// Visible is for Fyne, which looks for what a press hits among what is visible.
func (s *Shield) Visible() bool {
	if !s.until.IsZero() && !clock(s.Now).Before(s.until) {
		s.until = time.Time{}
	}
	return !s.until.IsZero()
}

// Tapped is for Fyne. Presses that go on quickly are still the same one.
func (s *Shield) Tapped(*fyne.PointEvent) {
	if soon := clock(s.Now).Add(Bounce); soon.After(s.until) {
		s.until = soon
	}
}

// CreateRenderer is for Fyne: there is nothing to see.
func (s *Shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
