package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"unknot/ui/press"
)

// listen hears the keys that nothing has the focus for.
func (w *Window) listen() {
	c := w.window.Canvas()
	if c, ok := c.(desktop.Canvas); ok {
		c.SetOnKeyDown(w.keys.KeyDown)
		c.SetOnKeyUp(w.keys.KeyUp)
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.take(w.keys.Typed(e)) })
	c.SetOnTypedRune(func(r rune) { w.take(w.keys.Rune(r)) })
	w.app.Lifecycle().SetOnEnteredForeground(func() { w.keys.Begin(press.Bounce) })
}

// take hands a press to the screen; Escape goes back where the screen has no
// use for it.
func (w *Window) take(p press.Press) {
	switch {
	case p.Key == "", w.current.Key(p):
	case p.Key == fyne.KeyEscape && !p.Again && len(w.routes) > 1:
		w.Back()
	}
}

// Key is take for a key that something with the focus had no use for.
func (w *Window) Key(name fyne.KeyName) { w.take(press.Press{Key: name}) }
