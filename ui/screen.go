package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
	"unknot/ui/press"
)

// A screen is one page of the window.
type screen interface {
	Content() fyne.CanvasObject
	// key takes a press of a key that no focused widget wanted and reports
	// whether it meant something.
	Key(press.Press) bool
	// mayClose reports whether the window may close now. A screen that says
	// no has asked the person instead.
	MayClose() bool
	// leave ends what the screen has going on. The screen is not shown again.
	Leave()
}

// A page is a screen on which nothing goes on.
type page struct {
	root   fyne.CanvasObject
	keys   map[fyne.KeyName]func()
	scroll *container.Scroll // whose place is kept when the page is built anew, or nil
	first  fyne.Focusable    // what a person begins to write in, or nil
}

func (p *page) Content() fyne.CanvasObject { return p.root }

func (p *page) Key(k press.Press) bool {
	do := p.keys[k.Key]
	if do == nil || k.Again {
		return do != nil
	}
	do()
	return true
}

func (p *page) MayClose() bool { return true }
func (p *page) Leave()         {}

// scrolling is what scrolls on the page, or nil.
func (p *page) scrolling() *container.Scroll { return p.scroll }

// scroll is what scrolls on the present screen, or nil.
func (w *Window) scroll() *container.Scroll {
	if s, ok := w.current.(interface{ scrolling() *container.Scroll }); ok {
		return s.scrolling()
	}
	return nil
}

// scrolled is how far down the present screen is.
func (w *Window) scrolled() float32 {
	if s := w.scroll(); s != nil {
		return s.Offset.Y
	}
	return 0
}

func (w *Window) scrollTo(y float32) {
	if s := w.scroll(); s != nil && y > 0 {
		s.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// heading returns the big line at the top of a page.
func heading(s string) *look.Label {
	return look.Wrapped(s, look.Title, true, look.Ink, 2)
}
