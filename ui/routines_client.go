package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// choiceHead says for whom a routine is chosen.
func (w *Window) choiceHead(c *clients.Client) fyne.CanvasObject {
	objects := []fyne.CanvasObject{backTo(w), look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(tongue.F("A routine for %s", c.Card.Label))}
	line := tongue.L("The client's favourites come first.")
	if c.Card.Minutes > 0 {
		line = tongue.F("The client's favourites come first. Each is fitted into the %d min that are booked.", c.Card.Minutes)
	}
	head := layouts.Stack(append(objects, look.Wrapped(line, look.Body, false, look.Ink2, 3))...)
	return head
}

// favouritesOf are the keys of a client's favourites.
func favouritesOf(c *clients.Client) map[string]bool {
	out := map[string]bool{}
	for _, key := range c.Card.Favourites {
		out[key] = true
	}
	return out
}

// clientStar makes a routine one of the client's favourites, or takes it away.
func (w *Window) clientStar(c *clients.Client, key string) fyne.CanvasObject {
	return look.NewStar(func() bool { return slices.Contains(c.Card.Favourites, key) }, func(shown func()) {
		w.ChangeCard(c, func(card *clients.Card) {
			card.Favourite(key, !slices.Contains(card.Favourites, key))
		}, func(err error) {
			w.TellError(err)
			shown()
		})
	})
}
