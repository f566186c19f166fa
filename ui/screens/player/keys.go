package player

import (
	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/ui/press"
)

// playerKeys is what the keys, and the pedals that send them, ask of a session.
var playerKeys = map[fyne.KeyName]session.Command{
	fyne.KeyRight:    session.Next,
	fyne.KeyPageDown: session.Next,
	fyne.KeyLeft:     session.Back,
	fyne.KeyPageUp:   session.Back,
	fyne.KeyUp:       session.Extend,
	fyne.KeyPlus:     session.Extend,
	fyne.KeyReturn:   session.Eased,
}

// Key is the screen's. Of keys that are held down only those for more seconds
// go on acting.
func (pl *Player) Key(p press.Press) bool {
	c, commands := playerKeys[p.Key]
	switch {
	case p.Again && c != session.Extend:
	case p.Key == fyne.KeyX:
		pl.somethingIsWrong()
	case pl.ask != nil:
		pl.answer(p.Key)
	case p.Key == fyne.KeyEscape:
		if !pl.bounces() {
			pl.askToEnd()
		}
	case commands:
		pl.do(c)
	default:
		return pl.change(p.Key)
	}
	return true
}

// answer is what a key says to the question whether to end the session.
func (pl *Player) answer(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape:
		if !pl.bounces() {
			pl.takeBack()
		}
	case fyne.KeySpace:
		pl.carryOn()
	case fyne.KeyReturn:
		pl.do(session.Stop)
	}
}

// bounces reports whether Escape comes right after another one, which it would
// undo.
func (pl *Player) bounces() bool {
	now := pl.Clock()
	before := pl.escaped
	pl.escaped = now
	return now.Sub(before) < press.Bounce
}

// change does what a key asks of the player itself, and reports whether it asks
// anything.
func (pl *Player) change(name fyne.KeyName) bool {
	switch name {
	case fyne.KeySpace:
		pl.pauseOrResume()
	case fyne.KeyM:
		pl.toggleMute()
	case fyne.KeyV:
		pl.nextVoice()
	case fyne.KeyF:
		pl.setView(far)
	case fyne.KeyG:
		pl.setView(glance)
	case fyne.KeyB:
		pl.dimmer()
	case fyne.KeyT:
		pl.rebook()
	default:
		return false
	}
	return true
}
