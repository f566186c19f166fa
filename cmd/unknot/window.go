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

	"unknot/cmd/unknot/fynelog" // before Fyne
	"unknot/session/adviser"
	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/cue"
	"unknot/session/finder"
	"unknot/session/history"
	"unknot/session/journal"
	"unknot/session/live"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/session/userdirs"
	"unknot/ui"
	"unknot/ui/audio"
	"unknot/ui/display"
	"unknot/ui/screens/player"
	"unknot/ui/sound"
)

// appID names the program to the desktop and names its folder of settings.
const appID = "io.github.unknot.Unknot"

// windowProblem says why no window can be opened here, or returns nil.
func windowProblem() error { return display.Problem() }

// openWindow shows the window until it is closed.
func openWindow(env environment, prog *program, o windowOptions) error {
	return spooled(env, func(env environment) error { return runWindow(env, prog, o) })
}

// A desktop is the window with all that stands behind it.
type desktop struct {
	prog       *program
	settings   *settings.Store
	favourites *marks.Store
	mixer      *audio.Mixer
	journal    *journal.Journal
	window     *ui.Window
	trace      string        // the file that the next session is traced to, or ""
	traced     *trace.Writer // nil before there is one
}

func runWindow(env environment, prog *program, o windowOptions) error {
	fynelog.To(env.err)
	defer fynelog.To(os.Stderr)
	muscles, err := builtin.Anatomy(prog.Atlas)
	if err != nil {
		return err
	}
	debug.SetGCPercent(50) // 8 to 14 MiB less, and no more processor time in a session
	d := &desktop{prog: prog, trace: o.trace}
	var broken, unread error
	d.settings, broken = openSettings()
	a, end := newApp()
	defer end()
	d.favourites, unread = openMarks()
	if o.mute {
		d.settings.Override(func(s *settings.Settings) { s.Muted = true })
	}
	var messages messageQueue
	d.mixer = openSound(d.settings, messages.tell, func(n sound.Notice) { d.window.SoundLost(n.Lost, n.Message()) })
	defer d.mixer.Close()
	d.journal = openJournal(env.ctx, messages.tell)
	defer closeJournal(env, d.journal)
	prog.Hide(d.favourites)
	d.window = ui.New(a, d.deps(muscles))
	for _, err := range []error{broken, unread} {
		if err != nil {
			messages.tell(message.Of(err))
		}
	}
	messages.open(d.window.Notice)
	switch {
	case o.resume:
		d.window.Resume()
	case o.visit != nil:
		d.window.ShowBriefing(o.visit.Client, o.visit.Routine, o.visit.Timings, o.visit.Resting)
	case o.routine != nil:
		d.window.Play(o.routine, o.today, o.said...)
	}
	follow, stop := context.WithCancel(context.Background())
	defer stop()
	go prog.Follow(follow, d.window.RoutinesChanged)
	d.window.Run()
	return d.traced.Close(closePatience)
}

// deps is what the window needs.
func (d *desktop) deps(muscles *anatomy.Anatomy) ui.Deps {
	advise := adviser.New(d.prog.Data, d.prog.Library, d.asks, func() string { return cmp.Or(d.settings.Now().Language, systemLanguage()) })
	return ui.Deps{
		Library:   d.prog.Library,
		Marks:     d.favourites,
		Places:    d.prog.Atlas,
		Gate:      d.prog.Gate,
		Safety:    d.prog.Safety,
		Figure:    d.prog.Figure,
		Anatomy:   muscles,
		Zones:     d.prog.Zones,
		Postures:  d.prog.Postures,
		Sources:   builtin.Sources,
		Settings:  d.settings,
		Language:  systemLanguage(),
		Version:   version,
		Now:       time.Now,
		ForPlaces: advise.ForPlaces,
		ForWords:  advise.ForWords,
		PlaceName: advise.PlaceName,
		Rate: func(r journal.Rating) error {
			d.journal.Rate(r)
			return nil
		},
		Wrong: func(w history.Wrong) error {
			d.journal.Wrong(w)
			return nil
		},
		Number:  func() body.Number { return d.prog.number(d.settings.Now()) },
		Keep:    userdirs.Create,
		Apply:   d.mixer.Apply,
		Copy:    d.prog.Copy,
		Preview: func(s cue.Sound) { go d.mixer.Preview(s) },
		Say:     d.mixer.Speak,
		Records: ui.Records{Store: d.journal.Store(), Unfinished: d.journal.Unfinished, Habit: d.journal.Habit, Settle: d.journal.Settle},
		Begin:   d.begin,
	}
}

// asks is who asks for help, where and when.
func (d *desktop) asks() finder.Query {
	now := d.settings.Now()
	return finder.Query{Country: countryOf(now), Subject: prepare.Subject{About: now.Safety.About}, Now: time.Now()}
}

// begin begins a session, unless it goes on elsewhere.
func (d *desktop) begin(b ui.Beginning) player.Guide {
	p := preparedSession{pass: b.Pass, script: b.Script, client: b.Client, before: b.Before, today: b.Today, from: b.Resumes}
	record, err := d.journal.Record(context.Background(), p.start(), p.from)
	if err != nil {
		d.window.Notice(message.Of(err))
		return nil
	}
	traced, err := trace.Create(d.trace, p.plan())
	if err != nil {
		d.window.Notice(message.Of(err))
	}
	if traced != nil {
		d.trace, d.traced = "", traced // only the first session is traced
	}
	conductor := newConductor(p, d.mixer, traced, record, func(u live.Update) {
		if u.Status.State.Over() {
			d.journal.Over()
		}
		b.Show(u)
	})
	conductor.Start(context.Background())
	return conductor
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
