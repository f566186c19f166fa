package voice_test

import (
	"bytes"
	"context"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/ui/voice"
)

func TestRecordingsOfEveryRateKeepPitchAndLength(t *testing.T) {
	for _, c := range []struct {
		rate, channels int
		length         uint32
	}{
		{22050, 1, 44100}, {22050, 1, 0x7ffff000}, {22050, 1, 0xffffffff}, {44100, 2, 0x7ffff000}, {16000, 1, 32000}, {48000, 1, 96000},
	} {
		data := file(t, wave(sine(c.rate, c.channels), c.rate, c.channels, 16, c.length))
		x, err := voice.English(voice.Espeak(script(t, "cat "+data))).Render(t.Context(), "beep")
		if err != nil {
			t.Errorf("%v: %v", c, err)
			continue
		}
		if got := seconds(x); math.Abs(got-1) > 0.001 {
			t.Errorf("%v: got %.4f s, want 1", c, got)
		}
		// All of it but the ends is a sine of 1 kHz, and nothing else.
		x = x[4800 : 4800+38400]
		var re, im, all float64
		for i, v := range x {
			sin, cos := math.Sincos(2 * math.Pi * 1000 * float64(i) / voice.Rate)
			re, im, all = re+v*cos, im+v*sin, all+v*v
		}
		rest := 1 - 2*(re*re+im*im)/float64(len(x))/all
		if got := 10 * math.Log10(max(rest, 1e-12)); got > -60 {
			t.Errorf("%v: what is not 1 kHz: got %.1f dB, want less than -60", c, got)
		}
	}
}

func TestABrokenEngineIsAClearError(t *testing.T) {
	silence := file(t, wave(make([]byte, 44100), 22050, 1, 16, 44100))
	bits12 := file(t, wave(sine(22050, 1), 22050, 1, 12, 44100))
	fast := file(t, wave(sine(22050, 1), 1<<30, 1, 16, 44100))
	header := file(t, wave(nil, 22050, 1, 16, 0))
	for _, c := range []struct{ name, path, want string }{
		{"missing", filepath.Join(t.TempDir(), "espeak-ng"), "no such file"},
		{"exits", script(t, "echo 'no voice called en' >&2; echo more >&2; exit 1"), "exit status 1: no voice called en"},
		{"dies", script(t, "kill -9 $$"), "signal: killed"},
		{"says nothing", script(t, "cat >/dev/null"), "not a sound file"},
		{"does not listen", script(t, "exec <&-; exit 3"), "exit status 3"},
		{"garbage", script(t, "head -c 5000 /dev/urandom"), "not a sound file"},
		{"only a header", script(t, "cat "+header), "made no sound"},
		{"silence", script(t, "cat "+silence), "made no sound"},
		{"12 bits", script(t, "cat "+bits12), "with 12 bits"},
		{"an impossible rate", script(t, "cat "+fast), "want 4000 to 384000 Hz"},
		{"endless", script(t, "while :; do cat "+silence+"; done"), "does not stop writing"},
		{"endless complaints", script(t, "head -c 30000000 /dev/zero >&2; exit 1"), "exit status 1"},
	} {
		start := time.Now()
		x, err := voice.English(voice.Espeak(c.path)).Render(t.Context(), "Rest.")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %d samples and error %v, want an error with %q", c.name, len(x), err, c.want)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", c.name, took)
		}
	}
}

// stand-in for macOS: it checks its arguments as far as it matters.
const sayScript = `test "$1 $2 $3 $4 $5" = "-v English -f - -o" && test "$7" = --data-format=LEI16@22050 || exit 2
test "$(cat)" = "Rest; it's \$HOME." || exit 3
`

func TestSayWritesToAFile(t *testing.T) {
	data := file(t, wave(sine(22050, 1), 22050, 1, 16, 44100))
	x, err := voice.English(voice.Say(script(t, sayScript+"cp "+data+` "$6"`))).Render(t.Context(), "Rest; it's $HOME.")
	if err != nil || math.Abs(seconds(x)-1) > 0.001 {
		t.Errorf("got %.2f s and %v, want 1 s", seconds(x), err)
	}
	if _, err := voice.English(voice.Say(script(t, sayScript))).Render(t.Context(), "Rest; it's $HOME."); err == nil || !strings.Contains(err.Error(), "written nothing") {
		t.Errorf("no file: got %v", err)
	}
}

