package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// typeHere is the entry, with the key that leads to it until something is typed.
// Where nobody can type it is nothing.
func (h *home) typeHere() fyne.CanvasObject {
	l := &typeLayout{entry: h.entry}
	if h.entry == nil {
		return container.New(l)
	}
	l.key = look.NewKeyCap("/")
	box := container.New(l, l.entry.frame, l.key)
	l.entry.OnChanged = func(string) { box.Layout.Layout(box.Objects, box.Size()) }
	return box
}

type typeLayout struct {
	entry *placeEntry // nil for nothing
	key   *look.KeyCap
}

// HeightFor returns the height of the entry.
func (l *typeLayout) HeightFor(float32) float32 { return l.entry.height() }

// MinSize asks for the room of what stands in the entry before anything is
// typed.
func (l *typeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if l.entry == nil {
		return fyne.Size{}
	}
	hint := look.Text(l.entry.PlaceHolder, look.Body, false, look.Ink2).Wide()
	return fyne.NewSize(hint+look.Space24+look.Space8+l.key.MinSize().Width, l.entry.height())
}

func (l *typeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.entry == nil {
		return
	}
	width := size.Width
	roomy := l.entry.Text == "" && width >= l.MinSize(nil).Width
	layouts.SetVisible(l.key, roomy)
	if roomy {
		key := l.key.MinSize()
		width -= key.Width + look.Space8
		layouts.Place(l.key, width+look.Space8, (size.Height-key.Height)/2, key.Width, key.Height)
	}
	l.entry.frame.Show() // a narrow window may have hidden it
	layouts.Place(l.entry.frame, 0, 0, width, size.Height)
}

// height is that of the entry, or 0 without one.
func (e *placeEntry) height() float32 {
	if e == nil {
		return 0
	}
	return max(look.Target+4, e.MinSize().Height)
}

// heardLine is how what was typed is understood. It takes room only when it
// says something.
func (h *home) heardLine() fyne.CanvasObject {
	return container.New(&heardLayout{h, h.heard}, h.heard)
}

type heardLayout struct {
	home  *home
	label *look.Label
}

// HeightFor returns the height of what it says at a width.
func (l *heardLayout) HeightFor(width float32) float32 {
	if l.home.said() == "" {
		return 0
	}
	return look.Space8 + l.label.HeightFor(width) + look.Space8
}

func (l *heardLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *heardLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.label, 0, look.Space8, size.Width, size.Height-2*look.Space8)
}

// typeBelow is the entry, and below it how what was typed is understood, once
// the person has asked for it: a narrow window has no room to spare.
func (h *home) typeBelow() fyne.CanvasObject {
	if h.entry == nil {
		return container.New(&typeBelow{home: h})
	}
	l := &typeBelow{h, h.heardLine()}
	return container.New(l, h.entry.frame, l.heard)
}

type typeBelow struct {
	home  *home
	heard fyne.CanvasObject
}

func (l *typeBelow) shows() bool {
	return l.home.entry != nil && (l.home.typing || l.home.typed.text != "")
}

// HeightFor returns the height of both, or 0.
func (l *typeBelow) HeightFor(width float32) float32 {
	if !l.shows() {
		return 0
	}
	return look.Space12 + l.home.entry.height() + look.HeightFor(l.heard, width)
}

func (l *typeBelow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *typeBelow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		layouts.SetVisible(o, l.shows())
	}
	if !l.shows() {
		if l.home.entry != nil {
			l.home.entry.frame.Resize(fyne.Size{}) // or Fyne would not lay it out when it shows again
		}
		return
	}
	h := l.home.entry.height()
	layouts.Place(l.home.entry.frame, 0, look.Space12, size.Width, h)
	layouts.Place(l.heard, 0, look.Space12+h, size.Width, look.HeightFor(l.heard, size.Width))
}
