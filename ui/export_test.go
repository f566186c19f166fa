package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/ui/press"
)

// AskToForget asks whether a client is to be deleted.
func (w *Window) AskToForget(id history.ClientID) {
	w.ShowClient(id)
	w.current.(interface{ AskToForget() }).AskToForget()
}

// AskToLose asks whether what is sealed is to be removed.
func (w *Window) AskToLose() { w.locking().AskToLose() }

// Again does the session that has just ended once more.
func (w *Window) Again() { w.Start(w.routes[len(w.routes)-1].wanted) }

// Keys is the keyboard of the window while nothing has the focus, as the driver
// of a real one tells of it.
func (w *Window) Keys() *press.Keys { return &w.keys }

// Settle waits until what was begun in the background is done, and does what
// that has brought to the Fyne thread, for which the test's goroutine stands in.
func (w *Window) Settle() {
	for more := true; more; {
		w.behind.Reading.Wait()
		w.behind.Busy.Wait()
		for more = false; len(posted) > 0; more = true {
			(<-posted)()
		}
	}
}

// posted is what waits for the Fyne thread while a window hurries. The test
// driver of Fyne would do it in whatever goroutine it comes from.
var posted = make(chan func(), 100)

// Patient has every page wait until it is read, and every press until all is
// written.
func (w *Window) Patient() { w.behind.Reads, w.behind.Writes = time.Minute, time.Minute }

// Hurry has no page wait until it is read, as far as anybody could tell, and no
// press until anything is written.
func (w *Window) Hurry() {
	w.behind.Reads, w.behind.Writes = time.Millisecond, 0
	w.behind.Post = func(f func()) { posted <- f }
}

// KeepIn has other records from now on.
func (w *Window) KeepIn(s *sqlite.Store) { w.deps.Records.Store = s }

// AnswerNone answers what is asked today with no, where that is shown.
func (w *Window) AnswerNone() {
	if w.routes[len(w.routes)-1].to == toQuestions {
		w.current.Key(press.Press{Key: fyne.KeyReturn})
	}
}
