package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// resuming is the wish to go on with a session that was interrupted.
func (w *Window) resuming(i *history.Interrupted) (wish, error) {
	r, err := i.Routine(w.deps.Places)
	if err != nil {
		return wish{}, err
	}
	wanted := plainly(r)
	if i.Client != 0 {
		c, err := w.clientOf(i.Client)
		if err != nil {
			return wish{}, err
		}
		wanted = visitBy(&c, r)
	}
	wanted.resumes = i
	for _, n := range i.Regions {
		if n.Before != nil {
			wanted.before[n.Region] = *n.Before
		}
	}
	return wanted, nil
}

// Resume goes on with the session that was interrupted, if there is one.
func (w *Window) Resume() {
	i := w.deps.Records.unfinished()
	if i == nil {
		w.tell("There is no session to go on with.")
		return
	}
	w.resume(i)
}

func (w *Window) resume(i *history.Interrupted) {
	wanted, err := w.resuming(i)
	if err != nil {
		w.tell(tongue.Sentence(words.LineOf(err)))
		return
	}
	w.start(wanted)
}

// A resumeCard offers to go on with a session, and to leave it.
type resumeCard struct {
	w      *Window
	from   *history.Interrupted
	name   string
	script *cue.Script
	left   func() // called when it was left
}

// newResumeCard returns nil if there is nothing to go on with.
func newResumeCard(w *Window, left func()) *resumeCard {
	i := w.deps.Records.unfinished()
	if i == nil {
		return nil
	}
	wanted, err := w.resuming(i)
	if err != nil {
		return nil
	}
	script := cue.NewScript(wanted.routine, i.Run(), w.deps.Places).In(tongue.L)
	name := i.Name
	if wanted.client != nil {
		name = wanted.client.Card.Label + " · " + name
	}
	return &resumeCard{w: w, from: i, name: name, script: script, left: left}
}

func (c *resumeCard) resume() { c.w.resume(c.from) }

// decline keeps the session as far as it came.
func (c *resumeCard) decline() {
	if err := c.w.deps.Records.Store.Decline(c.from); err != nil {
		c.w.tell(tongue.F("That could not be kept: %s", err.Error()))
		return
	}
	c.left()
}

func (c *resumeCard) content() fyne.CanvasObject {
	i := c.from
	place := words.Uncapital(c.script.Place(i.Index))
	facts := tongue.F("%s · %s, %s", c.name, dayOf(i.Since, c.w.deps.Now()), i.Since.Format("15:04"))
	switch {
	case i.Repeats == 1:
		facts = tongue.F("%s · 1 hold left there", facts)
	case i.Repeats > 1:
		facts = tongue.F("%s · %d holds left there", facts, i.Repeats)
	}
	text, _ := stack(look.Space4, 0,
		look.Wrapped(tongue.F("Continue at stage %d of %d, %s", i.Index+1, i.Plan.Len(), place), look.Section, true, look.Ink, 4),
		look.Wrapped(facts, look.Secondary, false, look.Ink2, 3))
	on := look.NewFocusButton(look.Main, look.Play, "Continue", "Enter", c.resume)
	not := look.NewFocusButton(look.Plain, "", "Not now", "Esc", c.decline)
	buttons := []fyne.CanvasObject{on, not}
	content, _ := stack(look.Space16, 0, text, container.New(&wrapping{buttons}, buttons...))
	return look.NewPanel(content).Filled(look.AccentTint)
}
