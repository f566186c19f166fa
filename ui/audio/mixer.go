// Package audio lets sessions be heard: cues and voice in one, as the settings
// say.
//
// What is played and said when is for cue to choose, how it sounds for sound and
// voice; where it is played comes in. What puts the program together alone imports
// it, and it imports nothing that draws.
package audio

import (
	"context"
	"maps"
	"sync"

	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

// A Mixer has one output for all that is to be heard: one session at a time, and
// outside of sessions single sounds and words. It may be used from any number of
// goroutines.
type Mixer struct {
	player   *sound.Player
	settings *settings.Store
	voice    *voice.Cache // nil without a voice
	tell     func(message.Message)

	opening  sync.Mutex // held while a session begins, or a sound outside of one does
	applying sync.Mutex // held while the settings are taken over, own sounds read from their files

	// mu is held while the player is told what is to be heard, too, so that
	// nobody tells it something older afterwards. Nothing waits under it.
	mu      sync.Mutex
	kit     *sound.Kit // of the settings below, which only Apply changes
	set     string
	own     map[string]string
	session *Session // under way, or nil
	text    string   // that is to be spoken outside of sessions
}

// New returns a mixer that is silent until a session begins. Without a voice,
// which may be nil, nothing is spoken. What there is to tell a person goes to
// tell, what the output does to notify, both from goroutines of the mixer's.
func New(output sound.Output, v voice.Voice, store *settings.Store, tell func(message.Message), notify func(sound.Notice)) *Mixer {
	m := &Mixer{player: sound.New(output, sound.Mix{}, notify), settings: store, tell: tell}
	if v != nil {
		m.voice = voice.NewCache(v, func(err error) { tell(message.New("voice.none", "no voice: {{.Error}}", "Error", err)) })
	}
	m.Apply()
	return m
}

// Apply takes over what the settings say now. It may take a tenth of a second.
// However many do so at once, the newest settings are taken over last.
func (m *Mixer) Apply() {
	m.applying.Lock()
	defer m.applying.Unlock()
	now := m.settings.Now()
	kit := m.kit
	if kit == nil || m.set != now.Sounds || !maps.Equal(m.own, now.Own) {
		var problems []error
		kit, problems = newKit(now)
		for _, p := range problems {
			m.tell(message.Of(p))
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kit, m.set, m.own = kit, now.Sounds, now.Own
	m.player.SetMix(sound.Mix{Kit: kit, Gain: now.Gain(), Muted: now.Muted})
	m.say()
	m.prepare()
}

// prepare has everything spoken that the session will say, and says it as it
// comes. It is called with mu held.
func (m *Mixer) prepare() {
	if m.voice == nil || m.session == nil {
		return
	}
	if texts := cue.Texts(phrases(m.session.script, m.session.events, m.settings.Now())); len(texts) > 0 {
		m.voice.Prepare(context.Background(), texts, func(string) {
			m.mu.Lock()
			defer m.mu.Unlock()
			m.say()
		})
	}
}

// say puts what is ready to be said where it fits between the cues. It is called
// with mu held.
func (m *Mixer) say() {
	s := m.session
	if m.voice == nil || s == nil || s.began.IsZero() {
		return
	}
	var out []sound.Utterance
	for _, u := range cue.Fit(cue.Of(s.plan, s.events), m.kit.Length, phrases(s.script, s.events, m.settings.Now()), m.voice.Length) {
		if speech, ok := m.voice.Streamer(u.Text); ok {
			out = append(out, sound.Utterance{At: u.At, Text: u.Text, Length: u.Length, Speech: speech})
		}
	}
	m.player.Say(s.began, out)
}

// Close ends everything, once a session that is done has rung out.
func (m *Mixer) Close() {
	m.player.Close()
	if m.voice != nil {
		m.voice.Close()
	}
}
