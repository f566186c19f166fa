package record

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// parts are what there is to say.
func (p *recordPage) parts() []fyne.CanvasObject {
	v, now := p.read.record, p.Now
	name := v.Name
	if p.read.name != "" {
		name = p.Printer.Text("record.with-client", "{{.Session}}, with {{.Client}}", "Session", v.Name, "Client", p.read.name)
	}
	when := p.Printer.Text("record.day-and-time", "{{.Day}} at {{.Time}}", "Day", words.Capital(report.Teller{Printer: p.Printer}.Day(v.Started, now)), "Time", v.Started.Format("15:04"))
	head, _ := layouts.NewColumn(0, 0, screens.Heading(name),
		look.Wrapped(when+" · "+p.outcome(), look.Body, false, look.Ink2, 4))
	panels := []fyne.CanvasObject{look.NewPanel(p.stages())}
	if numbers := p.numbers(); len(numbers) > 1 {
		panels = append(panels, look.NewPanel(layouts.Stack(numbers...)))
	}
	if words := p.words(); len(words) > 0 {
		panels = append(panels, look.NewPanel(layouts.Stack(words...)))
	}
	grid := container.New(&layouts.Masonry{Objects: panels}, panels...)
	return []fyne.CanvasObject{head, p.strips(), grid}
}

func (p *recordPage) outcome() string {
	v := p.read.record
	spent := p.Printer.Text("record.minutes", "{{.Spent}} of {{.Planned}} min", "Spent", int(v.Spent.Round(time.Minute)/time.Minute), "Planned", int(v.Planned.Round(time.Minute)/time.Minute))
	switch v.Outcome {
	case history.Finished:
		return p.Printer.Text("record.finished", "done to the end, {{.Minutes}}", "Minutes", spent)
	case history.Stopped:
		return p.Printer.Text("record.stopped", "stopped at stage {{.Stage}} of {{.Stages}}, {{.Minutes}}", "Stage", min(v.Stage+1, v.Plan.Len()), "Stages", v.Plan.Len(), "Minutes", spent)
	}
	return p.Printer.Text("record.not-finished", "not finished, {{.Minutes}}", "Minutes", spent)
}

// numbers are those before and after for each region, and how tender points
// were.
func (p *recordPage) numbers() []fyne.CanvasObject {
	v := p.read.record
	teller := report.Teller{Places: p.Places, Printer: p.Printer}
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("record.your-number", "Your number"), look.Section, true, look.Ink, 2)}
	for _, n := range v.Regions {
		said := teller.Numbers(n)
		if said == "" {
			continue
		}
		if len(objects) == 1 {
			objects = append(objects, legend.Numbers(p.Printer), chart.NewScale())
		}
		drawn := chart.NewDumbbell()
		drawn.Set(n.Before, n.After)
		objects = append(objects, container.New(&layouts.FixedHeight{Object: drawn, Height: 30}, drawn),
			look.Wrapped(p.Printer.Text("list.of", "{{.Name}}: {{.What}}", "Name", teller.Region(n.Region), "What", said), look.Secondary, false, look.Ink, 3))
	}
	for _, t := range v.Tender {
		objects = append(objects, look.Wrapped(p.Printer.Text("record.tenderness", "{{.Place}}: tenderness {{.Number}} of 10", "Place", teller.Place(t.Point, t.Side), "Number", t.Number), look.Secondary, false, look.Ink, 3))
	}
	return objects
}

// words are what was written about the session.
func (p *recordPage) words() []fyne.CanvasObject {
	v := p.read.record
	if v.Sealed {
		return []fyne.CanvasObject{look.Wrapped(p.Printer.Text("record.sealed", "What was written about this session is sealed. It can be read once the passphrase is given."), look.Body, false, look.Ink, 4)}
	}
	var objects []fyne.CanvasObject
	for _, part := range []struct{ title, text string }{
		{p.Printer.Text("record.in-your-own-words", "In your own words"), v.Notes.Complaint}, {p.Printer.Text("record.note", "Note"), v.Notes.Note}, {p.Printer.Text("record.next-time", "Next time"), v.Notes.Next}, {p.Printer.Text("record.tags", "Tags"), p.tags()},
	} {
		if part.text != "" {
			objects = append(objects, look.Wrapped(part.title, look.Body, true, look.Ink, 2), look.Wrapped(part.text, look.Body, false, look.Ink2, 12))
		}
	}
	return append(objects, p.asked()...)
}

// asked is what was wrong, and what was answered before the session.
func (p *recordPage) asked() []fyne.CanvasObject {
	said := p.read.record.Notes
	var objects []fyne.CanvasObject
	line := func(text string, weighty bool) {
		objects = append(objects, look.Wrapped(text, look.Body, weighty, look.Ink, 6))
	}
	if said.Wrong != nil {
		line(p.Printer.Text("record.something-was-wrong", "Something was wrong"), true)
		if sign, ok := p.Safety.Flag(said.Wrong.Sign); ok {
			line(words.FirstSentence(p.Printer.Say(sign.TextMessage())), false)
		}
		teller := report.Teller{Places: p.Places, Printer: p.Printer}
		for _, id := range said.Wrong.Regions {
			line(teller.Region(id), false)
		}
	}
	if len(said.Today) == 0 {
		return objects
	}
	line(p.Printer.Text("record.answered-before", "Answered before it"), true)
	none := true
	for _, a := range said.Today {
		i := slices.IndexFunc(p.Safety.Questions, func(q body.Question) bool { return q.ID == a.Question })
		if a.Yes && i >= 0 {
			line(p.Printer.Text("record.yes", "Yes: {{.Question}}", "Question", p.Safety.Questions[i].AskMessage()), false)
		}
		none = none && !a.Yes
	}
	if none {
		line(p.Printer.Text("record.all-no", "None of what was asked was so."), false)
	}
	return objects
}

// tags are those of the session.
func (p *recordPage) tags() string {
	var all []message.Message
	for _, kept := range p.read.record.Notes.Tags {
		all = append(all, report.Tag(kept))
	}
	return p.Printer.Say(message.Join(all, ", "))
}
