package voice

import "math"

const (
	// usual is the loudness of speech as a whole in LKFS, when it is played in
	// two channels. Its strongest 100 ms are then around -18, where those of the
	// sounds are at -22: words must be understood, sounds only heard.
	usual = -23.0
	// most is the largest amplitude that leaves speech alone in the mix: -6 dBFS.
	most = 0.5
)

// level makes samples as loud as they should be. A sample that would be beyond
// most is bent to below it, which in speech is a few of the largest swings.
func level(samples []float64) []float64 {
	gain := math.Pow(10, (usual-loudness(samples))/20)
	out := make([]float64, len(samples))
	for i, v := range samples {
		out[i] = bend(v * gain)
	}
	return out
}

// bend leaves what is below the knee, -10 dBFS, and keeps the rest below most.
func bend(v float64) float64 {
	const knee = 0.316
	over := math.Abs(v) - knee
	if over <= 0 {
		return v
	}
	return math.Copysign(knee+(most-knee)*math.Tanh(over/(most-knee)), v)
}

// loudness is that of ITU-R BS.1770 in LKFS for the same samples in two
// channels. Blocks are shorter than in the standard, since a phrase is. As
// there, those 10 dB below the mean are left out: the silence between words.
func loudness(samples []float64) float64 {
	const block = Rate / 10
	var powers []float64
	sum := 0.0
	weighted := weigh(samples)
	for i, v := range weighted {
		sum += v * v
		if (i+1)%block == 0 || i+1 == len(weighted) {
			powers = append(powers, sum/float64(i%block+1))
			sum = 0
		}
	}
	return decibels(gated(powers, gated(powers, 0)/10)) - 0.691 + 10*math.Log10(2)
}

// gated is the mean of the powers that are not below the least.
func gated(powers []float64, least float64) float64 {
	sum, n := 0.0, 0.0
	for _, p := range powers {
		if p >= least {
			sum, n = sum+p, n+1
		}
	}
	return sum / max(n, 1)
}

func decibels(power float64) float64 { return 10 * math.Log10(max(power, 1e-12)) }

// weigh filters samples as the ear does, with the two biquads of BS.1770 for
// 48 kHz.
func weigh(samples []float64) []float64 {
	return biquad(biquad(samples,
		[3]float64{1.53512485958697, -2.69169618940638, 1.19839281085285}, [2]float64{-1.69065929318241, 0.73248077421585}),
		[3]float64{1, -2, 1}, [2]float64{-1.99004745483398, 0.99007225036621})
}

// biquad is x through the filter b over 1, a1, a2.
func biquad(x []float64, b [3]float64, a [2]float64) []float64 {
	y := make([]float64, len(x))
	var z1, z2 float64
	for i, v := range x {
		y[i] = b[0]*v + z1
		z1 = b[1]*v - a[0]*y[i] + z2
		z2 = b[2]*v - a[1]*y[i]
	}
	return y
}
