package player

import (
	"time"

	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/settings"
	"unknot/ui/look"
	"unknot/ui/uithread"
)

// lit reports whether cues are to be shown as light.
func (pl *Player) lit() bool {
	switch now := pl.Settings.Now(); now.Light {
	case settings.Always:
		return true
	case settings.WhenSilent:
		return now.Muted || now.Volume == 0 || pl.SoundLost()
	}
	return false
}

func (pl *Player) toggleMute() {
	pl.Change(func(s *settings.Settings) { s.Muted = !s.Muted })
	pl.showHearing()
}

// nextVoice goes round the three levels of voice.
func (pl *Player) nextVoice() {
	pl.Change(func(s *settings.Settings) {
		s.Voice = cue.Wordinesses[(int(s.Wordiness())+1)%len(cue.Wordinesses)].String()
	})
	pl.showHearing()
}

// showHearing has the two buttons say what holds now.
func (pl *Player) showHearing() {
	now := pl.Settings.Now()
	icon, word := look.Sound, pl.Printer.Text("player.sound-on", "Sound on")
	if now.Muted {
		icon, word = look.SoundOff, pl.Printer.Text("player.muted", "Muted")
	}
	pl.sound.Set(icon, word)
	icon = look.Voice
	w := now.Wordiness()
	if w == cue.Tones {
		icon = look.VoiceOff
	}
	pl.voice.Set(icon, pl.Printer.Say(settings.VoiceWords[w]))
	pl.relayout()
}

// light shows the cues of an update as light, each at its time.
func (pl *Player) light(u live.Update) {
	if len(u.Events) == 0 || !pl.lit() {
		return
	}
	for _, c := range cue.Of(pl.plan, u.Events) {
		if wait := c.At - u.Now; wait > 0 {
			time.AfterFunc(wait, func() { uithread.Later(func() { pl.flash.show(c.Sound) }) })
			continue
		}
		pl.flash.show(c.Sound)
	}
}
