package ui

import (
	"sync"
	"time"

	"unknot/session/words"
	"unknot/ui/screens"
	"unknot/ui/uithread"
)

// A background is where the window reads and writes: its own thread waits for no
// disk. Only that thread uses it.
type background struct {
	turn    int           // grows with every screen, so that what comes too late is dropped
	written chan struct{} // closed once everything that is to be written so far is
	// How long a page may take to be read before it shows without, and how long
	// a press waits for what it writes.
	reads, writes time.Duration
	post          func(func()) // crosses to the Fyne thread

	reading sync.WaitGroup
	busy    sync.WaitGroup // what the end of the program waits for
}

// newBackground has a page wait for less than a frame, so that it does not
// flicker where the disk is quick.
func newBackground() background {
	written := make(chan struct{})
	close(written)
	return background{written: written, reads: 15 * time.Millisecond, post: uithread.Later}
}

// do has work done in a group, and calls done on the Fyne thread, from which it
// is called: before it returns true, if the work takes no longer than patience,
// else later. Here says that the same screen still shows.
func (b *background) do(group *sync.WaitGroup, patience time.Duration, work func(), done func(here bool)) bool {
	at, over := b.turn, make(chan struct{})
	group.Add(2)
	go func() {
		defer group.Done()
		defer close(over)
		work()
	}()
	if patience > 0 {
		select {
		case <-over:
			group.Done()
			done(true)
			return true
		case <-time.After(patience):
		}
	}
	go func() {
		defer group.Done()
		<-over
		b.post(func() { done(b.turn == at) })
	}()
	return false
}

// read has something read and shows it, unless another screen does by then. What
// is to be written comes first. It reports whether it was shown at once.
func read[T any](w *Window, from func() T, show func(T)) (shown bool) {
	var v T
	before := w.behind.written
	return w.behind.do(&w.behind.reading, w.behind.reads, func() {
		<-before
		v = from()
	}, func(here bool) {
		if here {
			show(v)
		}
	})
}

// awaited is the screen that is built of what is read, or until then one that
// says that it is being read.
func awaited[T any](w *Window, from func() T, build func(T) screens.Screen) screens.Screen {
	var built screens.Screen
	w.down = 0
	shown := read(w, from, func(v T) {
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
	before, after := w.behind.written, make(chan struct{})
	w.behind.written = after
	w.slowly(func() error {
		defer close(after)
		<-before
		return work()
	}, done)
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
	w.behind.do(&w.behind.busy, w.behind.writes, func() { err = work() }, func(here bool) { done(err, here) })
}

// told is an error as a format says it, for a line of its own.
func told(format string, err error) error {
	if err == nil {
		return nil
	}
	return words.Errorf("%s", words.Line{Format: format, Args: []any{err}})
}
