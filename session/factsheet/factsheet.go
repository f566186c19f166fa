// Package factsheet writes all that Unknot knows as one Markdown document, for a
// clinician to read from beginning to end without knowing any Go.
//
// It adds no fact of its own. The command for it is all that imports it.
package factsheet

import (
	"bytes"
	"fmt"
	"strings"

	"unknot/session/body"
	"unknot/session/routine"
)

// Markdown returns the document. Every fact is followed by where it comes
// from: numbers of the list of sources at its end, general anatomy or practice.
func Markdown(f *body.Facts, routines []*routine.Routine) []byte {
	d := &document{facts: f}
	d.heading(1, "Unknot: everything there is to review")
	d.introduce(len(routines))
	d.heading(2, "What we are least sure of")
	for _, doubt := range f.Sources.Unsure {
		d.item(doubt.Text, doubt.Sources)
	}
	d.WriteString("\n")
	d.safety()
	d.zones()
	d.guide()
	d.heading(2, "The body")
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
}

func (d *document) introduce(routines int) {
	points := 0
	for _, r := range d.facts.Atlas.Regions {
		points += len(r.Points)
	}
	d.paragraph("This is no medical advice. A clinician should review it before anybody relies on it.")
	d.paragraph(fmt.Sprintf("It holds %d regions with %d points and %d questions, %d places that are never pressed, %d techniques, %d routines and %d sources.",
		len(d.facts.Atlas.Regions), points, len(d.facts.Safety.Questions), len(d.facts.Zones), len(d.facts.Techniques), routines, len(d.facts.Sources.Works)))
	d.paragraph("A number in brackets is a source in the list at the end. 'General anatomy' is what textbooks agree on, 'practice' a convention that no trial was found for, " +
		"and 'unchecked' a pattern of pain charts that no source was found for.")
}

func (d *document) safety() {
	d.heading(2, "Safety")
	for _, s := range d.facts.Safety.Sections {
		d.section(3, s)
	}
	d.heading(3, "Special groups")
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
			text = "(" + item.Urgency.String() + ") " + text + " Asked: " + item.Ask
		}
		if item.Now != "" {
			text += " To do: " + item.Now
		}
		d.item(text, item.Sources)
	}
	d.WriteString("\n")
}

func (d *document) zones() {
	d.heading(2, "Never press here")
	d.paragraph("Across, 0 is the midline and 1 the outermost fingertip; down, 0 is the crown and 1 the sole. Every place is on both sides.")
	d.row("Place", "Why", "On", "Exceptions", "Sources")
	d.row("---", "---", "---", "---", "---")
	for _, z := range d.facts.Zones {
		on := "everywhere"
		if !z.Everywhere() {
			on = places(z.Boxes)
		}
		if z.HandsOnly {
			on += "; hands only: no ball, roller or cane"
		}
		exceptions := ""
		for _, e := range z.Exceptions {
			exceptions += string(e.Point) + ": " + e.Why + " "
		}
		d.row(z.Area, z.Why, on, exceptions, cited(z.Sources))
	}
	d.WriteString("\n")
}

// places says where boxes are.
func places(all []body.Box) string {
	var parts []string
	for _, b := range all {
		parts = append(parts, fmt.Sprintf("%s, across %s, down %s", joined(b.Views), span(b.X), span(b.Y)))
	}
	return strings.Join(parts, "; ")
}

func (d *document) guide() {
	d.heading(2, "How to press")
	d.row("Level", "Number to aim for", "Never above", "Seconds", "Repeats", "Rest", "Tools", "For", "Sources")
	d.row("---", "---", "---", "---", "---", "---", "---", "---", "---")
	for _, l := range d.facts.Guide.Levels {
		d.row(l.Level.String(), span(l.Target), fmt.Sprint(l.Cap), span(l.Seconds), span(l.Repeats), span(l.Rest), joined(l.Tools), l.Use, cited(l.Sources))
	}
	d.WriteString("\n")
	for _, s := range d.facts.Guide.Sections {
		d.section(3, s)
	}
}

func (d *document) techniques() {
	d.heading(2, "Techniques")
	for _, t := range d.facts.Techniques {
		d.heading(3, t.Name)
		d.paragraph(t.Looks)
		d.paragraph(t.Timing + cited(t.Sources))
		strokes := "held still, no strokes"
		if len(t.PerMinute) > 0 {
			strokes = span(t.PerMinute) + " strokes a minute"
		}
		d.paragraph("In a routine: " + span(t.Seconds) + " seconds a stage, " + strokes + ".")
		for _, s := range t.Strokes {
			text := s.Name + ": " + s.How + " " + span(s.Seconds) + " seconds"
			if len(s.PerMinute) > 0 {
				text += ", " + span(s.PerMinute) + " a minute"
			}
			d.item(text+".", nil)
		}
		d.WriteString("\n")
		d.list("Sequence", t.Sequence)
		d.studies("What is known", t.Evidence)
		d.studies("Cautions", t.Cautions)
	}
}

func (d *document) sources() {
	d.heading(2, "Sources")
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
