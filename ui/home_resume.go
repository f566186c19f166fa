package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// resuming is the wish to go on with a session that was interrupted. It reads a
// client's card.
func (w *Window) resuming(i *history.Interrupted) (choices.Session, error) {
	r, err := i.Routine(w.deps.Places)
	if err != nil {
		return choices.Session{}, err
	}
	wanted := choices.New(r)
	if i.Client != 0 {
		c, err := w.clientOf(i.Client)
		if err != nil {
			return choices.Session{}, err
		}
		wanted = choices.Visit(&c, r)
	}
	wanted.Resumes = i
	for _, n := range i.Regions {
		if n.Before != nil {
			wanted.Before[n.Region] = *n.Before
		}
	}
	return wanted, nil
}

// An unfinished is a session to go on with, and the wish to.
type unfinished struct {
	from *history.Interrupted
	wish choices.Session
	err  error // why it cannot be gone on with
}

// readUnfinished reads the session to go on with, nil if there is none.
func (w *Window) readUnfinished(show func(*unfinished)) {
	background.Read(&w.behind, func() *unfinished {
		i := w.deps.Records.unfinished()
		if i == nil {
			return nil
		}
		u := &unfinished{from: i}
		u.wish, u.err = w.resuming(i)
		return u
	}, show)
}

// Resume goes on with the session that was interrupted, if there is one.
func (w *Window) Resume() {
	w.readUnfinished(func(u *unfinished) {
		switch {
		case u == nil:
			w.Tell("There is no session to go on with.")
		case u.err != nil:
			w.TellError(u.err)
		default:
			w.resume(u)
		}
	})
}

func (w *Window) resume(u *unfinished) { w.Start(u.wish) }

// A resumeCard offers to go on with a session, and to leave it.
type resumeCard struct {
	*unfinished
	w      *Window
	name   string
	script *cue.Script
	left   func() // called when it was left
}

func newResumeCard(w *Window, u *unfinished, left func()) *resumeCard {
	name := u.from.Name
	if u.wish.Client != nil {
		name = u.wish.Client.Card.Label + " · " + name
	}
	script := cue.NewScript(u.wish.Routine, u.from.Run(), w.deps.Places).In(tongue.Printer())
	return &resumeCard{w: w, unfinished: u, name: name, script: script, left: left}
}

func (c *resumeCard) resume() { c.w.resume(c.unfinished) }

// decline keeps the session as far as it came.
func (c *resumeCard) decline() {
	c.w.Write(func() error {
		return screens.Told("That could not be kept: %s", c.w.deps.Records.Store.Decline(c.from))
	}, func(err error) {
		c.w.TellError(err)
		if err == nil {
			c.left()
		}
	})
}

func (c *resumeCard) content() fyne.CanvasObject {
	i := c.from
	place := words.Uncapital(c.script.Place(i.Index))
	facts := tongue.F("%s · %s, %s", c.name, report.Teller{Printer: tongue.Printer()}.Day(i.Since, c.w.deps.Now()), i.Since.Format("15:04"))
	switch {
	case i.Repeats == 1:
		facts = tongue.F("%s · 1 hold left there", facts)
	case i.Repeats > 1:
		facts = tongue.F("%s · %d holds left there", facts, i.Repeats)
	}
	text, _ := layouts.NewColumn(look.Space4, 0,
		look.Wrapped(tongue.F("Continue at stage %d of %d, %s", i.Index+1, i.Plan.Len(), place), look.Section, true, look.Ink, 4),
		look.Wrapped(facts, look.Secondary, false, look.Ink2, 3))
	on := look.NewFocusButton(look.Main, look.Play, "Continue", "Enter", c.resume)
	not := look.NewFocusButton(look.Plain, "", "Not now", "Esc", c.decline)
	buttons := []fyne.CanvasObject{on, not}
	content, _ := layouts.NewColumn(look.Space16, 0, text, container.New(&layouts.RowWrap{Objects: buttons}, buttons...))
	return look.NewPanel(content).Filled(look.AccentTint)
}
