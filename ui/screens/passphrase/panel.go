package passphrase

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// NewPanel turns the place for clients on, which it is or is not, and locks it.
func NewPanel(o Options, b *background.Background, has bool) fyne.CanvasObject {
	on := look.NewToggle(has, func(on bool) {
		o.Change(func(s *settings.Settings) { s.Clients = on })
		o.Rebuild()
	})
	rows := []fyne.CanvasObject{layouts.Setting(look.Clients, "Clients", "Labels, notes and booked times of those you work with", on)}
	if !has {
		return layouts.SettingsPanel("For therapists", rows...)
	}
	panel := container.New(&layouts.Slot{})
	show := func(rows ...fyne.CanvasObject) {
		all := layouts.SettingsPanel("For therapists", rows...)
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
		rows = append(rows, look.Wrapped(tongue.Sentence(words.LineOf(err)), look.Secondary, false, look.Ink, 4))
	case !sealed:
		rows = append(rows, layouts.Setting(look.Lock, "Lock client records", "With a passphrase; they are encrypted then", button("Set", goTo(Set))))
	default:
		rows = append(rows, layouts.Setting(look.Lock, "Passphrase", "Client records are encrypted", button("Change", goTo(Renew))))
		if !locked {
			rows = append(rows, layouts.Setting("", "Lock now", "The Clients page asks for the passphrase again", button("Lock", func() {
				o.Write(func(ctx context.Context) error {
					o.Records.Conceal()
					return nil
				}, func(error) { o.Rebuild() })
			})))
		}
		rows = append(rows, layouts.Setting("", "No passphrase any more", "The records are written as they are", button("Take away", goTo(Remove))))
	}
	return rows
}
