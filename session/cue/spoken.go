package cue

import (
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
)

// sentences says messages as sentences, one after the other. One that says
// nothing is left out.
func (s *Script) sentences(all ...message.Message) string {
	var said []string
	for _, m := range all {
		if text := s.printer.Sentence(m); text != "" {
			said = append(said, text)
		}
	}
	return strings.Join(said, " ")
}

// where is the place of stage i as a sentence, and in short as two.
func (s *Script) where(w Wordiness, i int) []message.Message {
	switch {
	case s.plan.Stage(i).Kind == session.Pace:
		return []message.Message{s.heading(i), s.side(i)}
	case w == Full:
		return []message.Message{s.place(i, (*body.Point).NameMessage)}
	}
	return []message.Message{s.side(i), message.Verbatim(s.muscle(i))}
}

// heading is what a pace stage is called, or its kind where that is in a
// language which the voice does not speak.
func (s *Script) heading(i int) message.Message {
	if s.speaks(s.routine.Language) {
		return s.place(i, nil)
	}
	return Phase(session.Pace)
}

// side is the side of stage i, or nothing.
func (s *Script) side(i int) message.Message {
	switch side := s.plan.Stage(i).Side; side {
	case body.Left, body.Right:
		return side.Message()
	case body.Together:
		return message.New("say.both-sides", "both sides")
	}
	return message.Message{}
}

// muscle is the muscle of stage i, and which part of it only where the routine
// has another part of it too.
func (s *Script) muscle(i int) string {
	whole := s.printer.Say(s.point(i, (*body.Point).NameMessage))
	muscle, _, _ := strings.Cut(whole, ",")
	for _, st := range s.routine.Stages {
		if p, ok := s.places.Point(st.Point); ok {
			if name := s.printer.Say(p.NameMessage()); name != whole && strings.HasPrefix(name, muscle+",") {
				return whole
			}
		}
	}
	return muscle
}

// spokenHow is what the voice says of how to do stage i: where to feel for the
// point before its hold, and nothing that is in a language it does not speak.
func (s *Script) spokenHow(i int) string {
	st := s.plan.Stage(i)
	how, language := s.instruction(i)
	if p, ok := s.places.Point(st.Point); ok && st.Kind == session.Switch {
		how, language = s.routine.FindOn(p), english
	}
	if !s.speaks(language) {
		return ""
	}
	return strings.TrimSpace(how)
}

// english is the language of what is written about points.
var english = message.Languages()[0]

// speaks reports whether texts of a language may be said. Those of no language
// are in that of whoever wrote them for themselves.
func (s *Script) speaks(language string) bool {
	return language == "" || language == s.printer.Language()
}
