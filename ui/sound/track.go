package sound

import (
	"math"
	"slices"
	"sync"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/effects"

	"unknot/session/cue"
)

const (
	// late is how long after its time a cue is still played, at once. An
	// older one is left out: it would mislead.
	late = 400 * time.Millisecond
	// WakeLead is how long before a cue the wake tone sounds. A session begins
	// that long after its cues are scheduled.
	WakeLead = 800 * time.Millisecond
	// wakeAfter is the silence that makes a wake tone needed.
	wakeAfter = 4 * time.Second
	// gap is a jump of the time that means that some of the stream was lost.
	gap = 20 * time.Millisecond
)

// A Track turns cues at their times into one continuous stream of samples.
// Cues may be replaced at any moment from another goroutine.
type Track struct {
	mu     sync.Mutex
	mix    Mix
	mixer  beep.Mixer
	volume *effects.Gain // of the mixer
	out    beep.Streamer // the volume, kept from ever being too loud
	cues   []cue.Cue     // to come, in order
	played []cue.Cue     // the latest, so that a new schedule does not repeat them
	speech []Utterance   // to come, in order
	said   Utterance     // the latest
	voice  *fading       // it, while it may still be under way
	quiet  time.Duration // when the last sound ends
	woken  time.Duration // the time of the cue that the last wake tone was for
	next   time.Duration // when the next sample is heard, if nothing is lost
}

// A Mix is how a track is to sound.
type Mix struct {
	Kit   *Kit
	Gain  float64 // factor for every amplitude, 0 to 1
	Muted bool    // cues pass by unheard
}

// NewTrack returns a track without cues.
func NewTrack(m Mix) *Track {
	t := &Track{quiet: -wakeAfter, woken: -1}
	t.volume = &effects.Gain{Streamer: &t.mixer}
	t.out = Limit(t.volume)
	t.SetMix(m)
	return t
}

// Schedule replaces every cue that has not begun yet. A cue that is already in
// the stream is not played again.
func (t *Track) Schedule(cues []cue.Cue) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cues = slices.DeleteFunc(slices.Clone(cues), func(c cue.Cue) bool { return slices.Contains(t.played, c) })
}

// SetMix changes how the track sounds from now on.
func (t *Track) SetMix(m Mix) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.mix, t.volume.Gain = m, m.Gain-1 // beep's gain is what is added
}

// Stream fills samples, the first of which is heard at the session time at.
func (t *Track) Stream(at time.Duration, samples [][2]float64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if at-t.next > gap {
		t.lose(at-t.next, samples)
	}
	t.next = at + durationOf(len(samples))
	for i := 0; i < len(samples); {
		n := min(t.startCues(at, i, len(samples)), t.startSpeech(at, i, len(samples)))
		t.out.Stream(samples[i:n])
		i = n
	}
	if t.mix.Muted {
		clear(samples)
	}
}

// lose streams to nobody, so that a sound under way goes on in its place, if it
// is not over by then, and not where it was cut. The samples are for its use.
func (t *Track) lose(d time.Duration, samples [][2]float64) {
	for n := samplesIn(d); n > 0 && t.mixer.Len() > 0; n -= len(samples) {
		t.out.Stream(samples[:min(n, len(samples))])
	}
}

// startCues hands the mixer every sound that begins at sample i, or should have
// by then, and returns the sample at which the next one begins, at most end.
func (t *Track) startCues(at time.Duration, i, end int) int {
	for len(t.cues) > 0 {
		c := t.cues[0]
		if t.needsWake(c) {
			if n := samplesIn(c.At - WakeLead - at); n > i {
				return min(n, end)
			}
			t.woken = c.At
			t.mixer.Add(wakeTone(c.At - at - durationOf(i)))
		}
		n := samplesIn(c.At - at)
		if n > i {
			return min(n, end)
		}
		t.cues = t.cues[1:]
		if durationOf(i-n) <= late {
			t.begin(c)
		}
	}
	return end
}

func (t *Track) begin(c cue.Cue) {
	t.mixer.Add(Panned(t.mix.Kit.Motif(c.Sound), c.Side))
	t.quiet = max(t.quiet, c.At+t.mix.Kit.Length(c.Sound))
	t.played = append(t.played[max(0, len(t.played)-15):], c)
}

// Tape streams the track from its beginning to the end of everything that is
// scheduled, with time before the first cue for a headset to wake.
func (t *Track) Tape() beep.Streamer {
	const lead = WakeLead + 200*time.Millisecond
	i, n := 0, samplesIn(lead+t.end()+ringOut)
	return beep.StreamerFunc(func(samples [][2]float64) (int, bool) {
		m := min(len(samples), n-i)
		if m <= 0 {
			return 0, false
		}
		t.Stream(durationOf(i)-lead, samples[:m])
		i += m
		return m, true
	})
}

// end is when everything that is scheduled will have been heard.
func (t *Track) end() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	end := t.quiet
	for _, c := range t.cues {
		end = max(end, c.At+t.mix.Kit.Length(c.Sound))
	}
	for _, u := range t.speech {
		end = max(end, u.At+u.Length)
	}
	return end
}

// needsWake reports whether a sleeping amplifier or headset might miss the
// beginning of the cue.
func (t *Track) needsWake(c cue.Cue) bool {
	return c.At != t.woken && c.At-t.quiet >= wakeAfter
}

// wakeTone is real sound, too quiet to notice: digital silence wakes nothing.
func wakeTone(length time.Duration) beep.Streamer {
	const level, fade = 0.001, 480.0 // -60 dBFS, 10 ms
	n := samplesIn(length)
	i := 0
	return beep.StreamerFunc(func(samples [][2]float64) (int, bool) {
		if i >= n {
			return 0, false
		}
		m := min(len(samples), n-i)
		for k := range samples[:m] {
			v := level * min(1, float64(min(i, n-1-i))/fade) * math.Sin(2*math.Pi*440*float64(i)/float64(Rate))
			samples[k] = [2]float64{v, v}
			i++
		}
		return m, true
	})
}

// samplesIn is the nearest whole number of samples in d.
func samplesIn(d time.Duration) int {
	return int(math.Round(d.Seconds() * float64(Rate)))
}

func durationOf(samples int) time.Duration {
	return time.Duration(float64(samples) / float64(Rate) * float64(time.Second))
}
