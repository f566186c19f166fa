package home

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// stopWords say how soon a sign is for a doctor, each with its own sign.
var stopWords = map[body.Urgency]struct {
	word  message.Message
	icon  look.Icon
	color fyne.ThemeColorName
}{
	body.Emergency: {message.New("home.call-now", "Call now"), look.Warning, look.Bad},
	body.SameDay:   {message.New("home.see-a-doctor-today", "See a doctor today"), look.Clock, look.Warn},
	body.Soon:      {message.New("home.make-an-appointment", "Make an appointment"), look.Info, look.Ink2},
}

// stopCard is all there is where typed words speak of a sign of danger: whom to
// call, what to do, why, and last the way back.
func (h *home) stopCard(s *adviser.Stop) fyne.CanvasObject {
	how := stopWords[s.Urgency]
	var objects []fyne.CanvasObject
	icon, word := look.Draw(how.icon, 40, how.color), look.Wrapped(h.Printer.Say(how.word), look.Title, true, look.Ink, 2)
	objects = append(objects, container.New(&layouts.PictureText{Picture: icon, Text: word}, icon, word))
	if s.Urgency == body.Emergency {
		objects = append(objects, look.Text("", stopNumber, true, how.color).Verbatim(h.Number().Emergency))
	}
	objects = append(objects, look.Wrapped(s.Text, look.Instruction, true, look.Ink, 8))
	for _, also := range s.Also {
		objects = append(objects, look.Wrapped(also, look.Body, false, look.Ink, 8))
	}
	if len(s.Words) > 0 {
		wrote := look.Wrapped("", look.Body, true, look.Ink, 3).Verbatim(strings.Join(s.Words, " … "))
		objects = append(objects, look.Wrapped(h.Printer.Text("home.because-you-wrote", "Because you wrote"), look.Secondary, false, look.Ink2, 2),
			look.NewPanel(wrote).Edged(how.color).Rounded(look.RadiusRow).Padded(look.Space12, look.Space8))
	}
	objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Plain, "", h.Printer.Text("home.not-that", "It is not that"), "", func() { h.askAbout(s) }).Small()))
	content, _ := layouts.NewColumn(look.Space12, 0, objects...)
	return look.NewPanel(content).Filled(look.WarnTint)
}

const stopNumber = 64

// askAbout asks the question behind a sign. A clear no comes back to the words,
// in which there may be another sign.
func (o Options) askAbout(s *adviser.Stop) {
	o.Confirm(screens.Question{
		Title: o.Printer.Text("questions.is-this-so", "Is this so?"), Lines: []string{s.Ask}, Keep: o.Printer.Text("home.yes-or-i-am", "Yes, or I am not sure"), Do: o.Printer.Text("common.no", "No"), Sign: true,
		Act: func() {
			o.typed.denied = append(o.typed.denied, s.ID)
			o.typed.meant = o.ForWords(o.typed.text, o.typed.denied)
			o.Home()
		},
	})
}

// newReadFirst stands where something could be begun, while a sign is to be seen
// to.
func newReadFirst(printer *message.Printer) fyne.CanvasObject {
	return look.NewPanel(look.Wrapped(printer.Text("home.nothing-to-press-now", "Nothing to press now. Read this first."), look.Section, true, look.Ink, 2)).Filled(look.WarnTint)
}
