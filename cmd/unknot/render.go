package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/wav"

	"unknot/session"
	"unknot/session/atomicfile"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/ui/sound"
	"unknot/ui/text"
	"unknot/ui/voice"
)

type renderCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
	Output  string `short:"o" required:"" placeholder:"FILE.wav" help:"The sound file to make. It must not be there yet."`
	Voice   string `help:"How much is spoken: full, short, tones, or what the settings say." enum:"full,short,tones,settings" default:"settings"`
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
	for _, line := range changesOf(prepared) {
		fmt.Fprintln(env.err, line)
	}
	r, p := prepared.Routine, prepared.Plan
	store, err := openSettings()
	printErrors(env.err, err)
	s := store.Now()
	if c.Voice != "settings" {
		s.Voice = c.Voice
	}
	set, _ := sound.ParseSet(s.Sounds)
	kit, problems := sound.NewKit(set).With(s.Own)
	printErrors(env.err, errors.Join(problems...))
	track := sound.NewTrack(sound.Mix{Kit: kit, Gain: s.Gain()})
	events := session.Rehearse(p, 0, routine.LeadIn)
	cues := cue.Of(p, events)
	track.Schedule(cues)
	if w, _ := cue.ParseWordiness(s.Voice); w != cue.Tones {
		words := cue.NewScript(r, p, prog.Atlas)
		calls := cue.Calls{Halfway: s.Halfway, Every: time.Duration(s.Every) * time.Second}
		spoken, serr := speakAll(append(words.Say(w, events), words.Call(w, calls, events)...), cues, kit)
		if serr != nil {
			printErrors(env.err, fmt.Errorf("without a voice: %w", serr))
		}
		track.Say(spoken)
	}
	if err := writeWAV(c.Output, track.Tape()); err != nil {
		return err
	}
	text.Questions(env.err, env.printer, prepared.Asks) // each time, before it is listened to
	_, err = fmt.Fprintf(env.out, "%s: %s, %s\n", c.Output, r.Name, cue.Clock(events[len(events)-1].At))
	return err
}

// speakAll has every phrase spoken and returns those that fit between the cues.
func speakAll(phrases []cue.Phrase, cues []cue.Cue, kit *sound.Kit) ([]sound.Utterance, error) {
	v, err := voice.Find()
	if err != nil {
		return nil, err
	}
	speech := map[string]*beep.Buffer{}
	for _, text := range cue.Texts(phrases) {
		samples, err := v.Render(context.Background(), text)
		if err != nil {
			return nil, err
		}
		speech[text] = voice.Recorded(samples)
	}
	length := func(text string) (time.Duration, bool) {
		b, ok := speech[text]
		if !ok {
			return 0, false
		}
		return sound.Rate.D(b.Len()), true
	}
	var out []sound.Utterance
	for _, u := range cue.Fit(cues, kit.Length, phrases, length) {
		b := speech[u.Text]
		out = append(out, sound.Utterance{At: u.At, Text: u.Text, Length: u.Length, Speech: b.Streamer(0, b.Len())})
	}
	return out, nil
}

// writeWAV writes a new sound file of 16 bits in two channels.
func writeWAV(path string, s beep.Streamer) error {
	return atomicfile.New(path, 0o644, func(f *os.File) error {
		return wav.Encode(f, s, beep.Format{SampleRate: sound.Rate, NumChannels: 2, Precision: 2})
	})
}
