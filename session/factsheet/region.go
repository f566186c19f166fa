package factsheet

import (
	"fmt"
	"strings"

	"unknot/session/body"
)

func (d *document) region(r *body.Region) {
	d.heading(3, fmt.Sprintf("%d. %s (%s)", r.Order, r.Everyday, r.Name))
	d.fact("Id", string(r.ID), nil)
	d.fact("Muscles", joined(r.Muscles), nil)
	d.fact("Found by", joined(r.Words), nil)
	d.fact("Position", r.Position, r.Sources["position"])
	d.fact("Tools", joined(r.Tools), r.Sources["tools"])
	d.fact("Limits", limits(r.Limits), r.Sources["limits"])
	if r.OffByDefault {
		d.fact("Offered", "only after a person has turned it on", nil)
	}
	d.fact("Therapist", r.Therapist, r.Sources["therapist"])
	if r.Note != "" {
		d.fact("Note", r.Note, nil)
	}
	d.WriteString("\n")
	d.list("Cautions"+cited(r.Sources["cautions"]), r.Cautions)
	d.list("Left out if", r.ExcludedIf)
	d.studies("What is known", r.Evidence)
	for i := range r.Points {
		d.point(&r.Points[i])
	}
}

func (d *document) point(p *body.Point) {
	d.heading(4, string(p.ID)+" "+p.Name)
	if p.TherapistOnly {
		d.fact("Offered", "to therapists only", nil)
	}
	d.fact("Muscle", p.Muscle, nil)
	place := fmt.Sprintf("%v, across %v, down %v; seen from %s", p.View, p.X, p.Y, joined(p.Views))
	d.fact("Place", place, p.Sources["place"])
	d.fact("Sides", p.Sides.String(), nil)
	d.fact("Find it", p.Find, p.Sources["find"])
	d.fact("Press", p.Press, p.Sources["press"])
	d.fact("Tools", joined(p.Tools), p.Sources["tools"])
	d.fact("Dose", fmt.Sprintf("%d seconds, %d times a side, %d seconds of rest", p.Dose.Seconds, p.Dose.Repeats, p.Dose.Rest), p.Sources["dose"])
	d.fact("Limits", limits(p.Limits), p.Sources["limits"])
	d.fact("Care", p.Care, p.Sources["care"])
	for _, to := range p.Refers {
		text := to.Area
		if to.Unchecked {
			text += " (unchecked)"
		}
		d.fact("May be felt", text, to.Sources)
	}
	d.fact("Therapist finds it", p.Therapist.Find, p.Sources["find"])
	how := p.Therapist.How
	if len(p.Therapist.Seconds) > 0 {
		how += " " + span(p.Therapist.Seconds) + " seconds."
	}
	d.fact("Therapist", how, p.Sources["therapist"])
	d.WriteString("\n")
	d.studies("What is known", p.Evidence)
}

func limits(l body.Limits) string {
	text := fmt.Sprintf("level %v at most, your number %d at most, %d seconds at most", l.MaxLevel, l.MaxNRS, l.MaxSeconds)
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
