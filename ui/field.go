package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A field is a text to edit in place. It hands over what it says when the
// person leaves it.
type field struct {
	entry
	keep func(text string)
}

// newField returns a field of one line, or of several that wrap.
func newField(w *Window, text, hint string, lines int, keep func(text string)) *field {
	f := &field{keep: keep}
	f.ExtendBaseWidget(f)
	f.begin(w, text, hint, lines)
	f.OnSubmitted = func(string) { f.keep(f.Text) }
	return f
}

// FocusLost is for Fyne.
func (f *field) FocusLost() {
	f.entry.FocusLost()
	f.keep(f.Text)
}

// newSecret returns a field of one line that does not show what is written.
func newSecret(w *Window) *field {
	f := &field{keep: func(string) {}}
	f.Password = true // before Fyne draws it, or there is no eye to show it with
	f.ExtendBaseWidget(f)
	f.begin(w, "", "", 1)
	return f
}

// A labelField is where a client's label is written. Its few words say what is
// wrong with it, if anything.
type labelField struct {
	*field
	about *look.Label
	box   fyne.CanvasObject
}

const labelHint = "A pseudonym the client would know is theirs, never a name"

func newLabelField(w *Window, text string, keep func(string)) *labelField {
	l := &labelField{field: newField(w, text, "Such as: Heron", 1, keep), about: look.Wrapped(labelHint, look.Secondary, false, look.Ink2, 3)}
	l.box, _ = layouts.NewColumn(look.Space4, 0, look.Wrapped("Label", look.Body, true, look.Ink, 2), l.about, layouts.EntryHeight(l.field, 1))
	return l
}

// say says what is wrong with the label, or with "" nothing.
func (l *labelField) say(problem string) {
	if problem == "" {
		l.about.SetText(labelHint, "")
		l.about.SetColor(look.Ink2)
		return
	}
	l.about.SetText(problem, "")
	l.about.SetColor(look.Bad)
}
