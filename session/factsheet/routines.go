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
	d.heading(2, "Routines")
	for _, r := range all {
		d.heading(3, r.Name)
		d.paragraph(r.Purpose)
		d.fact("Id", r.ID, nil)
		d.fact("Length", cue.Clock(r.Length()), nil)
		d.fact("Level", r.Level.String(), nil)
		if r.ByTherapist {
			d.fact("By", "a therapist, on a client", nil)
		}
		d.fact("Tool", r.Tool, nil)
		d.fact("Regions", d.regionNames(r.Regions), nil)
		d.fact("Position", r.Position, nil)
		d.WriteString("\n")
		d.list("Cautions", r.Cautions)
		d.row("", "Stage", "Side", "Time", "How")
		d.row("---", "---", "---", "---", "---")
		for i := range r.Stages {
			d.stage(r, i)
		}
		d.WriteString("\n")
	}
}

func (d *document) stage(r *routine.Routine, i int) {
	st := r.Stages[i]
	number, side := fmt.Sprint(i+1), st.Side.String()
	if st.Kind == session.Hold {
		name, how := string(st.Point), st.How
		if p, ok := d.facts.Atlas.Point(st.Point); ok {
			name += " " + p.Name
			how = cmp.Or(how, r.PressOn(p))
		}
		d.row(number, name, side, fmt.Sprintf("%d × %d s, rest %d s", st.Repeats, st.Seconds, st.Rest), how)
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
		text += fmt.Sprintf(", %d a minute", st.PerMinute)
	}
	if st.Breath != (routine.Breath{}) {
		text += fmt.Sprintf(", breathing in %d s and out %d s", st.Breath.In, st.Breath.Out)
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
