package ui

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/routine"
	"unknot/session/words"
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
	toClients
	toClient
	toNewClient
	toChoose
	toHeed
	toConfirm
	toPassphrase
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
	case toClients, toClient, toNewClient, toChoose, toHeed, toConfirm:
		return toClients
	case toProgress, toRecord:
		return toProgress
	case toSounds, toSettings, toAbout, toPassphrase:
		return toSettings
	}
	return toHome
}

// A route is a screen with what it is about.
type route struct {
	to     destination
	wish   wish             // toRoutine, toQuestions, toHeed, toPlayer and toDone
	client history.ClientID // toClient, toChoose, and toProgress: whose, 0 for the person's own
	asking confirmation     // toConfirm
	lock   lockChange       // toPassphrase
	plan   session.Plan     // toDone
	status session.Status   // toDone: how the session ended

	at      float32           // toProgress: how far down the list is
	session history.SessionID // toRecord
}

// section is the item of the rail that the screen belongs to: with a client,
// that of the clients.
func (r route) section() destination {
	if r.wish.client != nil {
		return toClients
	}
	return r.to.section()
}

// passing are screens that nothing leads back to.
var passing = []destination{toPlayer, toQuestions, toWelcome, toHeed, toNewClient, toConfirm, toPassphrase}

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
		w.fill(newRoutinesPage(w, nil))
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
	case toClients:
		w.fill(newClientsPage(w))
	case toClient:
		w.fill(w.withClient(r.client, func(c history.Client) screen { return newClientPage(w, c) }))
	case toNewClient:
		w.fill(newNewClientPage(w))
	case toChoose:
		w.fill(w.withClient(r.client, func(c history.Client) screen { return newRoutinesPage(w, &c) }))
	case toHeed:
		w.fill(newHeedPage(w, r.wish))
	case toConfirm:
		w.fill(newConfirmPage(w, r.asking))
	case toPassphrase:
		w.fill(newPassphrasePage(w, r.lock))
	}
}

// start begins a session, after the questions of its regions if they are not
// answered yet. A client's comes after what has to be heeded, every time.
func (w *Window) start(wanted wish) {
	if wanted.client != nil {
		w.show(route{to: toHeed, wish: wanted})
		return
	}
	if len(w.unanswered(wanted.routine)) > 0 {
		w.show(route{to: toQuestions, wish: wanted})
		return
	}
	w.begin(wanted)
}

// begin begins a session right away.
func (w *Window) begin(wanted wish) {
	if _, err := wanted.course(w.deps); err != nil {
		w.tell(tongue.Sentence(words.LineOf(err)))
		return
	}
	if wanted.client == nil {
		w.remember(wanted, time.Now())
	}
	w.show(route{to: toPlayer, wish: wanted})
}

// remember notes what was begun, so that it can be begun again: the routine
// itself, if it is not in the library and could not be found again.
func (w *Window) remember(wanted wish, now time.Time) {
	id, last := wanted.routine.ID, wanted.last(now)
	if r, err := w.deps.Library().Find(id); err != nil || r == nil || r.ID != id {
		last.Built = routine.Format(wanted.routine)
		w.change(func(s *settings.Settings) { s.Last = last })
		return
	}
	w.change(func(s *settings.Settings) { s.Last = last })
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
		case toRoutines, toChoose:
			return "Routines"
		case toClients:
			return "Clients"
		case toProgress:
			return "Progress"
		case toHome:
			names := words.Capital(w.deps.placeNames(w.where()))
			if names != "" && look.Text(names, look.Body, false, look.Ink).MinSize().Width < 0.6*w.window.Canvas().Size().Width {
				return names
			}
			return "Home"
		}
	}
	return "Back"
}
