package prepare

import (
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/message"
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
func (g *Gate) Terms(id string, c Condition, now time.Time) []message.Message {
	if group, ok := g.facts.Safety.Group(id); ok {
		return g.groupTerms(group, c.allows(group, now))
	}
	for _, q := range g.facts.Safety.Questions {
		if q.ID == id {
			return []message.Message{message.New("rule.left-out", "left out: {{.Names}}", "Names", g.names(q.Regions)), q.InsteadMessage()}
		}
	}
	return nil
}

func (g *Gate) groupTerms(group *body.Group, cleared bool) []message.Message {
	var all []message.Message
	in := func(regions []body.RegionID, line message.Message) {
		if len(regions) > 0 {
			all = append(all, line)
		}
	}
	if !cleared {
		in(group.LeaveOut, message.New("rule.left-out", "left out: {{.Names}}", "Names", g.names(group.LeaveOut)))
		for _, t := range group.NotDuring {
			all = append(all, message.New("rule.asked", "asked before every session: {{.Question}}", "Question", t.AskMessage()))
		}
	}
	if group.MaxLevel != 0 {
		all = append(all, message.New("rule.level", "no stronger than {{.Level}}", "Level", group.MaxLevel))
	}
	if group.HandsOnly {
		all = append(all, message.New("rule.hands", "with the hands only"))
	}
	var toolless []body.RegionID
	for _, n := range group.NoTools {
		toolless = append(toolless, n.Regions...)
	}
	hands := slices.Concat(group.HandsOnlyIn, toolless)
	in(hands, message.New("rule.hands-in", "with the hands only: {{.Regions}}", "Regions", g.names(hands)))
	in(group.GentleIn, message.New("rule.gentle-in", "gentle only: {{.Regions}}", "Regions", g.names(group.GentleIn)))
	if group.MaxSeconds > 0 {
		all = append(all, message.New("rule.seconds", "held for {{.Seconds}} s at most", "Seconds", group.MaxSeconds))
	}
	if group.MaxNRS > 0 {
		all = append(all, message.New("rule.pressure", "Press no firmer than {{.Number}} of 10", "Number", group.MaxNRS))
	}
	for _, rule := range group.Rules {
		if slices.Contains(rule.KeptBy, body.KeptByYou) {
			all = append(all, message.Verbatim(rule.Text))
		}
	}
	if group.AskFirst && !cleared {
		all = append(all, message.New("rule.ask-clinician", "Ask your clinician before the first session"))
	}
	return all
}

// names are what regions are called every day.
func (g *Gate) names(regions []body.RegionID) message.Message {
	var all []message.Message
	for _, id := range regions {
		if r, ok := g.facts.Atlas.Region(id); ok {
			all = append(all, r.EverydayMessage())
		}
	}
	return message.Join(all, ", ")
}

// allows reports whether a clinician cleared what a group leaves out.
func (c Condition) allows(group *body.Group, now time.Time) bool {
	return group.Clearable && !c.Cleared.IsZero() && !c.Cleared.After(now)
}
