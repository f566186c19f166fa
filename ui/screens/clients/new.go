package clients

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// NewNew makes a client: a label, and how long they book.
func NewNew(o Options) screens.Screen {
	var card clients.Card
	adding := false
	label := newLabelField(o.Printer, o.KeyTime, "", func(string) {})
	var root *fyne.Container
	add := func() {
		card.Label = strings.TrimSpace(label.Text)
		if adding {
			return
		}
		adding = true
		var id history.ClientID
		new, now := card, o.Now()
		o.Write(func(ctx context.Context) (err error) {
			id, err = o.Records.AddClient(ctx, new, now)
			return err
		}, func(err error) {
			adding = false
			switch {
			case errors.Is(err, clients.ErrLabel):
				label.say(o.Printer.Say((&labelError{new.Label}).Message()))
				root.Refresh()
			case err != nil:
				o.Tell(o.cannotKeep(err))
			default:
				*o.Chosen = id
				o.ShowClient(id)
			}
		})
	}
	label.OnSubmitted = func(string) { add() }
	form, _ := layouts.NewColumn(look.Space16, 0,
		label.box,
		layouts.Titled(o.Printer.Text("clients.booked-time-in-minutes", "Booked time in minutes"), "", o.bookedSegment(0, func(minutes int) { card.Minutes = minutes })),
	)
	content, _ := layouts.NewColumn(look.Space16, 0, o.Back, screens.Heading(o.Printer.Text("clients.new-client", "New client")), look.NewPanel(form))
	bottom := &layouts.ActionBar{
		Line:    look.Wrapped(o.Printer.Text("clients.notes-cautions-and-preferences", "Notes, cautions and preferences come next."), look.Secondary, false, look.Ink2, 3),
		Buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Plus, o.Printer.Text("clients.add", "Add"), o.Printer.Text("common.key-enter", "Enter"), add).Tall()},
	}
	root = layouts.NewSheet(content, bottom.Container())
	return &screens.Page{Root: root, First: label.Field, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: add}}
}
