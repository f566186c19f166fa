package ui

import (
	"fyne.io/fyne/v2"

	"unknot/session"
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
	fyne.KeyEnter:    session.Eased,
}

func (pl *player) key(name fyne.KeyName) bool {
	if pl.ask != nil {
		switch name {
		case fyne.KeyEscape, fyne.KeySpace:
			pl.carryOn()
		case fyne.KeyReturn, fyne.KeyEnter:
			pl.do(session.Stop)
		}
		return true
	}
	switch name {
	case fyne.KeyEscape:
		pl.askToEnd()
		return true
	case fyne.KeySpace:
		pl.pauseOrResume()
		return true
	case fyne.KeyM:
		pl.toggleMute()
		return true
	case fyne.KeyV:
		pl.nextVoice()
		return true
	case fyne.KeyF:
		pl.setView(far)
		return true
	case fyne.KeyG:
		pl.setView(glance)
		return true
	case fyne.KeyB:
		pl.dimmer()
		return true
	case fyne.KeyT:
		pl.rebook()
		return true
	}
	c, ok := playerKeys[name]
	if ok {
		pl.do(c)
	}
	return ok
}
