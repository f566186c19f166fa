package finder

import (
	"math"
	"slices"

	"unknot/session/body"
)

// asked is all that a query asks about, said being what its words come to. Each
// place has its number, by which it is known what a point explains.
func (f *Finder) asked(v *vocabulary, q Query, said []Asked) []Asked {
	exact := f.pressed(v, q.Exact)
	var all []Asked
	number := len(exact)
	for _, a := range slices.Concat(said, q.Again) {
		number++
		a.of, a.wide = number, false
		if i := slices.IndexFunc(exact, func(e Asked) bool { return f.liesIn(e, a) }); i >= 0 {
			a.of, a.wide = exact[i].of, true
		} else if i := slices.IndexFunc(all, func(b Asked) bool { return f.nested(a, b) }); i >= 0 {
			a.of = all[i].of
		}
		all = append(all, a)
	}
	for _, pick := range q.Spots {
		number++
		of := number
		i := slices.IndexFunc(exact, func(e Asked) bool { return e.at.isOn(pick) })
		if i >= 0 {
			of = exact[i].of
		}
		for _, view := range viewsOf(pick) {
			if a, ok := v.pointedAt(body.Pick{View: view, Tile: pick.Tile, Side: pick.Side}); ok {
				a.of, a.stood = of, i >= 0
				all = append(all, a)
			}
		}
	}
	return distinct(append(all, exact...))
}

// viewsOf are the views that a pick is of.
func viewsOf(p body.Pick) []body.View {
	if p.View != 0 {
		return []body.View{p.View}
	}
	return []body.View{body.Front, body.Back}
}

// pressed are the exact places that are on the body, each once.
func (f *Finder) pressed(v *vocabulary, exact []Exact) []Asked {
	var all []Asked
	for _, e := range exact {
		pick, on := e.Pick(f.facts.Figure)
		if !on || slices.ContainsFunc(all, func(a Asked) bool { return a.at.same(e, pick) }) {
			continue
		}
		a, ok := v.pointedAt(pick)
		if !ok {
			continue
		}
		d := f.facts.Figure.Drawing(e.View, e.Side)
		at := &pressed{Exact: e, pick: pick, sides: []body.Side{pick.Side}, shows: map[*Place]bool{}}
		if piece, _, _ := d.Hit(e.At, 0); piece.Side == body.NoSide && math.Abs(e.At.X)*e.View.Heights() <= midline {
			at.sides, a.Side = body.Both.Each(), body.Both
		}
		at.zone, _, _ = d.ZoneAt(f.facts.Zones, e.At, 0)
		a.at, a.of = at, len(all)+1
		all = append(all, a)
	}
	return all
}

// same reports whether another exact place is the same: no finger tells places
// apart that are so near.
func (p *pressed) same(e Exact, pick body.Pick) bool {
	return p.View == e.View && p.pick.Side == pick.Side && math.Hypot(p.At.X-e.At.X, p.At.Y-e.At.Y)*e.View.Heights() < midline
}

// isOn reports whether the exact place is on what a pick stands for.
func (p *pressed) isOn(pick body.Pick) bool {
	return p.pick.Tile == pick.Tile && p.pick.Side == pick.Side && (pick.View == 0 || pick.View == p.View)
}

// liesIn reports whether an exact place is in one that was named.
func (f *Finder) liesIn(exact, named Asked) bool {
	if named.at != nil || sidesOf(named.Side)&sidesOf(exact.Side) == 0 {
		return false
	}
	return slices.ContainsFunc(f.concerned([]Asked{named}), func(p *Place) bool {
		return slices.Contains(f.tiles[p.ID], exact.at.tile()) || f.fits([]*Place{p}, exact.what.places) >= inside
	})
}

// nested reports whether of two named places one is in the other, so that they
// are one place, named twice.
func (f *Finder) nested(a, b Asked) bool {
	x, y := f.concerned([]Asked{a}), f.concerned([]Asked{b})
	return sidesOf(a.Side)&sidesOf(b.Side) != 0 && (f.fits(x, y) >= inside || f.fits(y, x) >= inside)
}

// sidesOf are the sides of the body that a side is, 1 for left and 2 for right.
func sidesOf(s body.Side) int {
	switch s {
	case body.Left:
		return 1
	case body.Right:
		return 2
	}
	return 3
}

// pointedAt is the meaning of a piece of a drawing.
func (v *vocabulary) pointedAt(s body.Pick) (Asked, bool) {
	m := meaning{places: v.finder.placesOn(tileOf(s))}
	a := Asked{Name: v.nameOf(&m), Side: s.Side, what: m}
	for _, tile := range v.finder.places.Whole[tileOf(s)] {
		a.whole = append(a.whole, v.finder.placesOn(tile)...)
	}
	return a, len(m.places) > 0
}

// placesOn are the places that a piece of a drawing shows.
func (f *Finder) placesOn(tile string) []*Place {
	var all []*Place
	for i := range f.places.Places {
		if p := &f.places.Places[i]; slices.Contains(p.Tiles, tile) {
			all = append(all, p)
		}
	}
	return all
}

// distinct leaves out what means nothing and joins the sides of what was asked
// twice. Each exact place stays one.
func distinct(all []Asked) []Asked {
	var out []Asked
	for _, a := range all {
		if a.Name == "" {
			continue
		}
		i := slices.IndexFunc(out, func(o Asked) bool { return o.Name == a.Name && o.stood == a.stood && o.at == nil && a.at == nil })
		if i < 0 {
			out = append(out, a)
			continue
		}
		out[i].Side = join(out[i].Side, a.Side)
	}
	return out
}

// join is the side that holds two: both, unless they are the same.
func join(a, b body.Side) body.Side {
	if a == b {
		return a
	}
	return body.Both
}
