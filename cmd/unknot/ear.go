package main

import (
	"context"
	"maps"
	"sync"
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
	"unknot/ui/voice"
)

// An ear lets sessions be heard, cues and voice, as the settings say.
type ear struct {
	player *sound.Player
	store  *settings.Store
	cache  *voice.Cache // nil on a machine without a voice
	tell   func(words.Line)

	opening  sync.Mutex // held while a session begins, or a sound outside of one does
	applying sync.Mutex // held while the settings are taken over, own sounds read from their files

	// mu is held while the player is told what is to be heard, too, so that
	// nobody tells it something older afterwards. Nothing waits under it.
	mu     sync.Mutex
	kit    *sound.Kit // of the settings below, which only apply changes
	set    string
	own    map[string]string
	script *cue.Script // of the session under way
	began  time.Time
	events []session.Event // of its latest plan
	plan   session.Plan
}

// newEar returns an ear that is silent until a session begins. What there is to
// tell a person goes to tell, what the output does to notify, both from
// goroutines of the ear's.
func newEar(store *settings.Store, tell func(words.Line), notify func(sound.Notice)) *ear {
	e := &ear{store: store, tell: tell}
	e.player = sound.New(device.Default(), sound.Mix{}, notify)
	if v, err := voice.Find(); err == nil {
		e.cache = voice.NewCache(v, func(err error) { tell(words.Linef("no voice: %s", err)) })
	}
	e.apply()
	return e
}

// apply takes over what the settings say now. It may take a tenth of a second.
// However many do so at once, the newest settings are taken over last.
func (e *ear) apply() {
	e.applying.Lock()
	defer e.applying.Unlock()
	now := e.store.Now()
	kit := e.kit
	if kit == nil || e.set != now.Sounds || !maps.Equal(e.own, now.Own) {
		set, _ := sound.ParseSet(now.Sounds)
		var problems []error
		kit, problems = sound.NewKit(set).With(now.Own)
		for _, p := range problems {
			e.tell(words.LineOf(p))
		}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.kit, e.set, e.own = kit, now.Sounds, now.Own
	e.player.SetMix(sound.Mix{Kit: kit, Gain: now.Gain(), Muted: now.Muted})
	e.say()
	e.prepare()
}

// begin opens the output for a session. The channel is closed when it plays.
func (e *ear) begin(c course) <-chan struct{} {
	first := c.pass.Session()
	e.mu.Lock()
	e.script, e.plan, e.began = c.script, c.plan(), time.Now().Add(time.Hour) // not yet
	e.events = append(first.Do(session.Start, 0), first.Ahead()...)
	e.prepare()
	e.mu.Unlock()
	e.opening.Lock()
	defer e.opening.Unlock()
	return e.player.Begin()
}

// schedule replaces everything that is to be heard by what the events of a
// session call for, whose time 0 is began.
func (e *ear) schedule(began time.Time, events []session.Event) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.began, e.events = began, events
	e.player.Hush()
	e.player.Schedule(began, cue.Of(e.plan, events))
	e.say()
	e.prepare()
}

// prepare has everything spoken that the session will say, and says it as it
// comes. It is called with mu held.
func (e *ear) prepare() {
	if e.cache == nil {
		return
	}
	if texts := cue.Texts(e.phrases()); len(texts) > 0 {
		e.cache.Prepare(context.Background(), texts, func(string) {
			e.mu.Lock()
			defer e.mu.Unlock()
			e.say()
		})
	}
}

// phrases are those that the session under way may say. It is called with mu
// held.
func (e *ear) phrases() []cue.Phrase {
	if e.script == nil {
		return nil
	}
	s := e.store.Now()
	w, _ := cue.ParseWordiness(s.Voice)
	calls := cue.Calls{Halfway: s.Halfway, Every: time.Duration(s.Every) * time.Second}
	return append(e.script.Say(w, e.events), e.script.Call(w, calls, e.events)...)
}

// say puts what is ready to be said where it fits between the cues. It is
// called with mu held.
func (e *ear) say() {
	if e.cache == nil || e.script == nil {
		return
	}
	var out []sound.Utterance
	for _, u := range cue.Fit(cue.Of(e.plan, e.events), e.kit.Length, e.phrases(), e.cache.Length) {
		if speech, ok := e.cache.Streamer(u.Text); ok {
			out = append(out, sound.Utterance{At: u.At, Text: u.Text, Length: u.Length, Speech: speech})
		}
	}
	e.player.Say(e.began, out)
}

// end lets the session ring out.
func (e *ear) end() {
	e.forget()
	e.player.End()
}

// cut silences the session at once.
func (e *ear) cut() {
	e.forget()
	e.player.Close()
}

func (e *ear) forget() {
	e.mu.Lock()
	e.script = nil
	e.mu.Unlock()
}

// close ends everything, once a session that is done has rung out.
func (e *ear) close() {
	e.player.Close()
	if e.cache != nil {
		e.cache.Close()
	}
}
