package sound_test

import (
	"math"
	"math/cmplx"
	"testing"

	"github.com/faiface/beep"
	"github.com/faiface/beep/generators"

	"unknot/ui/sound"
)

// pull streams s to its end in blocks of an odd size, so that nothing can lean
// on the size of a block.
func pull(t *testing.T, s beep.Streamer) [][2]float64 {
	t.Helper()
	var all [][2]float64
	block := make([][2]float64, 311)
	for {
		n, ok := s.Stream(block)
		all = append(all, block[:n]...)
		if !ok {
			return all
		}
		if len(all) > sound.Rate.N(10e9) {
			t.Fatal("streamer does not end")
		}
	}
}

func channel(samples [][2]float64, c int) []float64 {
	out := make([]float64, len(samples))
	for i := range samples {
		out[i] = samples[i][c]
	}
	return out
}

func peak(x []float64) float64 {
	p := 0.0
	for _, v := range x {
		p = max(p, math.Abs(v))
	}
	return p
}

func decibels(amplitude float64) float64 { return 20 * math.Log10(amplitude) }

// filter runs a biquad over x: b over 1, a1, a2.
func filter(x []float64, b [3]float64, a [2]float64) []float64 {
	y := make([]float64, len(x))
	var z1, z2 float64
	for i, v := range x {
		y[i] = b[0]*v + z1
		z1 = b[1]*v - a[0]*y[i] + z2
		z2 = b[2]*v - a[1]*y[i]
	}
	return y
}

// kWeighted is x through the two filters of ITU-R BS.1770 for 48 kHz.
func kWeighted(x []float64) []float64 {
	x = filter(x, [3]float64{1.53512485958697, -2.69169618940638, 1.19839281085285}, [2]float64{-1.69065929318241, 0.73248077421585})
	return filter(x, [3]float64{1, -2, 1}, [2]float64{-1.99004745483398, 0.99007225036621})
}

// loudness is the largest loudness in LKFS, as BS.1770 defines it but not
// gated, of any window of that many milliseconds.
func loudness(samples [][2]float64, window int) float64 {
	size := window * int(sound.Rate) / 1000
	power := make([]float64, len(samples)+2*size) // room for a window to hang over either end
	for c := range 2 {
		for i, v := range kWeighted(append(channel(samples, c), make([]float64, size)...)) {
			power[i+size] += v * v
		}
	}
	sum, most := 0.0, 0.0
	for i := range power {
		sum += power[i]
		if i >= size {
			sum -= power[i-size]
		}
		most = max(most, sum)
	}
	return -0.691 + 10*math.Log10(most/float64(size))
}

// above6k is what x has above 6 kHz: an eighth-order Butterworth
// high-pass, steep enough to let no honest partial through.
func above6k(x []float64) []float64 {
	for _, q := range []float64{0.5098, 0.6013, 0.9, 2.5629} {
		w := 2 * math.Pi * 6000 / float64(sound.Rate)
		alpha, c := math.Sin(w)/(2*q), math.Cos(w)
		a0 := 1 + alpha
		x = filter(x, [3]float64{(1 + c) / 2 / a0, -(1 + c) / a0, (1 + c) / 2 / a0}, [2]float64{-2 * c / a0, (1 - alpha) / a0})
	}
	return x
}

const bins = 4096

// spectrum is the magnitude of x, at most bins long, under a Hann window. Bin
// i is at i*Rate/bins Hz.
func spectrum(x []float64) []float64 {
	z := make([]complex128, bins)
	for i, v := range x {
		z[i] = complex(v*(1-math.Cos(2*math.Pi*float64(i)/float64(len(x)))), 0)
	}
	z = fft(z)
	mag := make([]float64, bins/2)
	for i := range mag {
		mag[i] = cmplx.Abs(z[i])
	}
	return mag
}

// turns are the roots of unity that fft needs, which are slow to make.
var turns = func() (out [bins]complex128) {
	for i := range out {
		out[i] = cmplx.Rect(1, -2*math.Pi*float64(i)/bins)
	}
	return out
}()

func fft(x []complex128) []complex128 {
	n := len(x)
	if n == 1 {
		return x
	}
	even, odd := make([]complex128, n/2), make([]complex128, n/2)
	for i := range even {
		even[i], odd[i] = x[2*i], x[2*i+1]
	}
	even, odd = fft(even), fft(odd)
	out := make([]complex128, n)
	for k := range even {
		turn := turns[k*bins/n] * odd[k]
		out[k], out[k+n/2] = even[k]+turn, even[k]-turn
	}
	return out
}

func hertz(bin float64) float64 { return bin * float64(sound.Rate) / bins }

// strongest is the frequency of the strongest sine in x, in Hz.
func strongest(x []float64) float64 {
	mag := spectrum(x)
	best := 1
	for i := 1; i < len(mag)-1; i++ {
		if mag[i] > mag[best] {
			best = i
		}
	}
	l, m, r := mag[best-1], mag[best], mag[best+1]
	return hertz(float64(best) + (r-l)/(2*(2*m-l-r)))
}

// centroid is the centre of x's power over frequency, in Hz: its brightness.
func centroid(x []float64) float64 {
	var sum, weight float64
	for from := 0; from < len(x); from += bins {
		for i, m := range spectrum(x[from:min(from+bins, len(x))]) {
			sum += hertz(float64(i)) * m * m
			weight += m * m
		}
	}
	return sum / weight
}

func TestMetersAreRight(t *testing.T) {
	sine, err := generators.SinTone(sound.Rate, 997)
	if err != nil {
		t.Fatal(err)
	}
	samples := pull(t, beep.Take(sound.Rate.N(1e9), sine))
	// The reference of BS.1770: in one channel it measures -3.01.
	if got := loudness(samples, 400); math.Abs(got-0) > 0.05 {
		t.Errorf("loudness of a sine of full scale in both channels: got %.2f, want 0.00", got)
	}
	if got := strongest(channel(samples, 0)[:3000]); math.Abs(got-997) > 2 {
		t.Errorf("frequency: got %.1f, want 997", got)
	}
	if got := decibels(peak(above6k(channel(samples, 0))[2000:])); got > -60 {
		t.Errorf("what 997 Hz has above 6 kHz: got %.1f dB, want nothing", got)
	}
	if got := decibels(peak(above6k([]float64{0, 0, 0.5, 0.5, 0.5}))); got < -20 {
		t.Errorf("what a click of -6 dBFS has above 6 kHz: got %.1f dB, want more than -20", got)
	}
}
