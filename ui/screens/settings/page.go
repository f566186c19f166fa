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
	Printer  *message.Printer
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
	panels := []fyne.CanvasObject{o.youPanel(), o.soundPanel(), o.screenPanel(), o.voicePanel(), o.keysPanel()}
	if o.Clients != nil {
		panels = append(panels, o.Clients)
	}
	panels = append(panels, o.aboutPanel())
	grid := container.New(&layouts.Masonry{Objects: panels}, panels...)
	content, _ := layouts.NewColumn(look.Space16, 0, screens.Heading(o.Printer.Text("common.settings", "Settings")), grid)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

var setWords = map[string]message.Message{"bell": message.New("settings.bell", "Bell"), "wood": message.New("settings.wood", "Wood"), "plain": message.New("settings.plain-beeps", "Plain beeps")}

func (o Options) soundPanel() fyne.CanvasObject {
	now := o.Settings.Now()
	ofSet := newVolume(o.Printer, setVolume(now), func(v int) {
		o.Change(func(s *settings.Settings) {
			if s.SetVolume == nil {
				s.SetVolume = map[string]int{}
			}
			s.SetVolume[s.Sounds] = v
		})
	})
	sets := look.NewSegment(o.inWords(settings.Sets, setWords), slices.Index(settings.Sets, now.Sounds), func(i int) {
		o.Change(func(s *settings.Settings) { s.Sounds = settings.Sets[i] })
		ofSet.show(setVolume(o.Settings.Now()))
	})
	all := newVolume(o.Printer, now.Volume, func(v int) { o.Change(func(s *settings.Settings) { s.Volume = v }) })
	mute := screens.NewToggle(o.Printer, now.Muted, func(on bool) { o.Change(func(s *settings.Settings) { s.Muted = on }) })
	light := look.NewSegment([]string{o.Printer.Text("settings.when-silent", "When silent"), o.Printer.Text("settings.always", "Always"), o.Printer.Text("settings.never", "Never")}, slices.Index(lights, now.Light), func(i int) {
		o.Change(func(s *settings.Settings) { s.Light = lights[i] })
	})
	return layouts.SettingsPanel(o.Printer.Text("settings.cues", "Cues"),
		layouts.Setting(look.Sound, o.Printer.Text("settings.sounds", "Sounds"), "", sets),
		layouts.Setting("", o.Printer.Text("settings.volume-of-everything", "Volume of everything"), "", all.box),
		layouts.Setting("", o.Printer.Text("settings.volume-of-these-sounds", "Volume of these sounds"), "", ofSet.box),
		layouts.Setting(look.SoundOff, o.Printer.Text("settings.no-sound-at-all", "No sound at all"), o.Printer.Text("settings.cues-are-shown", "Cues are shown as light instead"), mute),
		layouts.Setting(look.Lamp, o.Printer.Text("settings.cues-as-light", "Cues as light"), o.Printer.Text("settings.light-where", "At the edge of the window"), light),
		layouts.Setting(look.Play, o.Printer.Text("common.learn-the-sounds", "Learn the sounds"), o.Printer.Text("settings.hear-each", "Hear each of the seven"), look.NewFocusButton(look.Plain, "", o.Printer.Text("settings.hear-them", "Hear them"), "", o.ShowSounds).Small()),
	)
}

var lights = []settings.Light{settings.WhenSilent, settings.Always, settings.Never}

func (o Options) voicePanel() fyne.CanvasObject {
	now := o.Settings.Now()
	voice := look.NewSegment(o.voiceNames(), int(now.Wordiness()), func(i int) {
		o.Change(func(s *settings.Settings) { s.Voice = cue.Wordinesses[i].String() })
	})
	half := screens.NewToggle(o.Printer, now.Halfway, func(on bool) { o.Change(func(s *settings.Settings) { s.Halfway = on }) })
	every := screens.NewToggle(o.Printer, now.Every > 0, func(on bool) {
		o.Change(func(s *settings.Settings) {
			s.Every = 0
			if on {
				s.Every = 10
			}
		})
	})
	return layouts.SettingsPanel(o.Printer.Text("settings.voice", "Voice"),
		layouts.Setting(look.Voice, o.Printer.Text("settings.how-much-it-says", "How much it says"), "", voice),
		layouts.Setting("", o.Printer.Text("settings.halfway", "The middle of a hold"), o.Printer.Text("settings.says-half-way", "Says half-way"), half),
		layouts.Setting("", o.Printer.Text("settings.time-left", "The time left"), o.Printer.Text("settings.every-ten-seconds", "Every 10 seconds of a hold"), every),
	)
}

