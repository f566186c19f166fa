package ui

import (
	"unknot/session/words"
	"unknot/ui/tongue"
)

// slowly does what would make the window stand still, such as trying a
// passphrase, beside it. Done is called with the outcome if the same screen
// still shows then; an error that no screen waits for is told in a line. The
// program does not end before the work has.
func (w *Window) slowly(work func() error, done func(error)) {
	at := w.current
	w.busy.Add(1)
	go func() {
		defer w.busy.Done()
		err := work()
		onScreen(func() {
			switch {
			case w.current == at:
				done(err)
			case err != nil:
				w.tell(tongue.Sentence(words.LineOf(err)))
			}
		})
	}()
}
