// Package settings keeps what a person has chosen, in a file of the program's
// own.
//
// Fyne's preferences are not used for it: they were seen to be lost when the
// program is killed in mid-write.
//
// What was marked, such as a star on a routine, is in session/marks. The window
// and the command line may import it.
package settings

import (
	"slices"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/configfile"
	"unknot/session/cue"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
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

	Country string `json:"country"` // whose emergency number is said, by its ISO 3166 code; nothing for that of the system

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

// check reports what the settings must not be, and puts the usual in its place.
func (s *Settings) check(d *jsontree.Decoder) {
	usual := Default()
	oneOf(d, "sounds", &s.Sounds, usual.Sounds, Sets)
	within(d, "volume", &s.Volume, usual.Volume, 0, Loudest)
	for set, v := range s.SetVolume {
		path := jsontree.Join("set_volume", set)
		if !slices.Contains(Sets, set) {
			d.WrongName(path, Sets)
			delete(s.SetVolume, set)
			continue
		}
		within(d, path, &v, Loudest, 0, Loudest)
		s.SetVolume[set] = v
	}
	for sound := range s.Own {
		if names := soundNames(); !slices.Contains(names, sound) {
			d.WrongName(jsontree.Join("own_sounds", sound), names)
			delete(s.Own, sound)
		}
	}
	oneOf(d, "voice", &s.Voice, usual.Voice, voices())
	within(d, "every", &s.Every, usual.Every, 0, 600)
	oneOf(d, "light", &s.Light, usual.Light, []Light{WhenSilent, Always, Never})
	oneOf(d, "language", &s.Language, usual.Language, []string{"", "en", "de", "es"})
	if s.Country != usual.Country {
		oneOf(d, "country", &s.Country, usual.Country, append([]string{usual.Country}, countries()...))
	}
	s.Screen.check(d)
}

// countries are those whose emergency number is known.
func countries() []string {
	known, err := body.LoadSafety(assets.Safety())
	if err != nil {
		return nil
	}
	return known.Countries()
}

func soundNames() []string {
	var names []string
	for _, s := range cue.Sounds {
		names = append(names, s.String())
	}
	return names
}

func voices() []string {
	var names []string
	for _, w := range cue.Wordinesses {
		names = append(names, w.String())
	}
	return names
}

// oneOf checks that a value is among those there are.
func oneOf[T ~string](d *jsontree.Decoder, path string, v *T, usual T, there []T) {
	if slices.Contains(there, *v) {
		return
	}
	var words []string
	for _, word := range there {
		if word == "" {
			word = `""`
		}
		words = append(words, string(word))
	}
	d.Wrong(path, textfile.Or(words))
	*v = usual
}

// within checks that a number is from lowest to highest.
func within(d *jsontree.Decoder, path string, v *int, usual, lowest, highest int) {
	if *v < lowest || *v > highest {
		d.Wrong(path, textfile.Range(lowest, highest))
		*v = usual
	}
}

// At returns the file at a path that keeps settings.
func At(path string) configfile.File[Settings] {
	return configfile.File[Settings]{
		Path: path, Kind: textfile.Kind{Name: message.New("file.kind-settings", "settings"), Most: 1 << 20}, Version: version,
		Default: Default, Check: (*Settings).check,
	}
}

// Read reads a settings file. Without one the settings are the default, and so
// are those that an error says are wrong.
func Read(path string) (Settings, error) { return At(path).Read() }
