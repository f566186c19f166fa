package prepare

import (
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/words"
)

// An Effect is what comes of that which is true of somebody, among all points
// there are.
type Effect struct {
	Points  int             // all there are
	LeftOut []body.ID       // not pressed
	ByHand  []body.ID       // pressed with the hand alone
	Regions []body.RegionID // of which every point is left out
}

// Effect says what comes of that which is true of somebody. A therapist's hands
// reach every point.
func (g *Gate) Effect(a About, byTherapist bool, now time.Time) Effect {
	rules := g.rulesFor(Request{Subject: Subject{About: a}, Now: now})
	var e Effect
	for _, region := range g.facts.Atlas.Regions {
		out := 0
		for i := range region.Points {
			p := &region.Points[i]
			_, left := rules.out(p, byTherapist)
			switch {
			case left:
				e.LeftOut = append(e.LeftOut, p.ID)
				out++
			case !byTherapist && rules.hands(p):
				e.ByHand = append(e.ByHand, p.ID)
			}
		}
		if out == len(region.Points) {
			e.Regions = append(e.Regions, region.ID)
		}
		e.Points += len(region.Points)
	}
	return e
}

// Terms says what a condition asks for, the gravest first: what is left out, what
// is done otherwise, and what the person sees to.
func (g *Gate) Terms(id string, c Condition, now time.Time) []words.Line {
	if group, ok := g.facts.Safety.Group(id); ok {
		return g.groupTerms(group, c.allows(group, now))
	}
	for _, q := range g.facts.Safety.Questions {
		if q.ID == id {
			return []words.Line{words.Linef("left out: %s", g.names(q.Regions)), words.Linef("%s", q.Instead)}
		}
	}
	return nil
}

func (g *Gate) groupTerms(group *body.Group, cleared bool) []words.Line {
	var all []words.Line
	in := func(regions []body.RegionID, line words.Line) {
		if len(regions) > 0 {
			all = append(all, line)
		}
	}
	if !cleared {
		in(group.LeaveOut, words.Linef("left out: %s", g.names(group.LeaveOut)))
		for _, t := range group.NotDuring {
			all = append(all, words.Linef("asked before every session: %s", t.Ask))
		}
	}
	if group.MaxLevel != 0 {
		all = append(all, words.Linef("no stronger than %s", group.MaxLevel))
	}
	if group.HandsOnly {
		all = append(all, words.Linef("with the hands only"))
	}
	var toolless []body.RegionID
	for _, n := range group.NoTools {
		toolless = append(toolless, n.Regions...)
	}
	hands := slices.Concat(group.HandsOnlyIn, toolless)
	in(hands, words.Linef("with the hands only: %s", g.names(hands)))
	in(group.GentleIn, words.Linef("gentle only: %s", g.names(group.GentleIn)))
	if group.MaxSeconds > 0 {
		all = append(all, words.Linef("held for %d s at most", group.MaxSeconds))
	}
	if group.MaxNRS > 0 {
		all = append(all, words.Linef("Press no firmer than %d of 10", group.MaxNRS))
	}
	for _, rule := range group.Rules {
		if slices.Contains(rule.KeptBy, body.KeptByYou) {
			all = append(all, words.Linef("%s", rule.Text))
		}
	}
	if group.AskFirst && !cleared {
		all = append(all, words.Linef("Ask your clinician before the first session"))
	}
	return all
}

// names are what regions are called every day, in lower case.
func (g *Gate) names(regions []body.RegionID) string {
	var all []string
	for _, id := range regions {
		if r, ok := g.facts.Atlas.Region(id); ok {
			all = append(all, strings.ToLower(r.Everyday))
		}
	}
	return strings.Join(all, ", ")
}

// allows reports whether a clinician cleared what a group leaves out.
func (c Condition) allows(group *body.Group, now time.Time) bool {
	return group.Clearable && !c.Cleared.IsZero() && !c.Cleared.After(now)
}
