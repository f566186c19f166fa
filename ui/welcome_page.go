package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
	"unknot/ui/settings"
)

// readFirst are the sections of the safety texts that everybody reads once.
var readFirst = []string{"stop-now", "do-not-start", "ask-first"}

// newWelcomePage is read once, before anything else: who should not press, and
// when to stop. It leads on to what was wanted, if that is a routine.
func newWelcomePage(w *Window, wanted wish) screen {
	objects := []fyne.CanvasObject{
		row(look.Draw(look.Unknot, 56, look.Accent)),
		heading("Before you begin"),
		look.Wrapped(whatItIs, look.Body, false, look.Ink2, 5),
	}
	var sections []fyne.CanvasObject
	for _, s := range w.deps.Safety.Sections {
		if slices.Contains(readFirst, s.ID) {
			sections = append(sections, safetySection(s))
		}
	}
	objects = append(objects, container.New(&masonry{sections}, sections...))
	content, _ := stack(look.Space16, 0, objects...)
	done := func() {
		w.change(func(s *settings.Settings) { s.Safety.Read = true })
		if wanted.routine != nil {
			w.start(wanted)
			return
		}
		w.Home()
	}
	bottom := &bar{
		line:    look.Wrapped("Everything is under Safety, one press from Home.", look.Secondary, false, look.Ink2, 3),
		buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Tick, "I have read this", "Enter", done).Tall()},
	}
	sheet := newSheet(content, bottom.container())
	return &page{root: sheet, scroll: sheet.Layout.(*sheetLayout).scroll, keys: map[fyne.KeyName]func(){
		fyne.KeyReturn: done,
		fyne.KeyEscape: func() {},
	}}
}
