package main

import (
	"unknot/session/history/sqlite"
	"unknot/session/live"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/session/words"
	"unknot/ui/audio"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
	"unknot/ui/voice"
)

// openSound lets sessions be heard on the device that the system plays to, with
// the voice that it has, if it has one.
func openSound(store *settings.Store, tell func(words.Line), notify func(sound.Notice)) *audio.Mixer {
	v, _ := voice.Find() // tones carry everything without one
	return audio.New(device.Default(), v, store, tell, notify)
}

// newConductor returns what guides through a session.
func newConductor(c course, mixer *audio.Mixer, traced *trace.Writer, record *sqlite.Recording, show func(live.Update)) *live.Conductor {
	return live.NewConductor(live.Parts{
		Pass: c.pass, Sound: mixer.Session(c.script, c.plan()),
		Trace:  traced.Write,
		Record: func(u live.Update) { record.Note(u.Events, u.Status, u.Asleep) },
		Show:   show,
	})
}
