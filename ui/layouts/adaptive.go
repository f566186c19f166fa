package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// An adaptive layout has one object, and builds another whenever a size calls
// for another form.
type adaptive[F comparable] struct {
	form  func(fyne.Size) F
	build func(F) fyne.CanvasObject
	box   *fyne.Container
	now   F
}

// NewAdaptive returns a container that is built when it is first laid out.
func NewAdaptive[F comparable](form func(fyne.Size) F, build func(F) fyne.CanvasObject) *fyne.Container {
	a := &adaptive[F]{form: form, build: build}
	a.box = container.New(a)
	return a.box
}

func (a *adaptive[F]) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (a *adaptive[F]) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.IsZero() {
		return
	}
	if f := a.form(size); len(a.box.Objects) == 0 || f != a.now {
		a.now = f
		a.box.Objects = []fyne.CanvasObject{a.build(f)}
	}
	Place(a.box.Objects[0], 0, 0, size.Width, size.Height)
}
