package ui

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/marks"
	"unknot/ui/choices"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/screens/aboutme"
	"unknot/ui/screens/home"
	"unknot/ui/screens/passphrase"
	"unknot/ui/screens/point"
	"unknot/ui/screens/progress"
	"unknot/ui/screens/record"
	routinescreen "unknot/ui/screens/routine"
	"unknot/ui/screens/routines"
	settingsscreen "unknot/ui/screens/settings"
	"unknot/ui/screens/summary"
	"unknot/ui/screens/wrong"
)

// settingsPage has everything that can be chosen.
func (w *Window) settingsPage() screens.Screen {
	o := settingsscreen.Options{
		Printer:  w.printer(),
		Settings: w.deps.Settings, Safety: w.deps.Safety, Number: w.Number,
		Change: w.Change, ChangeScreen: w.changeScreen, SetLanguage: w.setLanguage, Rebuild: w.Rebuild,
		ShowAboutMe: w.ShowAboutMe, ShowSounds: w.ShowSounds, ShowAbout: w.ShowAbout, ShowSafety: w.ShowSafety,
	}
	if w.deps.Records.Store != nil {
		o.Clients = passphrase.NewPanel(w.locking(), &w.behind, w.deps.Settings.Now().Clients)
	}
	return settingsscreen.New(o)
}

// progressOf is what the records hold of the person's own sessions, or a client's.
func (w *Window) progressOf(r route) screens.Screen {
	o := progress.Options{
		Printer: w.printer(),
		Records: w.deps.Records.Store, Client: r.client, Filter: &w.progress, At: r.at,
		Places: w.deps.Places, Figure: w.deps.Figure, Background: &w.behind, Now: w.deps.Now(),
		ShowRoutines: w.ShowRoutines,
		ShowRecord: func(id history.SessionID, at float32) {
			w.routes[len(w.routes)-1].at = at
			w.show(route{to: toRecord, session: id})
		},
	}
	if w.deps.Keep != nil {
		o.Keep = w.KeepDrawn
	}
	return progress.New(o)
}

// recordOf is what is recorded of a session.
func (w *Window) recordOf(id history.SessionID) screens.Screen {
	o := record.Options{
		Printer: w.printer(),
		Records: w.deps.Records.Store, Session: id, Places: w.deps.Places, Safety: w.deps.Safety,
		Back: backTo(w), Background: &w.behind, Now: w.deps.Now(), Delete: func() { w.askToForget(id) },
	}
	if w.deps.Keep != nil {
		o.Keep = func(name string, write func(io.Writer) error) {
			w.KeepFile(name, func(_ context.Context, out io.Writer) error { return write(out) }, nil)
		}
	}
	return record.New(o)
}

// pointOf is the card of a point.
func (w *Window) pointOf(r route) screens.Screen {
	d := w.deps
	pt, ok := d.Places.Point(r.point)
	if !ok {
		return home.New(w.home())
	}
	o := point.Options{
		Printer: w.printer(), Window: w, Point: pt, Side: r.side, Places: d.Places, Anatomy: d.Anatomy, Figure: d.Figure, Postures: w.postures,
		Therapist: pt.TherapistOnly, Routines: d.Library().All(), Sources: d.Sources, Behind: &w.behind, Now: d.Now(), Say: d.Say,
	}
	if d.Records.Store != nil {
		o.Records = d.Records.Store
	}
	return point.New(o)
}

// locking is what the screens about the passphrase of the client records need.
func (w *Window) locking() passphrase.Options {
	return passphrase.Options{Printer: w.printer(), Window: w, Records: w.deps.Records.Store, Back: backTo(w)}
}

// ShowPassphrase goes to where a passphrase is set, changed or taken away.
func (w *Window) ShowPassphrase(c passphrase.Change) { w.show(route{to: toPassphrase, lock: c}) }

// Focus lets the person write in something.
func (w *Window) Focus(f fyne.Focusable) { w.window.Canvas().Focus(f) }

// Refresh draws all that shows anew.
func (w *Window) Refresh() { w.window.Content().Refresh() }

