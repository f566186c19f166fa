// Package passphrase is the screen that sets the passphrase of the client records,
// changes it or takes it away, the one that asks for it, and the part of the
// settings that leads to them. What is sealed and how, the records decide.
package passphrase

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the screens need from outside.
type Options struct {
	Printer *message.Printer
	Window
	Records Records
	Back    fyne.CanvasObject // leads to the screen before
}

// Records are what is sealed.
type Records interface {
	Sealed(ctx context.Context) (sealed, concealed bool, err error)
	Seal(ctx context.Context, passphrase string) error
	Reveal(ctx context.Context, passphrase string) error
	Conceal()
	ChangePassphrase(ctx context.Context, old, new string) error
	Unseal(ctx context.Context, passphrase string) error
	LoseSealed(ctx context.Context) error
}

// Window is what the screens need of the window.
type Window interface {
	Back()
	Rebuild()
	Refresh()
	Focus(fyne.Focusable)
	KeyTime() time.Time
	Write(work func(context.Context) error, done func(error))
	Change(how func(*settings.Settings))
	Confirm(screens.Question)
	ShowPassphrase(Change)
	ShowClients()
	TellError(error)
}

// A Change is what is done about the passphrase of the client records.
type Change uint8

const (
	Set   Change = iota // a first one
	Renew               // another one
	Remove
)

// New sets a passphrase, changes it or takes it away.
func New(o Options, c Change) screens.Screen {
	f := &form{Options: o, done: o.Window.Back}
	title, word, about := o.Printer.Text("passphrase.a-passphrase-for-client", "A passphrase for client records"), o.Printer.Text("passphrase.lock", "Lock"), o.Printer.Text("passphrase.what-is-written-about", "What is written about clients is encrypted in the file of records. The Clients page asks for the passphrase once each time Unknot starts.")
	store := o.Records
	switch c {
	case Set:
		f.names = []string{o.Printer.Text("passphrase.new-passphrase", "New passphrase"), o.Printer.Text("passphrase.the-same-again", "The same again")}
		f.check = func(words []string) string { return o.mistyped(words[0], words[1]) }
		f.try = func(ctx context.Context, words []string) error { return store.Seal(ctx, words[0]) }
	case Renew:
		title, word, about = o.Printer.Text("passphrase.change-the-passphrase", "Change the passphrase"), o.Printer.Text("passphrase.change", "Change"), o.Printer.Text("passphrase.an-old-copy", "An old copy of the file can still be read with the old passphrase.")
		f.names = []string{o.Printer.Text("passphrase.present-passphrase", "Present passphrase"), o.Printer.Text("passphrase.new-passphrase", "New passphrase"), o.Printer.Text("passphrase.the-same-again", "The same again")}
		f.check = func(words []string) string { return o.mistyped(words[1], words[2]) }
		f.try = func(ctx context.Context, words []string) error {
			return store.ChangePassphrase(ctx, words[0], words[1])
		}
	case Remove:
		title, word, about = o.Printer.Text("passphrase.take-the-passphrase-away", "Take the passphrase away"), o.Printer.Text("passphrase.take-away", "Take away"), o.Printer.Text("passphrase.what-is-written-about-clients", "What is written about clients can then be read by anybody who can read the file.")
		f.names = []string{o.Printer.Text("passphrase.present-passphrase", "Present passphrase")}
		f.try = func(ctx context.Context, words []string) error { return store.Unseal(ctx, words[0]) }
	}
	head := []fyne.CanvasObject{
		o.Back,
		screens.Heading(title), look.Wrapped(about, look.Body, false, look.Ink2, 4),
	}
	if c == Set {
		head = append(head, look.Wrapped(o.Printer.Text("passphrase.dates-points-times", "Dates, points, times and numbers can still be read in the file, and so can your own sessions."), look.Body, false, look.Ink2, 4))
	}
	if c != Remove {
		head = append(head, look.NewPanel(look.Wrapped(o.Printer.Text("passphrase.keep-a-copy", "Keep a copy of the passphrase in a safe place. If it is lost, nobody can read the records again."), look.Body, true, look.Ink, 4)).Filled(look.WarnTint))
	}
	return f.page(word, head)
}

// mistyped says what is wrong with a new passphrase that was typed twice.
func (o Options) mistyped(first, second string) string {
	if first != second {
		return o.Printer.Text("passphrase.the-two-are", "The two are not the same.")
	}
	return ""
}
