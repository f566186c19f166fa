// Package aboutme is the screen of what is true of the person, or of a client, for
// longer than a day, and of what that takes away. What it takes away, the gate says.
package aboutme

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Client   *clients.Client // nil for the person
	Gate     *prepare.Gate
	Safety   *body.Safety
	Places   *body.Atlas
	Figure   *body.Figure
	Settings *settings.Store
	Back     fyne.CanvasObject // leads to the screen before
	Now      func() time.Time
}

// Window is what the page needs of the window.
type Window interface {
	Back()
	Change(how func(*settings.Settings))
	ChangeCard(c *clients.Client, how func(*clients.Card), done func(error))
}

// A page has everything that can be true of the person, or of a client,
// for longer than a day, and shows at once what that takes away. Every press is
// kept.
type page struct {
	Options
	about      prepare.About
	conditions []body.Condition
	effect     *fyne.Container // a column
	stay       *look.Label     // how many places stay, where the effect is out of sight
	root       *fyne.Container
}

// New has what is true of the person, or of the client.
func New(o Options) screens.Screen {
	p := &page{Options: o, conditions: o.Safety.Conditions()}
	p.about = o.Settings.Now().Safety.About
	if o.Client != nil {
		p.about = o.Client.Card.About
	}
	p.effect, _ = layouts.NewColumn(look.Space12, 0)
	p.root = layouts.NewAdaptive(func(size fyne.Size) bool { return size.Width >= 980*look.TextScale() }, p.build)
	return &screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: p.done}}
}

func (p *page) build(beside bool) fyne.CanvasObject {
	title := screens.Heading(p.Printer.Text("common.true-of-me", "What is true of me"))
	line := p.Printer.Text("true-of.tick", "Tick what is so. What is not for you is left out everywhere, and said. Asked again once a year.")
	if p.Client != nil {
		title = look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(p.Printer.Text("true-of.title", "What is true of {{.Client}}", "Client", p.Client.Card.Label))
		line = p.Printer.Text("true-of.tick-client", "Tick what is so. What is not for them is left out everywhere, and said. Asked again once a year.")
	}
	objects := []fyne.CanvasObject{p.Back, title, look.Wrapped(line, look.Body, false, look.Ink2, 5)}
	under := ""
	for _, c := range p.conditions {
		if heading := p.Printer.Say(c.Under); heading != under {
			under = heading
			objects = append(objects, look.Wrapped(under, look.Body, true, look.Ink2, 2))
		}
		objects = append(objects, p.row(c))
	}
	buttons := p.buttons(beside)
	p.show()
	panel := look.NewPanel(p.effect)
	if !beside {
		objects = append(objects, panel)
	}
	content := layouts.Stack(objects...)
	sheet := layouts.NewSheet(content, buttons)
	if !beside {
		return sheet
	}
	all, _ := layouts.NewColumn(0, 0, panel)
	right := container.NewVScroll(all)
	return container.New(&halves{sheet, right}, sheet, right)
}

// row is a condition with its tick.
func (p *page) row(c body.Condition) fyne.CanvasObject {
	box := newTickBox()
	text := look.Wrapped(p.Printer.Say(c.Mine), look.Body, false, look.Ink, 4)
	card := look.NewCard(container.New(&layouts.PictureText{Picture: box, Text: text}, box, text), nil)
	card.Padded(look.Space12, look.Space8).Rounded(look.RadiusRow)
	mark := func() {
		_, yes := p.about.Conditions[c.ID]
		box.Layout.(*tickBox).set(yes)
		card.Filled(map[bool]fyne.ThemeColorName{true: look.AccentTint, false: look.Surface}[yes])
	}
	card.OnTap = func() {
		_, yes := p.about.Conditions[c.ID]
		now := p.Now()
		p.change(func(a prepare.About) prepare.About { return a.With(c.ID, !yes, now) })
		mark()
	}
	mark()
	return card
}

// change keeps what is true, and shows what comes of it.
func (p *page) change(how func(prepare.About) prepare.About) {
	p.about = how(p.about)
	if p.Client != nil {
		p.ChangeCard(p.Client, func(c *clients.Card) { c.About = how(c.About) }, nil)
	} else {
		p.Change(func(s *settings.Settings) { s.Safety.About = how(s.Safety.About) })
	}
	p.show()
	p.root.Refresh()
}

// show says what is taken away, and why.
func (p *page) show() {
	now := p.Now()
	effect := p.Gate.Effect(p.about, p.Client != nil, now)
	title := look.Wrapped(p.Printer.Text("true-of.takes-away", "What this takes away"), look.Section, true, look.Ink, 2)
	stay := p.Printer.Text("true-of.places-stay", "{{.Left}} of {{.Places}} places stay", "Left", effect.Points-len(effect.LeftOut), "Places", effect.Points)
	p.stay.SetText(stay, "")
	objects := []fyne.CanvasObject{title, look.Wrapped(stay, look.Body, false, look.Ink2, 2), p.figure(effect)}
	for _, c := range p.conditions {
		if condition, yes := p.about.Conditions[c.ID]; yes {
			objects = append(objects, p.terms(c, condition, now))
		}
	}
	switch {
	case len(p.about.Conditions) > 0:
	case p.Client != nil:
		objects = append(objects, look.Wrapped(p.Printer.Text("true-of.nothing-left-out-client", "Nothing is left out for them."), look.Body, false, look.Ink2, 3))
	default:
		objects = append(objects, look.Wrapped(p.Printer.Text("true-of.nothing-left-out", "Nothing is left out for you."), look.Body, false, look.Ink2, 3))
	}
	if len(p.about.Asked) > 0 {
		objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Quiet, look.Bin, p.Printer.Text("true-of.delete", "Delete all of this"), "", p.forget).Small()))
	}
	p.effect.Objects, p.effect.Layout.(*layouts.Column).Objects = objects, objects
	p.effect.Refresh()
}

