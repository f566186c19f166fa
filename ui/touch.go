package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A touch is an unseen target as large as the place it is given.
type touch struct {
	widget.BaseWidget
	onTap func()
}

var _ fyne.Tappable = (*touch)(nil)

func newTouch(onTap func()) *touch {
	t := &touch{onTap: onTap}
	t.ExtendBaseWidget(t)
	return t
}

func (t *touch) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	t.onTap()
}

func (t *touch) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
