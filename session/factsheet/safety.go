package factsheet

import (
	"strings"

	"unknot/session/body"
)

// group writes what holds for some people, and by what it is kept.
func (d *document) group(g body.Group) {
	d.heading(4, g.Name)
	d.paragraph(d.in.Text("review.if", "If {{.Who}}. ({{.ID}})", "Who", g.Who, "ID", g.ID))
	for _, s := range g.Facts {
		d.item(d.in.Text("review.fact", "Fact: {{.Text}}", "Text", s.Text), s.Sources)
	}
	for _, r := range g.Rules {
		d.item(d.in.Text("review.rule", "Rule: {{.Text}} Kept by: {{.By}}.", "Text", r.Text, "By", joined(r.KeptBy)), r.Sources)
	}
	for _, line := range d.keeps(g) {
		d.item("Unknot: "+line+".", nil)
	}
	d.WriteString("\n")
}

// keeps says what the program does for a group.
func (d *document) keeps(g body.Group) []string {
	var all []string
	say := func(when bool, text string) {
		if when {
			all = append(all, text)
		}
	}
	say(g.AskFirst, d.in.Text("review.asks-first", "asks for a clinician's word before the first session"))
	say(g.MaxLevel != 0, d.in.Text("review.most-level", "at most the level {{.Level}}", "Level", g.MaxLevel))
	say(g.MaxNRS != 0, d.in.Text("review.most-number", "a number of {{.Number}} at most", "Number", g.MaxNRS))
	say(g.MaxSeconds != 0, d.in.Text("review.most-seconds", "holds of {{.Seconds}} seconds at most", "Seconds", g.MaxSeconds))
	say(g.HandsOnly, d.in.Text("review.only-hands", "hands only"))
	say(len(g.HandsOnlyIn) > 0, d.in.Text("review.only-hands-in", "hands only in: {{.Regions}}", "Regions", d.regionNames(g.HandsOnlyIn)))
	say(len(g.GentleIn) > 0, d.in.Text("review.gentle-in", "gentle at most in: {{.Regions}}", "Regions", d.regionNames(g.GentleIn)))
	for _, n := range g.NoTools {
		say(true, d.in.Text("review.no-tools", "no {{.Tools}} in: {{.Regions}}", "Tools", joined(n.Kinds), "Regions", d.regionNames(n.Regions)))
	}
	say(len(g.LeaveOut) > 0, d.leavesOut(g.LeaveOut))
	say(len(g.LeaveOutPoints) > 0, d.in.Text("review.leaves-points", "leaves out the points: {{.Points}}", "Points", joined(g.LeaveOutPoints)))
	for _, t := range g.NotDuring {
		where := d.in.Text("review.nothing", "nothing is pressed")
		if len(t.LeaveOut) > 0 {
			where = d.leavesOut(t.LeaveOut)
		}
		if t.Days > 0 {
			where = d.in.Text("review.for-days", "{{.What}}, for {{.Days}} days", "What", where, "Days", t.Days)
		}
		say(true, d.in.Text("review.asks", "asks '{{.Question}}' Yes: {{.What}}. {{.Instead}}", "Question", t.Ask, "What", where, "Instead", strings.TrimSuffix(t.Instead, ".")))
	}
	say(g.Clearable, d.in.Text("review.clearable", "takes a clinician's word for what is left out"))
	return all
}

func (d *document) leavesOut(regions []body.RegionID) string {
	return d.in.Text("review.leaves-out", "leaves out: {{.Regions}}", "Regions", d.regionNames(regions))
}

// questions are what is asked before a session.
func (d *document) questions() {
	for _, kind := range []struct {
		when    body.When
		heading string
	}{
		{body.Today, d.in.Text("review.today", "Asked before every session")},
		{body.Standing, d.in.Text("review.standing", "Asked once, and again after a year")},
	} {
		d.heading(3, kind.heading)
		d.paragraph(d.in.Text("review.a-yes", "A yes does not start the session."))
		for _, q := range d.facts.Safety.Questions {
			if q.When != kind.when {
				continue
			}
			about := d.in.Text("review.all-over", "Everywhere")
			if len(q.Regions) > 0 {
				about = d.regionNames(q.Regions)
			}
			d.item(d.in.Text("review.question", "{{.Where}}: {{.Question}} Yes: {{.Instead}}", "Where", about, "Question", q.Ask, "Instead", q.Instead), q.Sources)
		}
		d.WriteString("\n")
	}
}

// numbers are whom to call.
func (d *document) numbers() {
	d.heading(3, d.in.Text("review.call", "Whom to call"))
	d.head(d.in.Text("review.countries", "Countries"), d.in.Text("review.emergency", "Emergency"), d.in.Text("review.helpline", "Helpline"), d.sourcesWord())
	for _, n := range d.facts.Safety.Numbers {
		countries, sources := joined(n.Countries), strings.TrimSpace(cited(n.Sources))
		if len(n.Countries) == 0 {
			countries = d.in.Text("review.elsewhere", "everywhere else")
		}
		if n.Unchecked {
			sources = d.in.Text("review.unchecked", "unchecked")
		}
		d.row(countries, n.Emergency, n.Helpline, sources)
	}
	d.WriteString("\n")
}
