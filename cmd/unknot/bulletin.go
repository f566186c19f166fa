package main

import (
	"sync"

	"unknot/session/words"
)

// A bulletin passes lines on to the window or the terminal, which must take each
// at once, and keeps them until there is one.
type bulletin struct {
	mu    sync.Mutex
	lines []words.Line
	to    func(words.Line)
}

func (b *bulletin) tell(line words.Line) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to == nil {
		b.lines = append(b.lines, line)
		return
	}
	b.to(line)
}

func (b *bulletin) open(to func(words.Line)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.to = to
	for _, line := range b.lines {
		to(line)
	}
}
