package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
	"unknot/ui/tongue"
)

// An entry is something to write in. Escape leaves it, so that the next one
// leaves the screen. A key that was pressed before it had the focus writes
// nothing, and Enter that is held down hands over a line once.
type entry struct {
	widget.Entry
	w     *Window
	keys  press.Keys
	leave func() // nil takes the focus away
}

// newEntry returns an entry with a text, of one line or of several that wrap.
func newEntry(w *Window, text, hint string, lines int) *entry {
	e := &entry{}
	e.ExtendBaseWidget(e)
	e.begin(w, text, hint, lines)
	return e
}

// begin says what the entry says at first.
func (e *entry) begin(w *Window, text, hint string, lines int) {
	e.w, e.keys.Now = w, w.clock.Now
	e.MultiLine = lines > 1
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
	}
	e.SetPlaceHolder(tongue.L(hint))
	e.SetText(text)
}

// FocusGained is for Fyne.
func (e *entry) FocusGained() {
	e.keys.Begin(press.Bounce)
	e.Entry.FocusGained()
}

// KeyDown is for Fyne.
func (e *entry) KeyDown(k *fyne.KeyEvent) {
	e.keys.KeyDown(k)
	e.Entry.KeyDown(k)
}

// KeyUp is for Fyne.
func (e *entry) KeyUp(k *fyne.KeyEvent) {
	e.keys.KeyUp(k)
	e.Entry.KeyUp(k)
}

// TypedRune is for Fyne.
func (e *entry) TypedRune(r rune) {
	if !e.keys.Stray() {
		e.Entry.TypedRune(r)
	}
}

// TypedKey is for Fyne.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	p := e.keys.Typed(k)
	once := p.Key != "" && !p.Again
	switch {
	case e.keys.Stray():
	case k.Name == fyne.KeyEscape && once:
		e.escape()
	case k.Name == fyne.KeyEscape:
	case e.MultiLine || once || k.Name != fyne.KeyReturn && k.Name != fyne.KeyEnter:
		e.Entry.TypedKey(k)
	}
}

func (e *entry) escape() {
	if e.leave != nil {
		e.leave()
		return
	}
	e.w.window.Canvas().Unfocus()
}
