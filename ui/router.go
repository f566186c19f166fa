package ui

import (
	"unknot/session"
	"unknot/session/routine"
)

// A destination names a screen.
type destination uint8

const (
	toHome destination = iota
	toRoutine
	toPlayer
	toDone
	toSafety
	toSounds
)

// A route is a screen with what it is about.
type route struct {
	to      destination
	routine *routine.Routine
	plan    session.Plan   // toDone
	status  session.Status // toDone: how the session ended
}

// show goes to a screen. The player and the end replace what is shown, so that
// going back from them leads to the screen before the session.
func (w *Window) show(r route) {
	if n := len(w.routes); n > 0 && w.routes[n-1].to == toPlayer {
		w.routes = w.routes[:n-1]
	}
	w.routes = append(w.routes, r)
	w.open(r)
}

// back leaves the screen for the one before it.
func (w *Window) back() {
	if len(w.routes) == 1 {
		return
	}
	w.routes = w.routes[:len(w.routes)-1]
	w.open(w.routes[len(w.routes)-1])
}

// home leaves every screen but the first.
func (w *Window) home() {
	w.routes = []route{{to: toHome}}
	w.open(w.routes[0])
}

func (w *Window) open(r route) {
	w.leave()
	switch r.to {
	case toHome:
		w.fill(newHome(w.deps.Routines, w.ShowRoutine, w.ShowSafety, w.ShowSounds))
	case toRoutine:
		w.fill(newRoutinePage(r.routine, w.deps.Places, func() { w.Play(r.routine) }, w.back, w.ShowSafety))
	case toPlayer:
		w.play(r.routine)
	case toDone:
		w.fill(newDonePage(r, w.home, func() { w.Play(r.routine) }))
	case toSafety:
		w.fill(newSafetyPage(w.deps.Safety, w.back))
	case toSounds:
		w.fill(newSoundsPage(w))
	}
}

// ShowRoutine goes to the page of a routine.
func (w *Window) ShowRoutine(r *routine.Routine) { w.show(route{to: toRoutine, routine: r}) }

// ShowSounds goes to the page that teaches the sounds.
func (w *Window) ShowSounds() { w.show(route{to: toSounds}) }

// ShowSafety goes to the safety texts.
func (w *Window) ShowSafety() { w.show(route{to: toSafety}) }

// leave ends what the current screen has going on.
func (w *Window) leave() {
	if w.current != nil {
		w.current.leave()
	}
}
