package audio

import (
	"context"
	"errors"
	"time"

	"github.com/faiface/beep"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

// Tape is a whole session through a plan with these events, as the settings have
// it heard, muted or not. The voice is found if something is to be spoken. With an
// error, which says what could not be had, the tape has everything else.
func Tape(script *cue.Script, plan session.Plan, events []session.Event, now settings.Settings, find func() (voice.Voice, error)) (beep.Streamer, error) {
	kit, problems := newKit(now)
	track := sound.NewTrack(sound.Mix{Kit: kit, Gain: now.Gain()})
	cues := cue.Of(plan, events)
	track.Schedule(cues)
	if w, _ := cue.ParseWordiness(now.Voice); w != cue.Tones {
		v, err := find()
		switch {
		case v == nil:
			problems = append(problems, withoutVoice(err))
			return track.Tape(), errors.Join(problems...)
		case err != nil:
			problems = append(problems, message.Error(spokenInstead(err, v.Language())))
		}
		said, err := speakAll(phrases(script.In(message.In(v.Language())), events, now), cues, kit, v)
		if err != nil {
			problems = append(problems, withoutVoice(err))
		}
		track.Say(said)
	}
	return track.Tape(), errors.Join(problems...)
}

func withoutVoice(err error) error {
	return message.Errorf("voice.without", "without a voice: {{.Error}}", "Error", err)
}

// speakAll has every phrase spoken and returns those that fit between the cues.
func speakAll(all []cue.Phrase, cues []cue.Cue, kit *sound.Kit, v voice.Voice) ([]sound.Utterance, error) {
	speech := map[string]*beep.Buffer{}
	for _, text := range cue.Texts(all) {
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
	for _, u := range cue.Fit(cues, kit.Length, all, length) {
		b := speech[u.Text]
		out = append(out, sound.Utterance{At: u.At, Text: u.Text, Length: u.Length, Speech: b.Streamer(0, b.Len())})
	}
	return out, nil
}

// newKit has the sounds of the settings, with what is wrong with those of the
// person's own.
func newKit(now settings.Settings) (*sound.Kit, []error) {
	set, _ := sound.ParseSet(now.Sounds)
	return sound.NewKit(set).With(now.Own)
}

// phrases are those that may be said with the events.
func phrases(script *cue.Script, events []session.Event, now settings.Settings) []cue.Phrase {
	w, _ := cue.ParseWordiness(now.Voice)
	calls := cue.Calls{Halfway: now.Halfway, Every: time.Duration(now.Every) * time.Second}
	return append(script.Say(w, events), script.Call(w, calls, events)...)
}
