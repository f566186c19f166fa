package bodymap

import "unknot/session/body"

// PickOf is the place on the figure that stands for a region.
func PickOf(r *body.Region, side body.Side) body.Pick {
	p := body.Pick{Tile: r.Tiles[0], Side: side}
	switch r.ID {
	case "neck-front":
		p.View = body.Front
	case "neck-back":
		p.View = body.Back
	}
	return p
}

// PicksAt are where a point is on the whole figure, in whatever view: on the left
// and on the right where the side is not one of the two. There are none for a
// point that there is not.
func PicksAt(f *body.Figure, places *body.Atlas, id body.ID, side body.Side) (picks []body.Pick) {
	sides := []body.Side{side}
	if side != body.Left && side != body.Right {
		sides = []body.Side{body.Left, body.Right}
	}
	for _, side := range sides {
		if p, ok := pickAt(f, places, id, side); ok {
			picks = append(picks, p)
		}
	}
	return picks
}

func pickAt(f *body.Figure, places *body.Atlas, id body.ID, side body.Side) (body.Pick, bool) {
	pt, ok := places.Point(id)
	if !ok {
		return body.Pick{}, false
	}
	region, ok := places.Region(pt.Region)
	if !ok {
		return body.Pick{}, false
	}
	p := PickOf(region, side)
	p.View = 0
	if scene := SceneOf(f, region, pt, side, None); scene.View == body.Front || scene.View == body.Back {
		p.Tile = scene.Tile
	}
	return p, true
}
