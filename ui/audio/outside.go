package audio

import (
	"context"

	"unknot/session/cue"
)

// Preview plays one sound outside of sessions, which it does not interrupt.
func (m *Mixer) Preview(s cue.Sound) {
	m.opening.Lock()
	defer m.opening.Unlock()
	if !m.inSession() {
		m.player.Preview(s)
	}
}

// Speak speaks a few words outside of sessions, which it does not interrupt, in
// place of those before. It returns at once.
func (m *Mixer) Speak(text string) {
	if m.voice == nil {
		return
	}
	m.mu.Lock()
	m.text = text
	m.mu.Unlock()
	if _, ready := m.voice.Length(text); ready {
		go m.speak(text)
		return
	}
	m.voice.Prepare(context.Background(), []string{text}, m.speak)
}

// speak plays words that are there, if they are still wanted and no session has
// begun.
func (m *Mixer) speak(text string) {
	m.opening.Lock()
	defer m.opening.Unlock()
	m.mu.Lock()
	wanted := m.text == text
	m.mu.Unlock()
	length, ready := m.voice.Length(text)
	speech, _ := m.voice.Streamer(text)
	if wanted && ready && !m.inSession() {
		m.player.Speak(text, length, speech)
	}
}

func (m *Mixer) inSession() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.session != nil
}
