// Package passphrase is the screen that sets the passphrase of the client records,
// changes it or takes it away, the one that asks for it, and the part of the
// settings that leads to them. What is sealed and how, the records decide.
package passphrase

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/settings"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the screens need from outside.
type Options struct {
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
	title, word, about := "A passphrase for client records", "Lock", "What is written about clients is encrypted in the file of records. The Clients page asks for the passphrase once each time Unknot starts."
	store := o.Records
	switch c {
	case Set:
		f.names = []string{"New passphrase", "The same again"}
		f.check = func(words []string) string { return mistyped(words[0], words[1]) }
		f.try = func(ctx context.Context, words []string) error { return store.Seal(ctx, words[0]) }
	case Renew:
		title, word, about = "Change the passphrase", "Change", "An old copy of the file can still be read with the old passphrase."
		f.names = []string{"Present passphrase", "New passphrase", "The same again"}
		f.check = func(words []string) string { return mistyped(words[1], words[2]) }
		f.try = func(ctx context.Context, words []string) error {
			return store.ChangePassphrase(ctx, words[0], words[1])
		}
	case Remove:
		title, word, about = "Take the passphrase away", "Take away", "What is written about clients can then be read by anybody who can read the file."
		f.names = []string{"Present passphrase"}
		f.try = func(ctx context.Context, words []string) error { return store.Unseal(ctx, words[0]) }
	}
	head := []fyne.CanvasObject{
		o.Back,
		screens.Heading(title), look.Wrapped(about, look.Body, false, look.Ink2, 4),
	}
	if c == Set {
		head = append(head, look.Wrapped("Dates, points, times and numbers can still be read in the file, and so can your own sessions.", look.Body, false, look.Ink2, 4))
	}
	if c != Remove {
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
