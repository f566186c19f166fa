package audio

import (
	"errors"
	"testing"
	"time"

	"github.com/faiface/beep"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

// taped is a tape of a hold that waits for five seconds, with what could not be
// had.
func taped(t *testing.T, s settings.Settings, find func() (voice.Voice, error)) (beep.Streamer, error) {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	r, err := routine.Parse("short.json", []byte(`{
		"version": 1, "id": "short", "name": "Short", "purpose": "To test.", "regions": ["upper-trapezius"], "level": "gentle", "tool": "fingers",
		"position": "Sit.", "cautions": ["Stop when it hurts."], "stages": [{"kind": "hold", "point": "UT1", "side": "left", "seconds": 30, "repeats": 1, "rest": 5}]}`), atlas)
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return Tape(cue.NewScript(r, p, atlas), p, session.Rehearse(p, 0, routine.LeadIn), s, find)
}

// loud is for how long something is heard on a tape, in blocks of a tenth of a
// second, and how long the tape is.
func loud(tape beep.Streamer) (heard, long time.Duration) {
	block := make([][2]float64, sound.Rate.N(100*time.Millisecond))
	for {
		n, ok := tape.Stream(block)
		for _, s := range block[:n] {
			if s[0] > 0.01 || s[0] < -0.01 {
				heard += 100 * time.Millisecond
				break
			}
		}
		if long += sound.Rate.D(n); !ok {
			return heard, long
		}
	}
}

func TestATapeHasCuesAndVoiceOfTheWholeSession(t *testing.T) {
	s := settings.Default()
	s.Voice, s.Muted = "tones", true
	tape, err := taped(t, s, func() (voice.Voice, error) {
		t.Error("a voice is looked for, though nothing is to be said")
		return nil, nil
	})
	cues, long := loud(tape)
	if err != nil || cues == 0 || long < 35*time.Second {
		t.Errorf("cues are heard for %v of %v, %v", cues, long, err)
	}
	s.Voice = "full"
	tape, err = taped(t, s, func() (voice.Voice, error) { return hum{}, nil })
	if both, _ := loud(tape); err != nil || both < cues+time.Second {
		t.Errorf("with a voice something is heard for %v, %v, without for %v", both, err, cues)
	}
}

func TestATapeLacksOnlyWhatCannotBeHad(t *testing.T) {
	s, none := settings.Default(), errors.New("there is none")
	s.Voice, s.Own = "full", map[string]string{"press": "/nonexistent.wav"}
	tape, err := taped(t, s, func() (voice.Voice, error) { return nil, none })
	if heard, _ := loud(tape); heard == 0 {
		t.Error("nothing is heard")
	}
	var both interface{ Unwrap() []error }
	if !errors.Is(err, none) || !errors.As(err, &both) || len(both.Unwrap()) != 2 {
		t.Errorf("got %v, want what is wrong with the sound and the voice", err)
	}
}
