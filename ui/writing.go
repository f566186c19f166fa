package ui

import (
	"context"

	"unknot/ui/background"
	"unknot/ui/screens"
)

// awaited is the screen that is built of what is read, or until then one that
// says that it is being read.
func awaited[T any](w *Window, from func(context.Context) T, build func(T) screens.Screen) screens.Screen {
	var built screens.Screen
	w.down = 0
	shown := background.Read(&w.behind, from, func(v T) {
		s := build(v)
		if built == nil { // it is still waited for
			built = s
			return
		}
		w.fill(s)
		w.scrollTo(w.down)
	})
	if !shown {
		built = newReadingPage(w, w.Back)
	}
	return built
}

// Write has something written, after all that was to be written before, and
// calls done with the outcome if the same screen still shows then. An error that
// no screen waits for is told in a line. Done may be nil.
func (w *Window) Write(work func(context.Context) error, done func(error)) {
	w.Slowly(w.behind.InTurn(work), done)
}

// Slowly is Write for what changes nothing that is read, and may take long, such
// as an export: neither waits for the other. The program does not end before
// either has.
func (w *Window) Slowly(work func(context.Context) error, done func(error)) {
	w.besides(work, func(err error, here bool) {
		if here && done != nil {
			done(err)
			return
		}
		w.TellError(err)
	})
}

// besides is Slowly for what is of interest whatever screen shows.
func (w *Window) besides(work func(context.Context) error, done func(err error, here bool)) {
	var err error
	w.behind.Do(&w.behind.Busy, w.behind.Writes, func() { err = work(context.Background()) }, func(here bool) { done(err, here) })
}
