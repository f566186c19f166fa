// Package factsheet writes all that Unknot knows as one Markdown document, for a
// clinician to read from beginning to end without knowing any Go.
//
// It adds no fact of its own. The command for it is all that imports it.
package factsheet

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
)

// Markdown returns the document, whose headings and names are in the language of
// the printer; the facts are in English. Every fact is followed by where it comes
// from: numbers of the list of sources at its end, general anatomy or practice.
func Markdown(f *body.Facts, routines []*routine.Routine, in *message.Printer) []byte {
	d := &document{facts: f, in: in}
	d.heading(1, in.Text("review.title", "Unknot: everything there is to review"))
	d.introduce(len(routines))
	d.heading(2, in.Text("review.unsure", "What we are least sure of"))
	for _, doubt := range f.Sources.Unsure {
		d.item(doubt.Text, doubt.Sources)
	}
	d.WriteString("\n")
	d.safety()
	d.zones()
	d.guide()
	d.heading(2, in.Text("review.body", "The body"))
	for i := range f.Atlas.Regions {
		d.region(&f.Atlas.Regions[i])
	}
	d.techniques()
	d.routines(routines)
	d.sources()
	return d.Bytes()
}

// A document is Markdown in the making.
type document struct {
	bytes.Buffer
	facts *body.Facts
	in    *message.Printer
}

func (d *document) introduce(routines int) {
	points := 0
	for _, r := range d.facts.Atlas.Regions {
		points += len(r.Points)
	}
	d.paragraph(d.in.Text("review.no-advice", "This is no medical advice. A clinician should review it before anybody relies on it."))
	d.paragraph(d.in.Text("review.holds", "It holds {{.Regions}} regions with {{.Points}} points and {{.Questions}} questions, {{.Zones}} places that are never pressed, {{.Techniques}} techniques, {{.Routines}} routines and {{.Sources}} sources.",
		"Regions", len(d.facts.Atlas.Regions), "Points", points, "Questions", len(d.facts.Safety.Questions), "Zones", len(d.facts.Zones),
		"Techniques", len(d.facts.Techniques), "Routines", routines, "Sources", len(d.facts.Sources.Works)))
	d.paragraph(d.in.Text("review.brackets", "A number in brackets is a source in the list at the end. 'General anatomy' is what textbooks agree on, 'practice' a convention that no trial was found for, "+
		"and 'unchecked' a pattern of pain charts that no source was found for."))
}

func (d *document) safety() {
	d.heading(2, d.in.Text("review.safety", "Safety"))
	for _, s := range d.facts.Safety.Sections {
		d.section(3, s)
	}
	d.heading(3, d.in.Text("review.groups", "Special groups"))
	for _, g := range d.facts.Safety.Groups {
		d.group(g)
	}
	d.questions()
	d.numbers()
	d.section(3, d.facts.Safety.Harm)
}

// section writes a list under its heading. What is urgent is marked so.
func (d *document) section(level int, s body.Section) {
	d.heading(level, s.Title)
	for _, item := range s.Items {
		text := item.Text
		if item.Urgency != 0 {
			text = "(" + item.Urgency.String() + ") " + text + " " + d.in.Text("review.asked", "Asked: {{.Question}}", "Question", item.Ask)
		}
		if item.Now != "" {
			text += " " + d.in.Text("review.to-do", "To do: {{.What}}", "What", item.Now)
		}
		d.item(text, item.Sources)
	}
	d.WriteString("\n")
}

