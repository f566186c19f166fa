// Package point is the screen of one point, as a card: its muscle with the spot in
// it, where pressure on it may be felt, how to find and to press it, and what to
// mind. What may be pressed today, the gate decides where a session begins; nothing
// begins here.
package point

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/cautions"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/posture"
	"unknot/ui/screens"
)

// Options are what the card needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Point     *body.Point
	Side      body.Side // that is shown first
	Places    *body.Atlas
	Anatomy   *anatomy.Anatomy
	Figure    *body.Figure
	Postures  *posture.Gallery
	Therapist bool // it is shown to somebody who presses others
	Routines  []*routine.Routine
	Sources   func() (*body.Bibliography, error)
	Records   Records // nil without any
	Behind    *background.Background
	Now       time.Time
	// Say speaks a few words of a language, by its code, in place of those before.
	// Nil says nothing.
	Say func(language, text string)
}

// Window is what the card needs of the window.
type Window interface {
	Back()
	CameFrom() string
	// TurnToPoint shows another card in place of this one.
	TurnToPoint(id body.ID, side body.Side)
	ShowRoutine(*routine.Routine)
	TellError(error)
}

// Records are of what was pressed.
type Records interface {
	Presses(ctx context.Context, who history.ClientID, since time.Time) ([]history.Press, error)
}

// A card shows a point.
type card struct {
	Options
	region  *body.Region
	pattern *anatomy.Pattern
	root    *fyne.Container
	side    body.Side
	last    *look.Label // says when it was pressed last
	sources bool        // are shown
}

// New shows a point.
func New(o Options) screens.Screen {
	c := &card{Options: o, side: o.Side}
	if c.side != body.Right {
		c.side = body.Left
	}
	c.region, _ = o.Places.Region(o.Point.Region)
	c.pattern, _ = o.Anatomy.Pattern(o.Point.ID)
	c.last = look.Wrapped("", look.Body, false, look.Ink, 2)
	c.root = layouts.NewAdaptive(formFor, c.build)
	c.readLast()
	return &screens.Page{Root: c.root, Keys: map[fyne.KeyName]func(){
		fyne.KeyLeft: func() { c.walk(-1) }, fyne.KeyUp: func() { c.walk(-1) },
		fyne.KeyRight: func() { c.walk(1) }, fyne.KeyDown: func() { c.walk(1) },
		fyne.KeyL: func() { c.turn(body.Left) }, fyne.KeyR: func() { c.turn(body.Right) },
		fyne.KeyReturn: c.read,
	}}
}

// number is which of its region's points this is, from 0.
func (c *card) number() int {
	return slices.IndexFunc(c.region.Points, func(p body.Point) bool { return p.ID == c.Point.ID })
}

// walk goes to the next point of the region, or the one before.
func (c *card) walk(by int) {
	n := len(c.region.Points)
	if n > 1 {
		c.TurnToPoint(c.region.Points[(c.number()+by+n)%n].ID, c.side)
	}
}

// turn shows the point of a side.
func (c *card) turn(side body.Side) {
	if side == c.side {
		return
	}
	c.side = side
	c.rebuild()
}

func (c *card) rebuild() {
	c.root.Objects = nil
	c.root.Layout.Layout(nil, c.root.Size())
	c.root.Refresh()
}

// readLast says when the point was pressed last.
func (c *card) readLast() {
	if c.Records == nil {
		return
	}
	var lost error
	background.Read(c.Behind, func(ctx context.Context) (all []history.Press) {
		all, lost = c.Records.Presses(ctx, 0, c.Now.AddDate(-1, 0, 0))
		return slices.DeleteFunc(all, func(p history.Press) bool { return p.Point != c.Point.ID })
	}, func(all []history.Press) {
		c.TellError(screens.Told("toosoon.unread", "What you pressed before could not be read: {{.Error}}", lost))
		if lost != nil {
			return
		}
		if len(all) == 0 {
			c.last.SetText(c.Printer.Text("point.not-pressed", "Not in the last year."), "")
		} else {
			latest := slices.MaxFunc(all, func(a, b history.Press) int { return a.When.Compare(b.When) })
			teller := report.Teller{Places: c.Places, Printer: c.Printer}
			c.last.SetText(words.Capital(c.Printer.Text("point.last-pressed", "{{.Day}}, {{.Side}}", "Day", teller.Day(latest.When, c.Now), "Side", latest.Side.Message())), "")
		}
		c.root.Refresh()
	})
}

// A form is how the parts stand.
type form struct{ columns bool }

func formFor(size fyne.Size) form {
	return form{columns: size.Width >= 860*look.TextScale() && size.Height >= 520}
}

func (c *card) build(f form) fyne.CanvasObject {
	back := look.NewFocusButton(look.Quiet, look.ChevronLeft, c.CameFrom(), "", c.Back).Small()
	name := screens.Heading(words.Capital(c.Printer.Say(c.side.At(c.Point.NameMessage()))))
	where := look.Wrapped(words.Capital(c.Printer.Say(c.region.EverydayMessage())), look.Body, false, look.Ink2, 2)
	if !f.columns {
		objects := []fyne.CanvasObject{back}
		if steps := c.steps(); steps != nil {
			objects[0] = ends(back, steps)
		}
		objects = append(append(objects, name, where, c.sides()), c.pictures(300)...)
		objects = append(objects, c.felt())
		objects = append(objects, c.texts()...)
		content, _ := layouts.NewColumn(look.Space16, 0, objects...)
		return layouts.NewSheet(content, nil)
	}
	choices := layouts.Row(c.sides())
	if steps := c.steps(); steps != nil {
		choices = layouts.Row(c.sides(), steps)
	}
	head := ends(back, choices)
	left, leftIs := layouts.NewColumn(look.Space12, 0, append(c.pictures(370), c.felt())...)
	right, rightIs := layouts.NewColumn(look.Space16, 0, c.texts()...)
	leftIs.Right, rightIs.Right = look.Space16, look.Space16 // beside the bars
	l := &columns{head, container.NewVScroll(left), container.NewVScroll(right), name, where, leftIs, rightIs}
	return container.New(l, l.objects()...)
}

