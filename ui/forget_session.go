package ui

import (
	"strings"

	"unknot/session/history"
	"unknot/ui/tongue"
)

// askToForget says what of a session will be deleted, and asks.
func (w *Window) askToForget(id history.SessionID) {
	w.show(route{to: toConfirm, asking: confirmation{
		title: tongue.L("Delete this session for good?"),
		lines: []string{
			tongue.L("Its times, numbers and notes."),
			tongue.L("Nothing of it stays in the file of records. A file that was exported stays where it is."),
		},
		keep: "Keep", do: "Delete for good", act: func() { w.forgetSession(id) },
	}})
}

// forgetSession deletes a session, goes back to what led to it, and says what it
// could not reach. That may take a moment: the file is written anew.
func (w *Window) forgetSession(id history.SessionID) {
	var left []string
	w.write(func() (err error) {
		left, err = w.deps.Records.Store.ForgetSession(id)
		return err
	}, func(err error) {
		if err == nil {
			w.routes = w.routes[:len(w.routes)-1] // from the question to a session that is gone
		}
		w.back()
		switch {
		case err != nil:
			w.tell(tongue.F("It could not be deleted: %s", err.Error()))
		case len(left) > 0:
			w.tell(tongue.F("It is deleted. Files that were set aside earlier may still hold some of it: %s", strings.Join(left, ", ")))
		default:
			w.news("It is deleted.")
		}
	})
}
