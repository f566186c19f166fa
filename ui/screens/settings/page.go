// Package settings is the screen of everything that can be chosen.
//
// It changes settings through what it is given and keeps none itself: they are in
// session/settings. Only the window imports it.
package settings

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Settings *settings.Store
	Safety   *body.Safety
	Number   func() body.Number // whom to call, as it is chosen now
	// Clients are the choices about clients, or nil where there can be none.
	Clients fyne.CanvasObject
	// Change changes the settings; it waits for no disk. ChangeScreen does so with
	// how the window looks, and SetLanguage with its language; both build the page
	// anew, as Rebuild does.
	Change       func(func(*settings.Settings))
	ChangeScreen func(func(*settings.Screen))
	SetLanguage  func(code string)
	Rebuild      func()

	ShowAboutMe, ShowSounds, ShowAbout, ShowSafety func()
}

// New has everything that can be chosen, on one page.
func New(o Options) screens.Screen {
	panels := []fyne.CanvasObject{o.youPanel(), o.soundPanel(), o.screenPanel(), o.voicePanel(), keysPanel()}
	if o.Clients != nil {
		panels = append(panels, o.Clients)
	}
	panels = append(panels, o.aboutPanel())
	grid := container.New(&layouts.Masonry{Objects: panels}, panels...)
	content, _ := layouts.NewColumn(look.Space16, 0, screens.Heading("Settings"), grid)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

var setWords = map[string]string{"bell": "Bell", "wood": "Wood", "plain": "Plain beeps"}

func (o Options) soundPanel() fyne.CanvasObject {
	now := o.Settings.Now()
	ofSet := newVolume(setVolume(now), func(v int) {
		o.Change(func(s *settings.Settings) {
			if s.SetVolume == nil {
				s.SetVolume = map[string]int{}
			}
			s.SetVolume[s.Sounds] = v
		})
	})
	sets := look.NewSegment(inWords(settings.Sets, setWords), slices.Index(settings.Sets, now.Sounds), func(i int) {
		o.Change(func(s *settings.Settings) { s.Sounds = settings.Sets[i] })
		ofSet.show(setVolume(o.Settings.Now()))
	})
	all := newVolume(now.Volume, func(v int) { o.Change(func(s *settings.Settings) { s.Volume = v }) })
	mute := look.NewToggle(now.Muted, func(on bool) { o.Change(func(s *settings.Settings) { s.Muted = on }) })
	light := look.NewSegment([]string{"When silent", "Always", "Never"}, slices.Index(lights, now.Light), func(i int) {
		o.Change(func(s *settings.Settings) { s.Light = lights[i] })
	})
	return layouts.SettingsPanel("Cues",
		layouts.Setting(look.Sound, "Sounds", "", sets),
		layouts.Setting("", "Volume of everything", "", all.box),
		layouts.Setting("", "Volume of these sounds", "", ofSet.box),
		layouts.Setting(look.SoundOff, "No sound at all", "Cues are shown as light instead", mute),
		layouts.Setting(look.Lamp, "Cues as light", "At the edge of the window", light),
		layouts.Setting(look.Play, "Learn the sounds", "Hear each of the seven", look.NewFocusButton(look.Plain, "", "Hear them", "", o.ShowSounds).Small()),
	)
}

var lights = []settings.Light{settings.WhenSilent, settings.Always, settings.Never}

func (o Options) voicePanel() fyne.CanvasObject {
	now := o.Settings.Now()
	voice := look.NewSegment(voiceNames(), int(now.Wordiness()), func(i int) {
		o.Change(func(s *settings.Settings) { s.Voice = cue.Wordinesses[i].String() })
	})
	half := look.NewToggle(now.Halfway, func(on bool) { o.Change(func(s *settings.Settings) { s.Halfway = on }) })
	every := look.NewToggle(now.Every > 0, func(on bool) {
		o.Change(func(s *settings.Settings) {
			s.Every = 0
			if on {
				s.Every = 10
			}
		})
	})
	return layouts.SettingsPanel("Voice",
		layouts.Setting(look.Voice, "How much it says", "", voice),
		layouts.Setting("", "The middle of a hold", "Says half-way", half),
		layouts.Setting("", "The time left", "Every 10 seconds of a hold", every),
	)
}

func (o Options) screenPanel() fyne.CanvasObject {
	now := o.Settings.Now().Screen
	theme := look.NewSegment([]string{"Light", "Dark", "As system"}, slices.Index(settings.Themes, now.Theme), func(i int) {
		o.ChangeScreen(func(s *settings.Screen) { s.Theme = settings.Themes[i] })
	})
	language := look.NewSegment([]string{"As system", "English", "Deutsch", "Español"}, slices.Index(languages, o.Settings.Now().Language), func(i int) {
		o.SetLanguage(languages[i])
	})
	var sizes []string
	for _, s := range textSizes {
		sizes = append(sizes, fmt.Sprint(s))
	}
	size := look.NewSegment(sizes, slices.Index(textSizes, now.TextSize), func(i int) {
		o.ChangeScreen(func(s *settings.Screen) { s.TextSize = textSizes[i] })
	})
	contrast := look.NewToggle(now.Contrast, func(on bool) {
		o.ChangeScreen(func(s *settings.Screen) { s.Contrast = on })
	})
	motion := look.NewToggle(now.LessMotion, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Screen.LessMotion = on })
	})
	awake := look.NewToggle(now.Awake, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Screen.Awake = on })
	})
	return layouts.SettingsPanel("Screen",
		layouts.Setting(look.Moon, "Look", "", theme),
		layouts.Setting("", "Language", "Of the window; the voice speaks English", language),
		o.numberSetting(),
		layouts.Setting(look.TextSize, "Text size", "In percent", size),
		layouts.Setting(look.Contrast, "High contrast", "Black, white, thick lines", contrast),
		layouts.Setting(look.Motion, "Less motion", "No pulse, no sweep", motion),
		layouts.Setting(look.Eye, "Keep the screen awake", "While a session runs", awake),
	)
}

