package sound_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/wav"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// record writes a WAV file of a sine.
func record(t *testing.T, rate beep.SampleRate, length time.Duration, level float64) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "own.wav")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	i := 0
	sine := beep.StreamerFunc(func(s [][2]float64) (int, bool) {
		for k := range s {
			v := max(-1, min(1, level*math.Sin(2*math.Pi*600*float64(i)/float64(rate))))
			s[k] = [2]float64{v, v}
			i++
		}
		return len(s), true
	})
	if err := wav.Encode(f, beep.Take(rate.N(length), sine), beep.Format{SampleRate: rate, NumChannels: 2, Precision: 2}); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOwnSoundReplacesAMotifAtItsLoudness(t *testing.T) {
	for _, level := range []float64{0.9, 0.05} {
		path := record(t, 44100, 500*time.Millisecond, level)
		kit, problems := sound.NewKit(sound.Bell).With(map[string]string{"press": path})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if got := kit.Length(cue.Press); (got - 500*time.Millisecond).Abs() > 2*time.Millisecond {
			t.Errorf("the sound is %v long, want 500ms", got)
		}
		samples := make([][2]float64, 24000)
		n, _ := kit.Motif(cue.Press).Stream(samples)
		peak := 0.0
		for _, s := range samples[:n] {
			peak = max(peak, math.Abs(s[0]))
		}
		if got := 20 * math.Log10(peak); math.Abs(got-(-19)) > 0.5 {
			t.Errorf("recorded at %v the peak is %.1f dBFS, want -19 for a sine at -22", level, got)
		}
		if samples[0][0] != 0 || samples[n-1][0] != 0 {
			t.Error("the sound does not begin and end at zero")
		}
	}
}

func TestASoundThatCannotBeUsedIsNamedAndTheMotifStays(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	huge := write("huge.wav", "RIFF")
	if err := os.Truncate(huge, 700<<20); err != nil { // an hour, without its bytes
		t.Fatal(err)
	}
	good, err := os.ReadFile(record(t, 48000, 100*time.Millisecond, 0.5))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, want string }{
		"missing":  {filepath.Join(dir, "none.wav"), "no such file"},
		"folder":   {dir, "want a WAV file, got a folder"},
		"empty":    {write("empty.wav", ""), "want a WAV file, got something else; save it as WAV with 16 bits"},
		"text":     {write("text.wav", "this is not sound"), "want a WAV file, got something else"},
		"an mp3":   {write("song.mp3", "ID3\x03\x00"), "want a WAV file, got something else"},
		"cut":      {write("cut.wav", string(good[:30])), "without a format"},
		"0 Hz":     {filepath.Join("..", "wav", "testdata", "rate0.wav"), "want 4000 to 384000 Hz, got 0"},
		"4 GHz":    {filepath.Join("..", "wav", "testdata", "rate4e9.wav"), "want 4000 to 384000 Hz"},
		"no bytes": {filepath.Join("..", "wav", "testdata", "align0.wav"), "want 4 bytes for the samples of one moment, got 0"},
		"header":   {write("header.wav", string(good[:44])), "silence"},
		"an hour":  {huge, "want at most 2s of sound, got 700 MB"},
		"long":     {record(t, 48000, 5*time.Second, 0.5), "want at most 2s of sound, got 5s"},
		"clipped":  {record(t, 48000, 300*time.Millisecond, 5), "clipped"},
		"no sound": {record(t, 48000, 300*time.Millisecond, 0), "silence"},
	} {
		kit, problems := sound.NewKit(sound.Bell).With(map[string]string{"release": c.path})
		if len(problems) != 1 || !strings.Contains(problems[0].Error(), c.want) || !strings.Contains(problems[0].Error(), c.path) {
			t.Errorf("%s: errors %v, want one with the path and %q", name, problems, c.want)
		}
		if got, want := kit.Length(cue.Release), sound.NewKit(sound.Bell).Length(cue.Release); got != want {
			t.Errorf("%s: release is %v long, want the motif's %v", name, got, want)
		}
	}
}

func TestSoundsOfRealProgramsAreTaken(t *testing.T) {
	for _, name := range []string{"wave-length-unknown.wav", "wave-deep-full-scale.wav", "wave-32-bit-float.wav"} {
		path := filepath.Join("..", "wav", "testdata", name)
		kit, problems := sound.NewKit(sound.Bell).With(map[string]string{"press": path})
		if len(problems) > 0 {
			t.Error(problems)
		}
		if got := kit.Length(cue.Press); (got - 400*time.Millisecond).Abs() > 2*time.Millisecond {
			t.Errorf("%s: the sound is %v long, want 400ms", name, got)
		}
	}
}

// Whatever a file holds, there is a sound, and its samples are ones that can be
// played.
func FuzzOwnSound(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("..", "wav", "testdata", "*.wav"))
	if err != nil || len(files) == 0 {
		f.Fatalf("got %d files and error %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data[:min(len(data), 400)])
	}
	f.Add([]byte("RIFF\xff\xff\xff\xffWAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x80\xbb\x00\x00\x00\xee\x02\x00\x01\x00\x08\x00data\x01\x00\x00\x00\xc0")) // one sample
	built := sound.NewKit(sound.Plain)
	path := filepath.Join(f.TempDir(), "own.wav")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		kit, problems := built.With(map[string]string{"nearly": path})
		if len(problems) > 0 && kit.Length(cue.Nearly) != built.Length(cue.Nearly) {
			t.Error("a file that was refused has replaced the sound")
		}
		var block [512][2]float64
		for motif := kit.Motif(cue.Nearly); ; {
			n, ok := motif.Stream(block[:])
			for _, s := range block[:n] {
				if !(math.Abs(s[0]) < 1) {
					t.Fatalf("the sample %v cannot be played", s[0])
				}
			}
			if !ok {
				return
			}
		}
	})
}
