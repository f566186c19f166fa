package audio

import (
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/sound"
)

// A Session is one that is to be heard.
type Session struct {
	mixer  *Mixer
	script *cue.Script
	plan   session.Plan

	// With mixer.mu held:
	began  time.Time       // when its time 0 is; zero while that is not known
	events []session.Event // of its latest plan
}

// Session returns one through a plan, which is not heard until it begins.
func (m *Mixer) Session(script *cue.Script, plan session.Plan) *Session {
	return &Session{mixer: m, script: script, plan: plan}
}

// Begin opens the output for the session, of which these events are known. The
// channel is closed when it plays; a device that slept is heard so much later as
// lead says.
func (s *Session) Begin(events []session.Event) (ready <-chan struct{}, lead time.Duration) {
	m := s.mixer
	m.mu.Lock()
	m.session, s.events = s, events
	m.prepare()
	m.mu.Unlock()
	m.opening.Lock()
	defer m.opening.Unlock()
	return m.player.Begin(), sound.WakeLead
}

// Schedule replaces everything that is to be heard by what the events of the
// session call for, whose time 0 is began. Once another session has begun it does
// nothing.
func (s *Session) Schedule(began time.Time, events []session.Event) {
	m := s.mixer
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.session != s {
		return
	}
	s.began, s.events = began, events
	m.player.Hush()
	m.player.Schedule(began, cue.Of(s.plan, events))
	m.say()
	m.prepare()
}

// End lets the session ring out, unless another one has begun.
func (s *Session) End() { s.leave(s.mixer.player.End) }

// Cut silences the session at once, unless another one has begun.
func (s *Session) Cut() { s.leave(s.mixer.player.Close) }

// leave ends the session in a way, which no other one is opened under.
func (s *Session) leave(how func()) {
	m := s.mixer
	m.opening.Lock()
	defer m.opening.Unlock()
	m.mu.Lock()
	here := m.session == s
	if here {
		m.session = nil
	}
	m.mu.Unlock()
	if here {
		how()
	}
}
