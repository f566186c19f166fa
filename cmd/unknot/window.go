//go:build !nowindow

package main

import (
	"cmp"
	"context"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"unknot/assets"
	"unknot/cmd/unknot/fynelog" // before Fyne
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/finder"
	"unknot/session/live"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/session/words"
	"unknot/ui"
	"unknot/ui/screens/player"
	"unknot/ui/sound"
)

// appID names the program to the desktop and names its folder of settings.
const appID = "io.github.unknot.Unknot"

// windowProblem says why no window can be opened here, or returns nil.
func windowProblem() error { return displayProblem() }

// openWindow shows the window until it is closed.
func openWindow(env environment, shelf *shelf, o windowOptions) error {
	return unhurried(env, func(env environment) error { return runWindow(env, shelf, o) })
}

func runWindow(env environment, shelf *shelf, o windowOptions) error {
	fynelog.To(env.err)
	defer fynelog.To(os.Stderr)
	debug.SetGCPercent(50) // 8 to 14 MiB less, and no more processor time in a session
	store, broken := openSettings()
	a, end := newApp()
	defer end()
	var w *ui.Window
	favourites, unread := openMarks()
	if o.mute {
		store.Override(func(s *settings.Settings) { s.Muted = true })
	}
	var news bulletin
	mixer := openSound(store, news.tell, func(n sound.Notice) { w.SoundLost(n.Lost, n.Line()) })
	defer mixer.Close()
	var traced *trace.Writer
	book := openDiary(news.tell)
	defer book.close(env)
	routines := newCatalogue(shelf, favourites)
	asks := func() finder.Query {
		now := store.Now()
		return finder.Query{Country: countryOf(now), Subject: prepare.Subject{About: now.Safety.About}, Now: time.Now()}
	}
	advice := newAdviser(shelf, routines.now, asks, func() string { return cmp.Or(store.Now().Language, systemLanguage()) })
	w = ui.New(a, ui.Deps{
		Library:   routines.now,
		Marks:     favourites,
		Places:    shelf.atlas,
		Gate:      shelf.gate,
		Safety:    shelf.safety,
		Figure:    shelf.figure,
		Zones:     shelf.zones,
		Sources:   func() (*body.Bibliography, error) { return body.LoadSources(assets.Sources()) },
		Settings:  store,
		Version:   version,
		Now:       time.Now,
		ForPlaces: advice.advise,
		ForWords:  advice.understand,
		PlaceName: advice.name,
		Rate:      book.rate,
		Wrong:     book.wrong,
		Number:    func() body.Number { return shelf.number(store.Now()) },
		Keep:      keepFile,
		Apply:     mixer.Apply,
		Copy:      func(r *routine.Routine) (*routine.Routine, error) { return shelf.copyOf(r, routines.now()) },
		Preview:   func(s cue.Sound) { go mixer.Preview(s) },
		Say:       mixer.Speak,
		Records:   ui.Records{Store: book.store, Unfinished: book.unfinished, Habit: book.habit, Settle: book.settle},
		Begin: func(b ui.Beginning) player.Guide {
			c := course{pass: b.Pass, script: b.Script, client: b.Client, before: b.Before, today: b.Today, from: b.Resumes}
			record, rerr := book.record(c)
			if rerr != nil {
				w.Notice(words.LineOf(rerr))
				return nil
			}
			of, terr := trace.Create(o.trace, c.plan())
			if terr != nil {
				w.Notice(words.LineOf(terr))
			}
			if of != nil {
				o.trace, traced = "", of // only the first session is traced
			}
			conductor := newConductor(c, mixer, of, record, func(u live.Update) {
				if u.Status.State.Over() {
					book.over()
				}
				b.Show(u)
			})
			conductor.Start(context.Background())
			return conductor
		},
	})
	for _, err := range []error{broken, unread} {
		if err != nil {
			news.tell(words.LineOf(err))
		}
	}
	news.open(w.Notice)
	switch {
	case o.resume:
		w.Resume()
	case o.visit != nil:
		w.Heed(o.visit.client, o.visit.routine, o.visit.timings, o.visit.resting)
	case o.routine != nil:
		w.Play(o.routine, o.today, o.said...)
	}
	follow, stop := context.WithCancel(context.Background())
	defer stop()
	go routines.follow(follow, w.RoutinesChanged)
	w.Run()
	return traced.Close(farewell)
}

// newApp returns Fyne's part of the program. Fyne keeps a folder of its own;
// where there is no home it would make one in the current folder, so it gets
// one that is thrown away when the program ends.
func newApp() (a fyne.App, end func()) {
	end = func() {}
	if _, err := os.UserConfigDir(); err != nil {
		if folder, err := os.MkdirTemp("", "unknot-"); err == nil {
			os.Setenv("XDG_CONFIG_HOME", folder)
			end = func() { os.RemoveAll(folder) }
		}
	}
	return app.NewWithID(appID), end
}