func TestSAPIGetsTheTextInAVariable(t *testing.T) {
	data := file(t, wave(sine(22050, 1), 22050, 1, 16, 44100))
	path := script(t, `test "$UNKNOT_TEXT" = "Rest'); exit" && test "$UNKNOT_VOICE" = English || exit 2
case "$*" in *Rest*) exit 3;; esac
cp `+data+` "$UNKNOT_WAVE"`)
	if x, err := voice.English(voice.SAPI(path)).Render(t.Context(), "Rest'); exit"); err != nil || math.Abs(seconds(x)-1) > 0.001 {
		t.Errorf("got %.2f s and %v, want 1 s", seconds(x), err)
	}
}

func TestNothingIsLeftBehindInFiles(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	voice.English(voice.Say(script(t, `echo x > "$6"; exit 1`))).Render(context.Background(), "Rest.")
	if left, err := os.ReadDir(dir); err != nil || slices.ContainsFunc(left, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), "unknot") }) {
		t.Errorf("got %v left, %v", left, err)
	}
}

// parts writes samples the way a module of speech-dispatcher does.
func parts(pcm []byte) []byte {
	var b bytes.Buffer
	b.WriteString("299 OK LOADED SUCCESSFULLY\n200 OK SPEAKING\n701 BEGIN\n")
	for part := range slices.Chunk(pcm, 5000) {
		b.WriteString("705-bits=16\n705-num_channels=1\n705-sample_rate=22050\n705-big_endian=0\n705-AUDIO\x00")
		for _, v := range part {
			if v == '\n' || v == '}' {
				b.Write([]byte{'}', v ^ 0x20})
				continue
			}
			b.WriteByte(v)
		}
		b.WriteString("\n705 AUDIO\n")
	}
	b.WriteString("702 END\n")
	return b.Bytes()
}

func TestAModuleOfSpeechDispatcherHandsOverItsSamples(t *testing.T) {
	data := file(t, parts(sine(22050, 1)))
	// Like the real one, it stays until its input ends, and loses what it has
	// not said yet if that happens early.
	heard := filepath.Join(t.TempDir(), "heard")
	path := script(t, "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do read -r l; echo \"$l\"; done >"+heard+"\ncat "+data+"\ncat >/dev/null\n")
	start := time.Now()
	x, err := voice.English(voice.Module("espeak-ng", path, "/none")).Render(t.Context(), "Rest <& breathe>.")
	if err != nil || math.Abs(seconds(x)-1) > 0.001 {
		t.Errorf("got %.2f s and %v, want 1 s", seconds(x), err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v, want it ended after its last word", took)
	}
	if got, err := os.ReadFile(heard); err != nil || !strings.Contains(string(got), "<speak>Rest &lt;&amp; breathe&gt;.</speak>") {
		t.Errorf("got %q, %v, want the text escaped", got, err)
	}
	for answer, want := range map[string]string{
		"399 ERR CANT INIT":    "made no sound",
		"301 ERROR CANT SPEAK": "made no sound",
	} {
		path := script(t, "echo; echo '"+answer+"'; cat >/dev/null\n")
		if _, err := voice.English(voice.Module("espeak-ng", path, "/none")).Render(t.Context(), "Rest."); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want an error with %q", answer, err, want)
		}
	}
}

func TestTheRealModuleSpeaks(t *testing.T) {
	const module = "/usr/lib/speech-dispatcher-modules/sd_espeak-ng"
	if _, err := os.Stat(module); err != nil {
		t.Skip("needs the package speech-dispatcher-espeak-ng")
	}
	x, err := voice.English(voice.Module("espeak-ng", module, "/etc/speech-dispatcher/modules/espeak-ng.conf")).Render(t.Context(), "Twenty seconds.")
	if err != nil || seconds(x) < 0.7 || seconds(x) > 2 {
		t.Errorf("got %.2f s and %v, want about 1 s", seconds(x), err)
	}
}
