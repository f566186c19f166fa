package ui

import (
	"context"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/ui/choices"
	"unknot/ui/press"
	"unknot/ui/screens/player"
	"unknot/ui/uithread"
)

// play opens the player and starts the session.
func (w *Window) play(wanted choices.Session) {
	c, err := w.Prepare(wanted)
	if err != nil {
		w.notice.set(w.printer().Sentence(message.Of(err)))
		return
	}
	if !wanted.Read {
		w.warn(wanted.ClientID(), c, w.deps.Now())
	}
	pass, err := c.Pass()
	if err != nil {
		w.Tell(w.refusal(c, err))
		w.Home()
		return
	}
	if c.Anew {
		wanted.Resumes = nil
	}
	p := c.Plan
	script := cue.NewScript(c.Routine, p, w.deps.Places)
	resumes := wanted.Resumes
	wanted.Resumes = nil // done again, it is done from the start
	pl := player.New(player.Options{
		Printer: w.printer(),
		Script:  script.In(w.printer()), Pass: pass, Figure: w.deps.Figure, Anatomy: w.deps.Anatomy, Places: w.deps.Places, Postures: w.postures, Booked: wanted.Booked,
		Settings: w.deps.Settings, Change: w.Change, SoundLost: func() bool { return w.soundLost }, SetColours: w.setColours,
		Now: w.deps.Now, Clock: w.clock.Now, Keep: w.KeepWrong,
		End: func(st session.Status, wrong *history.Wrong) {
			w.ended(route{to: toSummary, wanted: wanted, plan: p, status: st}, wrong)
		},
	})
	b := &uithread.Bridge{Show: func(u live.Update) {
		if u.Now >= warningFor {
			w.warning("")
		}
		pl.Show(u)
	}}
	beginning := Beginning{Pass: pass, Script: script, Today: wanted.Today, Client: wanted.ClientID(), Before: wanted.Before.Before(wanted.Routine.Regions), Resumes: resumes, Show: b.Post}
	w.await(pl, func() player.Guide { return w.deps.Begin(beginning) })
}

// ended follows a session: what is said of it, or of what was wrong.
func (w *Window) ended(after route, wrong *history.Wrong) {
	w.app.Driver().SetDisableScreenBlanking(false)
	w.warning("")
	if wrong != nil {
		after.to, after.wrong = toWrong, *wrong
	}
	w.show(after)
	w.keys.Begin(press.Doubled)
}

// await shows the player once its session has begun, which may be some time
// where it goes on with an earlier one.
func (w *Window) await(pl *player.Player, begin func() player.Guide) {
	var guide player.Guide
	begun := w.behind.Do(&w.behind.Busy, w.behind.Reads, func() { guide = begin() }, func(here bool) {
		switch {
		case guide == nil && here:
			w.Home()
		case guide == nil: // why not was told
		case !here:
			pl.Abandon() // nobody is to see its end
			w.Slowly(func(ctx context.Context) error {
				guide.Close()
				return nil
			}, nil)
		default:
			pl.Begin(guide)
			w.app.Driver().SetDisableScreenBlanking(w.deps.Settings.Now().Screen.Awake)
			w.fill(pl)
		}
	})
	if !begun {
		w.fill(newReadingPage(w, w.Back))
	}
}
