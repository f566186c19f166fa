package clients

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A labelField is where a client's label is written. Its few words say what is
// wrong with it, if anything.
type labelField struct {
	*fields.Field
	about *look.Label
	box   fyne.CanvasObject
}

const labelHint = "A pseudonym the client would know is theirs, never a name"

func newLabelField(now func() time.Time, text string, keep func(string)) *labelField {
	l := &labelField{Field: fields.NewField(now, text, "Such as: Heron", 1, keep), about: look.Wrapped(labelHint, look.Secondary, false, look.Ink2, 3)}
	l.box, _ = layouts.NewColumn(look.Space4, 0, look.Wrapped("Label", look.Body, true, look.Ink, 2), l.about, layouts.EntryHeight(l.Field, 1))
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
