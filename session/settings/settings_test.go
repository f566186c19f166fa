package settings_test

import (
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/gofrs/flock"

	"unknot/session/settings"
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
	store, err := settings.Open(path)
	got := store.Now()
	if err == nil || !strings.Contains(err.Error(), "from_the_future: unknown name; there are version, ") || got.Volume != 4 || got.Screen != settings.Default().Screen || got.Safety.Read {
		t.Errorf("got %+v, %v, want volume 4 and the usual screen", got, err)
	}
	if err := store.Change(func(s *settings.Settings) { s.Screen.Theme = settings.DarkTheme }); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if text := strings.Join(strings.Fields(string(data)), " "); err != nil || !strings.Contains(text, `"from_the_future": [ 1, 2 ], "screen": { "theme": "dark" } }`) {
		t.Errorf("written is %s, %v", text, err)
	}
}

func TestTwoWindowsKeepEachOthersChoices(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	open := func() *settings.Store {
		s, err := settings.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	change := func(s *settings.Store, how func(*settings.Settings)) {
		t.Helper()
		if err := s.Change(how); err != nil {
			t.Fatal(err)
		}
	}
	answer := func(region string) func(*settings.Settings) {
		return func(s *settings.Settings) {
			if s.Safety.Answers == nil {
				s.Safety.Answers = map[string][]bool{}
			}
			s.Safety.Answers[region] = []bool{true, false}
		}
	}
	a, b := open(), open()
	change(a, answer("calves"))
	change(b, answer("foot"))
	change(a, func(s *settings.Settings) { s.Volume = 3 })
	change(b, func(s *settings.Settings) { s.Muted = !s.Muted })
	byHand, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(byHand), `"own_sounds": null`, `"own_sounds": {"press": "/gong.wav"}`, 1)
	if err := os.WriteFile(path, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	change(a, func(s *settings.Settings) { s.Halfway = true })
	got := open().Now()
	if got.Volume != 3 || !got.Muted || !got.Halfway || got.Own["press"] != "/gong.wav" || len(got.Safety.Answers["calves"]) != 2 || len(got.Safety.Answers["foot"]) != 2 {
		t.Errorf("read back %+v, want the choices of both and what was written by hand", got)
	}
	change(b, func(s *settings.Settings) { s.Muted = !s.Muted })
	if open().Now().Muted {
		t.Error("it is still muted")
	}
}

// --mute holds for one run; M in it lets the sound be heard again.
func TestWhatIsTurnedRoundIsWhatIsInForce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	store, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	store.Override(func(s *settings.Settings) { s.Muted = true })
	if err := store.Change(func(s *settings.Settings) { s.Muted = !s.Muted }); err != nil {
		t.Fatal(err)
	}
	if again, err := settings.Read(path); err != nil || store.Now().Muted || again.Muted {
		t.Errorf("in force: muted %v; written: muted %v, %v", store.Now().Muted, again.Muted, err)
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

func TestMistakesAreToldWithTheirPlaceAndEverythingElseHolds(t *testing.T) {
	for content, want := range map[string]string{
		"{":                                                     "1:2: want a field name in double quotes or }, got the end of the file",
		"[]":                                                    "1:1: want settings in { and }, got a list",
		`{"version": 2, "every": 30}`:                           "1:13: version: want 1, got 2",
		`{"volume": 11, "every": 30}`:                           "1:12: volume: want a whole number from 0 to 10, got 11",
		`{"volume": 5.5, "every": 30}`:                          "1:12: volume: want a whole number, got 5.5",
		`{"volume": "5", "every": 30}`:                          `1:12: volume: want a whole number, got "5"`,
		`{"sounds": "gong", "every": 30}`:                       `1:12: sounds: want bell, wood or plain, got "gong"`,
		`{"light": "blink", "every": 30}`:                       `1:11: light: want when-silent, always or never, got "blink"`,
		`{"voice": 3, "every": 30}`:                             "1:11: voice: want a text, got 3",
		`{"voice": "loud", "every": 30}`:                        `1:11: voice: want full, short or tones, got "loud"`,
		`{"language": "fr", "every": 30}`:                       `1:14: language: want "", en, de or es, got "fr"`,
		`{"country": "XX", "every": 30}`:                        `1:13: country: want "", AR, AT, AU, `,
		`{"country": "de", "every": 30}`:                        `1:13: country: want "", AR, AT, AU, `,
		`{"muted": "yes", "every": 30}`:                         `1:11: muted: want true or false, got "yes"`,
		`{"evry": 20, "every": 30}`:                             "1:2: evry: unknown name; there are version, sounds, ",
		`{"own_sounds": ["gong.wav"], "every": 30}`:             "1:16: own_sounds: want an object in { and }, of names with values, got a list",
		`{"own_sounds": {"Press": "g.wav"}, "every": 30}`:       "1:17: own_sounds.Press: unknown name; there are ",
		`{"own_sounds": {"press": 1}, "every": 30}`:             "1:26: own_sounds.press: want a text, got 1",
		`{"set_volume": {"gong": 1}, "every": 30}`:              "1:17: set_volume.gong: unknown name; there are bell, wood and plain",
		`{"set_volume": {"wood": -1}, "every": 30}`:             "1:25: set_volume.wood: want a whole number from 0 to 10, got -1",
		`{"screen": {"theme": "blue"}, "every": 30}`:            `1:22: screen.theme: want light, dark or system, got "blue"`,
		`{"screen": {"text_size": 300}, "every": 30}`:           "1:26: screen.text_size: want a whole number from 100 to 200, got 300",
		`{"safety": {"answers": {"calves": [1]}}, "every": 30}`: "1:36: safety.answers.calves[0]: want true or false, got 1",
		`{"last": {"at": "yesterday"}, "every": 30}`:            `1:17: last.at: want a time such as 2026-03-04T05:06:07Z, got "yesterday"`,
	} {
		path := filepath.Join(t.TempDir(), "settings.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := settings.Read(path)
		if err == nil || !strings.HasPrefix(err.Error(), path+":"+want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want the path and %q", content, err, want)
		}
		usual := settings.Default()
		if strings.Contains(content, `"every"`) && !strings.Contains(content, `"version"`) {
			usual.Every = 30
		}
		if got.Every != usual.Every || got.Volume != usual.Volume || got.Sounds != usual.Sounds || got.Voice != usual.Voice || got.Light != usual.Light || got.Screen != usual.Screen || len(got.Own) > 0 {
			t.Errorf("%s: the settings are %+v, want %+v", content, got, usual)
		}
	}
}

func TestSettingsAreReadHoweverTheyWereSaved(t *testing.T) {
	const text = "{\r\n  \"volume\": 3.0,\r\n  \"sounds\": \"wood\",\"every\": 3e1\r\n}\r\n"
	for how, data := range map[string][]byte{"with a mark": []byte("\ufeff" + text), "as UTF-16": utf16LE(text), "as UTF-16 with a mark": utf16LE("\ufeff" + text)} {
		path := filepath.Join(t.TempDir(), "settings.json")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := settings.Read(path); err != nil || got.Volume != 3 || got.Sounds != "wood" || got.Every != 30 {
			t.Errorf("%s: got %+v, %v", how, got, err)
		}
	}
}

func utf16LE(text string) (data []byte) {
	for _, u := range utf16.Encode([]rune(text)) {
		data = append(data, byte(u), byte(u>>8))
	}
	return data
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

// While another window has the file, settings are changed and read all the same.
func TestNobodyWaitsForTheDiskToKnowTheSettings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	s, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	other := flock.New(filepath.Join(filepath.Dir(path), ".settings.json.lock"))
	if err := other.Lock(); err != nil {
		t.Fatal(err)
	}
	saved := make(chan error, 1)
	go func() { saved <- s.Change(func(s *settings.Settings) { s.Muted = true }) }()
	for !s.Now().Muted {
		runtime.Gosched()
	}
	s.Alter(func(s *settings.Settings) { s.Volume = 3 })
	if now := s.Now(); now.Volume != 3 || !now.Muted {
		t.Errorf("in force are %+v", now)
	}
	select {
	case err := <-saved:
		t.Errorf("they were known only once the file was written, or was not: %v", err)
	default:
	}
	other.Close()
	if err := errors.Join(<-saved, s.Save()); err != nil {
		t.Error(err)
	}
	if got, err := settings.At(path).Read(); err != nil || got.Volume != 3 || !got.Muted {
		t.Errorf("written is %+v, %v", got, err)
	}
}
