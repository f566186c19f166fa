package cue

import (
	"math"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
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
		switch {
		case e.Paused:
			return nil
		case st.fresh:
			return s.begin(w, e.Stage, st.length)
		case s.plan.Stage(e.Stage).Kind == session.Hold:
			return lead("Hold again. "+s.where(w, e.Stage), "Hold again.")
		}
		return s.begin(w, e.Stage, st.length)[:1]
	case session.WasPaused:
		if w == Full && s.plan.Stage(e.Stage).Kind == session.Hold {
			return lead("Paused. Ease off the pressure.", "Paused.")
		}
		return lead("Paused.")
	case session.Extended:
		return []Phrase{{Before: moreWithin, Texts: []string{words.Capital(duration(e.By)) + " more."}, Priority: HowLong}}
	case session.Finished:
		texts := []string{"All done. Take a slow breath. Sit up slowly.", "All done. Take a slow breath.", "All done."}
		if w == Short {
			texts = texts[1:]
		}
		return []Phrase{{Before: doneWithin, Texts: texts, Priority: Where}}
	}
	return nil
}

// begin is what to say as stage i begins, the most important first.
func (s *Script) begin(w Wordiness, i int, length time.Duration) []Phrase {
	stage := s.plan.Stage(i)
	where, long := s.where(w, i), sentence(duration(length))
	var phrases []Phrase
	how := s.How(i)
	switch stage.Kind {
	case session.Hold:
		phrases = s.beginHold(w, i, long)
	case session.Rest:
		phrases = lead("Rest. "+long, "Rest.")
		if w == Short {
			phrases = lead("Rest.")
		}
	case session.Pace:
		phrases = lead(where+" "+long, where)
	default:
		phrases = s.beginMove(w, i)
		if p, ok := s.places.Point(stage.Point); ok {
			how = s.routine.FindOn(p)
		}
	}
	if w == Full && how != "" && stage.Round <= 1 {
		phrases = append(phrases, Phrase{Before: howWithin, Texts: wordings(sentence(how), sentence(words.FirstSentence(how))), Priority: How})
	}
	return phrases
}

func (s *Script) beginHold(w Wordiness, i int, long string) []Phrase {
	stage := s.plan.Stage(i)
	opening := ""
	if w == Full {
		opening = "Hold. "
	}
	if stage.Round > 1 {
		if w == Full {
			opening += "Round " + number(stage.Round) + " of " + number(stage.Rounds) + ". "
		}
		return []Phrase{{Before: leadWithin, Texts: wordings(opening+long, long), Priority: HowLong}}
	}
	side := s.side(i)
	return lead(opening+s.where(w, i)+" "+long, strings.TrimSpace(side+" "+long), long, side)
}

func (s *Script) beginMove(w Wordiness, i int) []Phrase {
	stage := s.plan.Stage(i)
	where := s.where(w, i)
	texts := []string{where, s.side(i)}
	if w == Full {
		opening := map[session.Kind]string{session.Find: "Get ready", session.Switch: "Switch side", session.Area: "Next"}[stage.Kind]
		texts = append([]string{opening + ": " + words.Uncapital(where)}, texts...)
	}
	phrases := lead(texts...)
	if stage.Wait {
		ready := "Go on when you are in place."
		phrases = append(phrases, Phrase{Before: howWithin, Texts: wordings("Take your time. "+ready, ready), Priority: HowLong})
	}
	return phrases
}

// where is the place of stage i as a sentence, and in short as two.
func (s *Script) where(w Wordiness, i int) string {
	stage := s.plan.Stage(i)
	side := s.side(i)
	if stage.Kind == session.Pace {
		return strings.TrimSpace(sentence(s.Place(i)) + " " + side)
	}
	if w == Full {
		return sentence(s.Place(i))
	}
	return strings.TrimSpace(side + " " + sentence(words.Capital(s.spot(i))))
}

// side is the side of stage i as a sentence, or nothing.
func (s *Script) side(i int) string {
	switch side := s.plan.Stage(i).Side; side {
	case body.Left, body.Right:
		return words.Capital(side.String()) + "."
	case body.Together:
		return "Both sides."
	}
	return ""
}

// spot is the muscle of stage i, and which part of it only where the routine
// has another part of it too.
func (s *Script) spot(i int) string {
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

// sentence is text with a capital and an end.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!") {
		return words.Capital(text)
	}
	return words.Capital(text) + "."
}
