// Package settings keeps what a person has chosen, in a file of the program's
// own.
//
// Fyne's preferences are not used for it: they were seen to be lost when the
// program is killed in mid-write.
package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"unknot/session/cue"
)

// version is that of the file's format.
const version = 1

// Loudest is the highest volume.
const Loudest = 10

// Sets names the sets of sounds there are.
var Sets = []string{"bell", "wood", "plain"}

// Settings are everything that can be chosen. The zero value is not valid: see
// Default.
type Settings struct {
	Version int `json:"version"`

	Sounds    string            `json:"sounds"`     // the set in use: bell, wood or plain
	Volume    int               `json:"volume"`     // of everything, 0 to Loudest
	SetVolume map[string]int    `json:"set_volume"` // of each set, 0 to Loudest; Loudest where it has none
	Muted     bool              `json:"muted"`      // no sound at all
	Own       map[string]string `json:"own_sounds"` // by the sound's name: a WAV file to play instead
	Voice     string            `json:"voice"`      // full, short or tones
	Halfway   bool              `json:"halfway"`    // call the middle of a hold
	Every     int               `json:"every"`      // call the time left every so many seconds; 0 for never
	Light     Light             `json:"light"`      // when cues are shown as light as well

	Language string `json:"language"` // of the window, by its code; nothing for that of the system

	Clients bool `json:"clients"` // there is a place for those a therapist works with

	Screen Screen `json:"screen"`
	Safety Safety `json:"safety"`
	Last   Last   `json:"last"` // the session begun last
}

// A Light says when cues are shown as light at the edge of the window.
type Light string

const (
	WhenSilent Light = "when-silent" // muted, or the sound is lost
	Always     Light = "always"
	Never      Light = "never"
)

// Default is what holds until something is chosen.
func Default() Settings {
	return Settings{
		Version: version,
		Sounds:  Sets[0], Volume: Loudest, Voice: cue.Short.String(), Light: WhenSilent,
		Screen: Screen{Theme: SystemTheme, TextSize: Smallest, Awake: true},
	}
}

// Gain is the factor for the amplitude of the set in use: volumes are steps of
// the ear, 4 dB each.
func (s Settings) Gain() float64 {
	of, ok := s.SetVolume[s.Sounds]
	if !ok {
		of = Loudest
	}
	return step(s.Volume) * step(of)
}

// check returns everything that a file must not say.
func (s Settings) check() error {
	var problems []error
	wrong := func(field, want string, got any) {
		problems = append(problems, fmt.Errorf("%s: want %s, got %v", field, want, got))
	}
	if s.Version != version {
		wrong("version", fmt.Sprint(version), s.Version)
	}
	if !slices.Contains(Sets, s.Sounds) {
		wrong("sounds", "bell, wood or plain", s.Sounds)
	}
	if _, ok := cue.ParseWordiness(s.Voice); !ok {
		wrong("voice", "full, short or tones", s.Voice)
	}
	if !slices.Contains([]Light{WhenSilent, Always, Never}, s.Light) {
		wrong("light", "when-silent, always or never", s.Light)
	}
	if s.Volume < 0 || s.Volume > Loudest {
		wrong("volume", "0 to 10", s.Volume)
	}
	for set, v := range s.SetVolume {
		if v < 0 || v > Loudest {
			wrong("set_volume."+set, "0 to 10", v)
		}
	}
	if s.Every < 0 || s.Every > 600 {
		wrong("every", "0 to 600 seconds", s.Every)
	}
	if !slices.Contains([]string{"", "en", "de", "es"}, s.Language) {
		wrong("language", "en, de, es or nothing", s.Language)
	}
	s.Screen.check(wrong)
	return errors.Join(problems...)
}

// Read reads a settings file. Without one the settings are the default, and so
// they are with an error.
func Read(path string) (Settings, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if err != nil {
		return Default(), err
	}
	s := Default()
	d := json.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&s); err != nil {
		return Default(), fmt.Errorf("%s: %w", path, err)
	}
	if err := s.check(); err != nil {
		return Default(), fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}
