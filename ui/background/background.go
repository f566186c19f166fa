// Package background is where the window reads and writes: the thread that Fyne
// draws in waits for no disk. Screens that read may import it.
package background

import (
	"sync"
	"time"

	"unknot/ui/uithread"
)

// A Background is where the window reads and writes: its own thread waits for no
// disk. Only that thread uses it.
type Background struct {
	Turn    int           // grows with every screen, so that what comes too late is dropped
	Written chan struct{} // closed once everything that is to be written so far is
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
	return Background{Written: written, Reads: 15 * time.Millisecond, Post: uithread.Later}
}

// Do has work done in a group, and calls done on the Fyne thread, from which it
// is called: before it returns true, if the work takes no longer than patience,
// else later. Here says that the same screen still shows.
func (b *Background) Do(group *sync.WaitGroup, patience time.Duration, work func(), done func(here bool)) bool {
	at, over := b.Turn, make(chan struct{})
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
		b.Post(func() { done(b.Turn == at) })
	}()
	return false
}

// Read has something read and shows it, unless another screen does by then. What
// is to be written comes first. It reports whether it was shown at once.
func Read[T any](b *Background, from func() T, show func(T)) (shown bool) {
	var v T
	before := b.Written
	return b.Do(&b.Reading, b.Reads, func() {
		<-before
		v = from()
	}, func(here bool) {
		if here {
			show(v)
		}
	})
}
