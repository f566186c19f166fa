package ui

import (
	"io"

	"unknot/session/history"
	"unknot/ui/screens"
	"unknot/ui/screens/progress"
	"unknot/ui/screens/record"
	settingsscreen "unknot/ui/screens/settings"
	"unknot/ui/tongue"
)

// settingsPage has everything that can be chosen.
func (w *Window) settingsPage() screens.Screen {
	o := settingsscreen.Options{
		Printer:  tongue.Printer(),
		Settings: w.deps.Settings, Safety: w.deps.Safety, Number: w.number,
		Change: w.change, ChangeScreen: w.changeScreen, SetLanguage: w.setLanguage, Rebuild: w.rebuild,
		ShowAboutMe: w.ShowAboutMe, ShowSounds: w.ShowSounds, ShowAbout: w.ShowAbout, ShowSafety: w.ShowSafety,
	}
	if w.deps.Records.Store != nil {
		o.Clients = w.therapistPanel()
	}
	return settingsscreen.New(o)
}

// progressOf is what the records hold of the person's own sessions, or a client's.
func (w *Window) progressOf(r route) screens.Screen {
	o := progress.Options{
		Printer: tongue.Printer(),
		Records: w.deps.Records.Store, Client: r.client, Filter: &w.progress, At: r.at,
		Places: w.deps.Places, Figure: w.deps.Figure, Background: &w.behind, Now: w.deps.Now(),
		ShowRoutines: w.ShowRoutines,
		ShowRecord: func(id history.SessionID, at float32) {
			w.routes[len(w.routes)-1].at = at
			w.show(route{to: toRecord, session: id})
		},
	}
	if w.deps.Keep != nil {
		o.Keep = w.keepDrawn
	}
	return progress.New(o)
}

// recordOf is what is recorded of a session.
func (w *Window) recordOf(id history.SessionID) screens.Screen {
	o := record.Options{
		Printer: tongue.Printer(),
		Records: w.deps.Records.Store, Session: id, Places: w.deps.Places, Safety: w.deps.Safety,
		Back: backTo(w), Background: &w.behind, Now: w.deps.Now(), Delete: func() { w.askToForget(id) },
	}
	if w.deps.Keep != nil {
		o.Keep = func(name string, write func(io.Writer) error) { w.keep(name, write, nil) }
	}
	return record.New(o)
}
