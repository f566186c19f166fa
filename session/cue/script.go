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
// person reads on the screen and in plain lines, and what a voice says.
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

// In returns the words in the language of a printer. What a routine says itself, and
// how to find and press a point, stays as it is written.
func (s *Script) In(p *message.Printer) *Script {
	other := *s
	other.printer = p
	return &other
}

// Title is the routine's name.
func (s *Script) Title() string { return s.routine.Name }

var phases = map[session.Kind]message.Message{
	session.Find:   message.New("phase.find", "get ready"),
	session.Hold:   message.New("phase.hold", "hold"),
	session.Rest:   message.New("phase.rest", "rest"),
	session.Switch: message.New("phase.switch", "switch side"),
	session.Area:   message.New("phase.area", "next area"),
	session.Pace:   message.New("phase.pace", "follow"),
}

// Phase is the one or two words for a kind of stage.
func Phase(k session.Kind) message.Message { return phases[k] }

// Place says where stage i is, the side first: 'Left upper trapezius'. For a
// pace stage it is the stage's name.
func (s *Script) Place(i int) string { return words.Capital(s.PlaceWithin(i)) }

// PlaceWithin is Place in the middle of a sentence: 'left upper trapezius'.
func (s *Script) PlaceWithin(i int) string {
	return s.printer.Say(s.place(i, (*body.Point).NameMessage))
}

// ShortPlace is Place in few letters.
func (s *Script) ShortPlace(i int) string {
	return words.Capital(s.printer.Say(s.shortPlace(i)))
}

func (s *Script) shortPlace(i int) message.Message {
	return s.place(i, (*body.Point).ShortMessage)
}

func (s *Script) place(i int, name func(*body.Point) message.Message) message.Message {
	st := s.plan.Stage(i)
	if st.Kind == session.Pace {
		return message.Verbatim(s.routine.Stages[st.Item].Name)
	}
	return st.Side.At(s.point(i, name))
}

// Spot is Place without its side.
func (s *Script) Spot(i int) string {
	return words.Capital(s.printer.Say(s.point(i, (*body.Point).NameMessage)))
}

func (s *Script) point(i int, name func(*body.Point) message.Message) message.Message {
	st := s.plan.Stage(i)
	if p, ok := s.places.Point(st.Point); ok {
		return name(p)
	}
	return message.Verbatim(string(st.Point))
}

// How says what to do in stage i, in one or two short sentences.
func (s *Script) How(i int) string {
	how, _ := s.instruction(i)
	return how
}

// instruction is How, and the language that it is written in.
func (s *Script) instruction(i int) (how, language string) {
	st := s.plan.Stage(i)
	own := s.routine.Stages[st.Item].How
	p, known := s.places.Point(st.Point)
	switch st.Kind {
	case session.Rest:
		return s.printer.Text("how.rest", "Let go and breathe out slowly."), s.printer.Language()
	case session.Switch:
		if st.Side == body.Right {
			return s.printer.Text("how.switch-right", "Move across to the right side."), s.printer.Language()
		}
		return s.printer.Text("how.switch-left", "Move across to the left side."), s.printer.Language()
	case session.Find, session.Area:
		if known {
			return s.routine.FindOn(p), english
		}
	case session.Hold:
		if own == "" && known {
			return s.routine.PressOn(p), english
		}
	}
	return own, s.routine.Language
}

// Next says what comes after stage i, in at most two steps.
func (s *Script) Next(i int) string {
	return words.Capital(s.printer.Say(s.next(i)))
}

func (s *Script) next(i int) message.Message {
	if i+1 >= s.plan.Len() {
		return message.New("next.nothing", "that was the last one")
	}
	next := s.plan.Stage(i + 1)
	if next.Kind == session.Hold || next.Kind == session.Pace || i+2 >= s.plan.Len() {
		return s.step(i + 1)
	}
	if s.plan.Stage(i+2).Kind == session.Hold && next.Kind == session.Rest {
		return message.New("next.hold-again", "{{.Step}}, then hold again", "Step", s.step(i+1))
	}
	return message.New("next.then", "{{.Step}}, then {{.After}}", "Step", s.step(i+1), "After", s.step(i+2))
}

func (s *Script) step(i int) message.Message {
	st := s.plan.Stage(i)
	seconds := int(st.Length / time.Second)
	switch st.Kind {
	case session.Hold:
		return message.New("next.hold", "hold {{.Place}}, {{.Seconds}} s", "Place", s.shortPlace(i), "Seconds", seconds)
	case session.Rest:
		return message.New("next.rest", "rest {{.Seconds}} s", "Seconds", seconds)
	case session.Switch:
		if st.Side == body.Right {
			return message.New("next.switch-right", "switch to the right")
		}
		return message.New("next.switch-left", "switch to the left")
	case session.Area:
		return message.New("next.move", "move to {{.Place}}", "Place", s.shortPlace(i))
	case session.Pace:
		return s.place(i, nil)
	}
	return Phase(st.Kind)
}