func (o Options) screenPanel() fyne.CanvasObject {
	now := o.Settings.Now().Screen
	theme := look.NewSegment([]string{o.Printer.Text("settings.light", "Light"), o.Printer.Text("settings.dark", "Dark"), o.Printer.Text("settings.as-system", "As system")}, slices.Index(settings.Themes, now.Theme), func(i int) {
		o.ChangeScreen(func(s *settings.Screen) { s.Theme = settings.Themes[i] })
	})
	language := look.NewSegment([]string{o.Printer.Text("settings.as-system", "As system"), "English", "Deutsch", "Español"}, slices.Index(languages, o.Settings.Now().Language), func(i int) {
		o.SetLanguage(languages[i])
	})
	var sizes []string
	for _, s := range textSizes {
		sizes = append(sizes, fmt.Sprint(s))
	}
	size := look.NewSegment(sizes, slices.Index(textSizes, now.TextSize), func(i int) {
		o.ChangeScreen(func(s *settings.Screen) { s.TextSize = textSizes[i] })
	})
	contrast := screens.NewToggle(o.Printer, now.Contrast, func(on bool) {
		o.ChangeScreen(func(s *settings.Screen) { s.Contrast = on })
	})
	motion := screens.NewToggle(o.Printer, now.LessMotion, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Screen.LessMotion = on })
	})
	awake := screens.NewToggle(o.Printer, now.Awake, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Screen.Awake = on })
	})
	return layouts.SettingsPanel(o.Printer.Text("settings.screen", "Screen"),
		layouts.Setting(look.Moon, o.Printer.Text("settings.look", "Look"), "", theme),
		layouts.Setting("", o.Printer.Text("settings.language", "Language"), o.Printer.Text("settings.language-of", "Of the window, and of the voice where this computer has one"), language),
		o.numberSetting(),
		layouts.Setting(look.TextSize, o.Printer.Text("settings.text-size", "Text size"), o.Printer.Text("settings.in-percent", "In percent"), size),
		layouts.Setting(look.Contrast, o.Printer.Text("settings.high-contrast", "High contrast"), o.Printer.Text("settings.black-white-thick-lines", "Black, white, thick lines"), contrast),
		layouts.Setting(look.Motion, o.Printer.Text("settings.less-motion", "Less motion"), o.Printer.Text("settings.no-pulse-no-sweep", "No pulse, no sweep"), motion),
		layouts.Setting(look.Eye, o.Printer.Text("settings.keep-the-screen-awake", "Keep the screen awake"), o.Printer.Text("settings.while-a-session-runs", "While a session runs"), awake),
	)
}

// languages are those of the choice, that of the system first.
var languages = append([]string{""}, message.Languages()...)

var textSizes = []int{100, 125, 150, 175, 200}

// youPanel leads to what is true of the person.
func (o Options) youPanel() fyne.CanvasObject {
	return layouts.SettingsPanel(o.Printer.Text("settings.you", "You"),
		layouts.Setting(look.Hand, o.Printer.Text("common.true-of-me", "What is true of me"), o.Printer.Text("common.true-of-me-what", "Such as blood thinners or a pregnancy, and what it takes away"), look.NewFocusButton(look.Plain, "", o.Printer.Text("common.show", "Show"), "", o.ShowAboutMe).Small()),
	)
}

func (o Options) aboutPanel() fyne.CanvasObject {
	return layouts.SettingsPanel(o.Printer.Text("settings.about", "About"),
		layouts.Setting(look.Info, o.Printer.Text("common.about-unknot", "About Unknot"), o.Printer.Text("settings.about-what", "What it is, and where its facts come from"), look.NewFocusButton(look.Plain, "", o.Printer.Text("common.read", "Read"), "", o.ShowAbout).Small()),
		layouts.Setting(look.Warning, o.Printer.Text("common.safety", "Safety"), o.Printer.Text("settings.who-should-not-press", "Who should not press, and when to stop"), look.NewFocusButton(look.Plain, "", o.Printer.Text("common.read", "Read"), "", o.ShowSafety).Small()),
	)
}

// keysPanel says which keys a session listens to.
func (o Options) keysPanel() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, k := range []struct {
		does string
		keys []string
	}{
		{o.Printer.Text("settings.key-pause", "Pause, carry on"), []string{o.Printer.Text("common.key-space", "Space")}},
		{o.Printer.Text("settings.key-eased", "Eased: release and go on"), []string{o.Printer.Text("common.key-enter", "Enter")}},
		{o.Printer.Text("common.skip", "Skip"), []string{"Right", o.Printer.Text("common.key-page-down", "Page Down")}},
		{o.Printer.Text("common.back", "Back"), []string{"Left", o.Printer.Text("common.key-page-up", "Page Up")}},
		{o.Printer.Text("settings.key-more", "5 seconds more"), []string{"Up", "+"}},
		{o.Printer.Text("settings.mute", "Mute"), []string{"M"}},
		{o.Printer.Text("settings.key-voice", "How much the voice says"), []string{"V"}},
		{o.Printer.Text("settings.key-views", "Far view, glance"), []string{"F", "G"}},
		{o.Printer.Text("settings.key-end", "End, after asking"), []string{o.Printer.Text("common.key-esc", "Esc")}},
	} {
		var caps []fyne.CanvasObject
		for _, key := range k.keys {
			caps = append(caps, look.NewKeyCap(key))
		}
		rows = append(rows, layouts.Setting("", k.does, "", layouts.Row(caps...)))
	}
	return layouts.SettingsPanel(o.Printer.Text("settings.keys-and-pedal", "Keys and pedal"), rows...)
}

func setVolume(s settings.Settings) int {
	if v, ok := s.SetVolume[s.Sounds]; ok {
		return v
	}
	return settings.Loudest
}

func (o Options) voiceNames() []string {
	var out []string
	for _, w := range cue.Wordinesses {
		out = append(out, o.Printer.Say(settings.VoiceWords[w]))
	}
	return out
}

func (o Options) inWords(keys []string, of map[string]message.Message) []string {
	var out []string
	for _, k := range keys {
		out = append(out, o.Printer.Say(of[k]))
	}
	return out
}
