package ui

import (
	"context"
	"strings"
	"time"

	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/ui/background"
	"unknot/ui/screens"
)

// ReadPresses reads the presses of a client, or with 0 of the person, that still
// count at a time, and shows them.
func (w *Window) ReadPresses(who history.ClientID, now time.Time, show func([]recovery.Press)) {
	if w.deps.Records.Store == nil {
		show(nil)
		return
	}
	var err error
	background.Read(&w.behind, func(ctx context.Context) (past []recovery.Press) {
		recorded, lost := w.deps.Records.Store.Presses(ctx, who, now.Add(-recovery.Reach))
		err = lost
		return recovery.Past(recorded, w.deps.Places)
	}, func(past []recovery.Press) {
		w.TellError(screens.Told("toosoon.unread", "What you pressed before could not be read: {{.Error}}", err))
		show(past)
	})
}

// warn says in the notice what of a session rests, and which spots are pressed
// too soon. It is for sessions that begin without the page of their routine.
func (w *Window) warn(who history.ClientID, c prepare.Prepared, now time.Time) {
	w.warning("")
	w.ReadPresses(who, now, func(past []recovery.Press) {
		var lines []string
		for _, r := range c.Resting {
			lines = append(lines, w.printer().Sentence(r.Line(w.deps.Places, now)))
		}
		for _, remark := range recovery.Sum(recovery.Check(c.Routine, past, now), now) {
			lines = append(lines, w.printer().Say(remark.Message(w.deps.Places)))
		}
		w.warning(strings.Join(lines, " "))
	})
}

func (w *Window) warning(line string) {
	if w.notice.warning != line {
		w.notice.warn(line)
		w.window.Content().Refresh()
	}
}

// warningFor is how far into the session a warning stays over it.
const warningFor = 30 * time.Second
