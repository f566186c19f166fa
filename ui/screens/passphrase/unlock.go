package passphrase

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// NewUnlock asks for the passphrase of the client records.
func NewUnlock(o Options) screens.Screen {
	f := &form{
		Options: o, names: []string{o.Printer.Text("passphrase.passphrase", "Passphrase")},
		try:  func(ctx context.Context, words []string) error { return o.Records.Reveal(ctx, words[0]) },
		done: o.Rebuild,
	}
	icon, title := look.Draw(look.Lock, 36, look.Ink2), screens.Heading(o.Printer.Text("common.clients", "Clients"))
	return f.page(o.Printer.Text("passphrase.open", "Open"), []fyne.CanvasObject{
		container.New(&layouts.PictureText{Picture: icon, Text: title}, icon, title),
		look.Wrapped(o.Printer.Text("passphrase.the-client-records-are", "The client records are locked. Everything else works without the passphrase."), look.Body, false, look.Ink2, 3),
	}, layouts.NaturalSize(look.NewLink(o.Printer.Text("passphrase.the-passphrase-is-lost", "The passphrase is lost"), look.Body, o.AskToLose)))
}

// AskToLose says what a lost passphrase costs, and asks.
func (o Options) AskToLose() {
	o.Confirm(screens.Question{
		Title: o.Printer.Text("passphrase.remove-what-cannot", "Remove what cannot be read?"),
		Lines: []string{
			o.Printer.Text("passphrase.without-the-passphrase-nobody", "Without the passphrase nobody can read the labels, notes, cautions and preferences of your clients, nor what was written about their sessions. What cannot be read can be removed."),
			o.Printer.Text("passphrase.their-sessions-stay", "Their sessions stay, with times and numbers, each client under a number in place of the label."),
			o.Printer.Text("passphrase.your-own-records-are", "Your own records are not touched."),
		},
		Keep: o.Printer.Text("common.keep", "Keep"), Do: o.Printer.Text("passphrase.remove", "Remove"), Act: func() {
			o.Write(o.Records.LoseSealed, func(err error) {
				o.ShowClients()
				o.TellError(err)
			})
		},
	})
}
