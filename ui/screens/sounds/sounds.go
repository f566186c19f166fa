// Package sounds is the screen that teaches the sounds of a session.
package sounds

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/phase"
	"unknot/ui/screens"
)

// A lesson says what a sound means.
type lesson struct {
	sound   cue.Sound
	kind    session.Kind // whose mark goes with it; 0 for the end
	name    message.Message
	meaning message.Message
}

var lessons = []lesson{
	{cue.Find, session.Find, message.New("signal.find", "Find"), message.New("signal.find-what", "Get into place, or follow along. Two soft notes, a small step up.")},
	{cue.Press, session.Hold, message.New("signal.press", "Press"), message.New("signal.press-what", "The hold begins. One note that swells.")},
	{cue.Nearly, session.Hold, message.New("signal.nearly", "Nearly"), message.New("signal.nearly-what", "Three ticks count the last three seconds of a hold.")},
	{cue.Release, session.Rest, message.New("signal.release", "Release"), message.New("signal.release-what", "Let go. The brightest sound, falling.")},
	{cue.Switch, session.Switch, message.New("phase.switch", "switch side"), message.New("signal.switch-what", "Move to the other side. Three quick notes, over and back.")},
	{cue.Area, session.Area, message.New("phase.area", "next area"), message.New("signal.area-what", "Move to the next spot. Three notes, rising.")},
	{cue.Done, 0, message.New("signal.done", "Done"), message.New("signal.done-what", "The session is over. Slow notes that come to rest.")},
}

// New teaches the sounds. Back leads to the screen before, volume to where they
// are chosen, and play plays one.
func New(printer *message.Printer, back fyne.CanvasObject, play func(cue.Sound), volume func()) screens.Screen {
	var cards []fyne.CanvasObject
	for _, l := range lessons {
		cards = append(cards, lessonCard(printer, l, func() { play(l.sound) }))
	}
	list, _ := layouts.NewColumn(look.Space12, 400, cards...)
	content, _ := layouts.NewColumn(look.Space16, 0,
		back,
		screens.Heading(printer.Text("common.learn-the-sounds", "Learn the sounds")),
		look.Wrapped(printer.Text("sounds.how", "Press each one once or twice. After a minute you can follow a session with your eyes shut."), look.Body, false, look.Ink2, 3),
		list,
		look.NewLink(printer.Text("sounds.volume", "Volume and other sounds"), look.Body, volume),
	)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

// lessonCard plays its sound when it is pressed.
func lessonCard(printer *message.Printer, l lesson, play func()) fyne.CanvasObject {
	mark, color := look.MarkDone, look.Accent
	if l.kind != 0 {
		f := phase.Of(l.kind, false)
		mark, color = f.Mark, f.Color
	}
	text, _ := layouts.NewColumn(look.Space4, 0,
		look.Wrapped(words.Capital(printer.Say(l.name)), look.Section, true, look.Ink, 2),
		look.Wrapped(printer.Say(l.meaning), look.Secondary, false, look.Ink2, 3),
	)
	picture := look.Draw(mark, 40, color)
	return look.NewCard(container.New(&layouts.PictureText{Picture: picture, Text: text}, picture, text), play)
}
