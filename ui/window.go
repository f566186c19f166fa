package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/look"
	"unknot/ui/posture"
	"unknot/ui/press"
	"unknot/ui/screens"
	"unknot/ui/screens/home"
	"unknot/ui/screens/progress"
	"unknot/ui/screens/routines"
	"unknot/ui/uithread"
)

// A Window is the program's one window.
type Window struct {
	deps   Deps
	app    fyne.App
	window fyne.Window

	running   bool    // the window is on the screen
	routes    []route // the last one is shown
	current   screens.Screen
	keys      press.Keys   // those that nothing has the focus for
	clock     *press.Clock // of presses
	shield    *press.Shield
	notice    *notice
	soundLost bool        // the sound is lost
	colours   look.Choice // the colours in force

	where  home.State       // it hurts
	zones  bool             // that are never pressed are shown
	search routines.Search  // what the list of routines shows
	chosen history.ClientID // in the list of clients

	postures *posture.Gallery

	behind background.Background
	down   float32 // how far down a screen is to be that is being read

	progress progress.Filter // what the page of progress shows
}

// New builds the window at Home. It is not shown yet.
func New(a fyne.App, d Deps) *Window {
	w := &Window{
		deps: d, app: a, window: a.NewWindow("Unknot"), shield: press.NewShield(), notice: newNotice(),
		where: home.NewState(), behind: background.New(), postures: posture.NewGallery(d.Postures),
	}
	w.clock = press.NewClock(d.Now, press.EachFrame)
	w.keys.Now, w.shield.Now = w.clock.Now, w.clock.Now
	w.progress.Period = 1
	w.setColours(look.System)
	w.window.Resize(fyne.NewSize(1280, 800))
	w.window.SetPadded(false)
	w.listen()
	w.window.SetCloseIntercept(w.close)
	w.show(route{to: toHome})
	if !d.Settings.Now().Safety.Read {
		w.show(route{to: toWelcome})
	}
	return w
}

// Play begins a session of the routine, after what has to be read and asked.
// Said are the ids of conditions that hold this time, though they are not kept.
func (w *Window) Play(r *routine.Routine, a choices.Answer, said ...string) {
	wanted := choices.New(r)
	wanted.Answer, wanted.Said = a, said
	w.Start(wanted)
}

// ShowBriefing opens what has to be heeded before a client's session with the routine,
// which one press begins. Timings stand in for the routine's own; nil leaves
// them. What rests is taken where the records are locked.
func (w *Window) ShowBriefing(who clients.Client, r *routine.Routine, timings *session.Plan, resting []prepare.Rest) {
	wanted := choices.Visit(&who, r)
	wanted.Timings, wanted.Resting = timings, resting
	w.Start(wanted)
}

// Run shows the window and returns when it is closed.
func (w *Window) Run() {
	w.running = true
	w.window.ShowAndRun()
	w.running = false
	w.leave()
	w.behind.Busy.Wait()
}

// Notice shows a line at the top of every screen, until the next one; the zero
// line takes it away. It may be called from any goroutine.
func (w *Window) Notice(line message.Message) {
	uithread.Later(func() { w.Tell(w.printer().Sentence(line)) })
}

// SoundLost says in a line that the sound is lost, or that it is back, which
// is news for a while only. It may be called from any goroutine.
func (w *Window) SoundLost(lost bool, line message.Message) {
	uithread.Later(func() {
		w.soundLost = lost
		w.Tell(w.printer().Sentence(line))
	})
	if !lost {
		time.AfterFunc(newsFor, func() {
			uithread.Later(func() {
				if w.notice.line == w.printer().Sentence(line) {
					w.Tell("")
				}
			})
		})
	}
}

// RoutinesChanged says that there are other routines now, and what of them
// could not be read, if anything. It may be called from any goroutine.
func (w *Window) RoutinesChanged(problem error) {
	uithread.Later(func() {
		if problem != nil {
			w.Tell(w.printer().Sentence(message.Of(problem)))
		}
		if w.routes[len(w.routes)-1].to == toRoutines {
			w.Rebuild()
		}
	})
}

// newsFor is how long good news stays.
const newsFor = 6 * time.Second

// Tell shows a line at the top of every screen, until the next one.
func (w *Window) Tell(line string) {
	w.notice.set(line)
	w.window.Content().Refresh()
}

// Untell takes a line away, if it is still the one that shows.
func (w *Window) Untell(line string) {
	if line != "" && w.notice.line == line {
		w.Tell("")
	}
}

// TellError tells of an error, if there is one.
func (w *Window) TellError(err error) {
	if err != nil {
		w.Tell(w.printer().Sentence(message.Of(err)))
	}
}

// News tells of something good, until the next line or the next screen.
func (w *Window) News(line string) {
	w.notice.news(line)
	w.window.Content().Refresh()
}

// Change changes the settings, has them taken over, and written in the
// background.
func (w *Window) Change(how func(*settings.Settings)) {
	w.deps.Settings.Alter(how)
	w.Write(func(ctx context.Context) error {
		return screens.Told("window.settings-unwritten", "Your settings could not be written: {{.Error}}", w.deps.Settings.Save())
	}, nil)
	go w.deps.Apply()
}

// Mark changes the marks of routines and points, and has them written in the
// background.
func (w *Window) Mark(how func(marks.Marks)) {
	w.deps.Marks.Alter(how)
	w.Write(func(ctx context.Context) error {
		return screens.Told("common.not-written", "That could not be written: {{.Error}}", w.deps.Marks.Save())
	}, nil)
}

// close ends the program, after the player has asked once if a session is
// under way.
func (w *Window) close() {
	if w.current.MayClose() {
		w.window.Close()
	}
}

// fill shows a screen, in the shell unless it needs the whole window.
func (w *Window) fill(s screens.Screen) {
	w.current = s
	w.keys.Begin(press.Bounce)
	content := s.Content()
	if r := w.routes[len(w.routes)-1]; r.to.inShell() {
		content = w.shell(content, r.section())
	}
	w.window.SetContent(container.New(frameLayout{}, w.notice.box, content, w.shield))
	if p, ok := s.(*screens.Page); ok && p.First != nil {
		w.window.Canvas().Focus(p.First)
	}
}
