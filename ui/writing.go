package ui

import (
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/screens"
)

// awaited is the screen that is built of what is read, or until then one that
// says that it is being read.
func awaited[T any](w *Window, from func() T, build func(T) screens.Screen) screens.Screen {
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
		built = newReadingPage(w, w.back)
	}
	return built
}

// write has something written, after all that was to be written before, and
// calls done with the outcome if the same screen still shows then. An error that
// no screen waits for is told in a line. Done may be nil.
func (w *Window) write(work func() error, done func(error)) {
	w.slowly(w.behind.InTurn(work), done)
}

// slowly is write for what changes nothing that is read, and may take long, such
// as an export: neither waits for the other. The program does not end before
// either has.
func (w *Window) slowly(work func() error, done func(error)) {
	w.besides(work, func(err error, here bool) {
		if here && done != nil {
			done(err)
			return
		}
		w.tellError(err)
	})
}

// besides is slowly for what is of interest whatever screen shows.
func (w *Window) besides(work func() error, done func(err error, here bool)) {
	var err error
	w.behind.Do(&w.behind.Busy, w.behind.Writes, func() { err = work() }, func(here bool) { done(err, here) })
}

// told is an error as a format says it, for a line of its own.
func told(format string, err error) error {
	if err == nil {
		return nil
	}
	return words.Errorf(format, err)
}
