package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// pressable is what small widgets have in common that are pressed by pointer
// or, with the keyboard focus, by Space or Enter. The widget that holds it says
// in press what a press does, and refreshes itself in changed.
type pressable struct {
	widget.BaseWidget
	press.Keys
	press, changed func()
	over, focus    bool
}

// Tapped is for Fyne.
func (p *pressable) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	p.press()
}

// MouseIn is for Fyne.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.mark(true, p.focus) }

// MouseMoved is for Fyne.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (p *pressable) MouseOut() { p.mark(false, p.focus) }

// Cursor is for Fyne.
func (p *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is for Fyne.
func (p *pressable) FocusGained() { p.mark(p.over, true) }

// FocusLost is for Fyne.
func (p *pressable) FocusLost() { p.mark(p.over, false) }

// TypedRune is for Fyne.
func (p *pressable) TypedRune(rune) {}

// TypedKey is for Fyne.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if p.Pushes(e) {
		p.press()
	}
}

func (p *pressable) mark(over, focus bool) {
	p.over, p.focus = over, focus
	p.changed()
}
