package finder

import (
	"slices"
	"strings"

	"unknot/session/body"
)

// Spots returns the pieces of the drawings of the whole body that show a place:
// its own, or those of its parts or of what it is part of, on its side or on
// both.
func (f *Finder) Spots(a Asked) []body.Pick {
	var tiles []string
	for _, p := range f.concerned([]Asked{a}) {
		for _, tile := range f.shown(p) {
			if !slices.Contains(tiles, tile) {
				tiles = append(tiles, tile)
			}
		}
	}
	sides := []body.Side{body.Left, body.Right}
	if a.Side == body.Left || a.Side == body.Right {
		sides = []body.Side{a.Side}
	}
	var spots []body.Pick
	for _, tile := range tiles {
		for _, side := range sides {
			spot := body.Pick{View: body.Front, Side: side}
			view, name, _ := strings.Cut(tile, "/")
			if view == body.Back.String() {
				spot.View = body.Back
			}
			spot.Tile = body.Tile(name)
			spots = append(spots, spot)
		}
	}
	return spots
}

// shown are the tiles that show a place, from the nearest relation that has any.
func (f *Finder) shown(p *Place) []string {
	if own := f.whole(p); len(own) > 0 {
		return own
	}
	var parts, above []string
	for i := range f.places.Places {
		q := &f.places.Places[i]
		switch {
		case slices.Contains(q.In, p.ID):
			parts = append(parts, f.whole(q)...)
		case slices.Contains(p.In, q.ID):
			above = append(above, f.whole(q)...)
		}
	}
	for _, tiles := range [][]string{parts, above} {
		if len(tiles) > 0 {
			return tiles
		}
	}
	for _, up := range p.In {
		if tiles := f.shown(f.byID[up]); len(tiles) > 0 {
			return tiles
		}
	}
	return nil
}

// whole are the tiles of a place in the drawings of the whole body.
func (f *Finder) whole(p *Place) []string {
	return slices.DeleteFunc(slices.Concat(p.Tiles, p.Shown), func(tile string) bool {
		view, _, _ := strings.Cut(tile, "/")
		return view != body.Front.String() && view != body.Back.String()
	})
}
