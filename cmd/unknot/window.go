//go:build !nowindow

package main

import (
	"fyne.io/fyne/v2/app"

	_ "unknot/cmd/unknot/quiet" // before Fyne
	"unknot/session"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/routine"
	"unknot/ui"
	"unknot/ui/look"
	"unknot/ui/settings"
	"unknot/ui/sound"
)

// appID names the program to the desktop and names its folder of settings.
const appID = "io.github.unknot.Unknot"

// windowProblem says why no window can be opened here, or returns nil.
func windowProblem() error { return displayProblem() }

// A windowOptions is what the command line asks of the window.
type windowOptions struct {
	routine *routine.Routine // to play at once, or nil
	mute    bool
	trace   string // a new file, or ""
}

// openWindow shows the window until it is closed.
func openWindow(_ environment, shelf *shelf, o windowOptions) (err error) {
	a := app.NewWithID(appID)
	a.Settings().SetTheme(look.New(look.System, 1))
	var w *ui.Window
	store, broken := openSettings()
	if o.mute {
		store.Override(func(s *settings.Settings) { s.Muted = true })
	}
	ear := newEar(store, func(line string) { w.Notice(line) }, func(n sound.Notice) { w.SoundLost(n.Lost, n.String()) })
	defer ear.close()
	var trace *tracer
	w = ui.New(a, ui.Deps{
		Routines: shelf.library.All(),
		Places:   shelf.atlas,
		Safety:   shelf.safety,
		Figure:   shelf.figure,
		Settings: store,
		Apply:    ear.apply,
		Preview:  ear.player.Preview,
		Begin: func(p session.Plan, words *cue.Script, show func(live.Update)) ui.Guide {
			if trace, err = newTracer(o.trace, p); err != nil {
				w.Notice(err.Error())
			}
			o.trace = "" // only the first session is traced
			g := newGuide(p, words, ear, trace, show)
			g.start()
			return g
		},
	})
	if broken != nil {
		w.Notice(broken.Error())
	}
	if o.routine != nil {
		w.Play(o.routine)
	}
	w.Run()
	return trace.close()
}
