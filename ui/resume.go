package ui

import (
	"context"

	"unknot/session/history"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/screens/home"
)

// resuming is the session that was interrupted, to go on with. It reads a
// client's card.
func (w *Window) resuming(ctx context.Context, i *history.Interrupted) (choices.Session, error) {
	r, err := i.Routine(w.deps.Places)
	if err != nil {
		return choices.Session{}, err
	}
	wanted := choices.New(r)
	if i.Client != 0 {
		c, err := w.clientOf(ctx, i.Client)
		if err != nil {
			return choices.Session{}, err
		}
		wanted = choices.Visit(&c, r)
	}
	wanted.Resumes = i
	for _, n := range i.Regions {
		if n.Before != nil {
			wanted.Before[n.Region] = *n.Before
		}
	}
	return wanted, nil
}

// ReadUnfinished reads the session to go on with, nil if there is none.
func (w *Window) ReadUnfinished(show func(*home.Unfinished)) {
	background.Read(&w.behind, func(ctx context.Context) *home.Unfinished {
		i := w.deps.Records.unfinished(ctx)
		if i == nil {
			return nil
		}
		u := &home.Unfinished{From: i}
		u.Wanted, u.Err = w.resuming(ctx, i)
		return u
	}, show)
}

// Resume goes on with the session that was interrupted, if there is one.
func (w *Window) Resume() {
	w.ReadUnfinished(func(u *home.Unfinished) {
		switch {
		case u == nil:
			w.Tell(w.printer().Text("resume.none", "There is no session to go on with."))
		case u.Err != nil:
			w.TellError(u.Err)
		default:
			w.Start(u.Wanted)
		}
	})
}
