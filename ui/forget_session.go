package ui

import (
	"context"
	"strings"

	"unknot/session/history"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// askToForget says what of a session will be deleted, and asks.
func (w *Window) askToForget(id history.SessionID) {
	w.Confirm(screens.Question{
		Title: tongue.L("Delete this session for good?"),
		Lines: []string{
			tongue.L("Its times, numbers and notes."),
			tongue.L("Nothing of it stays in the file of records. A file that was exported stays where it is."),
		},
		Keep: "Keep", Do: "Delete for good", Act: func() { w.forgetSession(id) },
	})
}

// forgetSession deletes a session, goes back to what led to it, and says what it
// could not reach. That may take a moment: the file is written anew.
func (w *Window) forgetSession(id history.SessionID) {
	var left []string
	w.Write(func(ctx context.Context) (err error) {
		left, err = w.deps.Records.Store.ForgetSession(ctx, id)
		return err
	}, func(err error) {
		if err == nil {
			w.routes = w.routes[:len(w.routes)-1] // from the question to a session that is gone
		}
		w.Back()
		switch {
		case err != nil:
			w.Tell(tongue.F("It could not be deleted: %s", err.Error()))
		case len(left) > 0:
			w.Tell(tongue.F("It is deleted. Files that were set aside earlier may still hold some of it: %s", strings.Join(left, ", ")))
		default:
			w.News("It is deleted.")
		}
	})
}
