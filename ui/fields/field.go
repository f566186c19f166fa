package fields

import "time"

// A Field is a text to edit in place. It hands over what it says when the
// person leaves it.
type Field struct {
	Entry
	Keep func(text string)
}

// NewField returns a field of one line, or of several that wrap.
func NewField(now func() time.Time, text, hint string, lines int, keep func(text string)) *Field {
	f := &Field{Keep: keep}
	f.Begin(f, now, text, hint, lines)
	f.OnSubmitted = func(string) { f.Keep(f.Text) }
	return f
}

// FocusLost is for Fyne.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	f.Keep(f.Text)
}

// NewSecret returns a field of one line that does not show what is written.
func NewSecret(now func() time.Time) *Field {
	f := &Field{Keep: func(string) {}}
	f.Password = true // before Fyne draws it, or there is no eye to show it with
	f.Begin(f, now, "", "", 1)
	return f
}
