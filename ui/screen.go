package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A screen is one page of the window.
type screen interface {
	content() fyne.CanvasObject
	// key takes a key that no focused widget wanted and reports whether it
	// meant something.
	key(fyne.KeyName) bool
	// mayClose reports whether the window may close now. A screen that says
	// no has asked the person instead.
	mayClose() bool
	// leave ends what the screen has going on. The screen is not shown again.
	leave()
}

// A page is a screen on which nothing goes on.
type page struct {
	root fyne.CanvasObject
	keys map[fyne.KeyName]func()
}

func (p *page) content() fyne.CanvasObject { return p.root }

func (p *page) key(name fyne.KeyName) bool {
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	do := p.keys[name]
	if do != nil {
		do()
	}
	return do != nil
}

func (p *page) mayClose() bool { return true }
func (p *page) leave()         {}

// narrow is the width under which a screen uses its narrow form.
const narrow = 700

// zoom is how much larger a screen is drawn than in its design, so that it
// fills a window of the given size.
func zoom(size, design fyne.Size) float32 {
	return max(0.5, min(size.Width/design.Width, size.Height/design.Height))
}

// place puts an object somewhere, if it is there at all.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// heading returns the big line at the top of a page.
func heading(s string) *look.Label {
	return look.Wrapped(s, look.Title, true, look.Ink, 2)
}