// KeyTime is the time by which presses are told apart.
func (w *Window) KeyTime() time.Time { return w.clock.Now() }

// wrongOf asks what was wrong in the session that was stopped for it.
func (w *Window) wrongOf(r route) screens.Screen {
	return wrong.New(wrong.Options{Printer: w.printer(),
		Safety: w.deps.Safety, Number: w.Number(), What: r.wrong, Keep: w.KeepWrong,
		Done: func(what history.Wrong) {
			r.to, r.wrong = toSummary, what
			w.show(r)
		},
	})
}

// Number is whom to call.
func (w *Window) Number() body.Number {
	if w.deps.Number == nil {
		return w.deps.Safety.Number("")
	}
	return w.deps.Number()
}

// aboutMe has what is true of the person, or of a client.
func (w *Window) aboutMe(client *clients.Client) screens.Screen {
	d := w.deps
	return aboutme.New(aboutme.Options{Printer: w.printer(),
		Window: w, Client: client, Gate: d.Gate, Safety: d.Safety, Places: d.Places, Figure: d.Figure,
		Settings: d.Settings, Back: backTo(w), Now: d.Now,
	})
}

// routinesFor is the list of routines, for a client's session or, with nil, for the
// person.
func (w *Window) routinesFor(client *clients.Client) screens.Screen {
	d := w.deps
	return routines.New(routines.Options{Printer: w.printer(),
		Window: w, For: client, Library: d.Library, Marks: d.Marks, Places: d.Places, Search: &w.search,
		Back: backTo(w), Now: d.Now,
	})
}

// Star is a button that makes a routine a favourite of the person's, or one no more.
func (w *Window) Star(key string) fyne.CanvasObject {
	is := func() bool { return w.deps.Marks.Now().Favourites[key] }
	return look.NewStar(is, func(shown func()) {
		favourite := !is()
		w.Mark(func(m marks.Marks) { m.Favour(key, favourite) })
		shown()
	})
}

// routineOf is the page of a routine.
func (w *Window) routineOf(wanted choices.Session) screens.Screen {
	d := w.deps
	return routinescreen.New(routinescreen.Options{Printer: w.printer(),
		Window: w, Wanted: wanted, Library: d.Library, Places: d.Places, Figure: d.Figure, Zones: d.Zones,
		Postures: w.postures, ShowZones: &w.zones, AsksNumbers: d.Rate != nil, Now: d.Now, Copy: d.Copy,
	})
}

// summaryOf is the end of a session, from which it goes home, or to the client
// whose session it was.
func (w *Window) summaryOf(r route) screens.Screen {
	d := w.deps
	return summary.New(summary.Options{Printer: w.printer(),
		Window: w, Wanted: r.wanted, Plan: r.plan, Ended: r.status, Wrong: r.wrong, Places: d.Places, Figure: d.Figure,
		Safety: d.Safety, Marks: d.Marks, Background: &w.behind, HasProgress: d.Records.Store != nil, Now: d.Now,
		Rate: d.Rate, Settle: d.Records.settle, Habit: d.Records.Habit,
		Leave: func() {
			if who := r.wanted.Client; who != nil && w.KeepsClients() {
				w.chosen = who.ID
				w.section(toClients)
				return
			}
			w.Home()
		},
	})
}

// home asks where it hurts.
func (w *Window) home() home.Options {
	d := w.deps
	return home.Options{Printer: w.printer(),
		Window: w, State: &w.where, Library: d.Library, Places: d.Places, Figure: d.Figure, Zones: d.Zones, ShowZones: &w.zones,
		Safety: d.Safety, Settings: d.Settings, Records: d.Records.Store, Now: d.Now,
		ForPlaces: d.ForPlaces, ForWords: d.ForWords, PlaceName: d.PlaceName, Say: d.Say,
	}
}

// pickRegion picks a region, and goes back to where its side can be chosen.
func (w *Window) pickRegion(r *body.Region) {
	w.where.PickRegion(r)
	w.Back()
}

// Unfocus has nothing be written in any more.
func (w *Window) Unfocus() { w.window.Canvas().Unfocus() }
