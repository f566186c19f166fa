package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/settings"
)

// readFirst are the sections of the safety texts that everybody reads once.
var readFirst = []string{"stop-now", "do-not-start", "ask-first"}

// newWelcomePage is read once, before anything else: who should not press, and
// when to stop. It leads on to what was wanted, if that is a routine.
func newWelcomePage(w *Window, wanted wish) screen {
	objects := []fyne.CanvasObject{
		layouts.Row(look.Draw(look.Unknot, 56, look.Accent)),
		heading("Before you begin"),
		look.Wrapped(whatItIs, look.Body, false, look.Ink2, 5),
	}
	var sections []fyne.CanvasObject
	for _, s := range w.deps.Safety.Sections {
		if slices.Contains(readFirst, s.ID) {
			sections = append(sections, safetySection(s))
		}
	}
	objects = append(objects, container.New(&layouts.Masonry{Objects: sections}, sections...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	done := func() {
		w.change(func(s *settings.Settings) { s.Safety.Read = true })
		if wanted.routine != nil {
			w.start(wanted)
			return
		}
		w.Home()
	}
	bottom := &layouts.ActionBar{
		Line:    look.Wrapped("Everything is under Safety, one press from Home.", look.Secondary, false, look.Ink2, 3),
		Buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Tick, "I have read this", "Enter", done).Tall()},
	}
	sheet := layouts.NewSheet(content, bottom.Container())
	return &page{root: sheet, scroll: sheet.Layout.(*layouts.Sheet).Scroll, keys: map[fyne.KeyName]func(){
		fyne.KeyReturn: done,
		fyne.KeyEscape: func() {},
	}}
}