func ends(left, right fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&layouts.SpaceBetween{Left: left, Right: right}, left, right)
}

// sides goes to the other side.
func (c *card) sides() fyne.CanvasObject {
	return look.NewSegment([]string{c.Printer.Text("choices.left", "Left"), c.Printer.Text("choices.right", "Right")}, int(c.side-body.Left), func(i int) { c.turn(body.Left + body.Side(i)) })
}

// steps goes to the other points of the region, if there are any.
func (c *card) steps() fyne.CanvasObject {
	n := len(c.region.Points)
	if n == 1 {
		return nil
	}
	where := look.Text(c.Printer.Text("point.of", "{{.Number}} of {{.Count}}", "Number", c.number()+1, "Count", n), look.Body, false, look.Ink2)
	before := look.NewFocusButton(look.Quiet, look.ChevronLeft, "", "", func() { c.walk(-1) }).Small()
	after := look.NewFocusButton(look.Quiet, look.ChevronRight, "", "", func() { c.walk(1) }).Small()
	return layouts.Row(before, where, after)
}

// texts are how to find and to press the point, and what to mind.
func (c *card) texts() []fyne.CanvasObject {
	p := c.Point
	find, press := p.Find, p.Press
	if c.Therapist {
		find, press = p.Therapist.Find, p.Therapist.How
	}
	var objects []fyne.CanvasObject
	if p.TherapistOnly {
		objects = append(objects, cautions.Warned(look.Wrapped(c.Printer.Text("point.therapist-only", "For a trained therapist's hands only. Never press it yourself."), look.Body, true, look.Ink, 4), 28))
	}
	objects = append(objects,
		part(c.Printer.Text("point.find-it", "Find it"), find),
		part(c.Printer.Text("point.press", "Press"), press),
		part(c.Printer.Text("point.how-long", "How long"), c.dose()))
	if ways := c.ways(); len(ways) > 0 {
		grid, _ := layouts.NewColumn(look.Space12, look.Scaled(wayWidth), ways...)
		objects = append(objects, layouts.Stack(look.Wrapped(c.Printer.Text("point.with", "With"), look.Secondary, true, look.Ink2, 2), grid))
	}
	objects = append(objects, cautions.Warned(layouts.Stack(
		look.Wrapped(c.Printer.Text("point.take-care", "Take care"), look.Body, true, look.Ink, 2),
		look.Wrapped(p.Care, look.Body, false, look.Ink, 12)), 28))
	if c.Records != nil {
		objects = append(objects, layouts.Stack(look.Wrapped(c.Printer.Text("point.last", "Last pressed"), look.Secondary, true, look.Ink2, 2), c.last))
	}
	if routines := c.routines(); len(routines) > 0 {
		objects = append(objects, layouts.Stack(append([]fyne.CanvasObject{look.Wrapped(c.Printer.Text("point.routines", "Routines that press it"), look.Secondary, true, look.Ink2, 2)}, routines...)...))
	}
	if c.Say != nil {
		objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Plain, look.Sound, c.Printer.Text("point.read-to-me", "Read it to me"), c.Printer.Text("common.key-enter", "Enter"), c.read)))
	}
	return append(objects, c.basis()...)
}

func part(title, text string) fyne.CanvasObject {
	return layouts.Stack(look.Wrapped(title, look.Secondary, true, look.Ink2, 2), look.Wrapped(text, look.Body, false, look.Ink, 12))
}

// dose is how long and how firmly, and why no more.
func (c *card) dose() string {
	d, l := c.Point.Dose, c.Point.Limits
	text := c.Printer.Text("point.dose", "{{.Count}} × {{.Seconds}} s on each side, {{.Rest}} s rest after each. At most {{.Number}} of 10.", "Count", d.Repeats, "Seconds", d.Seconds, "Rest", d.Rest, "Number", l.MaxNRS)
	if l.Why != "" {
		text += " " + c.Printer.Text("point.no-more", "No more than that: {{.Why}}.", "Why", l.Why)
	}
	return text
}

// mostRoutines is how many routines are named.
const mostRoutines = 3

// routines are some of those that press the point.
func (c *card) routines() []fyne.CanvasObject {
	var links []fyne.CanvasObject
	for _, r := range c.Routines {
		has := slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Point == c.Point.ID })
		if has && r.ByTherapist == c.Therapist && len(links) < mostRoutines {
			links = append(links, layouts.NaturalSize(look.NewLink(r.Name, look.Body, func() { c.ShowRoutine(r) })))
		}
	}
	return links
}

// read has the card read aloud: what is called in the language of the window, and
// in English what is written in it.
func (c *card) read() {
	if c.Say == nil {
		return
	}
	p, language := c.Point, c.Printer.Language()
	said := []string{c.Printer.Sentence(c.side.At(p.NameMessage()))}
	if language == message.Languages()[0] {
		said = append(said, p.Find, p.Press, p.Care)
	}
	c.Say(language, strings.Join(said, " "))
}