// figure shows where something is left out.
func (p *page) figure(e prepare.Effect) fyne.CanvasObject {
	var leftOut, byHand []body.Pick
	for i := range p.Places.Regions {
		r := &p.Places.Regions[i]
		switch {
		case slices.Contains(e.Regions, r.ID):
			leftOut = append(leftOut, bodymap.PickOf(r, body.NoSide))
		case holds(r, e.ByHand):
			byHand = append(byHand, bodymap.PickOf(r, body.NoSide))
		}
	}
	figure := bodymap.NewRestricted(p.Figure)
	figure.Set(leftOut, byHand)
	frame := look.NewPanel(nil).Filled(look.Sunken).Rounded(look.RadiusCard)
	l := &restrictedLayout{frame: frame, figure: figure}
	if len(leftOut) > 0 {
		l.add(bodymap.NewLeftOutSwatch(), p.Printer.Text("true-of.left-out", "left out"))
	}
	if len(byHand) > 0 {
		l.add(bodymap.NewHandsSwatch(), p.Printer.Text("true-of.hand-only", "with the hand only"))
	}
	return container.New(l, l.objects()...)
}

// terms are what a condition asks for.
func (p *page) terms(c body.Condition, condition prepare.Condition, now time.Time) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(p.Printer.Say(c.Mine), look.Body, true, look.Ink, 4)}
	for _, l := range p.Gate.Terms(c.ID, condition, now) {
		lines = append(lines, layouts.SmallBullet(words.Capital(p.Printer.Say(l))))
	}
	if p.about.Old(c.ID, now) {
		lines = append(lines, p.ask(p.Printer.Text("true-of.said-long-ago", "Said more than a year ago."), p.Printer.Text("true-of.still-so", "Still so"), func() {
			p.change(func(a prepare.About) prepare.About { return a.With(c.ID, true, now) })
		}))
	}
	switch {
	case c.Clearable && condition.Cleared.IsZero():
		lines = append(lines, p.ask(p.Printer.Text("true-of.can-be-cleared", "What is left out can be allowed by a clinician."), p.Printer.Text("true-of.clear", "A clinician cleared it"), func() {
			p.change(func(a prepare.About) prepare.About { return a.Clear(c.ID, now) })
		}))
	case c.Clearable:
		lines = append(lines, p.ask(p.Printer.Text("true-of.cleared", "Cleared by a clinician, {{.Day}}.", "Day", report.Teller{Printer: p.Printer}.Day(condition.Cleared, now)), p.Printer.Text("true-of.take-back", "Take that back"), func() {
			p.change(func(a prepare.About) prepare.About { return a.Clear(c.ID, time.Time{}) })
		}))
	}
	content, _ := layouts.NewColumn(look.Space4, 0, lines...)
	return look.NewPanel(content).Edged(look.Line).Rounded(look.RadiusRow)
}

// ask is a line with one press at its end.
func (p *page) ask(line, word string, press func()) fyne.CanvasObject {
	l := &layouts.FormRow{Name: look.Wrapped(line, look.Secondary, false, look.Ink2, 3), About: look.Text("", look.Secondary, false, look.Ink2),
		Control: look.NewFocusButton(look.Plain, "", word, "", press).Small(), Sentence: true}
	return container.New(l, l.Name, l.About, l.Control)
}

func (p *page) buttons(beside bool) *fyne.Container {
	p.stay = look.Wrapped("", look.Secondary, false, look.Ink2, 2)
	line := p.stay
	switch {
	case beside && p.Client != nil:
		line = look.Wrapped(p.Printer.Text("true-of.kept-on-card", "Kept on the client's card"), look.Secondary, false, look.Ink2, 2)
	case beside:
		line = look.Wrapped(p.Printer.Text("true-of.kept-here", "Stays on this computer"), look.Secondary, false, look.Ink2, 2)
	}
	return (&layouts.ActionBar{
		First:   true,
		Line:    line,
		Buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Tick, p.Printer.Text("true-of.that-is-all", "That is all"), p.Printer.Text("common.key-enter", "Enter"), p.done).Tall()},
	}).Container()
}

// done notes that nothing else is so, so that a session does not ask about it.
func (p *page) done() {
	now, conditions := p.Now(), p.conditions
	p.change(func(a prepare.About) prepare.About {
		for _, c := range conditions {
			if _, yes := a.Conditions[c.ID]; !yes {
				a = a.With(c.ID, false, now)
			}
		}
		return a
	})
	p.Window.Back()
}

// forget deletes all that is true, and that it was ever asked.
func (p *page) forget() {
	p.change(func(prepare.About) prepare.About { return prepare.About{} })
	p.root.Objects = nil
	p.root.Refresh()
}
