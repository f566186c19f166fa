// Package background is where the window reads and writes: the thread that Fyne
// draws in waits for no disk. Screens that read may import it.
package background

import (
	"context"
	"sync"
	"time"

	"unknot/ui/uithread"
)

// A Background is where the window reads and writes: its own thread waits for no
// disk. Only that thread uses it.
type Background struct {
	turn    int                // grows with every screen, so that what comes too late is dropped
	reading context.Context    // ends with the screen that shows
	leave   context.CancelFunc // ends it
	written chan struct{}      // closed once everything that is to be written so far is
	// How long a page may take to be read before it shows without, and how long
	// a press waits for what it writes.
	Reads, Writes time.Duration
	Post          func(func()) // crosses to the Fyne thread

	Reading sync.WaitGroup
	Busy    sync.WaitGroup // what the end of the program waits for
}

// New has a page wait for less than a frame, so that it does not
// flicker where the disk is quick.
func New() Background {
	written := make(chan struct{})
	close(written)
	reading, leave := context.WithCancel(context.Background())
	return Background{reading: reading, leave: leave, written: written, Reads: 15 * time.Millisecond, Post: uithread.Later}
}

// Do has work done in a group, and calls done on the Fyne thread, from which it
// is called: before it returns true, if the work takes no longer than patience,
// else later. Here says that the same screen still shows.
func (b *Background) Do(group *sync.WaitGroup, patience time.Duration, work func(), done func(here bool)) bool {
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
		b.Post(func() { done(b.turn == at) })
	}()
	return false
}

// Turn says that another screen shows from now on: what is being read for the one
// before is given up.
func (b *Background) Turn() {
	b.turn++
	b.leave()
	b.reading, b.leave = context.WithCancel(context.Background())
}

// InTurn is work that writes, after all that was to be written before it. What is
// read from now on waits for it.
func (b *Background) InTurn(work func(context.Context) error) func(context.Context) error {
	before, after := b.written, make(chan struct{})
	b.written = after
	return func(ctx context.Context) error {
		defer close(after)
		<-before
		return work(ctx)
	}
}

// Read has something read and shows it, unless another screen does by then, which
// ends the context that it is read in. What is to be written comes first. It reports
// whether it was shown at once.
func Read[T any](b *Background, from func(context.Context) T, show func(T)) (shown bool) {
	var v T
	before, ctx := b.written, b.reading
	return b.Do(&b.Reading, b.Reads, func() {
		select {
		case <-before:
			v = from(ctx)
		case <-ctx.Done(): // nobody waits for it any more
		}
	}, func(here bool) {
		if here {
			show(v)
		}
	})
}
