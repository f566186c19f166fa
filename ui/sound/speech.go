package sound

import (
	"slices"
	"time"

	"github.com/faiface/beep"
)

// An Utterance is speech at its time, on the clock of the cues.
type Utterance struct {
	At     time.Duration
	Text   string
	Length time.Duration
	Speech beep.Streamer // from its beginning
}

// lateSpeech is how long after its time an utterance may still begin. Its room
// between two cues was measured, so it is less than for a cue.
const lateSpeech = 60 * time.Millisecond

// Say replaces every utterance that has not begun yet. One that has begun is
// not said again. The utterances are in order and do not overlap.
func (t *Track) Say(utterances []Utterance) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.speech = slices.Clone(utterances)
	if t.said.Text != "" {
		t.speech = slices.DeleteFunc(t.speech, func(u Utterance) bool {
			return u.At < t.said.At+t.said.Length || u.At == t.said.At
		})
	}
}

// Hush ends the utterance that is under way, softly, and forgets those to come.
func (t *Track) Hush() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.speech, t.said = nil, Utterance{}
	if t.voice != nil {
		t.voice.stop()
		t.voice = nil
	}
}

// startSpeech begins what is to be said at sample i and returns the sample at
// which the next utterance begins, at most end.
func (t *Track) startSpeech(at time.Duration, i, end int) int {
	for len(t.speech) > 0 {
		u := t.speech[0]
		n := samplesIn(u.At - at)
		if n > i {
			return min(n, end)
		}
		t.speech = t.speech[1:]
		if durationOf(i-n) > lateSpeech {
			continue
		}
		t.voice = &fading{Streamer: u.Speech}
		t.mixer.Add(t.voice)
		t.said = u
		t.quiet = max(t.quiet, u.At+u.Length)
	}
	return end
}

// A fading is a streamer that can be ended without a click.
type fading struct {
	beep.Streamer
	left int // samples to go, once it is ending
	of   int // how many there were; 0 while it is not
}

func (f *fading) stop() { f.of, f.left = Rate.N(30*time.Millisecond), Rate.N(30*time.Millisecond) }

// Stream streams the wrapped streamer, or what is left of it.
func (f *fading) Stream(samples [][2]float64) (n int, ok bool) {
	if f.of == 0 {
		return f.Streamer.Stream(samples)
	}
	n, ok = f.Streamer.Stream(samples[:min(len(samples), f.left)])
	for i := range samples[:n] {
		gain := float64(f.left) / float64(f.of)
		samples[i][0] *= gain
		samples[i][1] *= gain
		f.left--
	}
	return n, ok && n > 0
}
