package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// newUnlockPage asks for the passphrase of the client records.
func newUnlockPage(w *Window) screens.Screen {
	f := &passphraseForm{
		w: w, names: []string{"Passphrase"},
		try:  func(words []string) error { return w.deps.Records.Store.Unlock(words[0]) },
		done: w.rebuild,
	}
	icon, title := look.Draw(look.Lock, 36, look.Ink2), screens.Heading("Clients")
	return f.page("Open", []fyne.CanvasObject{
		container.New(&layouts.PictureText{Picture: icon, Text: title}, icon, title),
		look.Wrapped("The client records are locked. Everything else works without the passphrase.", look.Body, false, look.Ink2, 3),
	}, layouts.NaturalSize(look.NewLink("The passphrase is lost", look.Body, w.askToLose)))
}

// askToLose says what a lost passphrase costs, and asks.
func (w *Window) askToLose() {
	w.show(route{to: toConfirm, asking: confirmation{
		title: tongue.L("Remove what cannot be read?"),
		lines: []string{
			tongue.L("Without the passphrase nobody can read the labels, notes, cautions and preferences of your clients, nor what was written about their sessions. What cannot be read can be removed."),
			tongue.L("Their sessions stay, with times and numbers, each client under a number in place of the label."),
			tongue.L("Your own records are not touched."),
		},
		keep: "Keep", do: "Remove", act: func() {
			w.write(w.deps.Records.Store.LoseSealed, func(err error) {
				w.section(toClients)
				if err != nil {
					w.tell(tongue.Sentence(words.LineOf(err)))
				}
			})
		},
	}})
}
