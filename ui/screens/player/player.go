package player

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/posture"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/dial"
	"unknot/ui/look"
	"unknot/ui/phase"
	pictures "unknot/ui/posture"
	"unknot/ui/press"
	"unknot/ui/progressstrip"
)

// Options are what a player needs from outside.
type Options struct {
	Printer    *message.Printer
	Script     *cue.Script // in the language of the printer
	Pass       prepare.Pass
	Figure     *body.Figure
	Anatomy    *anatomy.Anatomy
	Places     *body.Atlas
	Postures   *pictures.Gallery
	Booked     time.Duration // of the appointment; 0 for none
	Settings   *settings.Store
	Change     func(func(*settings.Settings)) // of the settings; it waits for no disk
	SoundLost  func() bool                    // the sound is lost
	SetColours func(look.Choice)              // changes the colours of the whole window
	Now        func() time.Time
	Clock      func() time.Time                     // of presses
	Keep       func(history.Wrong)                  // that something was wrong
	End        func(session.Status, *history.Wrong) // called once, when the session is over; with what was wrong, or nil
}

// A Guide is a session under way.
type Guide interface {
	Do(session.Command)
	Close() // stops the session and waits until it is over
}

// A Player shows a session under way and passes on what the person wants of
// it. It holds no widget that takes the focus, so that every key and pedal
// reaches the session.
type Player struct {
	plan     session.Plan
	string   []progressstrip.Segment
	scenes   []bodymap.Scene    // of each stage; without a phase where there is no point
	placed   bool               // the stage has a point
	postures []*posture.Posture // of each stage; nil where there is none
	teaches  bool               // it shows how the stage is done
	guide    Guide
	wrong    *history.Wrong // what the session was stopped for; nil if it was not
	Options

	status  session.Status
	shownAt time.Time     // when that status held
	passed  time.Duration // since the session began, pauses included
	sweep   sweep
	wanted  session.Command // to pause or to carry on, given and not seen in a status yet
	ask     *fyne.Container // the question whether to end it, while it is asked
	waits   bool            // the session was paused before it was asked
	escaped time.Time       // when Escape was pressed last, by the clock
	over    bool

	root    *fyne.Container
	target  *press.Target
	dial    *dial.Dial
	mark    *look.Picture
	phase   *look.Label
	round   *look.Label
	where   *look.Label
	how     *look.Label
	body    *bodymap.Closeup
	picture *pictures.Picture // of how it is done
	next    *look.Label
	nextIs  *look.Picture
	beads   *progressstrip.Strip
	spent   *look.Label
	left    *look.Label
	quit    *look.Button
	alarm   *look.Button // something is wrong
	title   *look.Label
	back    *look.Button
	pause   *look.Button
	skip    *look.Button
	more    *look.Button
	sound   *look.Button
	voice   *look.Button
	dimmed  *look.Button // to the glance
	larger  *look.Button // to the far view
	flash   *flash
	glance  *glanceView
	view    view
	dim     int // the step of brightness in a glance
}

