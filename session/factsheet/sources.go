package factsheet

import (
	"fmt"
	"strings"

	"unknot/session/body"
)

// work writes one source: what it is, where it is found, and whether its text
// was read.
func (d *document) work(w body.Work) {
	line := fmt.Sprintf("[%d] %s: ", w.ID, joined(w.Quality))
	if ref := w.Reference(); ref != "" {
		line += ref + ". "
	}
	if w.Title == "" {
		line += d.in.Text("review.no-title", "(Title not known.)") + " "
	}
	line += w.Text
	if w.Opened != "" {
		line += " " + d.in.Text("review.opened", "Opened {{.Day}}, {{.Seen}}: '{{.Quote}}'", "Day", w.Opened, "Seen", w.Seen, "Quote", w.Quote)
	} else {
		line += " " + d.in.Text("review.not-opened", "Not opened.")
	}
	d.WriteString("- " + escaped(line))
	for _, address := range w.Addresses {
		d.WriteString(" <" + address + ">")
	}
	d.WriteString("\n")
}

// unread lists what nobody has read yet, and what rests on nothing else.
func (d *document) unread() {
	all, unopened := len(d.facts.Sources.Works), d.facts.Sources.Unopened()
	d.heading(2, d.in.Text("review.unopened", "Not opened yet"))
	d.paragraph(d.in.Text("review.of-sources", "Of {{.All}} sources {{.Opened}} were opened. Nobody has read: {{.Unread}}.", "All", all, "Opened", all-len(unopened), "Unread", joined(unopened)))
	d.paragraph(d.in.Text("review.rest-on", "These rest on no text that was read:"))
	say := func(kind, text string, sources []body.Source) {
		if !d.facts.Sources.Opened(sources) {
			d.item(kind+": "+text, sources)
		}
	}
	for _, s := range d.facts.Safety.Sections {
		for _, item := range s.Items {
			say(strings.ToLower(s.Title), item.Text, item.Sources)
		}
	}
	for _, g := range d.facts.Safety.Groups {
		for _, r := range g.Rules {
			say(strings.ToLower(g.Name), r.Text, r.Sources)
		}
	}
	for _, z := range d.facts.Zones {
		say(strings.ToLower(d.in.Text("review.never", "Never press here")), z.Area, z.Sources)
	}
	d.WriteString("\n")
}
