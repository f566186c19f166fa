package main_test

import (
	"math"
	"slices"
	"testing"
	"time"
)

const (
	frame   = 5 * time.Millisecond   // how finely onsets are told apart
	audible = 0.01                   // of full scale; a tone that only keeps a device awake stays below
	louder  = 2.5                    // times the sound that dies away before it, and a sound is new
	motif   = 450 * time.Millisecond // notes that begin within it belong to one cue
)

// onsets returns when each cue begins in a recording: where it is suddenly
// louder than in the tenth of a second before, the notes of one motif taken
// together.
func onsets(samples []int16, rate int) []time.Duration {
	size := int(frame * time.Duration(rate) / time.Second)
	var peaks []float64
	for part := range slices.Chunk(samples, size) {
		peak := 0.0
		for _, v := range part {
			peak = max(peak, math.Abs(float64(v))/math.MaxInt16)
		}
		peaks = append(peaks, peak)
	}
	var found []time.Duration
	for i, peak := range peaks {
		before := 0.0
		if past := peaks[max(0, i-20):max(0, i-3)]; len(past) > 0 { // the last frames may hold its own attack
			before = slices.Max(past)
		}
		at := time.Duration(i) * frame
		if peak >= audible && peak >= louder*before && (len(found) == 0 || at-found[len(found)-1] > motif) {
			found = append(found, at)
		}
	}
	return found
}

func TestOnsetsAreWhereCuesBegin(t *testing.T) {
	const rate = 48000
	recording := make([]int16, 5*rate)
	for i := range recording { // a device kept awake, 40 dB below the cues
		recording[i] = int16(100 * math.Sin(float64(i)/40))
	}
	// A note alone, a motif of two notes, and a note over the end of it.
	for _, at := range []time.Duration{500, 2000, 2250, 2700} {
		from := int(at * time.Millisecond * rate / time.Second)
		for i := range rate {
			fade := min(1, float64(i)/(0.005*rate)) * math.Exp(-float64(i)/(0.2*rate))
			recording[from+i] += int16(8000 * fade * math.Sin(2*math.Pi*660*float64(i)/rate))
		}
	}
	got := onsets(recording, rate)
	want := []time.Duration{500 * time.Millisecond, 2 * time.Second, 2700 * time.Millisecond}
	near := func(a, b time.Duration) bool { return (a - b).Abs() <= 2*frame }
	if !slices.EqualFunc(got, want, near) {
		t.Errorf("cues begin at %v, want %v", got, want)
	}
}
