package ui

import (
	"sync"

	"fyne.io/fyne/v2"

	"unknot/session/live"
)

// A bridge carries what happens elsewhere to the Fyne thread. It is the only
// place that crosses. Of several updates that wait, only the newest status is
// shown, with the events of all: a slow frame delays the eye, never the session.
type bridge struct {
	show func(live.Update) // runs on the Fyne thread

	mu      sync.Mutex
	newest  live.Update
	waiting bool
}

// update posts u and returns at once.
func (b *bridge) update(u live.Update) {
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

func (b *bridge) deliver() {
	b.mu.Lock()
	u := b.newest
	b.newest.Events, b.waiting = nil, false
	b.mu.Unlock()
	b.show(u)
}

// onScreen runs f on the Fyne thread, later.
func onScreen(f func()) { fyne.Do(f) }
