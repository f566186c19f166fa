package clients

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// clientPanel is a client at a glance, over the ways to begin, which stay in
// view.
func (o Options) clientPanel(c clients.Client, last lastVisit) *fyne.Container {
	sign, label := signOf(c.Card.Label, 46), look.Wrapped("", look.Title-6, true, look.Ink, 2).Verbatim(c.Card.Label)
	about, begin := o.visitOf(c, last)
	objects := append([]fyne.CanvasObject{container.New(&layouts.PictureText{Picture: sign, Text: label}, sign, label)}, about...)
	objects = append(objects, o.clientBooking(c.Card.Minutes, func(how func(*clients.Card)) { o.ChangeCard(&c, how, nil) }))
	content, contentIs := layouts.NewColumn(look.Space16, 0, objects...)
	page := look.NewFocusButton(look.Plain, look.Edit, o.Printer.Text("clients.card", "Card"), "", func() { o.ShowClient(c.ID) })
	two := &layouts.EqualPair{First: begin[len(begin)-1], Second: page}
	buttons := []fyne.CanvasObject{container.New(two, two.First, two.Second)}
	if len(begin) > 1 {
		buttons = append([]fyne.CanvasObject{begin[0]}, buttons...)
	}
	below, _ := layouts.NewColumn(look.Space12, 0, buttons...)
	l := &panelLayout{ground: look.NewPanel(nil), scroll: container.NewVScroll(content), content: contentIs, below: below}
	return container.New(l, l.ground, l.scroll, l.below)
}

// visitOf is what has to be minded with a client and what was done last, and
// the buttons to begin: the same as then, if there was anything, and another
// routine.
func (o Options) visitOf(c clients.Client, last lastVisit) (about []fyne.CanvasObject, begin []*look.FocusButton) {
	if len(c.Card.Cautions) > 0 {
		about = append(about, cautions.Own(c.Card.Cautions, look.Body, 28).Rounded(look.RadiusRow))
	}
	about = append(about, o.lastVisit(c, last))
	choose := look.NewFocusButton(look.Main, look.List, o.Printer.Text("clients.choose-a-routine", "Choose a routine"), "", nil)
	if last.ok {
		choose = look.NewFocusButton(look.Plain, look.List, o.Printer.Text("clients.other-routine", "Other routine"), "", nil)
		begin = append(begin, look.NewFocusButton(look.Main, look.Repeat, o.Printer.Text("clients.same-as-last-time", "Same as last time"), o.Printer.Text("common.key-enter", "Enter"), func() { o.Start(last.wanted) }).Tall())
	}
	choose.OnTap = func() { o.ChooseFor(c.ID) }
	return about, append(begin, choose)
}

// lastVisit is where the last visit was, and how it went.
func (o Options) lastVisit(c clients.Client, last lastVisit) fyne.CanvasObject {
	v := last.record
	if !last.ok && last.err == nil {
		return look.Wrapped(o.Printer.Text("clients.choose-first", "No session yet. Choose a routine for the first one."), look.Body, false, look.Ink2, 3)
	}
	lines := []fyne.CanvasObject{
		caption(o.Printer.Text("clients.last-session", "Last session")), look.Wrapped(v.Name, look.Section-2, true, look.Ink, 3),
		look.Wrapped(words.Capital(report.Teller{Printer: o.Printer}.Day(v.Started, o.Now())), look.Secondary, false, look.Ink2, 2),
		caption(o.Printer.Text("clients.time-spent", "Time spent")), look.Wrapped(facts.Minutes(o.Printer, v.Spent), look.Section-2, true, look.Ink, 2),
	}
	if c.Card.Minutes > 0 {
		lines = append(lines, look.Wrapped(o.Printer.Text("clients.of-minutes-booked", "of {{.Minutes}} min booked", "Minutes", c.Card.Minutes), look.Secondary, false, look.Ink2, 2))
	}
	if changed := o.changedThen(v); len(changed) > 0 {
		lines = append(lines, caption(o.Printer.Text("clients.changed-then", "Changed then")))
		for _, line := range changed {
			lines = append(lines, look.Wrapped(line, look.Secondary, false, look.Ink, 4))
		}
	}
	text, _ := layouts.NewColumn(look.Space4, 0, lines...)
	status := session.Status{State: session.Done}
	if v.Outcome != history.Finished {
		status = session.Status{State: session.Stopped, Stage: v.Session.Stage}
	}
	done, partly := bodymap.WorkedOn(o.Figure, o.Places, v.Plan, status)
	view := bodymap.MostSeen(append(slices.Clone(done), partly...))
	figure := bodymap.NewWorked(o.Figure, view)
	figure.Set(view, done, partly)
	frame := look.NewPanel(nil).Filled(look.Sunken).Rounded(look.RadiusCard)
	l := &visitLayout{frame: frame, figure: figure, text: text}
	return container.New(l, frame, figure, text)
}

// caption is a small word over what it is about.
func caption(s string) fyne.CanvasObject {
	return look.Wrapped(s, look.Secondary, false, look.Ink2, 2)
}

// mostChanges is how many places are named for each kind of change.
const mostChanges = 3

// changedThen says what went differently from the plan.
func (o Options) changedThen(v history.Record) []string {
	var lines []string
	for _, kind := range []struct {
		said func(places string) message.Message
		is   func(history.StageRecord) bool
	}{
		{func(places string) message.Message {
			return message.New("clients.skipped", "Skipped: {{.Places}}", "Places", places)
		}, func(d history.StageRecord) bool { return d.Ending == session.Skipped }},
		{func(places string) message.Message {
			return message.New("clients.eased-early", "Eased before its time: {{.Places}}", "Places", places)
		}, history.StageRecord.Eased},
		{func(places string) message.Message {
			return message.New("clients.held-longer", "Held for longer: {{.Places}}", "Places", places)
		}, func(d history.StageRecord) bool { return d.Extended() > 0 }},
	} {
		var places []string
		for _, d := range v.Done {
			point, ok := o.Places.Point(d.Point)
			if d.Kind != session.Hold || !ok || !kind.is(d) {
				continue
			}
			if name := o.Printer.Say(point.NameMessage()); !slices.Contains(places, name) {
				places = append(places, name)
			}
		}
		if more := len(places) - mostChanges; more > 0 {
			places = append(places[:mostChanges], o.Printer.Text("clients.more", "{{.Count}} more", "Count", more))
		}
		if len(places) > 0 {
			lines = append(lines, o.Printer.Say(kind.said(strings.Join(places, ", "))))
		}
	}
	return lines
}

// repeat begins the same as in a client's last visit, if there was one.
func (o Options) repeat(l lastVisit) {
	if l.err != nil {
		o.Tell(o.Printer.Text("clients.not-again", "That visit cannot be done again: {{.Error}}", "Error", l.err))
	}
	if l.ok {
		o.Start(l.wanted)
	}
}
