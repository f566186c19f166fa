package bodymap

import (
	"cmp"
	"slices"

	"unknot/session/body"
)

// SetZones hatches places that are never pressed; nil takes the hatching away.
// While it is there, a tap on it and the keyboard go to the zones.
func (f *Figure) SetZones(zones []body.Zone) {
	if firstOf(f.zones) == firstOf(zones) {
		return
	}
	f.zones = zones
	f.findPatches()
	if f.keys {
		f.begin()
	}
	f.Refresh()
}

// tell has it said what a zone is, and goes on naming it.
func (f *Figure) tell(s stop) {
	f.told = s.pick
	if f.OnZone != nil {
		f.OnZone(s.zone)
	}
	f.Refresh()
}

// findRegions finds the regions in the views there are.
func (f *Figure) findRegions() {
	f.stops = nil
	for _, v := range f.views {
		d := f.figure.Drawing(v, body.NoSide)
		for i := range d.Pieces {
			p := &d.Pieces[i]
			if p.Quiet() {
				continue
			}
			for _, side := range []body.Side{body.Left, body.Right} {
				if p.Side == side || p.Side == body.NoSide {
					shape := d.Half(p, side)
					f.stops = append(f.stops, stop{pick: body.Pick{View: v, Tile: p.Tile, Side: side}, shape: shape, in: shape.Center()})
				}
			}
		}
	}
}

// findPatches finds the zones in the views there are: of each the largest of its
// patches, one on each side unless there is one across the midline. Whatever was
// pointed at is not any more.
func (f *Figure) findPatches() {
	f.patches, f.over, f.at, f.told = nil, body.Pick{}, body.Pick{}, body.Pick{}
	for _, v := range f.views {
		d := f.figure.Drawing(v, body.NoSide)
		for i := range f.zones {
			z := &f.zones[i]
			for _, p := range largest(d.Patches(z)) {
				if !z.HandsOnly {
					f.patches = append(f.patches, stop{pick: body.Pick{View: v, Tile: body.Tile(z.ID), Side: p.Side}, shape: p.Shape, in: p.Shape.Center(), zone: z})
				}
			}
		}
	}
}

// largest are the largest patches of a zone: the one across the midline, or else
// one on each side.
func largest(all []body.Patch) []body.Patch {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b body.Patch) int { return cmp.Compare(b.Shape.Area(), a.Shape.Area()) })
	var out []body.Patch
	for _, side := range []body.Side{body.NoSide, body.Left, body.Right} {
		of := slices.IndexFunc(all, func(p body.Patch) bool { return p.Side == side })
		if of >= 0 {
			out = append(out, all[of])
		}
		if of >= 0 && side == body.NoSide {
			break
		}
	}
	return out
}

// ground are the stops that the keyboard walks over.
func (f *Figure) ground() []stop {
	if f.zones != nil {
		return f.patches
	}
	return f.stops
}

// patchAt is the patch of a zone at a place on a view.
func (f *Figure) patchAt(d *body.Drawing, where body.Vec, reach float64) (body.Pick, bool) {
	z, side, ok := d.ZoneAt(f.zones, where, reach)
	if !ok {
		return body.Pick{}, false
	}
	for _, s := range f.patches {
		if s.pick.View == d.View && s.zone == z && (s.pick.Side == side || s.pick.Side == body.NoSide) {
			return s.pick, true
		}
	}
	return body.Pick{}, false
}

// word is what a stop is called.
func (f *Figure) word(s stop) string {
	switch {
	case s.zone != nil:
		return s.zone.Area
	case f.Name != nil:
		return f.Name(s.pick)
	}
	return ""
}
