package clients

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/message"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A labelField is where a client's label is written. Its few words say what is
// wrong with it, if anything.
type labelField struct {
	*fields.Field
	printer *message.Printer
	about   *look.Label
	box     fyne.CanvasObject
}

var labelHint = message.New("clients.a-pseudonym-the-client", "A pseudonym the client would know is theirs, never a name")

func newLabelField(printer *message.Printer, now func() time.Time, text string, keep func(string)) *labelField {
	l := &labelField{printer: printer, Field: fields.NewField(now, text, printer.Text("clients.such-as-heron", "Such as: Heron"), 1, keep), about: look.Wrapped(printer.Say(labelHint), look.Secondary, false, look.Ink2, 3)}
	l.box, _ = layouts.NewColumn(look.Space4, 0, look.Wrapped(printer.Text("clients.label", "Label"), look.Body, true, look.Ink, 2), l.about, layouts.EntryHeight(l.Field, 1))
	return l
}

// say says what is wrong with the label, or with "" nothing.
func (l *labelField) say(problem string) {
	if problem == "" {
		l.about.SetText(l.printer.Say(labelHint), "")
		l.about.SetColor(look.Ink2)
		return
	}
	l.about.SetText(problem, "")
	l.about.SetColor(look.Bad)
}
