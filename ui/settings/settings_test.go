package settings_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/ui/settings"
)

func TestWithoutAFileTheSettingsAreTheDefault(t *testing.T) {
	got, err := settings.Read(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil || got.Sounds != "bell" || got.Light != settings.WhenSilent || got.Voice != "short" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestWhatIsChosenIsReadAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "settings.json")
	store, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Change(func(s *settings.Settings) {
		s.Sounds, s.Muted = "wood", true
		s.SetVolume = map[string]int{"wood": 3}
	}); err != nil {
		t.Fatal(err)
	}
	again, err := settings.Open(path)
	if got := again.Now(); err != nil || got.Sounds != "wood" || !got.Muted || got.SetVolume["wood"] != 3 {
		t.Errorf("read back %+v, %v", got, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %v, want 0600", info.Mode())
	}
}

func TestAFileOfAnotherReleaseIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	old := `{"version": 1, "sounds": "wood", "volume": 4, "voice": "full", "light": "never", "from_the_future": [1, 2]}`
	if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := settings.Read(path)
	if err != nil || got.Volume != 4 || got.Screen != settings.Default().Screen || got.Safety.Read {
		t.Errorf("got %+v, %v, want volume 4 and the usual screen", got, err)
	}
}

func TestAnswersAreOfOneRegion(t *testing.T) {
	s := settings.Safety{Answers: map[string][]bool{"calves": {false, false}, "foot": {false, true}}}
	for region, want := range map[string][2]bool{"calves": {true, true}, "foot": {true, false}, "hand": {false, true}} {
		if all, clear := s.Answered(region, 2); all != want[0] || clear != want[1] {
			t.Errorf("%s: answered %v, clear %v, want %v", region, all, clear, want)
		}
	}
	if all, _ := s.Answered("calves", 3); all {
		t.Error("a question that is new counts as answered")
	}
}

func TestAnOverrideIsNotWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	store, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	store.Override(func(s *settings.Settings) { s.Muted = true })
	if err := store.Change(func(s *settings.Settings) { s.Volume = 3 }); err != nil {
		t.Fatal(err)
	}
	if got := store.Now(); !got.Muted || got.Volume != 3 {
		t.Errorf("in force are %+v, want muted at volume 3", got)
	}
	if got, err := settings.Read(path); err != nil || got.Muted || got.Volume != 3 {
		t.Errorf("written are %+v, %v, want volume 3 and not muted", got, err)
	}
}

func TestABrokenFileIsNamedAndSetAside(t *testing.T) {
	for content, want := range map[string]string{
		"{":                                "unexpected EOF",
		`{"version": 1, "volume": 11}`:     "volume: want 0 to 10, got 11",
		`{"version": 2}`:                   "version: want 1, got 2",
		`{"version": 1, "sounds": "gong"}`: "sounds: want bell, wood or plain, got gong",
		`{"version": 1, "light": "blink"}`: "light: want when-silent, always or never, got blink",
		`{"version": 1, "voice": 3}`:       "voice",
		`{"version": 1, "screen": {"theme": "blue", "text_size": 100}}`: "screen.theme: want system, light or dark, got blue",
		`{"version": 1, "screen": {"text_size": 300}}`:                  "screen.text_size: want 100 to 200, got 300",
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "settings.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		store, err := settings.Open(path)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: error %v, want one with the path and %q", content, err, want)
		}
		if got := store.Now(); got.Sounds != "bell" || got.Volume != settings.Default().Volume {
			t.Errorf("%s: the settings are %+v, want the default", content, got)
		}
		if err := store.Change(func(s *settings.Settings) { s.Volume = 2 }); err != nil {
			t.Error(err)
		}
		aside, _ := filepath.Glob(path + ".unread-*")
		if len(aside) != 1 {
			t.Fatalf("%s: %d files were set aside, want the broken one", content, len(aside))
		}
		if data, _ := os.ReadFile(aside[0]); string(data) != content {
			t.Errorf("the file set aside holds %q, want %q", data, content)
		}
	}
}

func TestVolumesAreStepsOfTheEar(t *testing.T) {
	s := settings.Default()
	s.Volume = settings.Loudest
	if got := s.Gain(); got != 1 {
		t.Errorf("at full volume the gain is %v, want 1", got)
	}
	s.Volume, s.SetVolume = 9, map[string]int{"bell": 9, "wood": 0}
	if got, want := 20*math.Log10(s.Gain()), -8.0; math.Abs(got-want) > 0.01 {
		t.Errorf("one step down twice is %v dB, want %v", got, want)
	}
	s.Sounds = "wood"
	if got := s.Gain(); got != 0 {
		t.Errorf("at volume 0 the gain is %v, want silence", got)
	}
}

// TestAKillInMidWriteLosesNothing runs itself as a child that writes without
// end, and kills it again and again.
func TestAKillInMidWriteLosesNothing(t *testing.T) {
	path := os.Getenv("UNKNOT_TEST_SETTINGS")
	if path != "" {
		store, err := settings.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; ; i++ {
			if err := store.Change(func(s *settings.Settings) { s.Every = i % 600 }); err != nil {
				t.Fatal(err)
			}
		}
	}
	path = filepath.Join(t.TempDir(), "settings.json")
	for range 25 {
		child := exec.Command(os.Args[0], "-test.run=TestAKillInMidWriteLosesNothing")
		child.Env = append(os.Environ(), "UNKNOT_TEST_SETTINGS="+path)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(30 * time.Millisecond)
		_ = child.Process.Kill()
		_ = child.Wait()
		if _, err := settings.Read(path); err != nil {
			t.Fatalf("after a kill: %v", err)
		}
	}
}
