package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// pressure chooses how firm the client likes it.
func (p *clientPage) pressure() *look.Segment {
	words := []string{"Not said"}
	for _, l := range levels[1:] {
		words = append(words, levelWord(l))
	}
	return look.NewSegment(words, int(p.client.Card.Pressure), func(i int) {
		p.change(func(c *clients.Card) { c.Pressure = body.Level(i) })
	})
}

// tool chooses what the client likes to be worked on with.
func (p *clientPage) tool() fyne.CanvasObject {
	all := slices.Clone(tools)
	if now := p.client.Card.Tool; !slices.Contains(all, now) {
		all = append(all, now)
	}
	var said []string
	for _, t := range all {
		said = append(said, toolWord(t))
	}
	said[0] = tongue.L("Not said")
	s := widget.NewSelect(said, nil)
	s.SetSelectedIndex(slices.Index(all, p.client.Card.Tool))
	s.OnChanged = func(string) {
		tool := all[s.SelectedIndex()]
		p.change(func(c *clients.Card) { c.Tool = tool })
	}
	return look.NewPanel(s).Edged(look.Edge).Rounded(look.RadiusRow).Padded(2, 2)
}

// favourites are the client's own, which come first when a routine is chosen.
func (p *clientPage) favourites() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped("Favourite routines", look.Section, true, look.Ink, 2)}
	for _, key := range p.client.Card.Favourites {
		r, err := p.w.deps.Library().Find(key)
		if err != nil || r == nil {
			continue // it may come back
		}
		open := look.NewLink(r.Name, look.Body, func() { p.w.show(route{to: toRoutine, wish: bookedBy(&p.client, r)}) })
		bin := look.NewFocusButton(look.Quiet, look.Bin, "", "", func() {
			p.change(func(c *clients.Card) { c.Favourites = without(c.Favourites, key) })
			p.w.rebuild()
		}).Small()
		objects = append(objects, container.New(&layouts.TextEnd{Text: open, End: bin}, open, bin))
	}
	if len(objects) == 1 {
		objects = append(objects, look.Wrapped("None yet. A star in the list of routines makes one.", look.Body, false, look.Ink2, 3))
	}
	objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Plain, look.Star, "Choose favourites", "", func() {
		p.w.show(route{to: toChoose, client: p.client.ID})
	}).Small()))
	content := layouts.Stack(objects...)
	return look.NewPanel(content)
}

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
	var b *look.FocusButton
	icon := func() look.Icon {
		if slices.Contains(c.Card.Favourites, key) {
			return look.StarFull
		}
		return look.Star
	}
	b = look.NewFocusButton(look.Quiet, icon(), "", "", func() {
		w.changeCard(c, func(card *clients.Card) {
			if slices.Contains(card.Favourites, key) {
				card.Favourites = without(card.Favourites, key)
			} else {
				card.Favourites = append(slices.Clone(card.Favourites), key)
			}
		}, func(err error) {
			w.tellError(err)
			b.Set(icon(), "")
		})
	}).Small()
	return b
}

// without is a list without a word.
func without(list []string, word string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == word })
}
