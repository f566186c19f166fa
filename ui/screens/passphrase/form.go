package passphrase

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"unknot/session/clients/vault"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// A form asks for one passphrase or several, and tries them beside
// the window: that takes about a second, on purpose.
type form struct {
	Options
	names   []string                    // of what is asked for
	check   func(words []string) string // what is wrong with them at first sight, or ""; nil finds nothing
	try     func(ctx context.Context, words []string) error
	done    func()
	entries []*fields.Field
	said    *look.Label
	button  *look.FocusButton
	root    *fyne.Container
	trying  bool
}

// page is the form under what leads up to it, with the word of its button, and
// what comes after it.
func (f *form) page(word string, head []fyne.CanvasObject, after ...fyne.CanvasObject) screens.Screen {
	f.said = look.Wrapped("", look.Body, true, look.Ink, 3)
	f.button = look.NewFocusButton(look.Main, look.Lock, word, f.Printer.Text("common.key-enter", "Enter"), f.submit).Tall()
	var rows []fyne.CanvasObject
	for i, name := range f.names {
		e := fields.NewSecret(f.KeyTime)
		e.OnSubmitted = func(string) {
			if i+1 < len(f.entries) {
				f.Focus(f.entries[i+1])
				return
			}
			f.submit()
		}
		f.entries = append(f.entries, e)
		rows = append(rows, layouts.Titled(name, "", layouts.EntryHeight(e, 1)))
	}
	rows = append(rows, f.said, f.button)
	form, _ := layouts.NewColumn(look.Space16, 0, rows...)
	content, _ := layouts.NewColumn(look.Space16, 0, append(append(head, look.NewPanel(form)), after...)...)
	f.root = layouts.NewSheet(content, nil)
	return &screens.Page{Root: f.root, First: f.entries[0], Keys: map[fyne.KeyName]func(){fyne.KeyReturn: f.submit}}
}

// submit tries what is written, once at a time.
func (f *form) submit() {
	if f.trying {
		return
	}
	var words []string
	for _, e := range f.entries {
		words = append(words, e.Text)
	}
	if f.check != nil {
		if problem := f.check(words); problem != "" {
			f.say(problem)
			return
		}
	}
	f.setTrying(true)
	f.say(f.Printer.Text("passphrase.one-moment", "One moment."))
	f.Write(func(ctx context.Context) error { return f.try(ctx, words) }, func(err error) {
		f.setTrying(false)
		if err != nil {
			f.say(f.lockProblem(err))
			f.Focus(f.entries[0])
			return
		}
		f.done()
	})
}

func (f *form) setTrying(on bool) {
	f.trying = on
	f.button.SetOff(on)
}

func (f *form) say(line string) {
	f.said.SetText(line, "")
	f.root.Refresh()
}

// lockProblem says in the window's language why a passphrase did not do.
func (f *form) lockProblem(err error) string {
	switch {
	case errors.Is(err, vault.ErrWrong):
		return f.Printer.Text("passphrase.wrong", "That is not the passphrase. Try again.")
	case errors.Is(err, vault.ErrShort):
		return f.Printer.Text("passphrase.a-passphrase-needs-8", "A passphrase needs 8 characters or more.")
	case errors.Is(err, vault.ErrWeak):
		return f.Printer.Text("passphrase.that-is-guessed-too", "That is guessed too soon. Take a few words that have nothing to do with each other.")
	}
	return f.Printer.Text("common.not-kept", "That could not be kept: {{.Error}}", "Error", err)
}
