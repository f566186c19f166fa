package wav_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/ui/wav"
)

// A file is a WAV file to be.
type file struct {
	tag, channels, bits int
	rate                uint32
	align               int    // that of the channels and bits, unless it is given
	extension           string // of the format
	before              string // whole chunks before the samples
	riff, data          uint32 // lengths in the header, or 0 for those that are right
	samples             []float64
	behind              string // whatever follows the samples
}

const (
	pcm, float, extensible = 1, 3, 0xfffe
	guid                   = "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"
)

func (f file) bytes() []byte {
	le := binary.LittleEndian
	var data []byte
	for _, v := range f.samples {
		switch {
		case f.tag == float && f.bits == 64:
			data = le.AppendUint64(data, math.Float64bits(v))
		case f.tag == float || strings.HasPrefix(f.extension[min(8, len(f.extension)):], "\x03"):
			data = le.AppendUint32(data, math.Float32bits(float32(v)))
		case f.bits == 8:
			data = append(data, byte(int(math.Round(v*127))+128))
		default:
			var b [8]byte
			le.PutUint64(b[:], uint64(int64(math.Round(v*float64(int64(1)<<(f.bits-1)-1)))))
			data = append(data, b[:f.bits/8]...)
		}
	}
	if f.align == 0 {
		f.align = f.channels * f.bits / 8
	}
	format := le.AppendUint16(nil, uint16(f.tag))
	format = le.AppendUint16(format, uint16(f.channels))
	format = le.AppendUint32(format, f.rate)
	format = le.AppendUint32(format, f.rate*uint32(f.align))
	format = le.AppendUint16(format, uint16(f.align))
	format = le.AppendUint16(format, uint16(f.bits))
	format = append(format, f.extension...)
	length := func(told uint32, is int) []byte {
		if told == 0 {
			told = uint32(is)
		}
		return le.AppendUint32(nil, told)
	}
	body := append([]byte("WAVEfmt "), length(0, len(format))...)
	body = append(append(body, format...), f.before...)
	body = append(append(body, "data"...), length(f.data, len(data))...)
	body = append(append(body, data...), f.behind...)
	return append(append([]byte("RIFF"), length(f.riff, len(body))...), body...)
}

// sine is so many samples of a wave of so many samples.
func sine(n int, period, level float64) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = level * math.Sin(2*math.Pi*float64(i)/period)
	}
	return out
}

func TestSamplesOfEveryKindAreRead(t *testing.T) {
	want := sine(200, 48, 0.8)
	simple := file{tag: pcm, channels: 1, bits: 16, rate: 8000, samples: want}
	with := func(change func(*file)) file {
		f := simple
		change(&f)
		return f
	}
	extended := "\x16\x00\x10\x00\x04\x00\x00\x00"
	for name, f := range map[string]file{
		"8 bits":                   with(func(f *file) { f.bits = 8 }),
		"16 bits":                  simple,
		"24 bits":                  with(func(f *file) { f.bits = 24 }),
		"32 bits":                  with(func(f *file) { f.bits = 32 }),
		"floats of 32":             with(func(f *file) { f.tag, f.bits = float, 32 }),
		"floats of 64":             with(func(f *file) { f.tag, f.bits = float, 64 }),
		"4 kHz":                    with(func(f *file) { f.rate = 4000 }),
		"384 kHz":                  with(func(f *file) { f.rate = 384_000 }),
		"an extended header":       with(func(f *file) { f.tag, f.extension = extensible, extended+"\x01\x00"+guid }),
		"extended, floats":         with(func(f *file) { f.tag, f.bits, f.extension = extensible, 32, extended+"\x03\x00"+guid }),
		"extended, cut short":      with(func(f *file) { f.tag, f.extension = extensible, "\x00\x00" }),
		"a longer header":          with(func(f *file) { f.extension = "\x00\x00" }),
		"lengths unknown":          with(func(f *file) { f.riff, f.data = 0xffffffff, 0xffffffff }),
		"a length beyond the end":  with(func(f *file) { f.data = 0x7ffff000 }),
		"a whole length of a byte": with(func(f *file) { f.riff = 1 }),
		"an odd whole length":      with(func(f *file) { f.riff = 445 }),
		"other chunks before":      with(func(f *file) { f.before = "LIST\x04\x00\x00\x00INFObext\x02\x00\x00\x00xx" }),
		"an odd chunk before":      with(func(f *file) { f.before = "note\x03\x00\x00\x00abc\x00" }),
		"an odd chunk, not padded": with(func(f *file) { f.before = "note\x03\x00\x00\x00abc" }),
		"other chunks behind":      with(func(f *file) { f.behind = "LIST\xff\xff\xff\x80INFO" }),
	} {
		s, err := wav.Parse(f.bytes())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, clipped, err := s.Mono()
		if err != nil || clipped > 0 || len(got) != len(want) || s.Rate != int(f.rate) {
			t.Errorf("%s: got %d samples at %d Hz, %d clipped, %v", name, len(got), s.Rate, clipped, err)
			continue
		}
		for i := range got {
			if math.Abs(got[i]-want[i]) > 2.0/128 || f.bits > 8 && math.Abs(got[i]-want[i]) > 2.0/32768 {
				t.Errorf("%s: sample %d is %v, want %v", name, i, got[i], want[i])
				break
			}
		}
	}
}

