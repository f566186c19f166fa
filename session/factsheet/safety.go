package factsheet

import (
	"fmt"
	"strings"

	"unknot/session/body"
)

// group writes what holds for some people, and by what it is kept.
func (d *document) group(g body.Group) {
	d.heading(4, g.Name)
	d.paragraph("If " + g.Who + ". (" + g.ID + ")")
	for _, s := range g.Facts {
		d.item("Fact: "+s.Text, s.Sources)
	}
	for _, r := range g.Rules {
		d.item("Rule: "+r.Text+" Kept by: "+joined(r.KeptBy)+".", r.Sources)
	}
	for _, line := range d.keeps(g) {
		d.item("Unknot: "+line+".", nil)
	}
	d.WriteString("\n")
}

// keeps says what the program does for a group.
func (d *document) keeps(g body.Group) []string {
	var all []string
	say := func(when bool, format string, args ...any) {
		if when {
			all = append(all, fmt.Sprintf(format, args...))
		}
	}
	say(g.AskFirst, "asks for a clinician's word before the first session")
	say(g.MaxLevel != 0, "at most the level %v", g.MaxLevel)
	say(g.MaxNRS != 0, "a number of %d at most", g.MaxNRS)
	say(g.MaxSeconds != 0, "holds of %d seconds at most", g.MaxSeconds)
	say(g.HandsOnly, "hands only")
	say(len(g.HandsOnlyIn) > 0, "hands only in: %s", d.regionNames(g.HandsOnlyIn))
	say(len(g.GentleIn) > 0, "gentle at most in: %s", d.regionNames(g.GentleIn))
	for _, n := range g.NoTools {
		say(true, "no %s in: %s", joined(n.Kinds), d.regionNames(n.Regions))
	}
	say(len(g.LeaveOut) > 0, "leaves out: %s", d.regionNames(g.LeaveOut))
	say(len(g.LeaveOutPoints) > 0, "leaves out the points: %s", joined(g.LeaveOutPoints))
	for _, t := range g.NotDuring {
		where := "nothing is pressed"
		if len(t.LeaveOut) > 0 {
			where = "leaves out: " + d.regionNames(t.LeaveOut)
		}
		if t.Days > 0 {
			where += fmt.Sprintf(", for %d days", t.Days)
		}
		say(true, "asks '%s' Yes: %s. %s", t.Ask, where, strings.TrimSuffix(t.Instead, "."))
	}
	say(g.Clearable, "takes a clinician's word for what is left out")
	return all
}

// questions are what is asked before a session.
func (d *document) questions() {
	for _, kind := range []struct {
		when    body.When
		heading string
	}{
		{body.Today, "Asked before every session"},
		{body.Standing, "Asked once, and again after a year"},
	} {
		d.heading(3, kind.heading)
		d.paragraph("A yes does not start the session.")
		for _, q := range d.facts.Safety.Questions {
			if q.When != kind.when {
				continue
			}
			about := "Everywhere"
			if len(q.Regions) > 0 {
				about = d.regionNames(q.Regions)
			}
			d.item(about+": "+q.Ask+" Yes: "+q.Instead, q.Sources)
		}
		d.WriteString("\n")
	}
}

// numbers are whom to call.
func (d *document) numbers() {
	d.heading(3, "Whom to call")
	d.row("Countries", "Emergency", "Helpline", "Sources")
	d.row("---", "---", "---", "---")
	for _, n := range d.facts.Safety.Numbers {
		countries, sources := joined(n.Countries), strings.TrimSpace(cited(n.Sources))
		if len(n.Countries) == 0 {
			countries = "everywhere else"
		}
		if n.Unchecked {
			sources = "unchecked"
		}
		d.row(countries, n.Emergency, n.Helpline, sources)
	}
	d.WriteString("\n")
}
