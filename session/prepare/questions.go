package prepare

import (
	"cmp"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// goodFor is how long an answer to a standing question is good for.
const goodFor = 365 * 24 * time.Hour

// questions are those that have to be asked before a session, without those
// that were, and of the answered ones those whose yes ends it.
func (g *Gate) questions(q Request) (asks, ends []Question) {
	for _, one := range g.about(q) {
		yes, answered := q.Today[one.ID]
		switch {
		case !answered:
			asks = append(asks, one)
		case yes && !one.Standing && one.Ends():
			ends = append(ends, one)
		}
	}
	return asks, ends
}

// told are what answers to standing questions tell of the subject: groups, and
// questions that stand for themselves.
func (g *Gate) told(q Request) []string {
	var ids []string
	for _, one := range g.facts.Safety.Questions {
		if one.When == body.Standing && q.Today[one.ID] {
			ids = append(ids, cmp.Or(one.Group, one.ID))
		}
	}
	return ids
}

// answeredYes are the questions of today that leave regions out.
func (g *Gate) answeredYes(q Request) []Question {
	return slices.DeleteFunc(g.about(q), func(one Question) bool { return !q.Today[one.ID] || one.Standing || one.Ends() })
}

// Learn returns what is true of somebody after they answered the questions of a
// session: of those that stand the answers are kept.
func Learn(a About, asked []Question, answers map[string]bool, now time.Time) About {
	for _, q := range asked {
		if yes, answered := answers[q.ID]; answered && q.Standing {
			a = a.With(cmp.Or(q.Group, q.ID), yes, now)
		}
	}
	return a
}

// about are the questions about what a request presses: those of today, those
// of the groups that somebody belongs to, and those that are standing, where
// they were not asked for a year.
func (g *Gate) about(q Request) []Question {
	regions := g.pressed(q)
	var all []Question
	for _, one := range g.facts.Safety.Ask(body.Today, regions) {
		if _, member := q.Subject.Conditions[one.Group]; one.Group == "" || member {
			all = append(all, g.question(one))
		}
	}
	for _, group := range g.facts.Safety.Groups {
		condition, member := q.Subject.Conditions[group.ID]
		if !member || condition.allows(&group, q.Now) {
			continue
		}
		for _, t := range group.NotDuring {
			if !slices.ContainsFunc(all, func(o Question) bool { return o.Ask.String() == t.Ask }) {
				all = append(all, Question{ID: t.ID, Ask: t.AskMessage(), Instead: t.InsteadMessage(), Regions: t.LeaveOut})
			}
		}
	}
	for _, one := range g.facts.Safety.Ask(body.Standing, regions) {
		if !q.Subject.knows(cmp.Or(one.Group, one.ID), q.Now) {
			all = append(all, g.question(one))
		}
	}
	slices.SortStableFunc(all, func(a, b Question) int { return cmp.Compare(a.Urgency-1, b.Urgency-1) })
	return all
}

// pressed are the regions of the points that a request presses.
func (g *Gate) pressed(q Request) []body.RegionID {
	var all []body.RegionID
	add := func(id body.ID) {
		if p, ok := g.facts.Atlas.Point(id); ok && !slices.Contains(all, p.Region) {
			all = append(all, p.Region)
		}
	}
	if q.Timings != nil {
		for _, st := range q.Timings.Stages() {
			add(st.Point)
		}
		return all
	}
	for _, st := range q.Routine.Stages {
		if st.Kind == session.Hold && !slices.Contains(q.Without, st.Point) {
			add(st.Point)
		}
	}
	return all
}

// question is one of the safety texts, with how urgent its sign is.
func (g *Gate) question(q body.Question) Question {
	out := Question{ID: q.ID, Ask: q.AskMessage(), Instead: q.InsteadMessage(), Regions: q.Regions, Group: q.Group, Standing: q.When == body.Standing}
	if flag, ok := g.facts.Safety.Flag(q.Flag); ok {
		out.Urgency = flag.Urgency
	}
	return out
}
