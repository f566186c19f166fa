package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/choices"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/screens/about"
	"unknot/ui/screens/briefing"
	clientscreens "unknot/ui/screens/clients"
	"unknot/ui/screens/confirm"
	"unknot/ui/screens/home"
	"unknot/ui/screens/passphrase"
	"unknot/ui/screens/places"
	"unknot/ui/screens/safety"
	"unknot/ui/screens/sounds"
	"unknot/ui/screens/today"
)

// passing are screens that nothing leads back to.
var passing = []destination{toPlayer, toWrong, toSummary, toQuestions, toWelcome, toBriefing, toNewClient, toConfirm, toPassphrase}

// show goes to a screen, from which going back leads to the last one that is
// not a passing one.
func (w *Window) show(r route) {
	if n := len(w.routes); n > 0 && slices.Contains(passing, w.routes[n-1].to) {
		w.routes = w.routes[:n-1]
	}
	w.routes = append(w.routes, r)
	w.open(r)
}

// Back leaves the screen for the one before it.
func (w *Window) Back() {
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

// open shows a screen in place of the present one.
func (w *Window) open(r route) {
	w.leave()
	w.behind.Turn()
	w.notice.old()
	if w.colours != look.System {
		w.setColours(look.System)
	}
	if r.to == toPlayer {
		w.play(r.wanted)
		return
	}
	w.fill(w.build(r))
}

// build returns the screen of a route, which is no session's.
func (w *Window) build(r route) screens.Screen {
	switch r.to {
	case toPlaces:
		return places.New(w.printer(), w.deps.Places, backTo(w), w.pickRegion)
	case toRoutines:
		return w.routinesFor(nil)
	case toRoutine:
		return w.routineOf(r.wanted)
	case toPoint:
		return w.pointOf(r)
	case toQuestions:
		return today.New(today.Options{Printer: w.printer(), Window: w, Wanted: r.wanted, Settings: w.deps.Settings, Back: backTo(w), Now: w.deps.Now})
	case toWrong:
		return w.wrongOf(r)
	case toSummary:
		return w.summaryOf(r)
	case toWelcome:
		return safety.NewWelcome(w.printer(), w.deps.Safety, func() { w.welcomed(r.wanted) })
	case toSafety:
		return safety.New(w.printer(), backTo(w), w.deps.Safety, w.deps.Places, w.ShowAboutMe)
	case toSounds:
		return sounds.New(w.printer(), backTo(w), w.deps.Preview, w.ShowSettings)
	case toProgress:
		return w.progressOf(r)
	case toRecord:
		return w.recordOf(r.session)
	case toSettings:
		return w.settingsPage()
	case toAbout:
		return about.New(w.printer(), backTo(w), w.deps.Version, w.deps.Sources)
	case toAboutMe:
		if r.client != 0 {
			return w.ofClient(r.client, w.aboutMe)
		}
		return w.aboutMe(nil)
	case toClients:
		return w.clientList()
	case toClient:
		return w.clientPage(r.client)
	case toNewClient:
		return clientscreens.NewNew(w.clients())
	case toChoose:
		return w.ofClient(r.client, w.routinesFor)
	case toBriefing:
		return briefing.New(briefing.Options{Printer: w.printer(), Window: w, Wanted: r.wanted, Places: w.deps.Places, Back: backTo(w), AsksNumbers: w.deps.Rate != nil, Now: w.deps.Now})
	case toConfirm:
		return confirm.New(w.printer(), r.asking, backTo(w), w.Back)
	case toPassphrase:
		return passphrase.New(w.locking(), r.lock)
	}
	return home.New(w.home())
}

// welcomed keeps that the safety texts were read, and leads on to what was wanted,
// if that is a routine.
func (w *Window) welcomed(wanted choices.Session) {
	w.Change(func(s *settings.Settings) { s.Safety.Read = true })
	if wanted.Routine != nil {
		w.Start(wanted)
		return
	}
	w.Home()
}

// Confirm asks before something that cannot be undone.
func (w *Window) Confirm(q screens.Question) { w.show(route{to: toConfirm, asking: q}) }

// ShowRoutine goes to the page of a routine.
func (w *Window) ShowRoutine(r *routine.Routine) {
	w.show(route{to: toRoutine, wanted: choices.New(r)})
}

// ShowRoutineAs goes to the page of a routine, as it was chosen.
func (w *Window) ShowRoutineAs(wanted choices.Session) { w.show(route{to: toRoutine, wanted: wanted}) }

// ShowPoint goes to the card of a point.
func (w *Window) ShowPoint(id body.ID, side body.Side) {
	w.show(route{to: toPoint, point: id, side: side})
}

// TurnToPoint shows the card of a point in place of the present screen.
func (w *Window) TurnToPoint(id body.ID, side body.Side) {
	r := &w.routes[len(w.routes)-1]
	r.to, r.point, r.side = toPoint, id, side
	w.open(*r)
}

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

// ShowAboutMe goes to what is true of the person for longer than a day.
func (w *Window) ShowAboutMe() { w.show(route{to: toAboutMe}) }

// ShowAbout goes to what Unknot is and where its facts come from.
func (w *Window) ShowAbout() { w.show(route{to: toAbout}) }

// leave ends what the current screen has going on.
func (w *Window) leave() {
	if w.current != nil {
		w.current.Leave()
	}
}

// CameFrom is what leads back from a screen.
func (w *Window) CameFrom() string {
	if n := len(w.routes); n > 1 {
		switch w.routes[n-2].to {
		case toRoutines, toChoose:
			return w.printer().Text("common.routines", "Routines")
		case toClients:
			return w.printer().Text("common.clients", "Clients")
		case toProgress:
			return w.printer().Text("common.progress", "Progress")
		case toSettings:
			return w.printer().Text("common.settings", "Settings")
		case toHome:
			names := words.Capital(w.home().Names())
			if names != "" && look.Text(names, look.Body, false, look.Ink).MinSize().Width < 0.6*w.window.Canvas().Size().Width {
				return names
			}
			return w.printer().Text("common.home", "Home")
		}
	}
	return w.printer().Text("common.back", "Back")
}

// backTo leads to the screen before.
func backTo(w *Window) fyne.CanvasObject {
	return screens.Back(w.printer(), w.CameFrom(), w.Back)
}

// scroll is what scrolls on the present screen, or nil.
func (w *Window) scroll() *container.Scroll {
	if s, ok := w.current.(interface{ Scrolling() *container.Scroll }); ok {
		return s.Scrolling()
	}
	return nil
}

// scrolled is how far down the present screen is.
func (w *Window) scrolled() float32 {
	if s := w.scroll(); s != nil {
		return s.Offset.Y
	}
	return 0
}

func (w *Window) scrollTo(y float32) {
	if s := w.scroll(); s != nil && y > 0 {
		s.ScrollToOffset(fyne.NewPos(0, y))
	}
}
