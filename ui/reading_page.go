package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// newReadingPage shows while a screen is being read, and gives up at a press.
func newReadingPage(w *Window, giveUp func()) screen {
	back := layouts.NaturalSize(look.NewFocusButton(look.Quiet, look.ChevronLeft, w.cameFrom(), "Esc", giveUp).Small())
	content, _ := layouts.NewColumn(look.Space16, 0, back, look.Wrapped("Reading your records.", look.Body, false, look.Ink2, 3))
	return &page{root: layouts.NewSheet(content, nil), keys: map[fyne.KeyName]func(){fyne.KeyEscape: giveUp}}
}
