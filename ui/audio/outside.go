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

// Speak speaks a few words of a language outside of sessions, which it does not
// interrupt, in place of those before. Words of another language than the voice's
// are not spoken. It returns at once.
func (m *Mixer) Speak(language, text string) {
	m.mu.Lock()
	m.text = text
	v := m.voice
	silent := v == nil || m.printer.Language() != language
	m.mu.Unlock()
	if silent {
		return
	}
	if _, ready := v.Length(text); ready {
		go m.speak(text)
		return
	}
	v.Prepare(context.Background(), []string{text}, m.speak)
}

// speak plays words that are there, if they are still wanted and no session has
// begun.
func (m *Mixer) speak(text string) {
	m.opening.Lock()
	defer m.opening.Unlock()
	m.mu.Lock()
	wanted, v := m.text == text, m.voice
	m.mu.Unlock()
	length, ready := v.Length(text)
	speech, _ := v.Streamer(text)
	if wanted && ready && !m.inSession() {
		m.player.Speak(text, length, speech)
	}
}

func (m *Mixer) inSession() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.session != nil
}
