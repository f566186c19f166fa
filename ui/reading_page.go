package ui

import (
	"unknot/ui/look"
)

// newReadingPage shows while a screen is being read.
func newReadingPage(w *Window) screen {
	content, _ := stack(look.Space16, 0, backTo(w), look.Wrapped("Reading your records.", look.Body, false, look.Ink2, 3))
	return &page{root: newSheet(content, nil)}
}