// New shows the session before it has begun.
func New(o Options) *Player {
	p := o.Pass.Prepared().Plan
	pl := &Player{Options: o, plan: p, string: progressstrip.Segments(p.Stages()), sweep: sweep{pacer: newPacer()}}
	pl.target = press.NewTarget(func() { pl.do(session.Eased) })
	pl.dial = dial.New(func() { pl.do(session.Eased) })
	pl.scenes, pl.postures = scenesOf(p, o), posturesOf(p, o)
	pl.body = bodymap.NewCloseup(o.Printer, o.Figure)
	pl.picture = pictures.New(o.Printer, o.Postures, pictures.Finding)
	pl.mark = look.Draw(look.MarkFind, 60, look.Find)
	pl.phase = look.Text("", look.PhaseWord, true, look.Ink)
	pl.round = look.Text("", look.Section, false, look.Ink2).Trailing()
	pl.where = look.Wrapped("", look.PointName, true, look.Ink, 2)
	pl.how = look.Wrapped("", look.Instruction, false, look.Ink2, 3)
	pl.next = look.Wrapped("", look.Section, false, look.Ink2, 2)
	pl.nextIs = look.Draw(look.MarkRest, 28, look.Ink2)
	pl.beads = progressstrip.New()
	pl.spent = look.Text("", look.Title, true, look.Ink)
	pl.left = look.Text("", look.Title, true, look.Ink).Trailing()
	pl.title = look.Text(o.Script.Title(), look.Body, true, look.Ink)
	pl.quit = look.NewButton(look.Quiet, look.Close, o.Printer.Text("player.end", "End"), "", func() { pl.askToEnd() }).Small()
	pl.alarm = look.NewButton(look.Plain, look.Warning, o.Printer.Text("player.something-is-wrong", "Something is wrong"), "X", func() { pl.somethingIsWrong() }).Small()
	pl.back = look.NewButton(look.Plain, look.Back, o.Printer.Text("common.back", "Back"), "←", func() { pl.do(session.Back) })
	pl.pause = look.NewButton(look.Strong, look.Pause, o.Printer.Text("player.pause", "Pause"), o.Printer.Text("common.key-space", "Space"), func() { pl.pauseOrResume() })
	pl.skip = look.NewButton(look.Plain, look.Skip, o.Printer.Text("common.skip", "Skip"), "→", func() { pl.do(session.Next) })
	pl.more = look.NewButton(look.Plain, "", o.Printer.Text("player.more", "+5 s"), "↑", func() { pl.do(session.Extend) }).Quick()
	pl.sound = look.NewButton(look.Quiet, look.Sound, "", "M", func() { pl.toggleMute() }).Small()
	pl.voice = look.NewButton(look.Quiet, look.Voice, "", "V", func() { pl.nextVoice() }).Small()
	pl.dimmed = look.NewButton(look.Quiet, look.Moon, o.Printer.Text("player.glance", "Glance"), "G", func() { pl.setView(glance) }).Small()
	pl.larger = look.NewButton(look.Quiet, look.FullScreen, o.Printer.Text("player.far", "Far"), "F", func() { pl.setView(far) }).Small()
	pl.flash = newFlash(o.Now)
	pl.glance = newGlanceView(o.Printer, pl.pause, pl.alarm)
	pl.glance.box.Hide()
	pl.root = container.New(playerLayout{pl},
		pl.target, pl.dial, pl.mark, pl.phase, pl.round, pl.where, pl.how, pl.body, pl.picture, pl.nextIs, pl.next, pl.beads,
		pl.spent, pl.left, pl.title, pl.quit, pl.back, pl.pause, pl.skip, pl.more,
		pl.larger, pl.dimmed, pl.voice, pl.sound, pl.alarm, pl.glance.box, pl.flash.box)
	pl.showHearing()
	pl.Show(live.Update{Status: o.Pass.Session().Status(0)})
	return pl
}

// Begin hands over the session, which has begun.
func (pl *Player) Begin(g Guide) { pl.guide = g }

// Abandon has the player show nothing more, where its session was not waited for.
func (pl *Player) Abandon() { pl.over = true }

// Content is what there is to see.
func (pl *Player) Content() fyne.CanvasObject { return pl.root }

// do gives the session a command. One that ends a stage means nothing before the
// first.
func (pl *Player) do(c session.Command) {
	switch {
	case pl.ask != nil && c != session.Stop:
		return
	case c == session.Eased && pl.status.State == session.Ready:
		return
	case c == session.Pause, c == session.Resume:
		pl.wanted = c
	case c == session.Eased && pl.paused():
		pl.wanted = session.Resume
	}
	pl.guide.Do(c)
}

// paused reports whether the session is paused, or will be as soon as it takes
// what it was told.
func (pl *Player) paused() bool {
	if pl.wanted != 0 {
		return pl.wanted == session.Pause
	}
	return pl.status.State == session.Paused
}

func (pl *Player) pauseOrResume() {
	if pl.paused() {
		pl.do(session.Resume)
		return
	}
	pl.do(session.Pause)
}

// askToEnd pauses and asks, so that a wrong key costs nothing.
func (pl *Player) askToEnd() {
	if pl.ask != nil {
		return
	}
	pl.waits = pl.paused()
	pl.do(session.Pause)
	pl.ask = newEndQuestion(pl.Printer, pl.carryOn, func() { pl.do(session.Stop) })
	pl.root.Add(pl.ask)
	pl.root.Remove(pl.alarm) // above the question
	pl.root.Add(pl.alarm)
}

func (pl *Player) carryOn() {
	pl.root.Remove(pl.ask)
	pl.ask = nil
	pl.do(session.Resume)
}

// takeBack takes the question away. A session that was paused before stays so.
func (pl *Player) takeBack() {
	if !pl.waits {
		pl.carryOn()
		return
	}
	pl.root.Remove(pl.ask)
	pl.ask = nil
}

