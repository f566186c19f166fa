package ui

import (
	"context"
	"strings"

	"unknot/session/history"
	"unknot/ui/screens"
)

// askToForget says what of a session will be deleted, and asks.
func (w *Window) askToForget(id history.SessionID) {
	w.Confirm(screens.Question{
		Title: w.printer().Text("forget.question", "Delete this session for good?"),
		Lines: []string{
			w.printer().Text("forget.what", "Its times, numbers and notes."),
			w.printer().Text("common.nothing-stays", "Nothing of it stays in the file of records. A file that was exported stays where it is."),
		},
		Keep: w.printer().Text("common.keep", "Keep"), Do: w.printer().Text("common.delete-for-good", "Delete for good"), Act: func() { w.forgetSession(id) },
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
			w.Tell(w.printer().Text("forget.not-deleted", "It could not be deleted: {{.Error}}", "Error", err))
		case len(left) > 0:
			w.Tell(w.printer().Text("forget.deleted-partly", "It is deleted. Files that were set aside earlier may still hold some of it: {{.Files}}", "Files", strings.Join(left, ", ")))
		default:
			w.News(w.printer().Text("forget.deleted", "It is deleted."))
		}
	})
}
