package factsheet

import (
	"cmp"
	"fmt"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
)

func (d *document) routines(all []*routine.Routine) {
	d.heading(2, d.in.Text("review.routines", "Routines"))
	for _, r := range all {
		d.heading(3, r.Name)
		d.paragraph(r.Purpose)
		d.fact(d.in.Text("review.id", "Id"), r.ID, nil)
		d.fact(d.in.Text("review.length", "Length"), cue.Clock(r.Length()), nil)
		d.fact(d.in.Text("review.level", "Level"), d.in.Say(r.Level.Message()), nil)
		if r.ByTherapist {
			d.fact(d.in.Text("review.by", "By"), d.in.Text("review.by-therapist", "a therapist, on a client"), nil)
		}
		d.fact(d.in.Text("review.tool", "Tool"), r.Tool, nil)
		d.fact(d.in.Text("review.regions", "Regions"), d.regionNames(r.Regions), nil)
		d.fact(d.in.Text("review.position", "Position"), r.Position, nil)
		d.WriteString("\n")
		d.list(d.in.Text("review.cautions", "Cautions"), r.Cautions)
		d.head("", d.in.Text("review.stage", "Stage"), d.in.Text("review.side", "Side"), d.in.Text("review.time", "Time"), d.in.Text("review.how", "How"))
		for i := range r.Stages {
			d.stage(r, i)
		}
		d.WriteString("\n")
	}
}

func (d *document) stage(r *routine.Routine, i int) {
	st := r.Stages[i]
	number, side := fmt.Sprint(i+1), d.in.Say(st.Side.Message())
	if st.Kind == session.Hold {
		name, how := string(st.Point), st.How
		if p, ok := d.facts.Atlas.Point(st.Point); ok {
			name += " " + p.Name
			how = cmp.Or(how, r.PressOn(p))
		}
		d.row(number, name, side, d.in.Text("review.hold", "{{.Times}} × {{.Seconds}} s, rest {{.Rest}} s", "Times", st.Repeats, "Seconds", st.Seconds, "Rest", st.Rest), how)
		return
	}
	d.row(number, st.Name, side, fmt.Sprintf("%d s%s", st.Seconds, d.pace(st)), st.How)
}

// pace says what a pace stage is done by.
func (d *document) pace(st routine.Stage) string {
	text := ""
	if st.Technique != "" {
		text += ", " + d.technique(st.Technique)
	}
	if st.PerMinute != 0 {
		text += ", " + d.in.Text("review.a-minute", "{{.Span}} a minute", "Span", st.PerMinute)
	}
	if st.Breath != (routine.Breath{}) {
		text += ", " + d.in.Text("review.breath", "breathing in {{.In}} s and out {{.Out}} s", "In", st.Breath.In, "Out", st.Breath.Out)
	}
	return text
}

func (d *document) technique(id body.TechniqueID) string {
	for _, t := range d.facts.Techniques {
		if t.ID == id {
			return t.Name
		}
	}
	return string(id)
}
