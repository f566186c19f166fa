package ui

import (
	"slices"

	"unknot/session/body"
	"unknot/ui/bodymap"
)

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
	w.Back()
}
