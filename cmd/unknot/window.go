//go:build !nowindow

package main

import (
	"context"
	"os"
	"runtime/debug"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"unknot/assets"
	_ "unknot/cmd/unknot/quiet" // before Fyne
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/routine"
	"unknot/ui"
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
func openWindow(env environment, shelf *shelf, o windowOptions) error {
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
	ear := newEar(store, news.tell, func(n sound.Notice) { w.SoundLost(n.Lost, n.String()) })
	defer ear.close()
	var trace *tracer
	book := openDiary(news.tell)
	defer book.close(env)
	routines := newCatalogue(shelf, favourites)
	advice := newAdviser(routines.now)
	w = ui.New(a, ui.Deps{
		Library:   routines.now,
		Marks:     favourites,
		Places:    shelf.atlas,
		Safety:    shelf.safety,
		Figure:    shelf.figure,
		Sources:   func() (*body.Bibliography, error) { return body.LoadSources(assets.Sources()) },
		Settings:  store,
		Version:   version,
		ForPlaces: advice.advise,
		PlaceName: advice.name,
		Rate:      book.rate,
		Records:   book.store,
		Keep:      keepFile,
		Apply:     ear.apply,
		Preview:   ear.player.Preview,
		Begin: func(p session.Plan, words *cue.Script, show func(live.Update)) ui.Guide {
			traced, terr := newTracer(o.trace, p)
			if terr != nil {
				w.Notice(terr.Error())
			}
			if traced != nil {
				o.trace, trace = "", traced // only the first session is traced
			}
			return newGuide(p, words, ear, traced, book.begin(words.Routine(), p), show).start()
		},
	})
	for _, err := range []error{broken, unread} {
		if err != nil {
			news.tell(err.Error())
		}
	}
	news.open(w.Notice)
	if o.routine != nil {
		w.Play(o.routine)
	}
	follow, stop := context.WithCancel(context.Background())
	defer stop()
	go routines.follow(follow, w.RoutinesChanged)
	w.Run()
	return trace.close()
}

// A bulletin passes lines on to the window, and keeps them until there is one.
type bulletin struct {
	mu    sync.Mutex
	lines []string
	to    func(line string)
}

func (b *bulletin) tell(line string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to == nil {
		b.lines = append(b.lines, line)
		return
	}
	b.to(line)
}

func (b *bulletin) open(to func(line string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.to = to
	for _, line := range b.lines {
		to(line)
	}
}

// A running guide is one in a goroutine, which Close ends.
type running struct {
	*guide
	stop context.CancelFunc
}

func (g *guide) start() running {
	ctx, stop := context.WithCancel(context.Background())
	go g.run(ctx)
	return running{g, stop}
}

// Close stops the session and waits until it is over.
func (r running) Close() {
	r.stop()
	<-r.over
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
