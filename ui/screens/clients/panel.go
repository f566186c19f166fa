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
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// clientPanel is a client at a glance, over the ways to begin, which stay in
// view.
func (o Options) clientPanel(c clients.Client, last lastVisit) *fyne.Container {
	sign, label := signOf(c.Card.Label, 46), look.Wrapped("", look.Title-6, true, look.Ink, 2).Verbatim(c.Card.Label)
	about, begin := o.visitOf(c, last)
	objects := append([]fyne.CanvasObject{container.New(&layouts.PictureText{Picture: sign, Text: label}, sign, label)}, about...)
	objects = append(objects, o.clientBooking(c.Card.Minutes, func(how func(*clients.Card)) { o.ChangeCard(&c, how, nil) }))
	content, contentIs := layouts.NewColumn(look.Space16, 0, objects...)
	page := look.NewFocusButton(look.Plain, look.Edit, "Card", "", func() { o.ShowClient(c.ID) })
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
	choose := look.NewFocusButton(look.Main, look.List, "Choose a routine", "", nil)
	if last.ok {
		choose = look.NewFocusButton(look.Plain, look.List, "Other routine", "", nil)
		begin = append(begin, look.NewFocusButton(look.Main, look.Repeat, "Same as last time", "Enter", func() { o.Start(last.wanted) }).Tall())
	}
	choose.OnTap = func() { o.ChooseFor(c.ID) }
	return about, append(begin, choose)
}

// lastVisit is where the last visit was, and how it went.
func (o Options) lastVisit(c clients.Client, last lastVisit) fyne.CanvasObject {
	v := last.record
	if !last.ok && last.err == nil {
		return look.Wrapped("No session yet. Choose a routine for the first one.", look.Body, false, look.Ink2, 3)
	}
	lines := []fyne.CanvasObject{
		caption("Last session"), look.Wrapped(v.Name, look.Section-2, true, look.Ink, 3),
		look.Wrapped(words.Capital(report.Teller{Printer: tongue.Printer()}.Day(v.Started, o.Now())), look.Secondary, false, look.Ink2, 2),
		caption("Time spent"), look.Wrapped(facts.Minutes(v.Spent), look.Section-2, true, look.Ink, 2),
	}
	if c.Card.Minutes > 0 {
		lines = append(lines, look.Wrapped(tongue.F("of %d min booked", c.Card.Minutes), look.Secondary, false, look.Ink2, 2))
	}
	if changed := o.changedThen(v); len(changed) > 0 {
		lines = append(lines, caption("Changed then"))
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
		word string
		is   func(history.StageRecord) bool
	}{
		{"Skipped: %s", func(d history.StageRecord) bool { return d.Ending == session.Skipped }},
		{"Eased before its time: %s", history.StageRecord.Eased},
		{"Held for longer: %s", func(d history.StageRecord) bool { return d.Extended() > 0 }},
	} {
		var places []string
		for _, d := range v.Done {
			point, ok := o.Places.Point(d.Point)
			if d.Kind != session.Hold || !ok || !kind.is(d) || slices.Contains(places, point.Name) {
				continue
			}
			places = append(places, point.Name)
		}
		if more := len(places) - mostChanges; more > 0 {
			places = append(places[:mostChanges], tongue.F("%d more", more))
		}
		if len(places) > 0 {
			lines = append(lines, tongue.F(kind.word, strings.Join(places, ", ")))
		}
	}
	return lines
}

// repeat begins the same as in a client's last visit, if there was one.
func (o Options) repeat(l lastVisit) {
	if l.err != nil {
		o.Tell(tongue.F("That visit cannot be done again: %s", l.err.Error()))
	}
	if l.ok {
		o.Start(l.wanted)
	}
}
