package sound_test

import (
	"math"
	"testing"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// shape is how a motif is told from others without knowing pitches: how often
// it strikes, and the way its pitch goes.
type shape struct {
	strikes int
	contour string // one of + and - for every change of pitch
}

// shapeOf listens to x and also returns the pitches it heard, in Hz.
func shapeOf(x []float64) (shape, []float64) {
	s := shape{strikes: strikes(x)}
	pitches := pitchesOf(x)
	for i := 1; i < len(pitches); i++ {
		if pitches[i] > pitches[i-1] {
			s.contour += "+"
		} else {
			s.contour += "-"
		}
	}
	return s, pitches
}

// strikes counts how often the level jumps by more than a swell does.
func strikes(x []float64) int {
	const hop = 480 // 10 ms
	var levels []float64
	for i := 0; i+hop <= len(x); i += hop {
		sum := 1e-9
		for _, v := range x[i : i+hop] {
			sum += v * v
		}
		levels = append(levels, 10*math.Log10(sum))
	}
	count, last := 0, -10
	for i, level := range levels {
		before := -90.0
		if i >= 2 {
			before = levels[i-2]
		}
		if level-before > 3 && level > -35 && i-last > 5 {
			count++
			last = i
		}
	}
	return count
}

// pitchesOf follows the strongest sine of x and returns every pitch that stays
// for 40 ms, without repeats.
func pitchesOf(x []float64) []float64 {
	const size, hop = 2880, 960 // 60 and 20 ms
	var pitches []float64
	last, stayed := 0.0, 0
	most := peak(x)
	for i := 0; i+size <= len(x); i += hop {
		if peak(x[i:i+size]) < 0.03*most {
			last = 0
			continue
		}
		hz := strongest(x[i : i+size])
		if math.Abs(hz/last-1) > 0.03 {
			last, stayed = hz, 0
		}
		stayed++
		if stayed == 2 && (len(pitches) == 0 || math.Abs(hz/pitches[len(pitches)-1]-1) > 0.03) {
			pitches = append(pitches, hz)
		}
	}
	return pitches
}

func TestMotifsAreUnmistakable(t *testing.T) {
	want := map[cue.Sound]shape{
		cue.Find:    {2, "+"},
		cue.Press:   {1, "+"},
		cue.Nearly:  {1, ""},
		cue.Release: {2, "-"},
		cue.Switch:  {3, "+-"},
		cue.Area:    {3, "++"},
		cue.Done:    {3, "--"},
	}
	each(t, func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64) {
		got, pitches := shapeOf(channel(samples, 0))
		if got != want[s] {
			t.Errorf("got %v of %.0f Hz, want %v", got, pitches, want[s])
		}
	})
	seen := map[shape]cue.Sound{}
	for s, sh := range want {
		if other, ok := seen[sh]; ok {
			t.Errorf("%v and %v have the same shape %v", s, other, sh)
		}
		seen[sh] = s
	}
}

func TestFundamentalsSuitAgeingEars(t *testing.T) {
	each(t, func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64) {
		_, pitches := shapeOf(channel(samples, 0))
		if len(pitches) == 0 {
			t.Error("no pitch")
		}
		for _, hz := range pitches {
			if hz < 400 || hz > 1500 {
				t.Errorf("strongest sine: got %.0f Hz, want 400 to 1500", hz)
			}
		}
		t.Logf("%.0f Hz", pitches)
	})
}
