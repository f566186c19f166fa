package home

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// stopWords say how soon a sign is for a doctor, each with its own sign.
var stopWords = map[body.Urgency]struct {
	word  string
	icon  look.Icon
	color fyne.ThemeColorName
}{
	body.Emergency: {"Call now", look.Warning, look.Bad},
	body.SameDay:   {"See a doctor today", look.Clock, look.Warn},
	body.Soon:      {"Make an appointment", look.Info, look.Ink2},
}

// stopCard is all there is where typed words speak of a sign of danger: whom to
// call, what to do, why, and last the way back.
func (h *home) stopCard(s *adviser.Stop) fyne.CanvasObject {
	how := stopWords[s.Urgency]
	var objects []fyne.CanvasObject
	icon, word := look.Draw(how.icon, 40, how.color), look.Wrapped(how.word, look.Title, true, look.Ink, 2)
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
		objects = append(objects, look.Wrapped("Because you wrote", look.Secondary, false, look.Ink2, 2),
			look.NewPanel(wrote).Edged(how.color).Rounded(look.RadiusRow).Padded(look.Space12, look.Space8))
	}
	objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Plain, "", "It is not that", "", func() { h.askAbout(s) }).Small()))
	content, _ := layouts.NewColumn(look.Space12, 0, objects...)
	return look.NewPanel(content).Filled(look.WarnTint)
}

const stopNumber = 64

// askAbout asks the question behind a sign. A clear no comes back to the words,
// in which there may be another sign.
func (o Options) askAbout(s *adviser.Stop) {
	o.Confirm(screens.Question{
		Title: tongue.L("Is this so?"), Lines: []string{s.Ask}, Keep: "Yes, or I am not sure", Do: "No", Sign: true,
		Act: func() {
			o.typed.denied = append(o.typed.denied, s.ID)
			o.typed.meant = o.ForWords(o.typed.text, o.typed.denied)
			o.Home()
		},
	})
}

// newReadFirst stands where something could be begun, while a sign is to be seen
// to.
func newReadFirst() fyne.CanvasObject {
	return look.NewPanel(look.Wrapped("Nothing to press now. Read this first.", look.Section, true, look.Ink, 2)).Filled(look.WarnTint)
}
