// Package briefing is the screen before every session with a client: what has to be
// minded with them, and what to ask them. What is asked, the gate decides.
package briefing

import (
	"maps"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/ui/cautions"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/painscale"
	"unknot/ui/questions"
	"unknot/ui/rests"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Wanted      choices.Session // with a client
	Places      *body.Atlas
	Back        fyne.CanvasObject // leads to the screen before
	AsksNumbers bool              // there is somebody to remember them
	Now         func() time.Time
}

// Window is what the page needs of the window.
type Window interface {
	Prepare(choices.Session) (prepare.Prepared, error)
	Number() body.Number
	EndRest(who history.ClientID, id body.RegionID, then func())
	ChangeCard(c *clients.Client, how func(*clients.Card), done func(error))
	Start(choices.Session)
	Begin(choices.Session)
}

// New is the page that comes before every session with a client: what has to be minded
// with them, and what to ask them for these parts of the body. One press begins.
//
// The answers to the questions of the person's own sessions are about their own
// body, so the questions are all here, every time, for the client.
func New(o Options) screens.Screen {
	wanted := o.Wanted
	card := wanted.Client.Card
	objects := []fyne.CanvasObject{
		o.Back,
		look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(o.Printer.Text("briefing.title", "Before {{.Client}}'s session", "Client", card.Label)),
		look.Wrapped("", look.Body, false, look.Ink2, 3).Verbatim(o.atHand()),
	}
	if len(card.Cautions) > 0 {
		objects = append(objects, cautions.Own(card.Cautions, look.Instruction, 40))
	} else {
		objects = append(objects, look.Wrapped(o.Printer.Text("briefing.no-cautions-are-noted", "No cautions are noted for this client."), look.Body, false, look.Ink2, 2))
	}
	var panels []fyne.CanvasObject
	prepared, _ := o.Prepare(wanted) // an error is told when it begins
	asked := questions.New(o.Printer, prepared.Asks, o.Number(), nil)
	ask, askIs := layouts.NewColumn(look.Space12, 0)
	panels = append(panels, cautions.New(o.Printer, wanted.Routine.Cautions, nil).Panel)
	var sheet *fyne.Container
	resting := rests.New(o.Printer, o.Places, o.Now, func(id body.RegionID, then func()) { o.EndRest(wanted.ClientID(), id, then) }, func() { o.Start(wanted) })
	if len(prepared.Resting) > 0 {
		lines, linesIs := layouts.NewColumn(look.Space8, 0, resting.Content(prepared)...)
		resting.Changed = func() {
			lines.Objects = resting.Content(prepared)
			linesIs.Objects = lines.Objects
			sheet.Refresh()
		}
		objects = append(objects, look.NewPanel(lines).Filled(look.WarnTint))
	}
	if o.AsksNumbers && wanted.Resumes == nil {
		wanted.Before = maps.Clone(wanted.Before) // of this session alone
		panels = append(panels, look.NewPanel(painscale.NewBefore(o.Printer, o.Places, wanted.Routine.Regions, wanted.Before, func() { sheet.Refresh() })))
	}
	objects = append(objects, ask, container.New(&layouts.Masonry{Objects: panels}, panels...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	begin := func() {
		if !asked.Ends() {
			o.beginWith(wanted, asked)
		}
	}
	start := look.NewFocusButton(look.Main, look.Play, o.Printer.Text("common.none-of-these", "None of these"), o.Printer.Text("common.key-enter", "Enter"), begin).Tall()
	show := func() {
		lines := []fyne.CanvasObject{look.Wrapped(o.Printer.Text("briefing.ask-first", "Ask first. {{.Count}}", "Count", asked.Count()), look.Section, true, look.Ink, 3), asked.Content()}
		ask.Objects, askIs.Objects = lines, lines
		asked.Lead(start)
	}
	show()
	asked.Changed = func() {
		show()
		sheet.Refresh()
	}
	bottom := &layouts.ActionBar{
		Line:    look.Wrapped(o.Printer.Text("briefing.shown-before-every-session", "Shown before every session with a client."), look.Secondary, false, look.Ink2, 2),
		Buttons: []fyne.CanvasObject{start},
	}
	sheet = layouts.NewSheet(content, bottom.Container())
	return &screens.Page{Root: sheet, Keys: asked.Keys(map[fyne.KeyName]func(){fyne.KeyReturn: begin})}
}

// beginWith begins a client's session with the answers that were given for them,
// and keeps those that stand on their card.
func (o Options) beginWith(wanted choices.Session, asked *questions.List) {
	wanted.Today = asked.Answers()
	client := *wanted.Client
	about := prepare.Learn(client.Card.About, asked.Questions, wanted.Today, o.Now())
	if slices.ContainsFunc(asked.Questions, func(q prepare.Question) bool { return q.Standing }) {
		client.Card.About, wanted.Client = about, &client
		o.ChangeCard(&client, func(c *clients.Card) { c.About = about }, nil)
	}
	o.Begin(wanted)
}

// atHand is what is about to begin, and what the client likes.
func (o Options) atHand() string {
	wanted := o.Wanted
	length := wanted.Routine.Length()
	if c, err := o.Prepare(wanted); err == nil {
		length = c.Plan.Length()
	}
	parts := []string{wanted.Routine.Name, facts.Minutes(o.Printer, length)}
	card := wanted.Client.Card
	if card.Minutes > 0 {
		parts = append(parts, o.Printer.Text("clients.minutes-booked", "{{.Minutes}} min booked", "Minutes", card.Minutes))
	}
	if card.Pressure > 0 {
		parts = append(parts, o.Printer.Text("briefing.pressure", "Pressure: {{.Pressure}}", "Pressure", card.Pressure))
	}
	if card.Tool != "" {
		parts = append(parts, o.Printer.Text("briefing.tool", "Tool: {{.Tool}}", "Tool", body.ToolMessage(card.Tool)))
	}
	return strings.Join(parts, " · ")
}
