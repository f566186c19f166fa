package main

import (
	"sync"

	"unknot/session/message"
)

// A messageQueue passes lines on to the window or the terminal, which must take
// each at once, and keeps them until there is one.
type messageQueue struct {
	mu    sync.Mutex
	lines []message.Message
	to    func(message.Message)
}

func (q *messageQueue) tell(line message.Message) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.to == nil {
		q.lines = append(q.lines, line)
		return
	}
	q.to(line)
}

func (q *messageQueue) open(to func(message.Message)) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.to = to
	for _, line := range q.lines {
		to(line)
	}
}
