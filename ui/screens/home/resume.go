package home

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// A resumeCard offers to go on with a session, and to leave it.
type resumeCard struct {
	*Unfinished
	o      Options
	name   string
	script *cue.Script
}

func newResumeCard(o Options, u *Unfinished) *resumeCard {
	name := u.From.Name
	if u.Wanted.Client != nil {
		name = u.Wanted.Client.Card.Label + " · " + name
	}
	script := cue.NewScript(u.Wanted.Routine, u.From.Run(), o.Places).In(o.Printer)
	return &resumeCard{o: o, Unfinished: u, name: name, script: script}
}

func (c *resumeCard) resume() { c.o.Start(c.Wanted) }

// decline keeps the session as far as it came.
func (c *resumeCard) decline() {
	c.o.Write(func(ctx context.Context) error {
		return screens.Told("common.not-kept", "That could not be kept: {{.Error}}", c.o.Records.Decline(ctx, c.From))
	}, func(err error) {
		c.o.TellError(err)
		if err == nil {
			c.o.Home()
		}
	})
}

func (c *resumeCard) content() fyne.CanvasObject {
	i := c.From
	place := c.script.PlaceWithin(i.Index)
	facts := c.name + " · " + report.Teller{Printer: c.o.Printer}.Day(i.Since, c.o.Now()) + ", " + i.Since.Format("15:04")
	if i.Repeats > 0 {
		facts = c.o.Printer.Say(message.Plural("home.holds-left", "{{.Facts}} · {{.Count}} hold left there", "{{.Facts}} · {{.Count}} holds left there", i.Repeats, "Facts", facts))
	}
	text, _ := layouts.NewColumn(look.Space4, 0,
		look.Wrapped(c.o.Printer.Text("home.continue-at", "Continue at stage {{.Stage}} of {{.Stages}}, {{.Place}}", "Stage", i.Index+1, "Stages", i.Plan.Len(), "Place", place), look.Section, true, look.Ink, 4),
		look.Wrapped(facts, look.Secondary, false, look.Ink2, 3))
	on := look.NewFocusButton(look.Main, look.Play, c.o.Printer.Text("home.continue", "Continue"), c.o.Printer.Text("common.key-enter", "Enter"), c.resume)
	not := look.NewFocusButton(look.Plain, "", c.o.Printer.Text("home.not-now", "Not now"), c.o.Printer.Text("common.key-esc", "Esc"), c.decline)
	buttons := []fyne.CanvasObject{on, not}
	content, _ := layouts.NewColumn(look.Space16, 0, text, container.New(&layouts.RowWrap{Objects: buttons}, buttons...))
	return look.NewPanel(content).Filled(look.AccentTint)
}

// An Unfinished is a session to go on with.
type Unfinished struct {
	From   *history.Interrupted
	Wanted choices.Session
	Err    error // why it cannot be gone on with
}
