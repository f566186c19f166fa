package passphrase

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// NewPanel turns the place for clients on, which it is or is not, and locks it.
func NewPanel(o Options, b *background.Background, has bool) fyne.CanvasObject {
	on := screens.NewToggle(o.Printer, has, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Clients = on })
		o.Rebuild()
	})
	rows := []fyne.CanvasObject{layouts.Setting(look.Clients, o.Printer.Text("common.clients", "Clients"), o.Printer.Text("passphrase.labels-notes-and-booked", "Labels, notes and booked times of those you work with"), on)}
	if !has {
		return layouts.SettingsPanel(o.Printer.Text("passphrase.for-therapists", "For therapists"), rows...)
	}
	panel := container.New(&layouts.Slot{})
	show := func(rows ...fyne.CanvasObject) {
		all := layouts.SettingsPanel(o.Printer.Text("passphrase.for-therapists", "For therapists"), rows...)
		panel.Objects, panel.Layout.(*layouts.Slot).Object = []fyne.CanvasObject{all}, all
	}
	show(rows...)
	type seal struct {
		is, locked bool
		err        error
	}
	late := false
	background.Read(b, func(ctx context.Context) (s seal) {
		s.is, s.locked, s.err = o.Records.Sealed(ctx)
		return s
	}, func(s seal) {
		show(append(rows, o.lockRows(s.is, s.locked, s.err)...)...)
		if late {
			o.Refresh() // what is below moves
		}
	})
	late = true
	return panel
}

// lockRows are what can be done about the passphrase.
func (o Options) lockRows(sealed, locked bool, err error) []fyne.CanvasObject {
	button := func(word string, do func()) fyne.CanvasObject {
		return look.NewFocusButton(look.Plain, "", word, "", do).Small()
	}
	goTo := func(c Change) func() { return func() { o.ShowPassphrase(c) } }
	var rows []fyne.CanvasObject
	switch {
	case err != nil:
		rows = append(rows, look.Wrapped(o.Printer.Sentence(message.Of(err)), look.Secondary, false, look.Ink, 4))
	case !sealed:
		rows = append(rows, layouts.Setting(look.Lock, o.Printer.Text("passphrase.lock-client-records", "Lock client records"), o.Printer.Text("passphrase.with-a-passphrase-they", "With a passphrase; they are encrypted then"), button(o.Printer.Text("passphrase.set", "Set"), goTo(Set))))
	default:
		rows = append(rows, layouts.Setting(look.Lock, o.Printer.Text("passphrase.passphrase", "Passphrase"), o.Printer.Text("passphrase.client-records-are-encrypted", "Client records are encrypted"), button(o.Printer.Text("passphrase.change", "Change"), goTo(Renew))))
		if !locked {
			rows = append(rows, layouts.Setting("", o.Printer.Text("passphrase.lock-now", "Lock now"), o.Printer.Text("passphrase.the-clients-page-asks", "The Clients page asks for the passphrase again"), button(o.Printer.Text("passphrase.lock", "Lock"), func() {
				o.Write(func(ctx context.Context) error {
					o.Records.Conceal()
					return nil
				}, func(error) { o.Rebuild() })
			})))
		}
		rows = append(rows, layouts.Setting("", o.Printer.Text("passphrase.no-passphrase-any-more", "No passphrase any more"), o.Printer.Text("passphrase.the-records-are-written", "The records are written as they are"), button(o.Printer.Text("passphrase.take-away", "Take away"), goTo(Remove))))
	}
	return rows
}
