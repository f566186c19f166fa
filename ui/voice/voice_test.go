package voice_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"unknot/ui/voice"
)

var phrases = []string{
	"Rest.",
	"Left.",
	"Twenty seconds.",
	"Left. Upper trapezius.",
	"Left. Upper trapezius. Twenty seconds.",
	"Hold. Left upper trapezius, mid-slope. Twenty seconds.",
	"All done. Take a slow breath.",
	"Look around halfway between the side of your neck and the point of your shoulder. Feel for the roll you can pinch.",
}

// The sounds of a session are at -22 LKFS in their strongest 100 ms, which is
// -24 to -28 over 400 ms. Speech is never as steady, so it may vary more.
func TestPhrasesAreALittleLouderThanTheSounds(t *testing.T) {
	v := real(t)
	for _, text := range phrases {
		x, err := v.Render(t.Context(), text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		short, long, p := strongest(x, 100), strongest(x, 400), decibels(peak(x))
		t.Logf("%.2f s  peak %.1f dBFS  LKFS 100 ms %.1f  400 ms %.1f  %s", seconds(x), p, short, long, text)
		if short < -21.5 || short > -15 {
			t.Errorf("%q: strongest 100 ms: got %.1f LKFS, want -21.5 to -15", text, short)
		}
		if long < -26.5 || long > -20 {
			t.Errorf("%q: strongest 400 ms: got %.1f LKFS, want -26.5 to -20", text, long)
		}
		if p > -6 {
			t.Errorf("%q: peak: got %.1f dBFS, want less than -6", text, p)
		}
	}
}

func TestPhrasesBeginAndEndAtOnceAndSoftly(t *testing.T) {
	v := real(t)
	for _, text := range phrases {
		x, err := v.Render(t.Context(), text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		n := len(x)
		if x[0] != 0 || x[n-1] != 0 || peak(x[:48]) > 0.02 || peak(x[n-48:]) > 0.02 {
			t.Errorf("%q: got ends of %.3f and %.3f, want a fade", text, peak(x[:48]), peak(x[n-48:]))
		}
		most := peak(x)
		if peak(x[:voice.Rate*60/1000]) < most/100 || peak(x[n-voice.Rate*60/1000:]) < most/100 {
			t.Errorf("%q: got silence of more than 60 ms at an end", text)
		}
		if letters := float64(len(text)); seconds(x) < 0.03*letters || seconds(x) > 0.3+0.12*letters {
			t.Errorf("%q: got %.2f s, want what %v letters take", text, seconds(x), letters)
		}
	}
}

func TestTextIsOnlyEverText(t *testing.T) {
	v := real(t)
	mark := filepath.Join(t.TempDir(), "mark")
	for _, text := range []string{
		"-v de", "--help", "-f /etc/passwd", "$(touch " + mark + ")", "; touch " + mark, "`touch " + mark + "`",
		"Seite für Sätze, 90 \u201cdegrees\u201d", "two\nlines\x00and a bell\a", "bad \xff bytes",
	} {
		if x, err := v.Render(t.Context(), text); err != nil || seconds(x) < 0.3 {
			t.Errorf("%q: got %.2f s and %v, want it spoken", text, seconds(x), err)
		}
	}
	if _, err := os.Stat(mark); err == nil {
		t.Error("a text was run as a command")
	}
	for _, text := range []string{"", " \n", strings.Repeat("a ", 400)} {
		if x, err := v.Render(t.Context(), text); err == nil {
			t.Errorf("%q: got %.2f s, want an error", text, seconds(x))
		}
	}
}

func TestFindTakesWhatThereIs(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks for the commands of Linux")
	}
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	v, err := voice.Find("en")
	if err == nil && !strings.Contains(v.Name(), "speech-dispatcher") {
		t.Errorf("with no commands: got %s", v.Name())
	}
	if err != nil && !strings.Contains(err.Error(), "install espeak-ng") {
		t.Errorf("got %q, want it to say how to get a voice", err)
	}
	for _, name := range []string{"espeak", "espeak-ng"} { // the second is the better one
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\necho ' 5  de  --/M  German  gmw/de'\necho ' 2  en-gb  --/M  English_(Great_Britain)  gmw/en'\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		for language, want := range map[string]string{"en": name + ", English (Great Britain)", "de": name + ", German"} {
			v, err := voice.Find(language)
			if err != nil || v.Name() != want || v.Language() != language {
				t.Errorf("%s: got %v, %v, want %s", language, v, err, want)
			}
		}
		v, err := voice.Find("es")
		if want := name + " has no voice for Spanish"; err == nil || err.Error() != want || v == nil || v.Language() != "en" {
			t.Errorf("got %v, %v, want English and %q", v, err, want)
		}
	}
}

func BenchmarkShortPhrase(b *testing.B) { benchmark(b, "Left. Upper trapezius. Twenty seconds.") }
func BenchmarkFullPhrase(b *testing.B)  { benchmark(b, phrases[len(phrases)-1]) }

func benchmark(b *testing.B, text string) {
	v := real(b)
	var longest time.Duration
	for b.Loop() {
		before := b.Elapsed()
		if _, err := v.Render(context.Background(), text); err != nil {
			b.Fatal(err)
		}
		longest = max(longest, b.Elapsed()-before)
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "max-ms")
}
