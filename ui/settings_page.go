package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/cue"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// newSettingsPage has everything that can be chosen, on one page.
func newSettingsPage(w *Window) screens.Screen {
	panels := []fyne.CanvasObject{w.youPanel(), w.soundPanel(), w.screenPanel(), w.voicePanel(), keysPanel()}
	if w.deps.Records.Store != nil {
		panels = append(panels, w.therapistPanel())
	}
	panels = append(panels, w.aboutPanel())
	grid := container.New(&layouts.Masonry{Objects: panels}, panels...)
	content, _ := layouts.NewColumn(look.Space16, 0, screens.Heading("Settings"), grid)
	sheet := layouts.NewSheet(content, nil)
	return &screens.Page{Root: sheet, Scroll: sheet.Layout.(*layouts.Sheet).Scroll}
}

var setWords = map[string]string{"bell": "Bell", "wood": "Wood", "plain": "Plain beeps"}

func (w *Window) soundPanel() fyne.CanvasObject {
	now := w.deps.Settings.Now()
	ofSet := newVolume(setVolume(now), func(v int) {
		w.change(func(s *settings.Settings) {
			if s.SetVolume == nil {
				s.SetVolume = map[string]int{}
			}
			s.SetVolume[s.Sounds] = v
		})
	})
	sets := look.NewSegment(inWords(settings.Sets, setWords), slices.Index(settings.Sets, now.Sounds), func(i int) {
		w.change(func(s *settings.Settings) { s.Sounds = settings.Sets[i] })
		ofSet.show(setVolume(w.deps.Settings.Now()))
	})
	all := newVolume(now.Volume, func(v int) { w.change(func(s *settings.Settings) { s.Volume = v }) })
	mute := look.NewToggle(now.Muted, func(on bool) { w.change(func(s *settings.Settings) { s.Muted = on }) })
	light := look.NewSegment([]string{"When silent", "Always", "Never"}, slices.Index(lights, now.Light), func(i int) {
		w.change(func(s *settings.Settings) { s.Light = lights[i] })
	})
	return settingsPanel("Cues",
		setting(look.Sound, "Sounds", "", sets),
		setting("", "Volume of everything", "", all.box),
		setting("", "Volume of these sounds", "", ofSet.box),
		setting(look.SoundOff, "No sound at all", "Cues are shown as light instead", mute),
		setting(look.Lamp, "Cues as light", "At the edge of the window", light),
		setting(look.Play, "Learn the sounds", "Hear each of the seven", look.NewFocusButton(look.Plain, "", "Hear them", "", w.ShowSounds).Small()),
	)
}

var lights = []settings.Light{settings.WhenSilent, settings.Always, settings.Never}

func (w *Window) voicePanel() fyne.CanvasObject {
	now := w.deps.Settings.Now()
	voice := look.NewSegment(voiceNames(), int(now.Wordiness()), func(i int) {
		w.change(func(s *settings.Settings) { s.Voice = cue.Wordinesses[i].String() })
	})
	half := look.NewToggle(now.Halfway, func(on bool) { w.change(func(s *settings.Settings) { s.Halfway = on }) })
	every := look.NewToggle(now.Every > 0, func(on bool) {
		w.change(func(s *settings.Settings) {
			s.Every = 0
			if on {
				s.Every = 10
			}
		})
	})
	return settingsPanel("Voice",
		setting(look.Voice, "How much it says", "", voice),
		setting("", "The middle of a hold", "Says half-way", half),
		setting("", "The time left", "Every 10 seconds of a hold", every),
	)
}