// A program that writes to a pipe, or is ended while it records, leaves 0 for
// what it does not know.
func TestALengthOfZeroMeansTheRestUnlessTheFileEndsThere(t *testing.T) {
	whole := file{tag: pcm, channels: 1, bits: 16, rate: 8000, samples: sine(100, 48, 0.5)}.bytes()
	for _, riff := range []uint32{0, 36, 0xffffffff} {
		b := bytes.Clone(whole)
		binary.LittleEndian.PutUint32(b[4:], riff)
		binary.LittleEndian.PutUint32(b[40:], 0)
		if s, err := wav.Parse(b); err != nil || s.Frames() != 100 {
			t.Errorf("with %d: got %d frames, %v, want 100", riff, s.Frames(), err)
		}
	}
	empty := file{tag: pcm, channels: 1, bits: 16, rate: 8000, behind: "LIST\x04\x00\x00\x00INFO"}.bytes()
	if s, err := wav.Parse(empty); err != nil || s.Frames() != 0 {
		t.Errorf("got %d frames, %v, want none of an empty sound", s.Frames(), err)
	}
}

func TestChannelsBecomeOne(t *testing.T) {
	for channels := 1; channels <= 8; channels++ {
		var all []float64
		for range 10 {
			for c := range channels {
				all = append(all, 0.1*float64(c))
			}
		}
		s, err := wav.Parse(file{tag: float, channels: channels, bits: 32, rate: 48000, samples: all}.bytes())
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := s.Mono()
		if want := 0.1 * float64(channels-1) / 2; err != nil || len(got) != 10 || math.Abs(got[5]-want) > 1e-6 {
			t.Errorf("%d channels: got %v, %v, want 10 times %v", channels, got, err, want)
		}
		if want := 10 * time.Second / 48000; (s.Length() - want).Abs() > time.Microsecond {
			t.Errorf("%d channels: the sound is %v long, want %v", channels, s.Length(), want)
		}
	}
}

