package sound_test

import (
	"testing"
	"time"

	"github.com/faiface/beep"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// speech is an utterance that is a constant level, to be found in the samples.
func speech(at, length time.Duration, level float64) sound.Utterance {
	n := sound.Rate.N(length)
	return sound.Utterance{At: at, Text: "words", Length: length, Speech: beep.Take(n, beep.StreamerFunc(func(s [][2]float64) (int, bool) {
		for i := range s {
			s[i] = [2]float64{level, level}
		}
		return len(s), true
	}))}
}

func speakingTrack() *sound.Track {
	return sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
}

func TestSpeechBeginsAtItsSample(t *testing.T) {
	tr := speakingTrack()
	tr.Say([]sound.Utterance{speech(500*time.Millisecond, 300*time.Millisecond, 0.1), speech(2*time.Second, 300*time.Millisecond, 0.1)})
	got := take(tr, 0, 3*time.Second, 777)
	for _, at := range []time.Duration{500 * time.Millisecond, 2 * time.Second} {
		n := samples(at)
		if got[n-1][0] != 0 || got[n][0] != 0.1 || got[n+samples(300*time.Millisecond)-1][0] != 0.1 || got[n+samples(300*time.Millisecond)][0] != 0 {
			t.Errorf("speech at %v is not exactly there", at)
		}
	}
}

func TestSpeechThatIsLateIsLeftOut(t *testing.T) {
	tr := speakingTrack()
	tr.Say([]sound.Utterance{speech(0, 300*time.Millisecond, 0.1)})
	for _, s := range take(tr, 200*time.Millisecond, time.Second, 512) {
		if s[0] != 0 {
			t.Fatal("an utterance began 0.2 s after its time")
		}
	}
}

func TestSayingAgainDoesNotRepeatWhatHasBegun(t *testing.T) {
	tr := speakingTrack()
	words := func() []sound.Utterance {
		return []sound.Utterance{speech(0, time.Second, 0.1), speech(2*time.Second, time.Second, 0.1)}
	}
	tr.Say(words())
	got := take(tr, 0, 500*time.Millisecond, 512)
	tr.Say(words())
	got = append(got, take(tr, 500*time.Millisecond, 3*time.Second, 512)...)
	heard := 0
	for _, s := range got {
		if s[0] > 0.15 {
			t.Fatal("two voices at once")
		}
		if s[0] > 0.05 {
			heard++
		}
	}
	if want := samples(2 * time.Second); heard != want {
		t.Errorf("%d samples of speech were heard, want %d", heard, want)
	}
}

func TestHushEndsSpeechSoftly(t *testing.T) {
	tr := speakingTrack()
	tr.Say([]sound.Utterance{speech(0, 5*time.Second, 0.1), speech(6*time.Second, time.Second, 0.1)})
	take(tr, 0, time.Second, 512)
	tr.Hush()
	got := take(tr, time.Second, 6*time.Second, 512)
	last := 0.1
	for i, s := range got {
		if jump := last - s[0]; jump > 0.001 || jump < -0.001 {
			t.Fatalf("sample %d jumps by %v", i, jump)
		}
		last = s[0]
	}
	if end := got[samples(40*time.Millisecond)][0]; end != 0 {
		t.Errorf("40 ms after the hush the speech is at %v, want silence", end)
	}
}

func TestCuesSoundWhileAVoiceSpeaksElsewhere(t *testing.T) {
	tr := speakingTrack()
	tr.Schedule([]cue.Cue{{At: 2 * time.Second, Sound: cue.Release}})
	tr.Say([]sound.Utterance{speech(0, time.Second, 0.01)})
	got := take(tr, 0, 3*time.Second, 512)
	if found := onsets(got[samples(1500*time.Millisecond):]); len(found) != 1 || found[0] < samples(500*time.Millisecond) {
		t.Errorf("the cue after the speech was heard at %v", found)
	}
}