func (w *Window) screenPanel() fyne.CanvasObject {
	now := w.deps.Settings.Now().Screen
	theme := look.NewSegment([]string{"Light", "Dark", "As system"}, slices.Index(settings.Themes, now.Theme), func(i int) {
		w.changeScreen(func(s *settings.Screen) { s.Theme = settings.Themes[i] })
	})
	language := look.NewSegment([]string{"As system", "English", "Deutsch", "Español"}, slices.Index(languages, w.deps.Settings.Now().Language), func(i int) {
		w.change(func(s *settings.Settings) { s.Language = languages[i] })
		tongue.Use(languages[i])
		w.rebuild()
	})
	var sizes []string
	for _, s := range textSizes {
		sizes = append(sizes, fmt.Sprint(s))
	}
	size := look.NewSegment(sizes, slices.Index(textSizes, now.TextSize), func(i int) {
		w.changeScreen(func(s *settings.Screen) { s.TextSize = textSizes[i] })
	})
	contrast := look.NewToggle(now.Contrast, func(on bool) {
		w.changeScreen(func(s *settings.Screen) { s.Contrast = on })
	})
	motion := look.NewToggle(now.LessMotion, func(on bool) {
		w.change(func(s *settings.Settings) { s.Screen.LessMotion = on })
	})
	awake := look.NewToggle(now.Awake, func(on bool) {
		w.change(func(s *settings.Settings) { s.Screen.Awake = on })
	})
	return settingsPanel("Screen",
		setting(look.Moon, "Look", "", theme),
		setting("", "Language", "Of the window; the voice speaks English", language),
		w.numberSetting(),
		setting(look.TextSize, "Text size", "In percent", size),
		setting(look.Contrast, "High contrast", "Black, white, thick lines", contrast),
		setting(look.Motion, "Less motion", "No pulse, no sweep", motion),
		setting(look.Eye, "Keep the screen awake", "While a session runs", awake),
	)
}

// languages are those of the choice, that of the system first.
var languages = append([]string{""}, tongue.Languages...)

var textSizes = []int{100, 125, 150, 175, 200}

// youPanel leads to what is true of the person.
func (w *Window) youPanel() fyne.CanvasObject {
	return settingsPanel("You",
		setting(look.Hand, "What is true of me", "Such as blood thinners or a pregnancy, and what it takes away", look.NewFocusButton(look.Plain, "", "Show", "", w.ShowAboutMe).Small()),
	)
}

func (w *Window) aboutPanel() fyne.CanvasObject {
	return settingsPanel("About",
		setting(look.Info, "About Unknot", "What it is, and where its facts come from", look.NewFocusButton(look.Plain, "", "Read", "", w.ShowAbout).Small()),
		setting(look.Warning, "Safety", "Who should not press, and when to stop", look.NewFocusButton(look.Plain, "", "Read", "", w.ShowSafety).Small()),
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
		rows = append(rows, setting("", k.does, "", layouts.Row(caps...)))
	}
	return settingsPanel("Keys and pedal", rows...)
}

// settingsPanel is a card of settings with rules between them.
func settingsPanel(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(title, look.Section, true, look.Ink, 2)}
	for i, r := range rows {
		if i > 0 {
			rule := look.NewPanel(nil).Filled(look.Line).Rounded(0)
			objects = append(objects, container.New(&layouts.FixedHeight{Object: rule, Height: 1}, rule))
		}
		objects = append(objects, r)
	}
	content, _ := layouts.NewColumn(look.Space8, 0, objects...)
	return look.NewPanel(content)
}

// setting is a row with an icon, which may be "", a name, a few words about it,
// and its control at the right end.
func setting(icon look.Icon, name, about string, control fyne.CanvasObject) fyne.CanvasObject {
	l := &layouts.FormRow{
		Name: look.Wrapped(name, look.Body, false, look.Ink, 2), About: look.Wrapped(about, look.Secondary, false, look.Ink2, 3),
		Control: control,
	}
	objects := []fyne.CanvasObject{l.Name, l.About, l.Control}
	if icon != "" {
		l.Icon = look.Draw(icon, 24, look.Ink2)
		objects = append(objects, l.Icon)
	}
	return container.New(l, objects...)
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
