package wav

import "math"

// flat is the fewest samples in a row that a wave can be seen to be cut off by.
const flat = 4

// cutOff returns the longest run of samples at full scale that are cut off
// there. Samples differ by a step at least.
//
// A round top that just reaches full scale is not cut off: it has fallen by
// about four times as much where it is twice as wide. A wave that was cut off
// leaves its flat top steeply.
func cutOff(samples []float64, step float64) (longest int) {
	full := 1.0
	for _, v := range samples {
		full = max(full, math.Abs(v)) // floats may go beyond, and come back whole
	}
	step *= full
	for from := 0; from < len(samples); {
		sign := math.Copysign(1, samples[from])
		to := from
		for to < len(samples) && samples[to]*sign >= full-1.5*step {
			to++
		}
		if to-from >= flat && isFlat(samples, from, to, full-16*step) {
			longest = max(longest, to-from)
		}
		from = max(to, from+1)
	}
	return longest
}

// isFlat reports whether the samples at either end of a top are below the level
// half as far again from its middle, or whether it is all there is. The round
// top of a sine stays above 12 steps there.
func isFlat(samples []float64, from, to int, level float64) bool {
	beyond := (to - from) / 2
	before, after := from-beyond, to-1+beyond
	below := func(at int) bool {
		return at >= 0 && at < len(samples) && samples[at]*math.Copysign(1, samples[from]) < level
	}
	return below(before) || below(after) || before < 0 && after >= len(samples)
}
