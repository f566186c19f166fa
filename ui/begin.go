package ui

import (
	"strings"
	"time"

	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/choices"
)

// Prepare asks the gate what may be pressed of what is wanted.
func (w *Window) Prepare(wanted choices.Session) (prepare.Prepared, error) {
	return w.deps.Gate.Prepare(wanted.Request(w.deps.Now(), w.deps.Settings.Now().Safety.About, w.deps.Marks.Now().Holds))
}

// Start begins a session, after what has to be read, minded and asked before. A
// client's comes after what has to be heeded, every time.
func (w *Window) Start(wanted choices.Session) {
	wanted.Today = nil // what was answered before another session does not count
	before := w.current
	late := false
	begin := func(wanted choices.Session) {
		if late {
			w.fill(before) // if nothing can begin
		}
		w.startRested(wanted)
	}
	if !w.ReadRests(wanted, begin) {
		late = true
		w.fill(newReadingPage(w, func() {
			w.behind.Turn() // nobody waits any more
			w.fill(before)
		}))
	}
}

// startRested is start once it is known what rests.
func (w *Window) startRested(wanted choices.Session) {
	if !w.deps.Settings.Now().Safety.Read {
		w.show(route{to: toWelcome, wanted: wanted})
		return
	}
	if wanted.Client != nil {
		w.show(route{to: toBriefing, wanted: wanted})
		return
	}
	p, err := w.Prepare(wanted)
	if err != nil && len(p.Resting) > 0 { // whatever is answered
		if w.routes[len(w.routes)-1].to != toRoutine {
			w.ShowRoutineAs(wanted)
		}
		w.Tell(w.refusal(p, err))
		return
	}
	if len(p.Asks) > 0 && wanted.Answer != nil {
		answers, aerr := wanted.Answer(p.Asks)
		if aerr == nil {
			wanted.Today, wanted.Answer = answers, nil
			w.Begin(wanted)
			return
		}
		w.TellError(aerr)
	}
	wanted.Answer = nil
	if len(p.Asks) > 0 {
		w.show(route{to: toQuestions, wanted: wanted})
		return
	}
	if err != nil {
		w.Tell(w.refusal(p, err))
		return
	}
	w.Begin(wanted)
}

// Begin begins a session right away, if the gate lets it.
func (w *Window) Begin(wanted choices.Session) {
	p, err := w.Prepare(wanted)
	if err == nil {
		_, err = p.Pass()
	}
	if err != nil {
		w.Tell(w.refusal(p, err))
		return
	}
	if wanted.Client == nil {
		w.Remember(wanted, w.deps.Now())
	}
	w.show(route{to: toPlayer, wanted: wanted})
}

// refusal says why nothing may be pressed, and what was left out.
func (w *Window) refusal(p prepare.Prepared, err error) string {
	lines := []string{w.printer().Sentence(message.Of(err))}
	for _, end := range p.Ends {
		lines = append(lines, w.printer().Say(end.Instead))
	}
	for _, l := range p.LeftOut {
		lines = append(lines, w.printer().Sentence(l.Why))
	}
	if len(p.Resting) > 0 {
		lines = append(lines, w.printer().Text("rests.say-well", "Once it is well again, say so on the page of the routine."))
	}
	return strings.Join(lines, " ")
}

// Remember notes what was begun, so that it can be begun again: the routine
// itself, if it is not in the library and could not be found again.
func (w *Window) Remember(wanted choices.Session, now time.Time) {
	id, last := wanted.Routine.ID, wanted.Last(now)
	if r, err := w.deps.Library().Find(id); err != nil || r == nil || r.ID != id {
		last.Built = routine.Format(wanted.Routine)
		w.Change(func(s *settings.Settings) { s.Last = last })
		return
	}
	w.Change(func(s *settings.Settings) { s.Last = last })
	w.Mark(func(m marks.Marks) { m.Use(id, now) })
}
