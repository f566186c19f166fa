package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// A confirmation is a question about what cannot be undone.
type confirmation struct {
	title    string
	lines    []string // what will be gone, and what stays
	keep, do string   // the words of the answers
	act      func()
	sign     bool // it is about a sign of danger, and nothing will be gone
}

// newConfirmPage asks. No key says yes, so that a pedal or a habit cannot.
func newConfirmPage(w *Window, c confirmation) screens.Screen {
	objects := []fyne.CanvasObject{
		backTo(w),
		look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(c.title),
	}
	var lines []fyne.CanvasObject
	for _, l := range c.lines {
		lines = append(lines, ownBullet(l))
	}
	list, _ := layouts.NewColumn(look.Space12, 0, lines...)
	objects = append(objects, look.NewPanel(list).Filled(look.WarnTint))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	icon, last := look.Bin, "There is no way back."
	if c.sign {
		icon, last = "", "Only a clear no goes on."
	}
	do := look.NewFocusButton(look.Plain, icon, c.do, "", nil).Tall()
	do.OnTap = func() {
		do.SetOff(true) // once is enough
		c.act()
	}
	bottom := &layouts.ActionBar{
		Line: look.Wrapped(last, look.Body, true, look.Ink, 2),
		Buttons: []fyne.CanvasObject{
			do,
			look.NewFocusButton(look.Main, "", c.keep, "Esc", w.back).Tall(),
		},
	}
	return &screens.Page{Root: layouts.NewSheet(content, bottom.Container())}
}

// ownBullet is an item of a list in a person's own words.
func ownBullet(text string) fyne.CanvasObject {
	b := &layouts.Bulleted{Dot: look.Text("•", look.Body, true, look.Ink), Label: look.Wrapped("", look.Body, false, look.Ink, 8).Verbatim(text)}
	return b.Container()
}
