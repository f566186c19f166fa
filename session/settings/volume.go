package settings

import "math"

// step is the amplitude of a volume of 0 to Loudest: 4 dB a step, and silence
// at 0.
func step(volume int) float64 {
	if volume <= 0 {
		return 0
	}
	return math.Pow(10, float64(volume-Loudest)*4/20)
}
