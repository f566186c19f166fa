package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// newPlacesPage lists the parts of the body in words, for those who would
// rather read than point.
func newPlacesPage(w *Window) screens.Screen {
	var cards []fyne.CanvasObject
	for i := range w.deps.Places.Regions {
		r := &w.deps.Places.Regions[i]
		if r.OffByDefault {
			continue
		}
		text, _ := layouts.NewColumn(0, 0,
			look.Wrapped(r.Everyday, look.Body, true, look.Ink, 2),
			look.Wrapped(strings.Join(r.Muscles, ", "), look.Secondary, false, look.Ink2, 4),
		)
		cards = append(cards, look.NewCard(text, func() { w.pickRegion(r) }))
	}
	list, _ := layouts.NewColumn(look.Space12, 320, cards...)
	content, _ := layouts.NewColumn(look.Space16, 0,
		backTo(w),
		screens.Heading("Where does it hurt?"), list)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

// pickRegion picks a region on both sides, beside what is picked already, and
// goes home, where the side can be chosen.
func (w *Window) pickRegion(r *body.Region) {
	for _, side := range []body.Side{body.Left, body.Right} {
		p := bodymap.PickOf(r, side)
		if !slices.ContainsFunc(w.picked, func(q bodymap.Pick) bool { return q.Tile == p.Tile && q.Side == p.Side }) {
			w.picked = append(w.picked, p)
		}
	}
	if p := bodymap.PickOf(r, body.Left); p.View != 0 {
		w.view = p.View
	}
	w.back()
}
