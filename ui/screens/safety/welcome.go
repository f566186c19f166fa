package safety

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// readFirst are the sections of the safety texts that everybody reads once.
var readFirst = []string{"stop-now", "do-not-start", "ask-first"}

// NewWelcome is read once, before anything else: who should not press, and when to
// stop. Read is called when the person says that they have.
func NewWelcome(printer *message.Printer, texts *body.Safety, read func()) screens.Screen {
	objects := []fyne.CanvasObject{
		layouts.Row(look.Draw(look.Unknot, 56, look.Accent)),
		screens.Heading(printer.Text("safety.before-you-begin", "Before you begin")),
		look.Wrapped(printer.Say(screens.Purpose), look.Body, false, look.Ink2, 5),
	}
	var sections []fyne.CanvasObject
	for _, s := range texts.Sections {
		if slices.Contains(readFirst, s.ID) {
			sections = append(sections, safetySection(printer, s))
		}
	}
	objects = append(objects, container.New(&layouts.Masonry{Objects: sections}, sections...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	bottom := &layouts.ActionBar{
		Line:    look.Wrapped(printer.Text("safety.where", "Everything is under Safety, one press from Home."), look.Secondary, false, look.Ink2, 3),
		Buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Tick, printer.Text("safety.have-read", "I have read this"), printer.Text("common.key-enter", "Enter"), read).Tall()},
	}
	return &screens.Page{Root: layouts.NewSheet(content, bottom.Container()), Keys: map[fyne.KeyName]func(){
		fyne.KeyReturn: read,
		fyne.KeyEscape: func() {},
	}}
}