func TestAHeaderThatIsWrongIsRefused(t *testing.T) {
	simple := file{tag: pcm, channels: 2, bits: 16, rate: 48000, samples: sine(100, 48, 0.5)}
	with := func(change func(*file)) []byte {
		f := simple
		change(&f)
		return f.bytes()
	}
	good := simple.bytes()
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":        {nil, "got something else"},
		"text":           {[]byte("this is not sound"), "got something else"},
		"another RIFF":   {[]byte("RIFF\x04\x00\x00\x00AVI "), "got something else"},
		"big endian":     {[]byte("RIFX" + string(good[4:])), "got something else"},
		"no format":      {[]byte("RIFF\x04\x00\x00\x00WAVE"), "without a format"},
		"a short format": {[]byte("RIFF\x04\x00\x00\x00WAVEfmt \x08\x00\x00\x00\x01\x00\x02\x00\x80\xbb\x00\x00"), "without a format"},
		"no samples":     {good[:36], "without samples"},
		"compressed":     {with(func(f *file) { f.tag, f.bits = 0x55, 8 }), "got format 85 with 8 bits"},
		"12 bits":        {with(func(f *file) { f.bits = 12 }), "got format 1 with 12 bits"},
		"0 bits":         {with(func(f *file) { f.bits, f.samples = 0, nil }), "got format 1 with 0 bits"},
		"floats of 16":   {with(func(f *file) { f.tag, f.samples = float, nil }), "got format 3 with 16 bits"},
		"foreign":        {with(func(f *file) { f.tag, f.extension = extensible, strings.Repeat("x", 24) }), "got format 65534"},
		"0 channels":     {with(func(f *file) { f.channels, f.align = 0, 4 }), "want 1 to 8 channels, got 0"},
		"9 channels":     {with(func(f *file) { f.channels = 9 }), "want 1 to 8 channels, got 9"},
		"65535 channels": {with(func(f *file) { f.channels, f.align = 65535, 4 }), "want 1 to 8 channels, got 65535"},
		"0 Hz":           {with(func(f *file) { f.rate = 0 }), "want 4000 to 384000 Hz, got 0"},
		"3999 Hz":        {with(func(f *file) { f.rate = 3999 }), "want 4000 to 384000 Hz, got 3999"},
		"4294967295 Hz":  {with(func(f *file) { f.rate = 1<<32 - 1 }), "want 4000 to 384000 Hz, got 4294967295"},
		"too few bytes":  {with(func(f *file) { f.align = 3 }), "want 4 bytes for the samples of one moment, got 3"},
		"too many bytes": {with(func(f *file) { f.align = 65535 }), "want 4 bytes for the samples of one moment, got 65535"},
		"align0.wav":     {nil, "got 0"},
		"align1.wav":     {nil, "got 1"},
		"oddalign.wav":   {nil, "got 3"},
		"rate0.wav":      {nil, "Hz, got 0"},
		"rate4e9.wav":    {nil, "Hz, got 4294967295"},
	} {
		if strings.HasSuffix(name, ".wav") {
			var err error
			if c.file, err = os.ReadFile(filepath.Join("testdata", name)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := wav.Parse(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want it to say %q", name, err, c.want)
		}
	}
}

func TestSamplesThatAreNoNumbersAreRefused(t *testing.T) {
	for want, v := range map[string]float64{"NaN": math.NaN(), "+Inf": math.Inf(1), "-Inf": math.Inf(-1), "-1e+30": -1e30} {
		for _, bits := range []int{32, 64} {
			samples := sine(100, 48, 0.5)
			samples[50] = v
			s, err := wav.Parse(file{tag: float, channels: 1, bits: bits, rate: 48000, samples: samples}.bytes())
			if err != nil {
				t.Fatal(err)
			}
			if _, _, err := s.Mono(); err == nil || !strings.Contains(err.Error(), "got "+want) {
				t.Errorf("%d bits: got %v, want it to say %s", bits, err, want)
			}
		}
	}
}

func TestOnlyFlatTopsAreClipping(t *testing.T) {
	for _, period := range []float64{24, 80, 133.3, 800, 2400} {
		for _, f := range []file{{tag: pcm, bits: 8}, {tag: pcm, bits: 16}, {tag: pcm, bits: 24}, {tag: float, bits: 32}} {
			f.channels, f.rate = 1, 48000
			for level, want := range map[float64]bool{1: false, 0.9999: false, 1.2: true, 5: true} {
				f.samples = sine(9600, period, level)
				for i, v := range f.samples {
					f.samples[i] = max(-1, min(1, v))
				}
				s, err := wav.Parse(f.bytes())
				if err != nil {
					t.Fatal(err)
				}
				_, clipped, err := s.Mono()
				if got := clipped > 0; err != nil || got != want {
					t.Errorf("a sine of %v samples at %v in %d bits: %d are clipped, %v, want it to be clipped: %v", period, level, f.bits, clipped, err, want)
				}
			}
		}
	}
}

// Floats beyond full scale have been cut off nowhere.
func TestFloatsBeyondFullScaleAreWhole(t *testing.T) {
	s, err := wav.Parse(file{tag: float, channels: 1, bits: 32, rate: 48000, samples: sine(4800, 80, 3)}.bytes())
	if err != nil {
		t.Fatal(err)
	}
	if mono, clipped, err := s.Mono(); err != nil || clipped > 0 || math.Abs(mono[20]-3) > 1e-6 {
		t.Errorf("got %v, %d clipped, %v", mono[20], clipped, err)
	}
}

func TestFilesOfRealProgramsAreRead(t *testing.T) {
	for name, frames := range map[string]int{"wave-length-unknown.wav": 3200, "wave-deep-full-scale.wav": 3200, "wave-32-bit-float.wav": 3200, "data-4gb.wav": 289} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		s, err := wav.Parse(data)
		if err != nil || s.Frames() != frames {
			t.Errorf("%s: got %d frames, %v, want %d", name, s.Frames(), err, frames)
			continue
		}
		if _, clipped, err := s.Mono(); err != nil || clipped > 0 {
			t.Errorf("%s: got %d clipped, %v", name, clipped, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.wav")
	if err != nil || len(files) == 0 {
		f.Fatalf("got %d files and error %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data[:min(len(data), 200)])
	}
	for _, bits := range []int{8, 24, 32} {
		f.Add(file{tag: pcm, channels: 2, bits: bits, rate: 48000, samples: sine(20, 10, 2), before: "note\x03\x00\x00\x00abc"}.bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := wav.Parse(data)
		if err != nil {
			return
		}
		if s.Rate < 4000 || s.Channels < 1 || s.Frames() > len(data) || s.Length() < 0 {
			t.Fatalf("got %d Hz, %d channels, %d frames, %v", s.Rate, s.Channels, s.Frames(), s.Length())
		}
		mono, clipped, err := s.Mono()
		if err == nil && (len(mono) != s.Frames() || clipped < 0 || clipped > len(mono)) {
			t.Fatalf("got %d samples, %d clipped, of %d", len(mono), clipped, s.Frames())
		}
		for _, v := range mono {
			if !(math.Abs(v) <= 1000) {
				t.Fatalf("got the sample %v", v)
			}
		}
	})
}
