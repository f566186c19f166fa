// Package places is the screen that lists the parts of the body in words.
package places

import (
	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// New lists the parts of the body in words, for those who would
// rather read than point.
func New(printer *message.Printer, places *body.Atlas, back fyne.CanvasObject, pick func(*body.Region)) screens.Screen {
	var cards []fyne.CanvasObject
	for i := range places.Regions {
		r := &places.Regions[i]
		if r.OffByDefault {
			continue
		}
		text, _ := layouts.NewColumn(0, 0,
			look.Wrapped(words.Capital(printer.Say(r.EverydayMessage())), look.Body, true, look.Ink, 2),
			look.Wrapped(words.Capital(printer.Say(r.NameMessage())), look.Secondary, false, look.Ink2, 4),
		)
		cards = append(cards, look.NewCard(text, func() { pick(r) }))
	}
	list, _ := layouts.NewColumn(look.Space12, 320, cards...)
	content, _ := layouts.NewColumn(look.Space16, 0,
		back,
		screens.Heading(printer.Text("common.where-does-it-hurt", "Where does it hurt?")), list)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}
