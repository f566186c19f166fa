package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/look"
	"unknot/ui/settings"
)

// A lesson says what a sound means.
type lesson struct {
	sound   cue.Sound
	kind    session.Kind // whose mark goes with it; 0 for the end
	name    string
	meaning string
}

var lessons = []lesson{
	{cue.Find, session.Find, "Find", "Get into place, or follow along. Two soft notes, a small step up."},
	{cue.Press, session.Hold, "Press", "The hold begins. One note that swells."},
	{cue.Nearly, session.Hold, "Nearly", "Three ticks count the last three seconds of a hold."},
	{cue.Release, session.Rest, "Release", "Let go. The brightest sound, falling."},
	{cue.Switch, session.Switch, "Switch side", "Move to the other side. Three quick notes, over and back."},
	{cue.Area, session.Area, "Next area", "Move to the next spot. Three notes, rising."},
	{cue.Done, 0, "Done", "The session is over. Slow notes that come to rest."},
}

var setWords = map[string]string{"bell": "Bell", "wood": "Wood", "plain": "Plain beeps"}

// newSoundsPage teaches the sounds, and is where they are chosen.
func newSoundsPage(w *Window) screen {
	now := w.deps.Settings.Now()
	rows := []fyne.CanvasObject{
		row(look.NewFocusButton(look.Quiet, look.ChevronLeft, "Back", "Esc", w.back).Small()),
		heading("Learn the sounds"),
		look.Wrapped("Press each one once or twice. After a minute you can follow a session with your eyes shut.", look.Body, false, look.Ink2, 3),
	}
	var cards []fyne.CanvasObject
	for _, l := range lessons {
		cards = append(cards, lessonCard(l, func() { w.deps.Preview(l.sound) }))
	}
	list, _ := stack(look.Space12, 400, cards...)
	sets := look.NewSegment(names(settings.Sets, setWords), slices.Index(settings.Sets, now.Sounds), nil)
	volume := newVolume(now.Volume, func(v int) {
		w.change(func(s *settings.Settings) { s.Volume = v })
	})
	ofSet := newVolume(setVolume(now), func(v int) {
		w.change(func(s *settings.Settings) {
			if s.SetVolume == nil {
				s.SetVolume = map[string]int{}
			}
			s.SetVolume[s.Sounds] = v
		})
	})
	sets.OnPick = func(i int) {
		w.change(func(s *settings.Settings) { s.Sounds = settings.Sets[i] })
		ofSet.show(setVolume(w.deps.Settings.Now()))
	}
	mute := look.NewPill("Muted", now.Muted, func(on bool) { w.change(func(s *settings.Settings) { s.Muted = on }) })
	light := look.NewSegment([]string{"When silent", "Always", "Never"}, slices.Index(lights, now.Light), func(i int) {
		w.change(func(s *settings.Settings) { s.Light = lights[i] })
	})
	voice := look.NewSegment(voiceNames(), int(wordiness(now)), func(i int) {
		w.change(func(s *settings.Settings) { s.Voice = cue.Wordinesses[i].String() })
	})
	half := look.NewPill("Call the half-way point", now.Halfway, func(on bool) { w.change(func(s *settings.Settings) { s.Halfway = on }) })
	every := look.NewPill("Call the time left every 10 s", now.Every > 0, func(on bool) {
		w.change(func(s *settings.Settings) {
			s.Every = 0
			if on {
				s.Every = 10
			}
		})
	})
	options, _ := stack(look.Space12, 0,
		option("Sounds", sets), option("Volume of everything", volume.box), option("Volume of these sounds", ofSet.box),
		option("No sound at all", mute), option("Cues as light", light), option("Voice", voice),
		option("Also", half), option("", every),
	)
	content, _ := stack(look.Space16, 0, append(rows, list, options)...)
	return &page{root: newSheet(content, nil)}
}

var lights = []settings.Light{settings.WhenSilent, settings.Always, settings.Never}

func setVolume(s settings.Settings) int {
	if v, ok := s.SetVolume[s.Sounds]; ok {
		return v
	}
	return settings.Loudest
}

func wordiness(s settings.Settings) cue.Wordiness {
	w, _ := cue.ParseWordiness(s.Voice)
	return w
}

var voiceWords = map[cue.Wordiness]string{cue.Full: "Full guide", cue.Short: "Short words", cue.Tones: "Tones only"}

func voiceNames() []string {
	var out []string
	for _, w := range cue.Wordinesses {
		out = append(out, voiceWords[w])
	}
	return out
}

func names(keys []string, words map[string]string) []string {
	var out []string
	for _, k := range keys {
		out = append(out, words[k])
	}
	return out
}

// lessonCard plays its sound when it is pressed.
func lessonCard(l lesson, play func()) fyne.CanvasObject {
	mark, color := look.MarkDone, look.Accent
	if l.kind != 0 {
		f := faceOf(l.kind, false)
		mark, color = f.mark, f.color
	}
	text, _ := stack(look.Space4, 0,
		look.Wrapped(l.name, look.Section, true, look.Ink, 2),
		look.Wrapped(l.meaning, look.Secondary, false, look.Ink2, 3),
	)
	picture := look.Draw(mark, 40, color)
	return look.NewCard(container.New(&beside{picture, text}, picture, text), play)
}

// option is a setting with its name before it.
func option(name string, control fyne.CanvasObject) fyne.CanvasObject {
	label := look.Wrapped(name, look.Body, false, look.Ink, 2)
	return container.New(&named{label, control}, label, control)
}

// A volume is a slider from 0 to the loudest with its number beside it.
type volume struct {
	box    *fyne.Container
	slider *widget.Slider
	number *look.Label
}

func newVolume(v int, onChange func(int)) *volume {
	o := &volume{slider: widget.NewSlider(0, settings.Loudest), number: look.Text("", look.Body, true, look.Ink).Trailing()}
	o.slider.Step = 1
	o.show(v)
	o.slider.OnChanged = func(v float64) { o.number.SetText(volumeWord(int(v)), "") }
	o.slider.OnChangeEnded = func(v float64) { onChange(int(v)) }
	o.box = container.NewBorder(nil, nil, nil, container.NewGridWrap(fyne.NewSize(44, look.Target), o.number), o.slider)
	return o
}

func (o *volume) show(v int) {
	o.slider.SetValue(float64(v))
	o.number.SetText(volumeWord(v), "")
}

func volumeWord(v int) string {
	if v == 0 {
		return "off"
	}
	return fmt.Sprint(v)
}
