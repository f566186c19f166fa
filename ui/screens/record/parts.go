package record

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/words"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// parts are what there is to say.
func (p *recordPage) parts() []fyne.CanvasObject {
	v, now := p.read.record, p.Now
	name := v.Name
	if p.read.name != "" {
		name = tongue.F("%s, with %s", v.Name, p.read.name)
	}
	when := tongue.F("%s at %s", words.Capital(report.Teller{Say: tongue.L}.Day(v.Started, now)), v.Started.Format("15:04"))
	head, _ := layouts.NewColumn(0, 0, screens.Heading(name),
		look.Wrapped(tongue.F("%s · %s", when, p.outcome()), look.Body, false, look.Ink2, 4))
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
	spent := tongue.F("%d of %d min", int(v.Spent.Round(time.Minute)/time.Minute), int(v.Planned.Round(time.Minute)/time.Minute))
	switch v.Outcome {
	case history.Finished:
		return tongue.F("done to the end, %s", spent)
	case history.Stopped:
		return tongue.F("stopped at stage %d of %d, %s", min(v.Stage+1, v.Plan.Len()), v.Plan.Len(), spent)
	}
	return tongue.F("not finished, %s", spent)
}

// numbers are those before and after for each region, and how tender points
// were.
func (p *recordPage) numbers() []fyne.CanvasObject {
	v := p.read.record
	teller := report.Teller{Places: p.Places, Say: tongue.L}
	objects := []fyne.CanvasObject{look.Wrapped("Your number", look.Section, true, look.Ink, 2)}
	for _, n := range v.Regions {
		said := teller.Numbers(n)
		if said == "" {
			continue
		}
		if len(objects) == 1 {
			objects = append(objects, legend.Numbers(), chart.NewScale())
		}
		drawn := chart.NewDumbbell()
		drawn.Set(n.Before, n.After)
		objects = append(objects, container.New(&layouts.FixedHeight{Object: drawn, Height: 30}, drawn),
			look.Wrapped(tongue.F("%s: %s", teller.Region(n.Region), said), look.Secondary, false, look.Ink, 3))
	}
	for _, t := range v.Tender {
		objects = append(objects, look.Wrapped(tongue.F("%s: tenderness %d of 10", teller.Place(t.Point, t.Side), t.Number), look.Secondary, false, look.Ink, 3))
	}
	return objects
}

// words are what was written about the session.
func (p *recordPage) words() []fyne.CanvasObject {
	v := p.read.record
	if v.Sealed {
		return []fyne.CanvasObject{look.Wrapped("What was written about this session is sealed. It can be read once the passphrase is given.", look.Body, false, look.Ink, 4)}
	}
	var objects []fyne.CanvasObject
	for _, part := range []struct{ title, text string }{
		{"In your own words", v.Words.Complaint}, {"Note", v.Words.Note}, {"Next time", v.Words.Next}, {"Tags", strings.Join(said(v.Words.Tags), ", ")},
	} {
		if part.text != "" {
			objects = append(objects, look.Wrapped(part.title, look.Body, true, look.Ink, 2), look.Wrapped(part.text, look.Body, false, look.Ink2, 12))
		}
	}
	return append(objects, p.asked()...)
}

// asked is what was wrong, and what was answered before the session.
func (p *recordPage) asked() []fyne.CanvasObject {
	said := p.read.record.Words
	var objects []fyne.CanvasObject
	line := func(text string, weighty bool) {
		objects = append(objects, look.Wrapped(text, look.Body, weighty, look.Ink, 6))
	}
	if said.Wrong != nil {
		line("Something was wrong", true)
		if sign, ok := p.Safety.Flag(said.Wrong.Sign); ok {
			line(words.FirstSentence(sign.Text), false)
		}
		teller := report.Teller{Places: p.Places, Say: tongue.L}
		for _, id := range said.Wrong.Regions {
			line(teller.Region(id), false)
		}
	}
	if len(said.Today) == 0 {
		return objects
	}
	line("Answered before it", true)
	none := true
	for _, a := range said.Today {
		i := slices.IndexFunc(p.Safety.Questions, func(q body.Question) bool { return q.ID == a.Question })
		if a.Yes && i >= 0 {
			line(tongue.F("Yes: %s", tongue.L(p.Safety.Questions[i].Ask)), false)
		}
		none = none && !a.Yes
	}
	if none {
		line("None of what was asked was so.", false)
	}
	return objects
}

// said are words in the language in force.
func said(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = tongue.L(w)
	}
	return out
}
