package ui

import (
	"time"

	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// start begins a session, after the questions of its regions if they are not
// answered yet. A client's comes after what has to be heeded, every time.
func (w *Window) start(wanted wish) {
	if wanted.client != nil {
		w.show(route{to: toHeed, wish: wanted})
		return
	}
	if len(w.unanswered(wanted.routine)) > 0 {
		w.show(route{to: toQuestions, wish: wanted})
		return
	}
	w.begin(wanted)
}

// begin begins a session right away.
func (w *Window) begin(wanted wish) {
	if _, err := wanted.course(w.deps); err != nil {
		w.tell(tongue.Sentence(words.LineOf(err)))
		return
	}
	if wanted.client == nil {
		w.remember(wanted, w.deps.Now())
	}
	w.show(route{to: toPlayer, wish: wanted})
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
	if err := w.deps.Marks.Use(id, now); err != nil {
		w.tell(tongue.F("That it was used could not be written: %s", err.Error()))
	}
}
