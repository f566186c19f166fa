// Package fields has what a person writes in: a line, several lines, and a secret.
// Screens import it.
package fields

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// An Entry is something to write in. Escape leaves it, so that the next one
// leaves the screen. A key that was pressed before it had the focus writes
// nothing, and Enter that is held down hands over a line once.
type Entry struct {
	widget.Entry
	self  fyne.Widget // that it is a part of
	keys  press.Keys
	Leave func() // at Escape; nil takes the focus away
}

// NewEntry returns an entry with a text, of one line or of several that wrap.
func NewEntry(now func() time.Time, text, hint string, lines int) *Entry {
	e := &Entry{}
	e.Begin(e, now, text, hint, lines)
	return e
}

// Begin makes the entry a part of a widget, or one of its own, and says what it
// says at first. Presses are told apart by the time that now says.
func (e *Entry) Begin(self fyne.Widget, now func() time.Time, text, hint string, lines int) {
	e.self, e.keys.Now = self, now
	e.ExtendBaseWidget(self)
	e.MultiLine = lines > 1
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
	}
	e.SetPlaceHolder(hint)
	e.SetText(text)
}

// FocusGained is for Fyne.
func (e *Entry) FocusGained() {
	e.keys.Begin(press.Bounce)
	e.Entry.FocusGained()
}

// KeyDown is for Fyne.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	e.keys.KeyDown(k)
	e.Entry.KeyDown(k)
}

// KeyUp is for Fyne.
func (e *Entry) KeyUp(k *fyne.KeyEvent) {
	e.keys.KeyUp(k)
	e.Entry.KeyUp(k)
}

// TypedRune is for Fyne.
func (e *Entry) TypedRune(r rune) {
	if !e.keys.Stray() {
		e.Entry.TypedRune(r)
	}
}

// TypedKey is for Fyne.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
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

func (e *Entry) escape() {
	if e.Leave != nil {
		e.Leave()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.self); c != nil {
		c.Unfocus()
	}
}
