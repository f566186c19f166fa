// Package sounds is the screen that teaches the sounds of a session.
package sounds

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/phase"
	"unknot/ui/screens"
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

// New teaches the sounds. Back leads to the screen before, volume to where they
// are chosen, and play plays one.
func New(back fyne.CanvasObject, play func(cue.Sound), volume func()) screens.Screen {
	var cards []fyne.CanvasObject
	for _, l := range lessons {
		cards = append(cards, lessonCard(l, func() { play(l.sound) }))
	}
	list, _ := layouts.NewColumn(look.Space12, 400, cards...)
	content, _ := layouts.NewColumn(look.Space16, 0,
		back,
		screens.Heading("Learn the sounds"),
		look.Wrapped("Press each one once or twice. After a minute you can follow a session with your eyes shut.", look.Body, false, look.Ink2, 3),
		list,
		look.NewLink("Volume and other sounds", look.Body, volume),
	)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

// lessonCard plays its sound when it is pressed.
func lessonCard(l lesson, play func()) fyne.CanvasObject {
	mark, color := look.MarkDone, look.Accent
	if l.kind != 0 {
		f := phase.Of(l.kind, false)
		mark, color = f.Mark, f.Color
	}
	text, _ := layouts.NewColumn(look.Space4, 0,
		look.Wrapped(l.name, look.Section, true, look.Ink, 2),
		look.Wrapped(l.meaning, look.Secondary, false, look.Ink2, 3),
	)
	picture := look.Draw(mark, 40, color)
	return look.NewCard(container.New(&layouts.PictureText{Picture: picture, Text: text}, picture, text), play)
}
