//go:build !nowindow

package main

import (
	"context"
	"sync"

	"unknot/session/cue"
)

// Aloud speaks a few words outside of sessions.
type aloud struct {
	ear  *ear
	mu   sync.Mutex
	text string // that is wanted
}

// say speaks a text in place of those before. It returns at once.
func (a *aloud) say(text string) {
	voice := a.ear.cache
	if voice == nil {
		return
	}
	a.mu.Lock()
	a.text = text
	a.mu.Unlock()
	if _, ready := voice.Length(text); ready {
		go a.speak(text)
		return
	}
	voice.Prepare(context.Background(), []string{text}, a.speak)
}

// speak plays words that are there, if they are still wanted and no session has
// begun.
func (a *aloud) speak(text string) {
	a.ear.opening.Lock()
	defer a.ear.opening.Unlock()
	a.mu.Lock()
	wanted := a.text == text
	a.mu.Unlock()
	length, ready := a.ear.cache.Length(text)
	speech, _ := a.ear.cache.Streamer(text)
	if wanted && ready && !a.ear.inSession() {
		a.ear.player.Speak(text, length, speech)
	}
}

// preview plays one sound outside of sessions, which it does not interrupt.
func (e *ear) preview(s cue.Sound) {
	e.opening.Lock()
	defer e.opening.Unlock()
	if !e.inSession() {
		e.player.Preview(s)
	}
}

func (e *ear) inSession() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.script != nil
}
