package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// A lockChange is what is done about the passphrase of the client records.
type lockChange uint8

const (
	setPassphrase lockChange = iota
	changePassphrase
	removePassphrase
)

// newPassphrasePage sets a passphrase, changes it or takes it away.
func newPassphrasePage(w *Window, c lockChange) screens.Screen {
	f := &passphraseForm{w: w, done: w.back}
	title, word, about := "A passphrase for client records", "Lock", "What is written about clients is encrypted in the file of records. The Clients page asks for the passphrase once each time Unknot starts."
	store := w.deps.Records.Store
	switch c {
	case setPassphrase:
		f.names = []string{"New passphrase", "The same again"}
		f.check = func(words []string) string { return mistyped(words[0], words[1]) }
		f.try = func(words []string) error { return store.Seal(words[0]) }
	case changePassphrase:
		title, word, about = "Change the passphrase", "Change", "An old copy of the file can still be read with the old passphrase."
		f.names = []string{"Present passphrase", "New passphrase", "The same again"}
		f.check = func(words []string) string { return mistyped(words[1], words[2]) }
		f.try = func(words []string) error { return store.ChangePassphrase(words[0], words[1]) }
	case removePassphrase:
		title, word, about = "Take the passphrase away", "Take away", "What is written about clients can then be read by anybody who can read the file."
		f.names = []string{"Present passphrase"}
		f.try = func(words []string) error { return store.Unseal(words[0]) }
	}
	head := []fyne.CanvasObject{
		backTo(w),
		screens.Heading(title), look.Wrapped(about, look.Body, false, look.Ink2, 4),
	}
	if c == setPassphrase {
		head = append(head, look.Wrapped("Dates, points, times and numbers can still be read in the file, and so can your own sessions.", look.Body, false, look.Ink2, 4))
	}
	if c != removePassphrase {
		head = append(head, look.NewPanel(look.Wrapped("Keep a copy of the passphrase in a safe place. If it is lost, nobody can read the records again.", look.Body, true, look.Ink, 4)).Filled(look.WarnTint))
	}
	return f.page(word, head)
}

// mistyped says what is wrong with a new passphrase that was typed twice.
func mistyped(first, second string) string {
	if first != second {
		return "The two are not the same."
	}
	return ""
}

// therapistPanel turns the place for clients on, and locks it.
func (w *Window) therapistPanel() fyne.CanvasObject {
	on := look.NewToggle(w.deps.Settings.Now().Clients, func(on bool) {
		w.change(func(s *settings.Settings) { s.Clients = on })
		w.rebuild()
	})
	rows := []fyne.CanvasObject{layouts.Setting(look.Clients, "Clients", "Labels, notes and booked times of those you work with", on)}
	if !w.keepsClients() {
		return layouts.SettingsPanel("For therapists", rows...)
	}
	panel := container.New(&layouts.Slot{})
	show := func(rows ...fyne.CanvasObject) {
		o := layouts.SettingsPanel("For therapists", rows...)
		panel.Objects, panel.Layout.(*layouts.Slot).Object = []fyne.CanvasObject{o}, o
	}
	show(rows...)
	type seal struct {
		is, locked bool
		err        error
	}
	late := false
	background.Read(&w.behind, func() (s seal) {
		s.is, s.locked, s.err = w.deps.Records.Store.Sealed()
		return s
	}, func(s seal) {
		show(append(rows, w.lockRows(s.is, s.locked, s.err)...)...)
		if late {
			w.window.Content().Refresh() // what is below moves
		}
	})
	late = true
	return panel
}

// lockRows are what can be done about the passphrase.
func (w *Window) lockRows(sealed, locked bool, err error) []fyne.CanvasObject {
	button := func(word string, do func()) fyne.CanvasObject {
		return look.NewFocusButton(look.Plain, "", word, "", do).Small()
	}
	goTo := func(c lockChange) func() { return func() { w.show(route{to: toPassphrase, lock: c}) } }
	var rows []fyne.CanvasObject
	switch {
	case err != nil:
		rows = append(rows, look.Wrapped(tongue.Sentence(words.LineOf(err)), look.Secondary, false, look.Ink, 4))
	case !sealed:
		rows = append(rows, layouts.Setting(look.Lock, "Lock client records", "With a passphrase; they are encrypted then", button("Set", goTo(setPassphrase))))
	default:
		rows = append(rows, layouts.Setting(look.Lock, "Passphrase", "Client records are encrypted", button("Change", goTo(changePassphrase))))
		if !locked {
			rows = append(rows, layouts.Setting("", "Lock now", "The Clients page asks for the passphrase again", button("Lock", func() {
				w.write(func() error {
					w.deps.Records.Store.Lock()
					return nil
				}, func(error) { w.rebuild() })
			})))
		}
		rows = append(rows, layouts.Setting("", "No passphrase any more", "The records are written as they are", button("Take away", goTo(removePassphrase))))
	}
	return rows
}
