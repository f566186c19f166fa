package sound

import (
	"math"

	"github.com/faiface/beep"

	"unknot/session/body"
)

// lean is how much louder the nearer channel of a panned sound is, in dB:
// enough to point, too little to lose the sound in the other ear.
const lean = 4.5

// Panned returns s a little to the left or right for those sides, and
// unchanged for all others. The power of the two channels together stays the
// same, and so does their sum, within 0.3 dB, when they are played as one.
func Panned(s beep.Streamer, side body.Side) beep.Streamer {
	ratio := math.Pow(10, lean/20)
	far := math.Sqrt(2 / (1 + ratio*ratio))
	switch side {
	case body.Left:
		return &balance{s, [2]float64{ratio * far, far}}
	case body.Right:
		return &balance{s, [2]float64{far, ratio * far}}
	}
	return s
}

// A balance is a gain for each channel. It is not effects.Pan, which moves one
// channel into the other and raises the power by doing so.
type balance struct {
	beep.Streamer
	gain [2]float64
}

// Stream streams the wrapped sound with the two gains.
func (b *balance) Stream(samples [][2]float64) (n int, ok bool) {
	n, ok = b.Streamer.Stream(samples)
	for i := range samples[:n] {
		samples[i][0] *= b.gain[0]
		samples[i][1] *= b.gain[1]
	}
	return n, ok
}

// The limiter's knee and ceiling as amplitudes, -6 and -3 dBFS. Two motifs and
// a tick stay below the ceiling by themselves however they meet; the limiter is
// for what nobody thought of.
const (
	knee    = 0.501
	ceiling = 0.707
)

// Limit returns s bent so that no sample is above -3 dBFS. Samples up to
// -6 dBFS pass unchanged. It belongs last, after everything is mixed.
func Limit(s beep.Streamer) beep.Streamer { return &limiter{s} }

type limiter struct{ beep.Streamer }

// Stream streams the wrapped sound, limited.
func (l *limiter) Stream(samples [][2]float64) (n int, ok bool) {
	n, ok = l.Streamer.Stream(samples)
	for i := range samples[:n] {
		samples[i] = [2]float64{bend(samples[i][0]), bend(samples[i][1])}
	}
	return n, ok
}

func bend(x float64) float64 {
	over := math.Abs(x) - knee
	if over <= 0 {
		return x
	}
	const room = ceiling - knee
	return math.Copysign(knee+room*math.Tanh(over/room), x)
}
