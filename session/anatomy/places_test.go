package anatomy_test

import (
	"slices"
	"testing"

	"unknot/session/body"
)

// On a drawing that is not its own, such as that of the head, a point is as far
// from what is never pressed as on its own.
func TestNoPointLiesWhereNothingIsPressed(t *testing.T) {
	f, a := facts(t)
	for _, pt := range points(f) {
		p, _ := a.Pattern(pt.ID)
		for _, d := range drawings(f.Figure, body.Left) {
			at, ok := p.Place(d, body.Left)
			if d.View == pt.View {
				at, ok = d.Place(pt, body.Left), true
			}
			for i := range f.Zones {
				z := &f.Zones[i]
				excepted := slices.ContainsFunc(z.Exceptions, func(e body.Exception) bool { return e.Point == pt.ID })
				if ok && !excepted && !z.HandsOnly && covers(d, z, at) {
					t.Errorf("%s lies in %s on %v", pt.ID, z.ID, d.View)
				}
			}
		}
	}
}

func covers(d *body.Drawing, z *body.Zone, at body.Vec) bool {
	return slices.ContainsFunc(d.Patches(z), func(p body.Patch) bool { return p.Shape.Contains(at) })
}

// What is on the outer side of the body has its place on the drawing of that
// side. There is none of the arm.
func TestOuterPointsLieOnTheDrawingOfTheSide(t *testing.T) {
	f, a := facts(t)
	for _, pt := range points(f) {
		if !slices.Contains(pt.Views, body.Outer) || pt.ID == "SH4" {
			continue
		}
		p, _ := a.Pattern(pt.ID)
		for _, side := range []body.Side{body.Left, body.Right} {
			_, head := p.Place(f.Figure.Drawing(body.HeadSide, side), side)
			_, leg := p.Place(f.Figure.Drawing(body.LegSide, side), side)
			if head == leg {
				t.Errorf("%s, %v: on the head %v, on the leg %v, want one of them", pt.ID, side, head, leg)
			}
		}
	}
}

// A shape that crosses itself is drawn with holes, and a press in one misses it.
func TestNoShapeCrossesItself(t *testing.T) {
	f, a := facts(t)
	for _, d := range drawings(f.Figure, body.Left) {
		for _, m := range a.Muscles {
			for _, b := range m.On(d, body.Left) {
				uncrossed(t, d, m.ID, b.Shape)
			}
		}
		for _, pt := range points(f) {
			p, _ := a.Pattern(pt.ID)
			main, spill := p.On(d, body.Left)
			for _, s := range append(main, spill...) {
				uncrossed(t, d, string(pt.ID), s)
			}
		}
	}
}

func uncrossed(t *testing.T, d *body.Drawing, what string, s body.Shape) {
	t.Helper()
	turn := func(a, b, c body.Vec) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
	for i, p := range s {
		q := s[(i+1)%len(s)]
		for j := i + 2; j < len(s); j++ {
			u, v := s[j], s[(j+1)%len(s)]
			if turn(p, q, u)*turn(p, q, v) < 0 && turn(u, v, p)*turn(u, v, q) < 0 {
				t.Errorf("%s on %v: crosses itself at %v", what, d.View, p)
				return
			}
		}
	}
}
