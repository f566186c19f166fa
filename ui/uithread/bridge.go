// Package uithread crosses to the one thread that Fyne draws in. Nothing else
// crosses; screens may import it.
package uithread

import (
	"sync"

	"fyne.io/fyne/v2"

	"unknot/session/live"
)

// A Bridge carries what happens elsewhere to the Fyne thread. Of
// several updates that wait, only the newest status is
// shown, with the events of all: a slow frame delays the eye, never the session.
type Bridge struct {
	Show func(live.Update) // runs on the Fyne thread

	mu      sync.Mutex
	newest  live.Update
	waiting bool
}

// Post posts u and returns at once.
func (b *Bridge) Post(u live.Update) {
	b.mu.Lock()
	u.Events = append(b.newest.Events, u.Events...)
	b.newest = u
	posted := b.waiting
	b.waiting = true
	b.mu.Unlock()
	if !posted {
		fyne.Do(b.deliver)
	}
}

func (b *Bridge) deliver() {
	b.mu.Lock()
	u := b.newest
	b.newest.Events, b.waiting = nil, false
	b.mu.Unlock()
	b.Show(u)
}

// Later runs f on the Fyne thread, and returns at once.
func Later(f func()) { fyne.Do(f) }
