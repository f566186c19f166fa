package routines

import (
	"slices"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// choiceHead says for whom a routine is chosen.
func (o Options) choiceHead() fyne.CanvasObject {
	c := o.For
	objects := []fyne.CanvasObject{o.Back, look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(o.Printer.Text("clients.routine-for", "A routine for {{.Client}}", "Client", c.Card.Label))}
	line := o.Printer.Text("clients.favourites-first", "The client's favourites come first.")
	if c.Card.Minutes > 0 {
		line = o.Printer.Text("clients.favourites-fitted", "The client's favourites come first. Each is fitted into the {{.Minutes}} min that are booked.", "Minutes", c.Card.Minutes)
	}
	head := layouts.Stack(append(objects, look.Wrapped(line, look.Body, false, look.Ink2, 3))...)
	return head
}

// favourites are the keys of a client's favourites.
func (o Options) favourites() map[string]bool {
	out := map[string]bool{}
	for _, key := range o.For.Card.Favourites {
		out[key] = true
	}
	return out
}

// clientStar makes a routine one of the client's favourites, or takes it away.
func (o Options) clientStar(key string) fyne.CanvasObject {
	c := o.For
	return look.NewStar(func() bool { return slices.Contains(c.Card.Favourites, key) }, func(shown func()) {
		o.ChangeCard(c, func(card *clients.Card) {
			card.Favourite(key, !slices.Contains(card.Favourites, key))
		}, func(err error) {
			o.TellError(err)
			shown()
		})
	})
}
