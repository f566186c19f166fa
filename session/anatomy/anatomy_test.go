package anatomy_test

import (
	"slices"
	"testing"

	"unknot/assets"
	"unknot/session/anatomy"
	"unknot/session/body"
)

func facts(t *testing.T) (*body.Facts, *anatomy.Anatomy) {
	t.Helper()
	f, err := body.LoadFacts(assets.Facts())
	if err != nil {
		t.Fatal(err)
	}
	a, err := anatomy.Load(assets.Anatomy(), f.Atlas)
	if err != nil {
		t.Fatal(err)
	}
	return f, a
}

// drawings are the views that have a drawing of their own, for a side.
func drawings(f *body.Figure, side body.Side) []*body.Drawing {
	var out []*body.Drawing
	for v := body.Front; v <= body.LegSide; v++ {
		if d := f.Drawing(v, side); d.View == v {
			out = append(out, d)
		}
	}
	return out
}

func points(f *body.Facts) []*body.Point {
	var out []*body.Point
	for i := range f.Atlas.Regions {
		for j := range f.Atlas.Regions[i].Points {
			out = append(out, &f.Atlas.Regions[i].Points[j])
		}
	}
	return out
}

func TestEveryPointLiesOnItsMuscle(t *testing.T) {
	f, a := facts(t)
	for _, pt := range points(f) {
		p, _ := a.Pattern(pt.ID)
		for _, side := range []body.Side{body.Left, body.Right} {
			for _, d := range drawings(f.Figure, side) {
				at, ok := p.Place(d, side)
				if d.View == pt.View {
					at, ok = d.Place(pt, side), true
				}
				if ok && !lies(p, d, side, at) {
					t.Errorf("%s, %v: %.1f, %.1f on %v lies on none of its muscles", pt.ID, side, at.X*1000, at.Y*1000, d.View)
				}
			}
		}
	}
}

func lies(p *anatomy.Pattern, d *body.Drawing, side body.Side, at body.Vec) bool {
	for _, m := range p.Muscles {
		if onMuscle(m, d, side, at) {
			return true
		}
	}
	return false
}

// onMuscle reports whether a place on a drawing lies on the muscle of a side.
func onMuscle(m *anatomy.Muscle, d *body.Drawing, side body.Side, at body.Vec) bool {
	return slices.ContainsFunc(m.On(d, side), func(b anatomy.Belly) bool { return b.Shape.Contains(at) })
}

// A shape may stand out of the body by half a thousandth: it is drawn with an
// edge of its own.
const beyond = 0.0006

func TestNothingLiesOutsideTheBody(t *testing.T) {
	f, a := facts(t)
	for _, d := range drawings(f.Figure, body.Left) {
		for _, m := range a.Muscles {
			for _, b := range m.On(d, body.Left) {
				within(t, d, m.ID, b.Shape)
			}
		}
		for _, pt := range points(f) {
			p, _ := a.Pattern(pt.ID)
			main, spill := p.On(d, body.Left)
			for _, s := range append(main, spill...) {
				within(t, d, string(pt.ID), s)
			}
		}
	}
}

func within(t *testing.T, d *body.Drawing, what string, s body.Shape) {
	t.Helper()
	for _, at := range s {
		if !d.Outline.Contains(at) && d.Outline.Distance(at) > beyond {
			t.Errorf("%s on %v: %.1f, %.1f is outside the body", what, d.View, at.X*1000, at.Y*1000)
			return
		}
		if d.SideAt(at.X) != body.Left && at.X != 0 {
			t.Errorf("%s on %v: %.1f, %.1f is on the other side", what, d.View, at.X*1000, at.Y*1000)
			return
		}
	}
}
