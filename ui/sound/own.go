package sound

import (
	"io"
	"io/fs"
	"math"
	"os"
	"time"

	"github.com/faiface/beep"

	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/wav"
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
			problems = append(problems, message.Errorf("sound.own-file", "the sound for {{.Signal}}: {{.Path}}: {{.Error}}", "Signal", s.String(), "Path", words.Printable(path), "Error", err))
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
		return nil, message.Errorf("sound.want-file", "want a WAV file, got a {{.Kind}}", "Kind", kindOf(info))
	}
	longest := ownLongest
	if s == cue.Nearly {
		longest = ownNearly
	}
	if info.Size() > ownSize {
		return nil, message.Errorf("sound.too-big", "want at most {{.Longest}} of sound, got {{.Size}} MB", "Longest", longest, "Size", info.Size()>>20)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err.(*fs.PathError).Err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, ownSize))
	if err != nil {
		return nil, err
	}
	w, err := wav.Parse(data)
	if err != nil {
		return nil, message.Errorf("sound.save-as-wav", "{{.Error}}; save it as WAV with 16 bits", "Error", err)
	}
	if length := w.Length(); length > longest {
		return nil, message.Errorf("sound.too-long", "want at most {{.Longest}} of sound, got {{.Length}}", "Longest", longest, "Length", length.Round(time.Second/10))
	}
	mono, clipped, err := w.Mono()
	switch {
	case err != nil:
		return nil, err
	case clipped > 0:
		return nil, message.Errorf("sound.clipped", "it is clipped: {{.Count}} samples in a row are at full scale", "Count", clipped)
	}
	return fitted(resampled(mono, w.Rate))
}

// resampled is a sound of one channel at Rate.
func resampled(mono []float64, rate int) []float64 {
	s := beep.Resample(4, beep.SampleRate(rate), Rate, streamed(mono))
	out := make([]float64, 0, len(mono)*int(Rate)/rate+1)
	var block [512][2]float64
	for {
		n, ok := s.Stream(block[:])
		for _, v := range block[:n] {
			out = append(out, v[0])
		}
		if !ok || n == 0 {
			return out
		}
	}
}

// streamed plays samples on both channels.
func streamed(samples []float64) beep.Streamer {
	return beep.StreamerFunc(func(to [][2]float64) (int, bool) {
		n := min(len(to), len(samples))
		for i, v := range samples[:n] {
			to[i] = [2]float64{v, v}
		}
		samples = samples[n:]
		return n, n > 0
	})
}

// fitted is a sound at the loudness of the motifs, with soft ends.
func fitted(samples []float64) (*beep.Buffer, error) {
	loudness, peak := measure(samples)
	if peak < 0.001 {
		return nil, message.Errorf("sound.silence", "want a sound, got silence")
	}
	gain := min(amplitude(ownLevel)/loudness, amplitude(ownPeak)/peak)
	fade := max(1, min(Rate.N(10*time.Millisecond), len(samples)/2))
	for i := range samples {
		soft := min(1, float64(min(i, len(samples)-1-i))/float64(fade))
		samples[i] *= gain * soft
	}
	out := beep.NewBuffer(beep.Format{SampleRate: Rate, NumChannels: 1, Precision: 3})
	out.Append(streamed(samples))
	return out, nil
}

// measure returns the level of the strongest 100 ms and the peak.
func measure(samples []float64) (loudness, peak float64) {
	window := Rate.N(100 * time.Millisecond)
	power, most := 0.0, 0.0
	for i, v := range samples {
		peak = max(peak, math.Abs(v))
		power += v * v
		if i >= window {
			power -= samples[i-window] * samples[i-window]
		}
		most = max(most, power/float64(window))
	}
	return math.Sqrt(most), peak
}

func amplitude(dB float64) float64 { return math.Pow(10, dB/20) }

func kindOf(info fs.FileInfo) message.Message {
	if info.IsDir() {
		return message.New("sound.folder", "folder")
	}
	return message.New("sound.special-file", "special file")
}
