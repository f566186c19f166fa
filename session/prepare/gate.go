package prepare

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/recovery"
	"unknot/session/retime"
	"unknot/session/routine"
)

// A Gate decides by the facts. It is shared and never changed.
type Gate struct{ facts facts }

// facts are what the gate decides by.
type facts struct {
	Atlas  *body.Atlas
	Safety *body.Safety
	Guide  *body.Guide
}

// New returns the gate for what is known about the body and its safety.
func New(a *body.Atlas, s *body.Safety, g *body.Guide) *Gate { return &Gate{facts{a, s, g}} }

var errNothing = message.Errorf("prepare.nothing-left", "there is nothing left to press")

var nothingOn = map[body.Side]error{
	body.Left:  message.Errorf("prepare.nothing-on-left", "there is nothing to press on the left side alone"),
	body.Right: message.Errorf("prepare.nothing-on-right", "there is nothing to press on the right side alone"),
}

// Prepare works a request out. With an error, which says a line, nothing may be
// pressed; the Prepared still says what was left out, what is asked and what
// ends it.
func (g *Gate) Prepare(q Request) (Prepared, error) {
	p := Prepared{Own: map[body.ID]int{}, Routine: q.Routine}
	q.Subject.About = q.Subject.About.also(q.Said, q.Now)
	rules := g.rulesFor(q)
	p.Asks, p.Ends = g.questions(q)
	for _, yes := range g.answeredYes(q) {
		rules.leaveOut(yes.Regions, Reason{Line: message.New("prepare.answered", "because of what you answered today: {{.Question}}", "Question", yes.Ask)})
	}
	pressed := g.pressed(q)
	for _, r := range q.Subject.Resting {
		if q.Now.Before(r.Until) && slices.Contains(pressed, r.Region) {
			p.Resting = append(p.Resting, r)
			rules.leaveOut([]body.RegionID{r.Region}, Reason{Line: r.Line(g.facts.Atlas, q.Now)})
		}
	}
	p.Minds = rules.minds
	p.LeftOut = rules.bars(q.Routine, g.facts.Atlas)
	var err error
	if q.Timings != nil {
		err = g.timed(&p, q, rules)
	} else {
		err = g.planned(&p, q, rules)
	}
	if err != nil {
		return p, err
	}
	p.TooSoon = recovery.Sum(recovery.Check(p.Routine, q.Subject.Past, q.Now), q.Now)
	return p, nil
}

// planned makes a plan of the routine.
func (g *Gate) planned(p *Prepared, q Request, rules *rules) error {
	w := working{gate: g, routine: q.Routine, prepared: p}
	if len(q.Own) > 0 {
		own, chosen := retime.Own(w.routine, q.Own, g.facts.Atlas)
		w.routine, p.Lengths = own, retime.Explain(chosen, g.facts.Atlas)
		for _, c := range chosen {
			p.Own[c.Point] = c.To
		}
	}
	if err := w.without(slices.Concat(points(p.LeftOut), q.Without)); err != nil {
		return err
	}
	if err := w.sides(q.Sides); err != nil {
		return err
	}
	w.lengths(q.Holds)
	if err := w.levels(q, rules); err != nil {
		return err
	}
	w.dress(rules)
	if q.Minutes > 0 {
		if err := w.fit(q.Minutes); err != nil {
			return err
		}
	}
	plan, err := w.routine.Plan()
	if err != nil {
		return err
	}
	if q.Sides == RightFirst {
		if plan, err = retime.StartOn(plan, body.Right); err != nil {
			return err
		}
	}
	p.Routine, p.Plan = w.routine, plan.Within(rules.longest(g.facts.Atlas))
	return nil
}

// timed takes the timings of an earlier session, as far as what is true today
// allows them.
func (g *Gate) timed(p *Prepared, q Request, rules *rules) error {
	w := working{gate: g, routine: q.Routine, prepared: p}
	out := slices.Concat(points(p.LeftOut), q.Without)
	plan, first, err := q.Timings.Without(out, q.Stage)
	if err != nil {
		return errNothing
	}
	w.dress(rules)
	if q.Resume && plan.Len() != q.Timings.Len() {
		p.Anew = true
		if plan, err = session.NewPlan(plan.Stages()[first:]); err != nil {
			return errNothing
		}
	}
	p.Routine, p.Plan = w.routine, plan.Within(rules.longest(g.facts.Atlas))
	if q.Resume && !p.Anew {
		p.First = first
		p.Plan = p.Plan.WithLead(first, routine.LeadIn)
	}
	return nil
}

func points(all []LeftOut) []body.ID {
	var ids []body.ID
	for _, l := range all {
		ids = append(ids, l.Points...)
	}
	return ids
}

// A working is a routine on its way to a plan.
type working struct {
	gate     *Gate
	routine  *routine.Routine
	prepared *Prepared
}

func (w *working) say(all []retime.Change) {
	w.prepared.Changes = append(w.prepared.Changes, retime.Explain(all, w.gate.facts.Atlas)...)
}

// without leaves points out, as far as the routine has them.
func (w *working) without(ids []body.ID) error {
	pressed := func(id body.ID) bool {
		return slices.ContainsFunc(w.routine.Stages, func(st routine.Stage) bool { return st.Kind == session.Hold && st.Point == id })
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id body.ID) bool { return !pressed(id) })
	if len(ids) == 0 {
		return nil
	}
	r, changes, err := retime.Without(w.routine, ids...)
	if err != nil {
		return errNothing
	}
	w.routine = r
	w.say(changes)
	return nil
}

func (w *working) sides(s Sides) error {
	only, ok := s.only()
	if !ok {
		return nil
	}
	r, _, err := retime.OneSide(w.routine, only)
	if err != nil {
		return nothingOn[only]
	}
	w.routine = r
	return nil
}

func (w *working) lengths(h Holds) {
	switch h {
	case Shorter:
		w.routine, _ = retime.Shorter(w.routine)
	case Longer:
		w.routine, _ = retime.Longer(w.routine, w.gate.facts.Atlas)
	}
}

// levels makes the routine no stronger than what is asked for and allowed.
func (w *working) levels(q Request, rules *rules) error {
	level, _ := rules.level(w.routine.Regions)
	if q.Gentle {
		level = body.Gentle
	}
	if level == 0 || w.routine.Level <= level {
		return nil
	}
	r, changes, err := retime.AtLevel(w.routine, level, w.gate.facts.Atlas)
	if err != nil {
		return err
	}
	w.routine = r
	w.say(changes)
	return nil
}

func (w *working) fit(minutes int) error {
	r, changes, err := retime.Fit(w.routine, time.Duration(minutes)*time.Minute, w.gate.facts.Atlas, nil)
	if err != nil {
		return message.Errorf("prepare.does-not-fit", "it does not fit into {{.Minutes}} min", "Minutes", minutes)
	}
	w.routine = r
	w.say(changes)
	return nil
}

// dress has the routine done as the rules have it.
func (w *working) dress(rules *rules) {
	r, changes := Allowance{rules, w.gate.facts}.Routine(w.routine)
	w.routine = r
	w.prepared.Changes = append(w.prepared.Changes, changes...)
}
