package passphrase

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// NewUnlock asks for the passphrase of the client records.
func NewUnlock(o Options) screens.Screen {
	f := &form{
		Options: o, names: []string{"Passphrase"},
		try:  func(ctx context.Context, words []string) error { return o.Records.Reveal(ctx, words[0]) },
		done: o.Rebuild,
	}
	icon, title := look.Draw(look.Lock, 36, look.Ink2), screens.Heading("Clients")
	return f.page("Open", []fyne.CanvasObject{
		container.New(&layouts.PictureText{Picture: icon, Text: title}, icon, title),
		look.Wrapped("The client records are locked. Everything else works without the passphrase.", look.Body, false, look.Ink2, 3),
	}, layouts.NaturalSize(look.NewLink("The passphrase is lost", look.Body, o.AskToLose)))
}

// askToLose says what a lost passphrase costs, and asks.
func (o Options) AskToLose() {
	o.Confirm(screens.Question{
		Title: tongue.L("Remove what cannot be read?"),
		Lines: []string{
			tongue.L("Without the passphrase nobody can read the labels, notes, cautions and preferences of your clients, nor what was written about their sessions. What cannot be read can be removed."),
			tongue.L("Their sessions stay, with times and numbers, each client under a number in place of the label."),
			tongue.L("Your own records are not touched."),
		},
		Keep: "Keep", Do: "Remove", Act: func() {
			o.Write(o.Records.LoseSealed, func(err error) {
				o.ShowClients()
				o.TellError(err)
			})
		},
	})
}
