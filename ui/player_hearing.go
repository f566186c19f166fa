package ui

import (
	"time"

	"unknot/session/cue"
	"unknot/session/live"
	"unknot/ui/look"
	"unknot/ui/settings"
)

// A hearing is what the player knows of how a session is heard.
type hearing struct {
	settings *settings.Store
	change   func(func(*settings.Settings))
	deaf     func() bool // the sound is lost
}

// lit reports whether cues are to be shown as light.
func (h hearing) lit() bool {
	switch now := h.settings.Now(); now.Light {
	case settings.Always:
		return true
	case settings.WhenSilent:
		return now.Muted || now.Volume == 0 || h.deaf()
	}
	return false
}

func (pl *player) toggleMute() {
	pl.ear.change(func(s *settings.Settings) { s.Muted = !s.Muted })
	pl.showHearing()
}

// nextVoice goes round the three levels of voice.
func (pl *player) nextVoice() {
	pl.ear.change(func(s *settings.Settings) {
		s.Voice = cue.Wordinesses[(int(wordiness(*s))+1)%len(cue.Wordinesses)].String()
	})
	pl.showHearing()
}

// showHearing has the two buttons say what holds now.
func (pl *player) showHearing() {
	now := pl.ear.settings.Now()
	icon, word := look.Sound, "Sound on"
	if now.Muted {
		icon, word = look.SoundOff, "Muted"
	}
	pl.sound.Set(icon, word)
	icon = look.Voice
	w := wordiness(now)
	if w == cue.Tones {
		icon = look.VoiceOff
	}
	pl.voice.Set(icon, voiceWords[w])
	pl.relayout()
}

// light shows the cues of an update as light, each at its time.
func (pl *player) light(u live.Update) {
	if len(u.Events) == 0 || !pl.ear.lit() {
		return
	}
	for _, c := range cue.Of(pl.plan, u.Events) {
		if wait := c.At - u.Now; wait > 0 {
			time.AfterFunc(wait, func() { onScreen(func() { pl.flash.show(c.Sound) }) })
			continue
		}
		pl.flash.show(c.Sound)
	}
}
