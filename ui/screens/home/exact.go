package home

import (
	"math"
	"slices"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/ui/bodymap"
)

// sameSpot is how near two presses are one and the same, in heights of the body: a
// finger's width.
const sameSpot = 0.012

// pressed is the very place of a press on a piece of the figure, if there is one, and
// whether it is another one than was pressed there before.
func (h *home) pressed(p body.Pick, at *body.Vec) (exact []finder.Exact, moved bool) {
	if at == nil {
		return nil, false
	}
	now := finder.Exact{View: p.View, Side: p.Side, At: *at}
	if _, on := now.Pick(h.Figure); !on {
		return nil, false
	}
	before := slices.IndexFunc(h.exact, func(e finder.Exact) bool { return h.isOn(e, p) })
	if before >= 0 {
		old := h.exact[before]
		moved = old.View != now.View || math.Hypot(old.At.X-at.X, old.At.Y-at.Y) > sameSpot
	}
	return []finder.Exact{now}, moved
}

// isOn reports whether a place lies on a piece of the figure.
func (h *home) isOn(e finder.Exact, p body.Pick) bool {
	piece, on := e.Pick(h.Figure)
	return on && adviser.Meet(piece, p)
}

// besides are the places that were pressed on other pieces of the figure.
func (h *home) besides(p body.Pick) []finder.Exact {
	return slices.DeleteFunc(slices.Clone(h.exact), func(e finder.Exact) bool { return h.isOn(e, p) })
}

// exactOn are places moved to the side of that number, as onSide moves picks.
func exactOn(all []finder.Exact, side int) []finder.Exact {
	var out []finder.Exact
	add := func(e finder.Exact) {
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	for _, e := range all {
		if side != 1 {
			add(e.On(body.Left))
		}
		if side != 0 {
			add(e.On(body.Right))
		}
	}
	return out
}

// showWhere shows where it hurts: the places that were pressed, and the pieces of the
// figure, each in the view in which it was pressed.
func (h *home) showWhere() {
	shown := h.where().Shown()
	for i, p := range shown {
		if on := slices.IndexFunc(h.exact, func(e finder.Exact) bool { return h.isOn(e, p) }); on >= 0 {
			shown[i].View = h.exact[on].View
		}
	}
	h.figure.SetPicked(shown...)

	spots := make([]bodymap.Spot, len(h.exact))
	for i, e := range h.exact {
		spots[i] = bodymap.Spot{View: e.View, At: e.At}
	}
	h.figure.SetSpots(spots...)
}
