// Package confirm is the screen that asks before something that cannot be undone.
package confirm

import (
	"fyne.io/fyne/v2"

	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// New asks. No key says yes, so that a pedal or a habit cannot.
func New(printer *message.Printer, c screens.Question, back fyne.CanvasObject, keep func()) screens.Screen {
	objects := []fyne.CanvasObject{
		back,
		look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(c.Title),
	}
	var lines []fyne.CanvasObject
	for _, l := range c.Lines {
		lines = append(lines, ownBullet(l))
	}
	list, _ := layouts.NewColumn(look.Space12, 0, lines...)
	objects = append(objects, look.NewPanel(list).Filled(look.WarnTint))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	icon, last := look.Bin, printer.Text("confirm.there-is-no-way", "There is no way back.")
	if c.Sign {
		icon, last = "", printer.Text("confirm.only-a-clear-no", "Only a clear no goes on.")
	}
	do := look.NewFocusButton(look.Plain, icon, c.Do, "", nil).Tall()
	do.OnTap = func() {
		do.SetOff(true) // once is enough
		c.Act()
	}
	bottom := &layouts.ActionBar{
		Line: look.Wrapped(last, look.Body, true, look.Ink, 2),
		Buttons: []fyne.CanvasObject{
			do,
			look.NewFocusButton(look.Main, "", c.Keep, printer.Text("common.key-esc", "Esc"), keep).Tall(),
		},
	}
	return &screens.Page{Root: layouts.NewSheet(content, bottom.Container())}
}

// ownBullet is an item of a list in a person's own words.
func ownBullet(text string) fyne.CanvasObject {
	b := &layouts.Bulleted{Dot: look.Text("•", look.Body, true, look.Ink), Label: look.Wrapped("", look.Body, false, look.Ink, 8).Verbatim(text)}
	return b.Container()
}
