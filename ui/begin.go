package ui

import (
	"strings"
	"time"

	"unknot/session/marks"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/tongue"
)

// start begins a session, after what has to be read, minded and asked before. A
// client's comes after what has to be heeded, every time.
func (w *Window) start(wanted wish) {
	wanted.today = nil // what was answered before another session does not count
	before := w.current
	late := false
	begin := func(wanted wish) {
		if late {
			w.fill(before) // if nothing can begin
		}
		w.startRested(wanted)
	}
	if !w.rested(wanted, begin) {
		late = true
		w.fill(newReadingPage(w, func() {
			w.behind.Turn() // nobody waits any more
			w.fill(before)
		}))
	}
}

// startRested is start once it is known what rests.
func (w *Window) startRested(wanted wish) {
	if !w.deps.Settings.Now().Safety.Read {
		w.show(route{to: toWelcome, wish: wanted})
		return
	}
	if wanted.client != nil {
		w.show(route{to: toHeed, wish: wanted})
		return
	}
	p, err := wanted.course(w.deps)
	if err != nil && len(p.Resting) > 0 { // whatever is answered
		if w.routes[len(w.routes)-1].to != toRoutine {
			w.show(route{to: toRoutine, wish: wanted})
		}
		w.tell(w.refusal(p, err))
		return
	}
	if len(p.Asks) > 0 && wanted.answer != nil {
		answers, aerr := wanted.answer(p.Asks)
		if aerr == nil {
			wanted.today, wanted.answer = answers, nil
			w.begin(wanted)
			return
		}
		w.tell(aerr.Error())
	}
	wanted.answer = nil
	if len(p.Asks) > 0 {
		w.show(route{to: toQuestions, wish: wanted})
		return
	}
	if err != nil {
		w.tell(w.refusal(p, err))
		return
	}
	w.begin(wanted)
}

// begin begins a session right away, if the gate lets it.
func (w *Window) begin(wanted wish) {
	p, err := wanted.course(w.deps)
	if err == nil {
		_, err = p.Pass()
	}
	if err != nil {
		w.tell(w.refusal(p, err))
		return
	}
	if wanted.client == nil {
		w.remember(wanted, w.deps.Now())
	}
	w.show(route{to: toPlayer, wish: wanted})
}

// refusal says why nothing may be pressed, and what was left out.
func (w *Window) refusal(p prepare.Prepared, err error) string {
	lines := []string{tongue.Sentence(words.LineOf(err))}
	for _, end := range p.Ends {
		lines = append(lines, tongue.Say(end.Instead))
	}
	for _, l := range p.LeftOut {
		lines = append(lines, tongue.Sentence(l.Why))
	}
	if len(p.Resting) > 0 {
		lines = append(lines, tongue.L("Once it is well again, say so on the page of the routine."))
	}
	return strings.Join(lines, " ")
}

// remember notes what was begun, so that it can be begun again: the routine
// itself, if it is not in the library and could not be found again.
func (w *Window) remember(wanted wish, now time.Time) {
	id, last := wanted.routine.ID, wanted.last(now)
	if r, err := w.deps.Library().Find(id); err != nil || r == nil || r.ID != id {
		last.Built = routine.Format(wanted.routine)
		w.change(func(s *settings.Settings) { s.Last = last })
		return
	}
	w.change(func(s *settings.Settings) { s.Last = last })
	w.mark(func(m marks.Marks) { m.Use(id, now) })
}
