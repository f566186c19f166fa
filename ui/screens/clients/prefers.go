package clients

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// pressure chooses how firm the client likes it.
func (p *page) pressure() *look.Segment {
	words := []string{p.Printer.Text("clients.not-said", "Not said")}
	for _, l := range facts.Levels[1:] {
		words = append(words, facts.Level(p.Printer, l))
	}
	return look.NewSegment(words, int(p.client.Card.Pressure), func(i int) {
		p.change(func(c *clients.Card) { c.Pressure = body.Level(i) })
	})
}

// tool chooses what the client likes to be worked on with.
func (p *page) tool() fyne.CanvasObject {
	all := slices.Clone(facts.Tools)
	if now := p.client.Card.Tool; !slices.Contains(all, now) {
		all = append(all, now)
	}
	var said []string
	for _, t := range all {
		said = append(said, facts.Tool(p.Printer, t))
	}
	said[0] = p.Printer.Text("clients.not-said", "Not said")
	s := widget.NewSelect(said, nil)
	s.SetSelectedIndex(slices.Index(all, p.client.Card.Tool))
	s.OnChanged = func(string) {
		tool := all[s.SelectedIndex()]
		p.change(func(c *clients.Card) { c.Tool = tool })
	}
	return look.NewPanel(s).Edged(look.Edge).Rounded(look.RadiusRow).Padded(2, 2)
}

// favourites are the client's own, which come first when a routine is chosen.
func (p *page) favourites() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("clients.favourite-routines", "Favourite routines"), look.Section, true, look.Ink, 2)}
	for _, key := range p.client.Card.Favourites {
		r, err := p.Library().Find(key)
		if err != nil || r == nil {
			continue // it may come back
		}
		open := look.NewLink(r.Name, look.Body, func() { p.ShowRoutineAs(choices.FittedVisit(&p.client, r)) })
		bin := look.NewFocusButton(look.Quiet, look.Bin, "", "", func() {
			p.change(func(c *clients.Card) { c.Favourite(key, false) })
			p.Rebuild()
		}).Small()
		objects = append(objects, container.New(&layouts.TextEnd{Text: open, End: bin}, open, bin))
	}
	if len(objects) == 1 {
		objects = append(objects, look.Wrapped(p.Printer.Text("clients.no-favourites", "None yet. A star in the list of routines makes one."), look.Body, false, look.Ink2, 3))
	}
	objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Plain, look.Star, p.Printer.Text("clients.choose-favourites", "Choose favourites"), "", func() {
		p.ChooseFor(p.client.ID)
	}).Small()))
	content := layouts.Stack(objects...)
	return look.NewPanel(content)
}
