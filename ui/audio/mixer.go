// Package audio lets sessions be heard: cues and voice in one, as the settings
// say.
//
// What is played and said when is for cue to choose, how it sounds for sound and
// voice; where it is played comes in. What puts the program together alone imports
// it, and it imports nothing that draws.
package audio

import (
	"cmp"
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
	find     func(language string) (voice.Voice, error)
	system   string // the code of the language that is spoken where none is chosen
	tell     func(message.Message)
	finding  sync.WaitGroup

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

	wanted  string           // the code of the language whose voice is looked for, or was
	voice   *voice.Cache     // nil without a voice
	printer *message.Printer // of the language that the voice speaks
	instead error            // why that is not the language that is wanted; nil once it was told
}

// New returns a mixer that is silent until a session begins. The voice of the
// language that is chosen, or else of the system's, is found in the background, as
// voice.Find does; without one, nothing is spoken. What there is to tell a person
// goes to tell, what the output does to notify, both from goroutines of the mixer's.
func New(output sound.Output, find func(language string) (voice.Voice, error), system string, store *settings.Store, tell func(message.Message), notify func(sound.Notice)) *Mixer {
	m := &Mixer{player: sound.New(output, sound.Mix{}, notify), find: find, system: system, settings: store, tell: tell}
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
	if language := cmp.Or(now.Language, m.system); language != m.wanted && now.Wordiness() != cue.Tones {
		m.wanted = language
		m.finding.Go(func() { m.speakIn(language) })
	}
	m.say()
	m.prepare()
}

// speakIn finds the voice of a language, and has it speak from then on if the
// language is still wanted.
func (m *Mixer) speakIn(language string) {
	v, err := m.find(language)
	m.mu.Lock()
	defer m.mu.Unlock()
	if v == nil || m.wanted != language {
		return
	}
	if m.voice == nil {
		m.voice = voice.NewCache(v, func(err error) { m.tell(message.New("voice.none", "no voice: {{.Error}}", "Error", err)) })
	}
	m.voice.Use(v)
	m.printer, m.instead = message.In(v.Language()), err
	m.say()
	m.prepare()
}

// prepare has everything spoken that the session will say, and says it as it
// comes. It is called with mu held.
func (m *Mixer) prepare() {
	if m.voice == nil || m.session == nil {
		return
	}
	if err := m.instead; err != nil {
		m.instead = nil
		line := spokenInstead(err, m.printer.Language())
		m.finding.Go(func() { m.tell(line) })
	}
	if texts := cue.Texts(phrases(m.session.script.In(m.printer), m.session.events, m.settings.Now())); len(texts) > 0 {
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
	for _, u := range cue.Fit(cue.Of(s.plan, s.events), m.kit.Length, phrases(s.script.In(m.printer), s.events, m.settings.Now()), m.voice.Length) {
		if speech, ok := m.voice.Streamer(u.Text); ok {
			out = append(out, sound.Utterance{At: u.At, Text: u.Text, Length: u.Length, Speech: speech})
		}
	}
	m.player.Say(s.began, out)
}

// spokenInstead says that another language is spoken than the one that is wanted.
func spokenInstead(why error, language string) message.Message {
	return message.New("voice.instead", "{{.Error}}, so {{.Language}} is spoken", "Error", why, "Language", voice.LanguageName(language))
}

// Close ends everything, once a session that is done has rung out.
func (m *Mixer) Close() {
	m.player.Close()
	m.finding.Wait()
	if m.voice != nil {
		m.voice.Close()
	}
}
