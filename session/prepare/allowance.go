package prepare

import (
	"slices"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
)

// An Allowance is what may be pressed of somebody at a time, whatever session
// it will be in, so that nothing is offered that Prepare would take away.
type Allowance struct {
	rules *rules
	facts facts
}

// Allow returns what may be pressed of a subject by their own hands. Said are
// the ids of conditions that hold as well, though they are not kept.
func (g *Gate) Allow(s Subject, said []string, now time.Time) Allowance {
	s.About = s.About.also(said, now)
	rules := g.rulesFor(Request{Subject: s, Now: now})
	for _, r := range s.Resting {
		if now.Before(r.Until) {
			rules.leaveOut([]body.RegionID{r.Region}, Reason{Line: r.Line(g.facts.Atlas, now)})
		}
	}
	return Allowance{rules, g.facts}
}

// Out says why a point is not pressed, if it is not.
func (a Allowance) Out(p *body.Point) (why Reason, out bool) { return a.rules.out(p, false) }

// Level is the highest for a region, 0 for any, with the reason.
func (a Allowance) Level(of body.RegionID) (body.Level, message.Message) {
	return a.rules.level([]body.RegionID{of})
}

// Routine returns a routine as the rules have it done: its holds no longer than
// they allow, in the words for the hand alone where no tool is allowed, with what
// to keep to before its cautions. It says what is different. What is left out
// and the level are not its matter.
func (a Allowance) Routine(r *routine.Routine) (*routine.Routine, []message.Message) {
	c := *r
	c.Stages, c.Cautions = slices.Clone(r.Stages), slices.Clone(r.Cautions)
	var said []message.Message
	if a.shorten(&c) {
		said = append(said, message.New("rule.seconds", "held for {{.Seconds}} s at most", "Seconds", a.rules.seconds()))
	}
	if !r.ByTherapist && a.byHand(&c) {
		said = append(said, message.New("rule.hands", "with the hands only"))
	}
	a.mind(&c)
	return &c, said
}

// shorten makes the holds of a routine no longer than the groups allow.
func (a Allowance) shorten(r *routine.Routine) (any bool) {
	most := a.rules.seconds()
	for i := range r.Stages {
		if st := &r.Stages[i]; most > 0 && st.Kind == session.Hold && st.Seconds > most {
			st.Seconds, any = most, true
		}
	}
	return any
}

// handsOnly is the tool of a routine that takes none.
const handsOnly = "hands"

// byHand changes the words of the holds for which the rules allow no tool but
// the hand.
func (a Allowance) byHand(r *routine.Routine) (any bool) {
	for i := range r.Stages {
		st := &r.Stages[i]
		if p, ok := a.facts.Atlas.Point(st.Point); ok && st.Kind == session.Hold && a.rules.handOnly(p, a.facts.Guide) {
			st.How, any = p.PressByHand(), true
		}
	}
	if any {
		r.Tool = handsOnly
	}
	return any
}

// mind puts what to keep to before the cautions of a routine that does not say
// it already. Where there are too many for a file, short ones share a line.
func (a Allowance) mind(r *routine.Routine) {
	var lines []string
	said := func(in []string, text string) bool {
		return slices.ContainsFunc(in, func(line string) bool { return strings.Contains(line, text) })
	}
	for _, l := range a.rules.minds {
		if text := l.Sentence(); !said(r.Cautions, text) && !said(lines, text) {
			lines = append(lines, text)
		}
	}
	if len(lines) > 0 {
		r.Cautions = fewer(append(lines, r.Cautions...), routine.MostCautions)
	}
}

// fewer puts neighbours together, the shortest first, until there are at most so
// many texts, or none is short enough.
func fewer(texts []string, most int) []string {
	length := func(i int) int { return len(texts[i]) + 1 + len(texts[i+1]) }
	for len(texts) > most {
		at := 0
		for i := range len(texts) - 1 {
			if length(i) < length(at) {
				at = i
			}
		}
		if length(at) > routine.LongText {
			break
		}
		texts[at] += " " + texts[at+1]
		texts = slices.Delete(texts, at+1, at+2)
	}
	return texts
}
