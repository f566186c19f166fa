package prepare

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
)

// rules are what holds for one person today, of all groups they belong to the
// stricter.
type rules struct {
	groups  []*body.Group
	regions []barred // left out
	points  map[body.ID]Reason
	minds   []message.Message
}

// A Reason is why something is not pressed.
type Reason struct {
	Line      message.Message
	Condition string // the id of what is true of somebody; nothing where it is another reason
}

// barred is a region that is left out.
type barred struct {
	region body.RegionID
	why    Reason
}

// rulesFor are the rules of the groups that the subject belongs to, or said
// they do when they were asked.
func (g *Gate) rulesFor(q Request) *rules {
	s, now := q.Subject.About, q.Now
	for _, id := range g.told(q) {
		s = s.With(id, true, now)
	}
	r := &rules{points: map[body.ID]Reason{}}
	for i := range g.facts.Safety.Groups {
		group := &g.facts.Safety.Groups[i]
		condition, ok := s.Conditions[group.ID]
		if !ok {
			continue
		}
		r.groups = append(r.groups, group)
		cleared := condition.allows(group, now)
		why := Reason{because(group.NameMessage()), group.ID}
		if !cleared {
			r.leaveOut(group.LeaveOut, why)
			for _, id := range group.LeaveOutPoints {
				r.points[id] = why
			}
		}
		for _, rule := range group.Rules {
			if slices.Contains(rule.KeptBy, body.KeptByYou) || slices.Contains(rule.KeptBy, "ask_first") && !cleared {
				r.minds = append(r.minds, message.Verbatim(rule.Text))
			}
		}
		if group.MaxNRS > 0 {
			r.minds = append(r.minds, message.New("rule.pressure", "Press no firmer than {{.Number}} of 10", "Number", group.MaxNRS))
		}
	}
	for _, q := range g.facts.Safety.Questions {
		if _, yes := s.Conditions[q.ID]; yes && q.When == body.Standing && q.Group == "" {
			r.leaveOut(q.Regions, Reason{because(q.AskMessage()), q.ID})
			r.minds = append(r.minds, q.InsteadMessage())
		}
	}
	return r
}

func (r *rules) leaveOut(regions []body.RegionID, why Reason) {
	for _, id := range regions {
		r.regions = append(r.regions, barred{id, why})
	}
}

// bars are the points of a routine that the rules leave out, those of one
// reason together.
func (r *rules) bars(of *routine.Routine, atlas *body.Atlas) []LeftOut {
	var out []LeftOut
	add := func(id body.ID, why message.Message) {
		i := slices.IndexFunc(out, func(l LeftOut) bool { return l.Why.String() == why.String() })
		if i < 0 {
			i, out = len(out), append(out, LeftOut{Why: why})
		}
		out[i].Points = append(out[i].Points, id)
	}
	var seen []body.ID
	for _, st := range of.Stages {
		p, ok := atlas.Point(st.Point)
		if st.Kind != session.Hold || !ok || slices.Contains(seen, p.ID) {
			continue
		}
		seen = append(seen, p.ID)
		if why, out := r.out(p, of.ByTherapist); out {
			add(p.ID, why.Line)
		}
	}
	return out
}

// out says why a point is left out, if it is. A therapist's hands reach every
// point.
func (r *rules) out(p *body.Point, byTherapist bool) (Reason, bool) {
	if why, barred := r.why(p); barred {
		return why, true
	}
	if !byTherapist && r.hands(p) && p.PressByHand() == "" {
		return Reason{Line: message.New("prepare.out-of-reach", "the hand does not reach it, and hands only is your rule")}, true
	}
	return Reason{}, false
}

// why says why a point is left out, if it is.
func (r *rules) why(p *body.Point) (Reason, bool) {
	if why, ok := r.points[p.ID]; ok {
		return why, true
	}
	i := slices.IndexFunc(r.regions, func(b barred) bool { return b.region == p.Region })
	if i < 0 {
		return Reason{}, false
	}
	return r.regions[i].why, true
}

// hands reports whether a point is pressed with the hand alone.
func (r *rules) hands(p *body.Point) bool {
	return slices.ContainsFunc(r.groups, func(g *body.Group) bool {
		return g.HandsOnly || slices.Contains(g.HandsOnlyIn, p.Region) ||
			slices.ContainsFunc(g.NoTools, func(n body.NoTools) bool { return slices.Contains(n.Regions, p.Region) })
	})
}

// handOnly reports whether the words for a point have to change: a tool that is
// not allowed comes first for it.
func (r *rules) handOnly(p *body.Point, guide *body.Guide) bool {
	if !r.hands(p) || len(p.Tools) == 0 {
		return false
	}
	tool, ok := guide.Tool(p.Tools[0])
	return !ok || tool.Kind != body.Hand
}

// level is the highest that is allowed for some regions, 0 for any, and why.
func (r *rules) level(of []body.RegionID) (most body.Level, why message.Message) {
	for _, g := range r.groups {
		allowed := g.MaxLevel
		if slices.ContainsFunc(of, func(id body.RegionID) bool { return slices.Contains(g.GentleIn, id) }) {
			allowed = body.Gentle
		}
		if allowed != 0 && (most == 0 || allowed < most) {
			most, why = allowed, because(g.NameMessage())
		}
	}
	return most, why
}

// seconds is the longest hold of the groups, 0 for any.
func (r *rules) seconds() (most int) {
	for _, g := range r.groups {
		if g.MaxSeconds > 0 && (most == 0 || g.MaxSeconds < most) {
			most = g.MaxSeconds
		}
	}
	return most
}

// because is the reason that something is true of somebody.
func because(what message.Message) message.Message {
	return message.New("prepare.true-of-you", "because of what is true of you: {{.What}}", "What", what)
}

// longest is what a point may be held at most.
func (r *rules) longest(atlas *body.Atlas) func(body.ID) time.Duration {
	return func(id body.ID) time.Duration {
		most := atlas.LongestHold(id)
		if seconds := r.seconds(); seconds > 0 {
			most = min(most, time.Duration(seconds)*time.Second)
		}
		return most
	}
}
