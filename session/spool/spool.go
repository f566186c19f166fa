// Package spool writes to what may not be ready to take it, as a terminal that
// was stopped, a pipe that nobody reads and a slow disk are not, and lets nobody
// wait for it.
//
// It knows nothing of what is written. Whatever writes during a session may
// import it; it imports none of ours.
package spool

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"time"
)

// mostBytes is how much waits to be written: some ten thousand lines.
const mostBytes = 1 << 20

// ErrFull says that so much waits to be written that no more is taken.
var ErrFull = errors.New("what it is written to takes nothing")

// A Writer takes at once what is written, and passes it on in order from a
// goroutine of its own. What is written in one call stays whole. It may be used
// from several goroutines.
type Writer struct {
	out  io.Writer
	note func(left int) string // nil leaves out without a word

	mu      sync.Mutex
	waiting [][]byte
	bytes   int   // of waiting
	left    int   // how many calls were left out since the last that was taken
	taken   int   // how many writes out has taken
	err     error // of out; nothing more is written then
	closed  bool
	wake    chan struct{}
	over    chan struct{} // closed when the goroutine has ended
}

// New returns a writer to out, which must be closed. Where more waits than is
// kept, what comes is left out, and note says how many calls of Write that were
// in a text that is written in their place; nil says nothing.
func New(out io.Writer, note func(left int) string) *Writer {
	w := &Writer{out: out, note: note, wake: make(chan struct{}, 1), over: make(chan struct{})}
	go w.work()
	return w
}

// Write takes p and returns at once. The error is ErrFull, or what an earlier
// write has met with: then p is not written.
func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.err != nil:
		return 0, w.err
	case w.closed:
		return 0, io.ErrClosedPipe
	case w.bytes+len(p) > mostBytes:
		w.left++
		return 0, ErrFull
	}
	w.tellLeft()
	w.add(append([]byte(nil), p...))
	return len(p), nil
}

// tellLeft says how much was left out, if anything.
func (w *Writer) tellLeft() {
	if w.left > 0 && w.note != nil {
		w.add([]byte(w.note(w.left)))
	}
	w.left = 0
}

func (w *Writer) add(p []byte) {
	w.waiting, w.bytes = append(w.waiting, p), w.bytes+len(p)
	w.nudge()
}

func (w *Writer) nudge() {
	select {
	case w.wake <- struct{}{}:
	default: // it will look anyway
	}
}

// Close waits until everything is written, for as long as any of it still is: it
// gives up what is left when nothing was taken for so long. The error says what
// was not written, and why.
func (w *Writer) Close(patience time.Duration) error {
	w.mu.Lock()
	w.tellLeft()
	w.closed = true
	taken := w.taken
	w.mu.Unlock()
	w.nudge()
	for {
		late := time.NewTimer(patience)
		select {
		case <-w.over:
			late.Stop()
			return w.err
		case <-late.C:
		}
		w.mu.Lock()
		if w.taken == taken {
			if w.err == nil {
				w.err = fmt.Errorf("%d lines are not written: %w", len(w.waiting), ErrFull)
			}
			err := w.err
			w.mu.Unlock()
			return err
		}
		taken = w.taken
		w.mu.Unlock()
	}
}

// work writes what waits until the end of that or of out.
func (w *Writer) work() {
	defer close(w.over)
	for range w.wake {
		for {
			w.mu.Lock()
			if len(w.waiting) == 0 || w.err != nil {
				end := w.closed || w.err != nil
				w.mu.Unlock()
				if end {
					return
				}
				break
			}
			p := w.waiting[0]
			w.mu.Unlock()
			_, err := w.out.Write(p)
			w.mu.Lock()
			w.waiting, w.bytes, w.taken = w.waiting[1:], w.bytes-len(p), w.taken+1
			if w.err == nil {
				w.err = err
			}
			w.mu.Unlock()
		}
	}
}
