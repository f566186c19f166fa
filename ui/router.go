package ui

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/routine"
	"unknot/ui/look"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// A destination names a screen.
type destination uint8

const (
	toHome destination = iota
	toPlaces
	toRoutines
	toRoutine
	toQuestions
	toPlayer
	toDone
	toWelcome
	toSafety
	toSounds
	toProgress
	toRecord
	toSettings
	toAbout
)

// inShell reports whether the screen stands beside the rail. Player and end
// have the whole window, and so has what must be read first.
func (d destination) inShell() bool {
	return d != toPlayer && d != toDone && d != toWelcome
}

// section is the item of the rail that a screen belongs to.
func (d destination) section() destination {
	switch d {
	case toRoutines, toRoutine, toQuestions:
		return toRoutines
	case toProgress, toRecord:
		return toProgress
	case toSounds, toSettings, toAbout:
		return toSettings
	}
	return toHome
}

// A route is a screen with what it is about.
type route struct {
	to     destination
	wish   wish           // toRoutine, toQuestions, toPlayer and toDone
	plan   session.Plan   // toDone
	status session.Status // toDone: how the session ended

	client  history.ClientID  // toProgress: whose, 0 for the person's own
	at      float32           // toProgress: how far down the list is
	session history.SessionID // toRecord
}

// passing are screens that nothing leads back to.
var passing = []destination{toPlayer, toQuestions, toWelcome}

// show goes to a screen, from which going back leads to the last one that is
// not a passing one.
func (w *Window) show(r route) {
	if n := len(w.routes); n > 0 && slices.Contains(passing, w.routes[n-1].to) {
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

// Home leaves every screen but the first.
func (w *Window) Home() { w.section(toHome) }

// section goes to a screen of the rail.
func (w *Window) section(to destination) {
	w.routes = []route{{to: toHome}}
	if to != toHome {
		w.routes = append(w.routes, route{to: to})
	}
	w.open(w.routes[len(w.routes)-1])
}

func (w *Window) open(r route) {
	w.leave()
	w.notice.old()
	if w.worn != look.System {
		w.wear(look.System)
	}
	switch r.to {
	case toHome:
		w.fill(newHome(w))
	case toPlaces:
		w.fill(newPlacesPage(w))
	case toRoutines:
		w.fill(newRoutinesPage(w))
	case toRoutine:
		w.fill(newRoutinePage(w, r.wish))
	case toQuestions:
		w.fill(newQuestionsPage(w, r.wish))
	case toPlayer:
		w.play(r.wish)
	case toDone:
		w.fill(newDonePage(w, r))
	case toWelcome:
		w.fill(newWelcomePage(w))
	case toSafety:
		w.fill(newSafetyPage(w))
	case toSounds:
		w.fill(newSoundsPage(w))
	case toProgress:
		w.fill(newProgressPage(w, r))
	case toRecord:
		w.fill(newRecordPage(w, r.session))
	case toSettings:
		w.fill(newSettingsPage(w))
	case toAbout:
		w.fill(newAboutPage(w))
	}
}

// start begins a session, after the questions of its regions if they are not
// answered yet.
func (w *Window) start(wanted wish) {
	if len(w.unanswered(wanted.routine)) > 0 {
		w.show(route{to: toQuestions, wish: wanted})
		return
	}
	if _, err := wanted.course(w.deps.Places); err != nil {
		w.tell(capital(err.Error()) + ".")
		return
	}
	w.remember(wanted, time.Now())
	w.show(route{to: toPlayer, wish: wanted})
}

// remember notes what was begun, so that it can be begun again. What is not in
// the library could not be found again.
func (w *Window) remember(wanted wish, now time.Time) {
	id := wanted.routine.ID
	if r, err := w.deps.Library().Find(id); err != nil || r == nil {
		return
	}
	w.change(func(s *settings.Settings) { s.Last = wanted.last(now) })
	if err := w.deps.Marks.Use(id, now); err != nil {
		w.tell(tongue.F("That it was used could not be written: %s", err.Error()))
	}
}

// ShowRoutine goes to the page of a routine.
func (w *Window) ShowRoutine(r *routine.Routine) { w.show(route{to: toRoutine, wish: plainly(r)}) }

// ShowRoutines goes to the list of all routines.
func (w *Window) ShowRoutines() { w.section(toRoutines) }

// ShowPlaces goes to the list of the parts of the body.
func (w *Window) ShowPlaces() { w.show(route{to: toPlaces}) }

// ShowSounds goes to the page that teaches the sounds.
func (w *Window) ShowSounds() { w.show(route{to: toSounds}) }

// ShowSafety goes to the safety texts.
func (w *Window) ShowSafety() { w.show(route{to: toSafety}) }

// ShowProgress goes to what the records hold of the person's own sessions.
func (w *Window) ShowProgress() { w.section(toProgress) }

// ShowProgressOf goes to what the records hold of a client's sessions.
func (w *Window) ShowProgressOf(id history.ClientID) { w.show(route{to: toProgress, client: id}) }

// ShowSettings goes to what can be chosen.
func (w *Window) ShowSettings() { w.section(toSettings) }

// ShowAbout goes to what Unknot is and where its facts come from.
func (w *Window) ShowAbout() { w.show(route{to: toAbout}) }

// leave ends what the current screen has going on.
func (w *Window) leave() {
	if w.current != nil {
		w.current.leave()
	}
}

// cameFrom is what leads back from a screen.
func (w *Window) cameFrom() string {
	if n := len(w.routes); n > 1 {
		switch w.routes[n-2].to {
		case toRoutines:
			return "Routines"
		case toProgress:
			return "Progress"
		case toHome:
			if names := w.deps.pickedNames(w.picked); names != "" {
				return capital(names)
			}
			return "Home"
		}
	}
	return "Back"
}
