package main

import (
	"context"
	"sync"
)

// Aloud is what is spoken outside of sessions.
type aloud struct {
	player sync.Mutex // held while a session begins, or words do
	mu     sync.Mutex
	text   string // that is wanted
}

// say speaks a few words outside of sessions, in place of those it spoke
// before. It returns at once.
func (e *ear) say(text string) {
	if e.cache == nil {
		return
	}
	e.aloud.mu.Lock()
	e.aloud.text = text
	e.aloud.mu.Unlock()
	if _, ready := e.cache.Length(text); ready {
		go e.speakAloud(text)
		return
	}
	e.cache.Prepare(context.Background(), []string{text}, e.speakAloud)
}

// speakAloud plays words that are there, if they are still wanted and no
// session has begun.
func (e *ear) speakAloud(text string) {
	e.aloud.player.Lock()
	defer e.aloud.player.Unlock()
	e.aloud.mu.Lock()
	wanted := e.aloud.text == text
	e.aloud.mu.Unlock()
	e.mu.Lock()
	session := e.script != nil
	e.mu.Unlock()
	length, ready := e.cache.Length(text)
	speech, _ := e.cache.Streamer(text)
	if wanted && ready && !session {
		e.player.Speak(text, length, speech)
	}
}
