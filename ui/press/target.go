package press

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Target is an unseen thing to press, as large as the place it is given.
type Target struct {
	widget.BaseWidget
	onTap func()
}

var _ fyne.Tappable = (*Target)(nil)

// NewTarget returns one that does something at a press.
func NewTarget(onTap func()) *Target {
	t := &Target{onTap: onTap}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is for Fyne.
func (t *Target) Tapped(e *fyne.PointEvent) {
	Tapped(e)
	t.onTap()
}

// CreateRenderer is for Fyne.
func (t *Target) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