// MayClose asks before it ends a session.
func (pl *Player) MayClose() bool {
	if pl.over || pl.ask != nil {
		return true
	}
	pl.askToEnd()
	return false
}

// Leave ends the session.
func (pl *Player) Leave() {
	if !pl.over {
		pl.over = true
		pl.guide.Close()
	}
}

// Show is the one way in which anything on the screen changes.
func (pl *Player) Show(u live.Update) {
	if pl.over {
		return
	}
	st := u.Status
	if pl.wrong != nil && !st.State.Over() {
		pl.guide.Do(session.Stop) // should the one before have been lost
		return
	}
	pl.status, pl.shownAt, pl.passed = st, pl.Now(), max(pl.passed, u.Now)
	if (pl.wanted == session.Pause) == (st.State == session.Paused) {
		pl.wanted = 0
	}
	pl.light(u)
	if st.State.Over() {
		pl.over = true
		pl.End(st, pl.wrong)
		return
	}
	stage := pl.plan.Stage(st.Stage)
	paused := st.State == session.Paused
	face := phase.Of(stage.Kind, paused)
	pl.dial.Set(phase.Dial(pl.Printer, st, stage))
	pl.mark.Set(face.Mark, face.Color)
	pl.showBody(st.Stage, paused)
	pl.showHow(st.Stage)
	pl.phase.SetText(words.Capital(pl.Printer.Say(face.Word)), "")
	pl.where.SetText(pl.Script.Place(st.Stage), pl.Script.ShortPlace(st.Stage))
	pl.how.SetText(pl.instruction(), "")
	pl.round.SetText(pl.roundText(stage), "")
	pl.next.SetText(pl.Printer.Text("player.next", "Next: {{.Next}}", "Next", pl.Script.Next(st.Stage)), "")
	if st.Stage+1 < pl.plan.Len() {
		pl.nextIs.Set(phase.Of(pl.plan.Stage(st.Stage+1).Kind, false).Mark, look.Ink2)
	}
	if pl.view == glance {
		pl.glance.show(glimpse{
			status: st, stage: stage, booked: pl.Booked, passed: pl.passed,
			place: pl.Script.Place(st.Stage), short: pl.Script.ShortPlace(st.Stage), next: pl.Script.Next(st.Stage),
		})
	}
	left := 1.0
	if st.Length > 0 {
		left = float64(st.Left) / float64(st.Length)
	}
	pl.beads.Set(pl.string, st.Stage, left, paused)
	pl.spent.SetText(pl.Printer.Text("player.done", "{{.Time}} done", "Time", cue.Clock(st.Spent.Truncate(time.Second))), "")
	pl.left.SetText(pl.Printer.Text("player.left", "{{.Time}} left", "Time", cue.Clock(st.Remaining)), "")
	if paused {
		pl.pause.Set(look.Play, pl.Printer.Text("player.carry-on", "Carry on"))
	} else {
		pl.pause.Set(look.Pause, pl.Printer.Text("player.pause", "Pause"))
	}
	pl.relayout()
	pl.sweepSecond()
}

// relayout gives every part its place again, after a text has changed.
func (pl *Player) relayout() { pl.root.Layout.Layout(pl.root.Objects, pl.root.Size()) }

func (pl *Player) instruction() string {
	switch {
	case pl.status.Slept:
		return pl.Printer.Text("player.asleep", "The computer was asleep, so the session waits here. Carry on when you are ready.")
	case pl.status.State == session.Paused:
		return pl.Printer.Text("player.ease-off", "Ease off the pressure. Take your time.")
	case pl.status.State == session.Waiting:
		return pl.Printer.Text("player.press-enter", "{{.How}} Press Enter when you are in place.", "How", pl.Script.How(pl.status.Stage))
	}
	return pl.Script.How(pl.status.Stage)
}

func (pl *Player) roundText(stage session.Stage) string {
	switch {
	case pl.status.State == session.Paused:
		return pl.Printer.Text("player.paused-for", "for {{.Time}}", "Time", cue.Clock(pl.status.PausedFor.Truncate(time.Second)))
	case stage.Rounds > 1:
		return pl.Printer.Text("player.round", "Round {{.Round}} of {{.Rounds}}", "Round", stage.Round, "Rounds", stage.Rounds)
	}
	return ""
}
