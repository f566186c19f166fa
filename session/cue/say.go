package cue

import (
	"math"
	"time"

	"unknot/session"
	"unknot/session/message"
	"unknot/session/words"
)

// Say returns the phrases for events of a session, in order. The events may
// have happened or lie ahead; those of a stage belong together, since its end
// says how long it is.
func (s *Script) Say(w Wordiness, events []session.Event) []Phrase {
	if w == Tones {
		return nil
	}
	var phrases []Phrase
	for i, e := range events {
		for _, p := range s.about(w, e, s.stay(events[i:])) {
			p.At = e.At
			p.Before = min(e.At+p.Before, until(events[i:]))
			phrases = append(phrases, p)
		}
	}
	return phrases
}

// until is when the first of the events is overtaken by another.
func until(events []session.Event) time.Duration {
	for _, e := range events[1:] {
		if e.Kind != session.Nearly && e.Kind != session.Extended {
			return e.At
		}
	}
	return math.MaxInt64
}

// A stay is the time in one stage from an event in it on.
type stay struct {
	length time.Duration // of the whole stage, before later extensions
	end    time.Duration // since the session began; 0 where it is not known
	fresh  bool          // the event is the very start
}

func (s *Script) stay(events []session.Event) stay {
	e := events[0]
	st := stay{length: s.plan.Stage(e.Stage).Length, fresh: e.Kind == session.Began}
	extended := time.Duration(0)
	for _, later := range events[1:] {
		switch later.Kind {
		case session.Extended:
			extended += later.By
		case session.Nearly:
		case session.Ended:
			if later.Ending == session.Full {
				st.length, st.end = later.Lasted-extended, later.At
				st.fresh = later.At-e.At == later.Lasted
			}
			return st
		default:
			return st
		}
	}
	return st
}

// about is what to say of one event. Before counts from the event.
func (s *Script) about(w Wordiness, e session.Event, st stay) []Phrase {
	switch e.Kind {
	case session.Began, session.Resumed:
		again := message.New("say.hold-again", "hold again")
		switch {
		case e.Paused:
			return nil
		case st.fresh:
			return s.begin(w, e.Stage, st.length)
		case s.plan.Stage(e.Stage).Kind == session.Hold:
			return lead(s.sentences(append([]message.Message{again}, s.where(w, e.Stage)...)...), s.sentences(again))
		}
		return s.begin(w, e.Stage, st.length)[:1]
	case session.WasPaused:
		paused := message.New("phase.paused", "paused")
		if w == Full && s.plan.Stage(e.Stage).Kind == session.Hold {
			return lead(s.sentences(paused, message.New("text.ease-off", "Ease off the pressure.")), s.sentences(paused))
		}
		return lead(s.sentences(paused))
	case session.Extended:
		more := message.New("say.more", "{{.Time}} more", "Time", s.duration(e.By))
		return []Phrase{{Before: moreWithin, Texts: []string{s.sentences(more)}, Priority: HowLong}}
	case session.Finished:
		return []Phrase{{Before: doneWithin, Texts: s.done(w), Priority: Where}}
	}
	return nil
}

// done says that the session is over.
func (s *Script) done(w Wordiness) []string {
	done, breath := message.New("say.all-done", "all done"), message.New("say.breath", "take a slow breath")
	texts := []string{s.sentences(done, breath, message.New("say.sit-up", "sit up slowly")), s.sentences(done, breath), s.sentences(done)}
	if w == Short {
		return texts[1:]
	}
	return texts
}

// begin is what to say as stage i begins, the most important first.
func (s *Script) begin(w Wordiness, i int, length time.Duration) []Phrase {
	stage := s.plan.Stage(i)
	where, long := s.where(w, i), s.duration(length)
	var phrases []Phrase
	switch stage.Kind {
	case session.Hold:
		phrases = s.beginHold(w, i, long)
	case session.Rest:
		phrases = lead(s.sentences(Phase(session.Rest)))
		if w == Full {
			phrases = lead(s.sentences(Phase(session.Rest), long), s.sentences(Phase(session.Rest)))
		}
	case session.Pace:
		phrases = lead(s.sentences(append(where, long)...), s.sentences(where...))
	default:
		phrases = s.beginMove(w, i)
	}
	if how := s.spokenHow(i); w == Full && how != "" && stage.Round <= 1 {
		texts := wordings(s.sentences(message.Verbatim(how)), s.sentences(message.Verbatim(words.FirstSentence(how))))
		phrases = append(phrases, Phrase{Before: howWithin, Texts: texts, Priority: How})
	}
	return phrases
}

func (s *Script) beginHold(w Wordiness, i int, long message.Message) []Phrase {
	stage := s.plan.Stage(i)
	var opening []message.Message
	if w == Full {
		opening = append(opening, Phase(session.Hold))
	}
	if stage.Round > 1 {
		if w == Full {
			opening = append(opening, message.New("text.round", "round {{.Round}} of {{.Rounds}}", "Round", s.number(stage.Round), "Rounds", s.number(stage.Rounds)))
		}
		return []Phrase{{Before: leadWithin, Texts: wordings(s.sentences(append(opening, long)...), s.sentences(long)), Priority: HowLong}}
	}
	side := s.side(i)
	whole := append(append(opening, s.where(w, i)...), long)
	return lead(s.sentences(whole...), s.sentences(side, long), s.sentences(long), s.sentences(side))
}

func (s *Script) beginMove(w Wordiness, i int) []Phrase {
	stage := s.plan.Stage(i)
	where := s.where(w, i)
	texts := []string{s.sentences(where...), s.sentences(s.side(i))}
	if w == Full {
		what := Phase(stage.Kind)
		if stage.Kind == session.Area {
			what = message.New("say.next", "next")
		}
		full := message.New("place.what-and-where", "{{.What}}: {{.Place}}", "What", what, "Place", where[0])
		texts = append([]string{s.sentences(full)}, texts...)
	}
	phrases := lead(texts...)
	if stage.Wait {
		ready := message.New("say.go-on", "go on when you are in place")
		texts := wordings(s.sentences(message.New("say.take-your-time", "take your time"), ready), s.sentences(ready))
		phrases = append(phrases, Phrase{Before: howWithin, Texts: texts, Priority: HowLong})
	}
	return phrases
}

func lead(texts ...string) []Phrase {
	return []Phrase{{Before: leadWithin, Texts: wordings(texts...), Priority: Where}}
}

// wordings leaves out what is empty or the same as the one before.
func wordings(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" && (len(out) == 0 || out[len(out)-1] != t) {
			out = append(out, t)
		}
	}
	return out
}
