package cue

import (
	"fmt"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// A Script has the words for a session through the plan of a routine: what a
// person reads on the screen, and in plain lines.
type Script struct {
	routine *routine.Routine
	plan    session.Plan
	places  routine.Places
}

// NewScript returns the words for a plan that comes from the routine. A point
// that places does not know is called by its ID.
func NewScript(r *routine.Routine, p session.Plan, places routine.Places) *Script {
	return &Script{routine: r, plan: p, places: places}
}

// Title is the routine's name.
func (s *Script) Title() string { return s.routine.Name }

var phases = map[session.Kind]string{
	session.Find:   "Get ready",
	session.Hold:   "Hold",
	session.Rest:   "Rest",
	session.Switch: "Switch side",
	session.Area:   "Next area",
	session.Pace:   "Follow",
}

// Phase is the one or two words for a kind of stage.
func Phase(k session.Kind) string { return phases[k] }

// Place says where stage i is, the side first: 'Left upper trapezius'. For a
// pace stage it is the stage's name.
func (s *Script) Place(i int) string {
	return s.place(i, func(p *body.Point) string { return p.Name })
}

// ShortPlace is Place in few letters.
func (s *Script) ShortPlace(i int) string {
	return s.place(i, func(p *body.Point) string { return p.Short })
}

// Spot is Place without its side.
func (s *Script) Spot(i int) string {
	st := s.plan.Stage(i)
	if p, ok := s.places.Point(st.Point); ok {
		return p.Name
	}
	return string(st.Point)
}

func (s *Script) place(i int, name func(*body.Point) string) string {
	st := s.plan.Stage(i)
	if st.Kind == session.Pace {
		return s.routine.Stages[st.Item].Name
	}
	what := string(st.Point)
	if p, ok := s.places.Point(st.Point); ok {
		what = name(p)
	}
	switch st.Side {
	case body.Left, body.Right:
		return capital(st.Side.String()) + " " + what
	case body.Together:
		return "Both sides, " + what
	}
	return capital(what)
}

// How says what to do in stage i, in one or two short sentences.
func (s *Script) How(i int) string {
	st := s.plan.Stage(i)
	own := s.routine.Stages[st.Item].How
	p, known := s.places.Point(st.Point)
	switch st.Kind {
	case session.Rest:
		return "Let go and breathe out slowly."
	case session.Switch:
		return "Move across to the " + st.Side.String() + " side."
	case session.Find, session.Area:
		if known {
			return p.Find
		}
	case session.Hold:
		if own == "" && known {
			return p.Press
		}
	}
	return own
}

// Point is the point of stage i, which has none if ok is false.
func (s *Script) Point(i int) (p *body.Point, ok bool) {
	return s.places.Point(s.plan.Stage(i).Point)
}

// Next says what comes after stage i, in at most two steps.
func (s *Script) Next(i int) string {
	if i+1 >= s.plan.Len() {
		return "That was the last one"
	}
	next := s.plan.Stage(i + 1)
	if next.Kind == session.Hold || next.Kind == session.Pace || i+2 >= s.plan.Len() {
		return s.step(i + 1)
	}
	after := s.step(i + 2)
	if s.plan.Stage(i+2).Kind == session.Hold && next.Kind == session.Rest {
		return s.step(i+1) + ", then hold again"
	}
	return s.step(i+1) + ", then " + uncapital(after)
}

func (s *Script) step(i int) string {
	st := s.plan.Stage(i)
	switch st.Kind {
	case session.Hold:
		return fmt.Sprintf("Hold %s, %d s", uncapital(s.ShortPlace(i)), int(st.Length/time.Second))
	case session.Rest:
		return fmt.Sprintf("Rest %d s", int(st.Length/time.Second))
	case session.Switch:
		return "Switch to the " + st.Side.String()
	case session.Area:
		return "Move to " + uncapital(s.ShortPlace(i))
	case session.Pace:
		return s.Place(i)
	}
	return Phase(st.Kind)
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func uncapital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
