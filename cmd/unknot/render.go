package main

import (
	"fmt"
	"os"

	"github.com/faiface/beep"
	"github.com/faiface/beep/wav"

	"unknot/session"
	"unknot/session/atomicfile"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/ui/audio"
	"unknot/ui/sound"
	"unknot/ui/text"
	"unknot/ui/voice"
)

type renderCommand struct {
	Routine string `arg:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
	Output  string `short:"o" required:"" placeholder:"FILE.wav" key:"help.render.output" help:"The sound file to make. It must not be there yet."`
	Voice   string `key:"help.render.voice" help:"How much is spoken: full, short, tones, or what the settings say." enum:"full,short,tones,settings" default:"settings"`
}

// Run writes the whole session as a sound file, for a phone or a client
// without the program. A find stage that waits for a press takes LeadIn.
func (c renderCommand) Run(env environment) error {
	prog, r, err := openRoutine(c.Routine)
	if err != nil {
		return err
	}
	prepared, err := prog.forNow(env, r, false)
	if err != nil {
		return err
	}
	for _, line := range changesOf(env.printer, prepared) {
		fmt.Fprintln(env.err, line)
	}
	r, p := prepared.Routine, prepared.Plan
	store, err := openSettings()
	env.printErrors(err)
	s := store.Now()
	if c.Voice != "settings" {
		s.Voice = c.Voice
	}
	events := session.Rehearse(p, 0, routine.LeadIn)
	tape, err := audio.Tape(cue.NewScript(r, p, prog.Atlas), p, events, s, func() (voice.Voice, error) { return voice.Find(env.printer.Language()) })
	env.printErrors(err)
	if err := writeWAV(c.Output, tape); err != nil {
		return err
	}
	text.Questions(env.err, env.printer, prepared.Asks) // each time, before it is listened to
	_, err = fmt.Fprintf(env.out, "%s: %s, %s\n", c.Output, r.Name, cue.Clock(events[len(events)-1].At))
	return err
}

// writeWAV writes a new sound file of 16 bits in two channels.
func writeWAV(path string, s beep.Streamer) error {
	return atomicfile.New(path, 0o644, func(f *os.File) error {
		return wav.Encode(f, s, beep.Format{SampleRate: sound.Rate, NumChannels: 2, Precision: 2})
	})
}
