package bodymap

import (
	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/look"
)

// A Phase is what a close-up tells about its target, by shape and colour.
type Phase uint8

const (
	None   Phase = iota // the region only, as an outline of the body
	Find                // cross-hair, dashed edge
	Area                // the same on the way to another point
	Hold                // core, ring and band, two pulse rings, solid edge
	Rest                // dashed circle, region tinted
	Switch              // an arrow from the old side to a cross-hair on the new one
	Paused              // dashed circle and edge
	Done                // the region filled
)

// A Scene is what a close-up shows.
type Scene struct {
	View  body.View
	Side  body.Side // the side in use, after the change at a Switch; Together marks both
	Tile  body.Tile // the region, as Drawing.TileAt finds it
	At    body.Vec  // the target; for Together the left one
	Outer bool      // the target is on the outer side of the body, at the outline
	Phase Phase
	// Referral has the muscle shown in place of the region, and where pressure on the
	// point may be felt: quietly in a phase, and else in full, with all of it in the
	// picture. Nil shows the region alone.
	Referral *Referral
	Pulse    float64 // 0 to 1, one breath: still up to 0.4, then fading, growing from 0.5
}

// SceneOf returns the scene for a point of a region.
func SceneOf(f *body.Figure, r *body.Region, p *body.Point, side body.Side, phase Phase) Scene {
	d := f.Drawing(p.View, side)
	s := Scene{View: p.View, Side: side, Phase: phase}
	s.At, s.Outer = placed(d, p, side)
	s.Tile = d.TileAt(s.At, r.Tiles)
	return s
}

// placed is where a point is marked on the drawing of its view: on the outline, if it
// is seen from the outer side alone.
func placed(d *body.Drawing, p *body.Point, side body.Side) (at body.Vec, outer bool) {
	at = d.Place(p, side)
	if len(p.Views) != 1 || p.Views[0] != body.Outer {
		return at, false
	}
	return d.Edge(at), true
}

// SceneOn returns the scene for a referral on a drawing that need not be its point's
// own, without a phase.
func SceneOn(f *body.Figure, v body.View, r *body.Region, ref *Referral) Scene {
	s := SceneOf(f, r, ref.Point, ref.Side, None)
	s.View, s.Referral = v, ref
	return s
}

// sides are those that are in use.
func (s Scene) sides() []body.Side {
	switch s.Side {
	case body.Together:
		return []body.Side{body.Left, body.Right}
	case body.Right:
		return []body.Side{body.Right}
	}
	return []body.Side{body.Left}
}

// targets are where the marks go, one for each side in use.
func (s Scene) targets() []body.Vec {
	if s.Side == body.Together && !s.View.OneSided() {
		return []body.Vec{s.At, s.other()}
	}
	return []body.Vec{s.At}
}

// other is the target's place on the other side.
func (s Scene) other() body.Vec { return body.Vec{X: -s.At.X, Y: s.At.Y} }

// moves reports whether an arrow leads from one side to the other. The two
// feet and the two hands are two drawings, which no arrow joins.
func (s Scene) moves() bool { return s.Phase == Switch && !s.View.OneSided() }

// colours are those of a phase: of its shapes, and of the region under them.
func (p Phase) colours() (shape, tint fyne.ThemeColorName) {
	switch p {
	case Find:
		return look.Find, look.FindTint
	case Area:
		return look.Area, look.AreaTint
	case Hold:
		return look.Hold, look.HoldTint
	case Rest:
		return look.Rest, look.RestTint
	case Switch:
		return look.Switch, look.SwitchTint
	case Done:
		return look.Accent, look.Accent
	}
	return look.BodyMark, look.BodyTile
}
