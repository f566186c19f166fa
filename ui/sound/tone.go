package sound

import (
	"math"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/generators"
)

// Rate is the number of samples per second of every streamer here.
const Rate beep.SampleRate = 48000

// highest is the highest partial that is made, in Hz. Ageing ears lose what is
// above first, and at the start of a note it would only sound like a click.
const highest = 4500

// A note is one pitch of a motif.
type note struct {
	at     time.Duration // since the motif began
	pitch  int           // of the fundamental, in Hz
	length time.Duration // as written; a timbre may play it shorter
	level  float64       // amplitude, 1 for the strongest note of a motif
	swell  time.Duration // grow this slowly instead of with the timbre's attack
}

// A timbre is what makes a note a bell's, a piece of wood's or a beep's.
type timbre struct {
	attack   time.Duration
	length   float64 // of a note, as a share of what is written
	decay    float64 // time constant of the fundamental, as a share of the note's length
	partials []partial
}

// A partial is one sine of a tone.
type partial struct {
	ratio float64 // to the fundamental, in frequency
	level float64 // to the fundamental, in amplitude
	ring  float64 // to the fundamental, in time constant
}

// tone plays a note from its own beginning. Bright scales the partials above
// the fundamental.
func (t timbre) tone(n note, bright float64) beep.Streamer {
	length := Rate.N(time.Duration(float64(n.length) * t.length))
	attack := t.attack
	if n.swell > 0 {
		attack = n.swell
	}
	var sines []beep.Streamer
	for _, p := range t.partials {
		hz := int(math.Round(float64(n.pitch) * p.ratio))
		sine, err := generators.SinTone(Rate, hz)
		if err != nil || hz > highest {
			continue
		}
		level := n.level * p.level
		if p.ratio > 1 {
			level *= bright
		}
		sines = append(sines, &envelope{
			Streamer: beep.Take(length, sine),
			level:    level,
			attack:   Rate.N(attack),
			decay:    t.decay * p.ring * float64(length),
			length:   length,
		})
	}
	return beep.Mix(sines...)
}

// An envelope makes a steady sound grow softly, die away exponentially and end
// in exact silence.
type envelope struct {
	beep.Streamer
	level  float64
	attack int     // samples until full strength
	decay  float64 // time constant from there, in samples
	length int     // samples; the last one is 0
	at     int
}

// fade is the share of a sound over which its end is drawn to zero: a tail
// already quiet, and at least 10 ms of it in the shortest sound made here.
const fade = 0.25

// Stream streams the wrapped sound in the shape of the envelope.
func (e *envelope) Stream(samples [][2]float64) (n int, ok bool) {
	n, ok = e.Streamer.Stream(samples)
	for i := range samples[:n] {
		gain := e.gain()
		samples[i][0] *= gain
		samples[i][1] *= gain
		e.at++
	}
	return n, ok
}

func (e *envelope) gain() float64 {
	grown := smooth(float64(e.at) / float64(e.attack))
	died := math.Exp(-max(0, float64(e.at-e.attack)) / e.decay)
	left := smooth(float64(e.length-1-e.at) / (fade * float64(e.length)))
	return e.level * grown * died * left
}

// smooth rises from 0 at 0 to 1 at 1 without a corner at either end.
func smooth(x float64) float64 {
	return (1 - math.Cos(math.Pi*min(max(x, 0), 1))) / 2
}
