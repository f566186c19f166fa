package cue

import (
	"time"

	"unknot/session"
	"unknot/session/message"
)

// Calls are what a voice says in the middle of a hold or a pace stage, where a
// person asks for it and nothing more important is said.
type Calls struct {
	Halfway bool          // in stages of 20 seconds or more
	Every   time.Duration // the time left, each time this much less is left; 0 for never, at least 5 seconds
}

const (
	// halfwayFrom is the shortest stage that has a half-way call.
	halfwayFrom = 20 * time.Second
	// mostOften keeps the time left from being all that is heard.
	mostOften = 5 * time.Second
)

// Call returns the phrases of the calls for events of a session, as Say does
// for everything else.
func (s *Script) Call(w Wordiness, c Calls, events []session.Event) []Phrase {
	if w == Tones {
		return nil
	}
	var phrases []Phrase
	for i, e := range events {
		k := s.plan.Stage(e.Stage).Kind
		if e.Kind != session.Began && e.Kind != session.Resumed || e.Paused || k != session.Hold && k != session.Pace {
			continue
		}
		if st := s.stay(events[i:]); st.end > 0 {
			phrases = append(phrases, s.during(w, c, e.At, st)...)
		}
	}
	return phrases
}

// during is the calls from a time in a stage to its end.
func (s *Script) during(w Wordiness, c Calls, from time.Duration, st stay) []Phrase {
	var phrases []Phrase
	call := func(at time.Duration, texts ...string) {
		if at >= from {
			phrases = append(phrases, Phrase{At: at, Before: at + callWithin, Texts: texts, Priority: Extra})
		}
	}
	if c.Halfway && st.length >= halfwayFrom {
		call(st.end-st.length/2, s.sentences(message.New("say.half-way", "half-way")))
	}
	if c.Every <= 0 {
		return phrases
	}
	every := max(c.Every, mostOften)
	for left := every; left < st.length; left += every {
		text := s.sentences(s.duration(left))
		if w == Full {
			call(st.end-left, s.sentences(message.New("say.left", "{{.Time}} left", "Time", s.duration(left))), text)
			continue
		}
		call(st.end-left, text)
	}
	return phrases
}
