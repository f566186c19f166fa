package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// newReadingPage shows while a screen is being read, and gives up at a press.
func newReadingPage(w *Window, giveUp func()) screens.Screen {
	back := screens.Back(w.printer(), w.CameFrom(), giveUp)
	content, _ := layouts.NewColumn(look.Space16, 0, back, look.Wrapped(w.printer().Text("common.reading-your-records", "Reading your records."), look.Body, false, look.Ink2, 3))
	return &screens.Page{Root: layouts.NewSheet(content, nil), Keys: map[fyne.KeyName]func(){fyne.KeyEscape: giveUp}}
}
