package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A Weight says how much a button stands out.
type Weight uint8

const (
	Plain  Weight = iota // a border on the surface
	Strong               // filled with ink: the one in the player
	Main                 // filled with the accent: the one on any other screen
	Quiet                // only its word, until the pointer is over it
)

// A Button is a big rounded target with an icon, a word and the cap of its
// key, each of which may be missing. It never takes the keyboard focus. Given
// less width than it asks for, it first leaves out the key, then has a smaller
// word, then leaves out the word.
type Button struct {
	widget.BaseWidget
	OnTap func()

	weight  Weight
	icon    Icon
	word    string
	key     string
	height  float32
	size    float32 // of the word
	bold    bool
	over    bool
	focused bool
	off     bool
	quick   bool
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// NewButton returns a button of the player's height. Icon, word and key may
// each be "". The key is named as in NewKeyCap.
func NewButton(weight Weight, icon Icon, word, key string, onTap func()) *Button {
	b := &Button{}
	b.set(weight, icon, word, key, onTap)
	b.ExtendBaseWidget(b)
	return b
}

func (b *Button) set(weight Weight, icon Icon, word, key string, onTap func()) {
	b.OnTap, b.weight, b.icon, b.word, b.key = onTap, weight, icon, word, key
	b.height, b.size, b.bold = PlayerHeight, Section, true
}

// Small makes the button as low as a target may be, with text of body size,
// and returns it.
func (b *Button) Small() *Button {
	b.height, b.size, b.bold = Target, Body, b.weight != Quiet
	return b
}

// Tall makes the button as high as the main button of a screen and returns it.
func (b *Button) Tall() *Button {
	b.height = MainHeight
	return b
}

// Quick has each press count, however soon after another one, and returns the
// button. The second press of a double click does nothing on any other.
func (b *Button) Quick() *Button {
	b.quick = true
	return b
}

// Set replaces icon and word, as when pause becomes carry on.
func (b *Button) Set(icon Icon, word string) {
	if b.icon == icon && b.word == word {
		return
	}
	b.icon, b.word = icon, word
	b.Refresh()
}

// Weigh makes the button stand out more or less.
func (b *Button) Weigh(w Weight) {
	if b.weight == w {
		return
	}
	b.weight = w
	b.Refresh()
}

// Shows reports whether the button has that icon.
func (b *Button) Shows(icon Icon) bool { return b.icon == icon }

// SetOff makes the button do nothing and look so, or brings it back.
func (b *Button) SetOff(off bool) {
	if b.off == off {
		return
	}
	b.off = off
	b.Refresh()
}

// Tapped is for Fyne.
func (b *Button) Tapped(e *fyne.PointEvent) {
	if b.OnTap == nil || b.off {
		return
	}
	if !b.quick {
		press.Tapped(e)
	}
	b.OnTap()
}

// MouseIn is for Fyne.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.setOver(true) }

// MouseMoved is for Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (b *Button) MouseOut() { b.setOver(false) }

// Cursor is for Fyne.
func (b *Button) Cursor() desktop.Cursor {
	if b.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (b *Button) setOver(over bool) {
	b.over = over
	b.Refresh()
}

// A FocusButton is a button that takes the keyboard focus, for every screen
// but the player.
type FocusButton struct {
	Button
	press.Keys
}

var (
	_ fyne.Focusable  = (*FocusButton)(nil)
	_ desktop.Keyable = (*FocusButton)(nil)
)

// NewFocusButton is NewButton for a button that can be reached by Tab and
// pressed with Space or Enter.
func NewFocusButton(weight Weight, icon Icon, word, key string, onTap func()) *FocusButton {
	b := &FocusButton{}
	b.set(weight, icon, word, key, onTap)
	b.ExtendBaseWidget(b)
	return b
}

// Small is Button.Small.
func (b *FocusButton) Small() *FocusButton {
	b.Button.Small()
	return b
}

// Quick is Button.Quick.
func (b *FocusButton) Quick() *FocusButton {
	b.Button.Quick()
	return b
}

// Tall is Button.Tall.
func (b *FocusButton) Tall() *FocusButton {
	b.Button.Tall()
	return b
}

// FocusGained is for Fyne.
func (b *FocusButton) FocusGained() {
	b.focused = true
	b.Refresh()
}

// FocusLost is for Fyne.
func (b *FocusButton) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune is for Fyne.
func (b *FocusButton) TypedRune(rune) {}

// TypedKey is for Fyne.
func (b *FocusButton) TypedKey(e *fyne.KeyEvent) {
	if b.Pushes(e) {
		b.Tapped(nil)
	}
}
