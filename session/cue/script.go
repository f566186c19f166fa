package cue

import (
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
)

// A Script has the words for a session through the plan of a routine: what a
// person reads on the screen, and in plain lines.
type Script struct {
	routine *routine.Routine
	plan    session.Plan
	places  routine.Places
	printer *message.Printer // nil is English
}

// NewScript returns the words for a plan that comes from the routine. A point
// that places does not know is called by its ID.
func NewScript(r *routine.Routine, p session.Plan, places routine.Places) *Script {
	return &Script{routine: r, plan: p, places: places}
}

// Routine is the routine that the words are for.
func (s *Script) Routine() *routine.Routine { return s.routine }

// In returns the words to read in the language of a printer. The texts of routine
// and points stay as they are. They are for the eye: the voice speaks English.
func (s *Script) In(p *message.Printer) *Script {
	other := *s
	other.printer = p
	return &other
}

// Title is the routine's name.
func (s *Script) Title() string { return s.routine.Name }

var phases = map[session.Kind]message.Message{
	session.Find:   message.New("phase.find", "Get ready"),
	session.Hold:   message.New("phase.hold", "Hold"),
	session.Rest:   message.New("phase.rest", "Rest"),
	session.Switch: message.New("phase.switch", "Switch side"),
	session.Area:   message.New("phase.area", "Next area"),
	session.Pace:   message.New("phase.pace", "Follow"),
}

// Phase is the one or two words for a kind of stage.
func Phase(k session.Kind) message.Message { return phases[k] }

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
	return s.printer.Say(st.Side.At(what))
}

// How says what to do in stage i, in one or two short sentences.
func (s *Script) How(i int) string {
	st := s.plan.Stage(i)
	own := s.routine.Stages[st.Item].How
	p, known := s.places.Point(st.Point)
	switch st.Kind {
	case session.Rest:
		return s.printer.Text("how.rest", "Let go and breathe out slowly.")
	case session.Switch:
		if st.Side == body.Right {
			return s.printer.Text("how.switch-right", "Move across to the right side.")
		}
		return s.printer.Text("how.switch-left", "Move across to the left side.")
	case session.Find, session.Area:
		if known {
			return s.routine.FindOn(p)
		}
	case session.Hold:
		if own == "" && known {
			return s.routine.PressOn(p)
		}
	}
	return own
}

// Next says what comes after stage i, in at most two steps.
func (s *Script) Next(i int) string {
	if i+1 >= s.plan.Len() {
		return s.printer.Text("next.nothing", "That was the last one")
	}
	next := s.plan.Stage(i + 1)
	if next.Kind == session.Hold || next.Kind == session.Pace || i+2 >= s.plan.Len() {
		return s.step(i + 1)
	}
	after := s.step(i + 2)
	if s.plan.Stage(i+2).Kind == session.Hold && next.Kind == session.Rest {
		return s.printer.Text("next.hold-again", "{{.Step}}, then hold again", "Step", s.step(i+1))
	}
	return s.printer.Text("next.then", "{{.Step}}, then {{.After}}", "Step", s.step(i+1), "After", words.Uncapital(after))
}

func (s *Script) step(i int) string {
	st := s.plan.Stage(i)
	seconds := int(st.Length / time.Second)
	switch st.Kind {
	case session.Hold:
		return s.printer.Text("next.hold", "Hold {{.Place}}, {{.Seconds}} s", "Place", words.Uncapital(s.ShortPlace(i)), "Seconds", seconds)
	case session.Rest:
		return s.printer.Text("next.rest", "Rest {{.Seconds}} s", "Seconds", seconds)
	case session.Switch:
		if st.Side == body.Right {
			return s.printer.Text("next.switch-right", "Switch to the right")
		}
		return s.printer.Text("next.switch-left", "Switch to the left")
	case session.Area:
		return s.printer.Text("next.move", "Move to {{.Place}}", "Place", words.Uncapital(s.ShortPlace(i)))
	case session.Pace:
		return s.Place(i)
	}
	return s.printer.Say(Phase(st.Kind))
}