func (d *document) zones() {
	d.heading(2, d.in.Text("review.never", "Never press here"))
	d.paragraph(d.in.Text("review.measures", "Each place has a shape on the drawings; these are its ends, in thousandths of the height of the body, or of the length of the hand. Across is from the midline, down from the crown or the fingertips. Every place is on both sides."))
	d.head(d.in.Text("review.place", "Place"), d.in.Text("review.why", "Why"), d.in.Text("review.on", "On"),
		d.in.Text("review.exceptions", "Exceptions"), d.sourcesWord())
	for _, z := range d.facts.Zones {
		on := d.in.Text("review.everywhere", "everywhere")
		if !z.Everywhere() {
			on = d.places(&z)
		}
		if z.HandsOnly {
			on += "; " + d.in.Text("review.hands-only", "hands only: no ball, roller or cane")
		}
		exceptions := ""
		for _, e := range z.Exceptions {
			exceptions += string(e.Point) + ": " + e.Why + " "
		}
		d.row(z.Area, z.Why, on, exceptions, cited(z.Sources))
	}
	d.WriteString("\n")
}

// places says how far the shapes of a zone reach.
func (d *document) places(z *body.Zone) string {
	var parts []string
	for _, v := range slices.Sorted(maps.Keys(z.Views)) {
		for _, s := range z.Shapes(v) {
			low, high := s.Box()
			parts = append(parts, d.in.Text("review.box", "{{.Views}}, across {{.Across}}, down {{.Down}}", "Views", v,
				"Across", span([]float64{thousandths(low.X), thousandths(high.X)}, d.in), "Down", span([]float64{thousandths(low.Y), thousandths(high.Y)}, d.in)))
		}
	}
	return strings.Join(parts, "; ")
}

func thousandths(x float64) float64 { return math.Round(1000 * x) }

func (d *document) guide() {
	d.heading(2, d.in.Text("review.press", "How to press"))
	d.head(d.in.Text("review.level", "Level"), d.in.Text("review.target", "Number to aim for"), d.in.Text("review.cap", "Never above"),
		d.in.Text("review.seconds", "Seconds"), d.in.Text("review.repeats", "Repeats"), d.in.Text("review.rest", "Rest"),
		d.in.Text("review.tools", "Tools"), d.in.Text("review.for", "For"), d.sourcesWord())
	for _, l := range d.facts.Guide.Levels {
		d.row(d.in.Say(l.Level.Message()), span(l.Target, d.in), fmt.Sprint(l.Cap), span(l.Seconds, d.in), span(l.Repeats, d.in), span(l.Rest, d.in), joined(l.Tools), l.Use, cited(l.Sources))
	}
	d.WriteString("\n")
	for _, s := range d.facts.Guide.Sections {
		d.section(3, s)
	}
}

func (d *document) techniques() {
	d.heading(2, d.in.Text("review.techniques", "Techniques"))
	for _, t := range d.facts.Techniques {
		d.heading(3, t.Name)
		d.paragraph(t.Looks)
		d.paragraph(t.Timing + cited(t.Sources))
		strokes := d.in.Text("review.held-still", "held still, no strokes")
		if len(t.PerMinute) > 0 {
			strokes = d.in.Text("review.strokes", "{{.Span}} strokes a minute", "Span", span(t.PerMinute, d.in))
		}
		d.paragraph(d.in.Text("review.in-routine", "In a routine: {{.Span}} seconds a stage, {{.Strokes}}.", "Span", span(t.Seconds, d.in), "Strokes", strokes))
		for _, s := range t.Strokes {
			text := s.Name + ": " + s.How + " " + d.seconds(s.Seconds)
			if len(s.PerMinute) > 0 {
				text += ", " + d.in.Text("review.a-minute", "{{.Span}} a minute", "Span", span(s.PerMinute, d.in))
			}
			d.item(text+".", nil)
		}
		d.WriteString("\n")
		d.list(d.in.Text("review.sequence", "Sequence"), t.Sequence)
		d.studies(d.known(), t.Evidence)
		d.studies(d.in.Text("review.cautions", "Cautions"), t.Cautions)
	}
}

func (d *document) sources() {
	d.heading(2, d.sourcesWord())
	for _, k := range d.facts.Sources.Key {
		d.item(string(k.Quality)+": "+k.Meaning, nil)
	}
	d.WriteString("\n")
	for _, w := range d.facts.Sources.Works {
		d.work(w)
	}
	d.WriteString("\n")
	d.unread()
}
