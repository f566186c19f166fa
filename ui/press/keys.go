// Package press turns what Fyne tells of keys, mouse, pedals and touch into the
// presses that a person meant: a key that is held down is one press, and so are
// the bounces of a switch and both clicks of a double click.
//
// Fyne's desktop driver tells of a key that goes down once as KeyDown and then
// as TypedKey; while the key repeats it tells of TypedKey alone. A key may also
// type a character, which follows as TypedRune. Only what has the keyboard at
// the time is told. So a TypedKey without a KeyDown before it is the repeat of
// a press that was another's, such as that of the screen before.
//
// What a press does is for the screens to say, which may import it.
package press

import (
	"time"
	"unicode"

	"fyne.io/fyne/v2"
)

// Bounce is how soon after a key was last down another press of it is still the
// same one. It counts for keys that undo or repeat what they did, not for those
// that are pressed quickly on purpose, such as the arrows.
const Bounce = 250 * time.Millisecond

// A Press is what a key asks for.
type Press struct {
	// Key is what the key means: KeyPlus and KeySlash where it types that
	// character, KeyReturn for each Enter, and a letter by its place where the
	// keyboard's letters are not Latin. It is "" if nothing was asked.
	Key fyne.KeyName
	// Again says that the key is still down since a press that was told of.
	Again bool
}

// Keys is the keyboard as one receiver hears it: the window, or a widget while
// it has the focus. The zero value is ready to use.
type Keys struct {
	// Now is the clock; nil is the real one.
	Now func() time.Time

	now   stroke
	heard map[fyne.KeyName]time.Time // when each key that bounces was last down
}

// A stroke is one way of a key down and up, as far as it has been told.
type stroke struct {
	key   fyne.KeyName
	code  int // where it is on the keyboard
	phase phase
	typed bool // a character of it has meant something, since the last TypedKey
	means fyne.KeyName
}

type phase uint8

const (
	none    phase = iota
	down          // told by KeyDown
	fresh         // and by TypedKey, once
	held          // and by TypedKey, again
	bounced       // and taken for the same press as the one before it
	stray         // it was pressed for something else
)

// KeyDown is for Fyne.
func (k *Keys) KeyDown(e *fyne.KeyEvent) {
	k.now = stroke{key: e.Name, code: e.Physical.ScanCode, phase: down}
}

// KeyUp is for Fyne. It may never come, as when the window loses the keyboard.
func (k *Keys) KeyUp(e *fyne.KeyEvent) {
	if !k.now.of(e) {
		if k.now.phase == down { // a shortcut, whose other key goes up first
			k.now.phase = stray
		}
		return
	}
	k.bounces(k.now.means)
	k.now = stroke{}
}

func (s stroke) of(e *fyne.KeyEvent) bool {
	return s.phase != none && s.key == e.Name && s.code == e.Physical.ScanCode
}

// Typed is what a TypedKey asks for. A key whose character tells what it means
// asks in Rune.
func (k *Keys) Typed(e *fyne.KeyEvent) Press {
	switch {
	case !k.now.of(e):
		k.now = stroke{key: e.Name, code: e.Physical.ScanCode, phase: stray}
	case k.now.phase == down:
		k.now.phase = fresh
	case k.now.phase == fresh:
		k.now.phase = held
	}
	k.now.typed = false
	switch e.Name {
	case fyne.KeyPlus, fyne.KeySlash, fyne.KeyUnknown:
		return Press{}
	case fyne.KeyEnter:
		return k.press(fyne.KeyReturn)
	}
	return k.press(e.Name)
}

// Rune is what a TypedRune asks for.
func (k *Keys) Rune(r rune) Press {
	if k.now.typed {
		return Press{}
	}
	means := fyne.KeyUnknown
	switch {
	case r == '+':
		means = fyne.KeyPlus
	case r == '/':
		means = fyne.KeySlash
	case k.now.phase != none && k.now.key == fyne.KeyUnknown:
		means = letter(r, k.now.code)
	}
	if k.now.phase == none { // from something that types without keys
		return Press{Key: means}
	}
	if means == fyne.KeyUnknown {
		return Press{}
	}
	k.now.typed = true
	return k.press(means)
}

// press is what the present stroke asks for, given what it means.
func (k *Keys) press(means fyne.KeyName) Press {
	k.now.means = means
	soon := k.bounces(means)
	switch {
	case k.now.phase == fresh && soon:
		k.now.phase = bounced
	case k.now.phase == fresh:
		return Press{Key: means}
	case k.now.phase == held:
		return Press{Key: means, Again: true}
	}
	return Press{}
}

// bounces notes that a key is down and reports whether it was so only just
// before.
func (k *Keys) bounces(key fyne.KeyName) bool {
	if !settles(key) {
		return false
	}
	if k.heard == nil {
		k.heard = map[fyne.KeyName]time.Time{}
	}
	now := clock(k.Now)
	before, ok := k.heard[key]
	k.heard[key] = now
	return ok && now.Sub(before) < Bounce
}

// settles reports whether a second press right after the first is the same one.
func settles(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeySpace, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyF, fyne.KeyG, fyne.KeyM, fyne.KeyZ:
		return true
	}
	return false
}

// Begin is for a receiver that shows something new: what is down now was
// pressed for what was there before, and so was what opens or leaves something
// for so long from now.
func (k *Keys) Begin(settle time.Duration) {
	if k.now.phase != none {
		k.now.phase = stray
	}
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
		k.bounces(key)
		k.heard[key] = k.heard[key].Add(settle - Bounce)
	}
}

// Stray reports whether the last TypedKey, and what it types, belongs to a
// press that was meant for something else.
func (k *Keys) Stray() bool { return k.now.phase == stray }

// Pushes reports whether a TypedKey pushes what has the focus, as Space and
// Enter do.
func (k *Keys) Pushes(e *fyne.KeyEvent) bool {
	p := k.Typed(e)
	return !p.Again && (p.Key == fyne.KeySpace || p.Key == fyne.KeyReturn)
}

// letter is the key that a character means on a key that has no Latin one: that
// of the letter, if it is Latin after all, as with Caps Lock on a Hebrew
// keyboard, or else that at its place.
func letter(r rune, code int) fyne.KeyName {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return fyne.KeyName(unicode.ToUpper(r))
	case unicode.In(r, unicode.Letter, unicode.Mark) && !unicode.In(r, unicode.Latin, unicode.Common, unicode.Inherited):
		return places[code-firstCode]
	}
	return fyne.KeyUnknown
}

func clock(now func() time.Time) time.Time {
	if now == nil {
		return time.Now()
	}
	return now()
}