// languages are those of the choice, that of the system first.
var languages = append([]string{""}, message.Languages()...)

var textSizes = []int{100, 125, 150, 175, 200}

// youPanel leads to what is true of the person.
func (o Options) youPanel() fyne.CanvasObject {
	return layouts.SettingsPanel("You",
		layouts.Setting(look.Hand, "What is true of me", "Such as blood thinners or a pregnancy, and what it takes away", look.NewFocusButton(look.Plain, "", "Show", "", o.ShowAboutMe).Small()),
	)
}

func (o Options) aboutPanel() fyne.CanvasObject {
	return layouts.SettingsPanel("About",
		layouts.Setting(look.Info, "About Unknot", "What it is, and where its facts come from", look.NewFocusButton(look.Plain, "", "Read", "", o.ShowAbout).Small()),
		layouts.Setting(look.Warning, "Safety", "Who should not press, and when to stop", look.NewFocusButton(look.Plain, "", "Read", "", o.ShowSafety).Small()),
	)
}

// keysPanel says which keys a session listens to.
func keysPanel() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, k := range []struct {
		does string
		keys []string
	}{
		{"Pause, carry on", []string{"Space"}},
		{"Eased: release and go on", []string{"Enter"}},
		{"Skip", []string{"Right", "Page Down"}},
		{"Back", []string{"Left", "Page Up"}},
		{"5 seconds more", []string{"Up", "+"}},
		{"Mute", []string{"M"}},
		{"How much the voice says", []string{"V"}},
		{"Far view, glance", []string{"F", "G"}},
		{"End, after asking", []string{"Esc"}},
	} {
		var caps []fyne.CanvasObject
		for _, key := range k.keys {
			caps = append(caps, look.NewKeyCap(key))
		}
		rows = append(rows, layouts.Setting("", k.does, "", layouts.Row(caps...)))
	}
	return layouts.SettingsPanel("Keys and pedal", rows...)
}

func setVolume(s settings.Settings) int {
	if v, ok := s.SetVolume[s.Sounds]; ok {
		return v
	}
	return settings.Loudest
}

func voiceNames() []string {
	var out []string
	for _, w := range cue.Wordinesses {
		out = append(out, settings.VoiceWords[w])
	}
	return out
}

func inWords(keys []string, of map[string]string) []string {
	var out []string
	for _, k := range keys {
		out = append(out, of[k])
	}
	return out
}
