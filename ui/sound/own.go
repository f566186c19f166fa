package sound

import (
	"io/fs"
	"math"
	"os"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/effects"
	"github.com/faiface/beep/wav"

	"unknot/session/cue"
	"unknot/session/words"
)

const (
	// ownLongest bounds a person's own sound, and ownNearly the one that comes
	// once a second.
	ownLongest = 2 * time.Second
	ownNearly  = time.Second
	ownSize    = 16 << 20 // bytes, far more than that many seconds take
	// ownLevel is the loudness it is brought to, that of the motifs, as far as
	// its peak stays under ownPeak.
	ownLevel, ownPeak = -22, -10 // dBFS
	// clipped is the run of samples at full scale that counts as a fault.
	clipped = 4
)

// With returns a kit in which sounds are replaced by WAV files, by the sound's
// name. Each file that cannot be used gives an error that names it, and its
// sound stays as it is.
func (k *Kit) With(files map[string]string) (*Kit, []error) {
	own := *k
	var problems []error
	for _, s := range cue.Sounds {
		path, ok := files[s.String()]
		if !ok || path == "" {
			continue
		}
		motif, err := readOwn(path, s)
		if err != nil {
			problems = append(problems, words.Errorf("the sound for %s: %s: %s", s.String(), path, err))
			continue
		}
		own.motifs[s] = motif
	}
	return &own, problems
}

// readOwn reads a WAV file and makes it fit between the other sounds.
func readOwn(path string, s cue.Sound) (*beep.Buffer, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err.(*fs.PathError).Err
	}
	if !info.Mode().IsRegular() {
		return nil, words.Errorf("want a WAV file, got a %s", kindOf(info))
	}
	longest := ownLongest
	if s == cue.Nearly {
		longest = ownNearly
	}
	if info.Size() > ownSize {
		return nil, words.Errorf("want at most %s of sound, got %d MB", longest, info.Size()>>20)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err.(*fs.PathError).Err
	}
	defer f.Close()
	stream, format, err := wav.Decode(f)
	if err != nil {
		return nil, words.Errorf("want a WAV file of 8, 16 or 24 bits: %s", err)
	}
	if length := format.SampleRate.D(stream.Len()); length > longest {
		return nil, words.Errorf("want at most %s of sound, got %s", longest, length.Round(time.Second/10))
	}
	b := beep.NewBuffer(beep.Format{SampleRate: Rate, NumChannels: 1, Precision: 3})
	full := effects.Gain{Streamer: stream}
	if format.Precision > 1 {
		full.Gain = 1 // beep decodes all but 8 bits at half their amplitude
	}
	b.Append(beep.Resample(4, format.SampleRate, Rate, &full))
	if err := stream.Err(); err != nil {
		return nil, err
	}
	return fitted(b)
}

// fitted is a buffer at the loudness of the motifs, with soft ends.
func fitted(b *beep.Buffer) (*beep.Buffer, error) {
	samples := make([][2]float64, b.Len())
	b.Streamer(0, b.Len()).Stream(samples)
	loudness, peak, run := measure(samples)
	switch {
	case peak < 0.001:
		return nil, words.Errorf("want a sound, got silence")
	case run >= clipped:
		return nil, words.Errorf("it is clipped: %d samples in a row are at full scale", run)
	}
	gain := min(amplitude(ownLevel)/loudness, amplitude(ownPeak)/peak)
	fade := min(Rate.N(10*time.Millisecond), len(samples)/2)
	for i := range fade {
		f := float64(i) / float64(fade)
		for c := range 2 {
			samples[i][c] *= f
			samples[len(samples)-1-i][c] *= f
		}
	}
	out := beep.NewBuffer(b.Format())
	i := 0
	out.Append(&effects.Gain{Gain: gain - 1, Streamer: beep.StreamerFunc(func(to [][2]float64) (int, bool) {
		n := copy(to, samples[i:])
		i += n
		return n, n > 0
	})})
	return out, nil
}

// measure returns the level of the strongest 100 ms, the peak, and the longest
// run at full scale.
func measure(samples [][2]float64) (loudness, peak float64, run int) {
	window := Rate.N(100 * time.Millisecond)
	power, longest, now := 0.0, 0.0, 0
	for i, s := range samples {
		v := math.Abs(s[0])
		peak = max(peak, v)
		if v > 0.9995 {
			now++
		} else {
			now = 0
		}
		run = max(run, now)
		power += v * v
		if i >= window {
			power -= samples[i-window][0] * samples[i-window][0]
		}
		longest = max(longest, power/float64(window))
	}
	return math.Sqrt(longest), peak, run
}

func amplitude(dB float64) float64 { return math.Pow(10, dB/20) }

func kindOf(info fs.FileInfo) words.Line {
	if info.IsDir() {
		return words.Linef("folder")
	}
	return words.Linef("special file")
}
