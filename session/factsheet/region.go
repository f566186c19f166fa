package factsheet

import (
	"fmt"
	"strings"

	"unknot/session/body"
)

func (d *document) region(r *body.Region) {
	d.heading(3, fmt.Sprintf("%d. %s (%s)", r.Order, r.Everyday, r.Name))
	d.fact(d.in.Text("review.id", "Id"), string(r.ID), nil)
	d.fact(d.in.Text("review.muscles", "Muscles"), joined(r.Muscles), nil)
	d.fact(d.in.Text("review.found-by", "Found by"), joined(r.Words), nil)
	d.fact(d.in.Text("review.position", "Position"), r.Position, r.Sources["position"])
	d.fact(d.in.Text("review.tools", "Tools"), joined(r.Tools), r.Sources["tools"])
	d.fact(d.in.Text("review.limits", "Limits"), d.limits(r.Limits), r.Sources["limits"])
	if r.OffByDefault {
		d.fact(d.in.Text("review.offered", "Offered"), d.in.Text("review.turned-on", "only after a person has turned it on"), nil)
	}
	d.fact(d.in.Text("review.therapist", "Therapist"), r.Therapist, r.Sources["therapist"])
	if r.Note != "" {
		d.fact(d.in.Text("review.note", "Note"), r.Note, nil)
	}
	d.WriteString("\n")
	d.list(d.in.Text("review.cautions", "Cautions")+cited(r.Sources["cautions"]), r.Cautions)
	d.list(d.in.Text("review.left-out-if", "Left out if"), r.ExcludedIf)
	d.studies(d.known(), r.Evidence)
	for i := range r.Points {
		d.point(&r.Points[i])
	}
}

func (d *document) point(p *body.Point) {
	d.heading(4, string(p.ID)+" "+p.Name)
	if p.TherapistOnly {
		d.fact(d.in.Text("review.offered", "Offered"), d.in.Text("review.therapists-only", "to therapists only"), nil)
	}
	d.fact(d.in.Text("review.muscle", "Muscle"), p.Muscle, nil)
	place := d.in.Text("review.point-at", "{{.View}}, across {{.Across}}, down {{.Down}}; seen from {{.Views}}", "View", p.View, "Across", p.X, "Down", p.Y, "Views", joined(p.Views))
	d.fact(d.in.Text("review.place", "Place"), place, p.Sources["place"])
	d.fact(d.in.Text("review.sides", "Sides"), p.Sides.String(), nil)
	d.fact(d.in.Text("review.find-it", "Find it"), p.Find, p.Sources["find"])
	d.fact(d.in.Text("review.press-it", "Press"), p.Press, p.Sources["press"])
	d.fact(d.in.Text("review.tools", "Tools"), joined(p.Tools), p.Sources["tools"])
	d.fact(d.in.Text("review.dose", "Dose"), d.in.Text("review.doses", "{{.Seconds}} seconds, {{.Times}} times a side, {{.Rest}} seconds of rest", "Seconds", p.Dose.Seconds, "Times", p.Dose.Repeats, "Rest", p.Dose.Rest), p.Sources["dose"])
	d.fact(d.in.Text("review.limits", "Limits"), d.limits(p.Limits), p.Sources["limits"])
	d.fact(d.in.Text("review.care", "Care"), p.Care, p.Sources["care"])
	for _, to := range p.Refers {
		text := to.Area
		if to.Unchecked {
			text += " (" + d.in.Text("review.unchecked", "unchecked") + ")"
		}
		d.fact(d.in.Text("review.may-be-felt", "May be felt"), text, to.Sources)
	}
	d.fact(d.in.Text("review.therapist-finds", "Therapist finds it"), p.Therapist.Find, p.Sources["find"])
	how := p.Therapist.How
	if len(p.Therapist.Seconds) > 0 {
		how += " " + d.seconds(p.Therapist.Seconds) + "."
	}
	d.fact(d.in.Text("review.therapist", "Therapist"), how, p.Sources["therapist"])
	d.WriteString("\n")
	d.studies(d.known(), p.Evidence)
}

func (d *document) limits(l body.Limits) string {
	text := d.in.Text("review.limit", "level {{.Level}} at most, your number {{.Number}} at most, {{.Seconds}} seconds at most", "Level", l.MaxLevel, "Number", l.MaxNRS, "Seconds", l.MaxSeconds)
	if l.Why != "" {
		text += ": " + l.Why
	}
	return text
}

// regionNames are the everyday names of regions.
func (d *document) regionNames(ids []body.RegionID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if r, ok := d.facts.Atlas.Region(id); ok {
			names[i] = strings.ToLower(r.Everyday)
		}
	}
	return strings.Join(names, ", ")
}
