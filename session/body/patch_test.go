package body_test

import (
	"math"
	"slices"
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

func wholes(t *testing.T) []*body.Drawing {
	f := figure(t)
	return []*body.Drawing{f.Drawing(body.Front, body.NoSide), f.Drawing(body.Back, body.NoSide)}
}

func TestEveryZoneWithAPlaceIsSeenOnTheBody(t *testing.T) {
	for id, z := range zones(t) {
		var seen []body.Patch
		for _, d := range wholes(t) {
			patches := d.Patches(&z)
			across := 0
			for _, p := range patches {
				if p.Side == body.NoSide {
					across++
				}
			}
			if (len(patches)-across)%2 != 0 {
				t.Errorf("%s: one side of two on the %v", id, d.View)
			}
			seen = append(seen, patches...)
		}
		if got := len(seen) == 0; got != z.Everywhere() {
			t.Errorf("%s: got %d patches", id, len(seen))
		}
	}
}

// What is drawn and tapped is what the points were checked against.
func TestAPatchIsWhatTheZoneHasOfTheBody(t *testing.T) {
	for id, z := range zones(t) {
		for _, d := range wholes(t) {
			patches := d.Patches(&z)
			for x := -0.24; x < 0.24; x += 0.0043 {
				for y := 0.001; y < 1; y += 0.0087 {
					at := body.Vec{X: x, Y: y}
					in := false
					for _, p := range patches {
						in = in || p.Shape.Contains(at)
					}
					if want := has(z, d.View, math.Abs(x)/body.Reach, y) && d.Outline.Contains(at); in != want {
						t.Fatalf("%s on the %v: %v in the patch: %v, want %v", id, d.View, at, in, want)
					}
				}
			}
		}
	}
}

// has reports whether a place is in a zone, which is on both sides.
func has(z body.Zone, v body.View, x, y float64) bool {
	return slices.ContainsFunc(z.Boxes, func(b body.Box) bool {
		seen := slices.Contains(b.Views, v) || slices.Contains(b.Views, body.Outer)
		return seen && b.X[0] <= x && x <= b.X[1] && b.Y[0] <= y && y <= b.Y[1]
	})
}

func TestTheMiddleOfEveryPatchHitsItsZone(t *testing.T) {
	all, index := []body.Zone{}, map[string]int{}
	for id, z := range zones(t) {
		index[id] = len(all)
		all = append(all, z)
	}
	for id, z := range zones(t) {
		if z.HandsOnly {
			continue
		}
		for _, d := range wholes(t) {
			for _, p := range d.Patches(&z) {
				got, side, ok := d.ZoneAt(all, p.Shape.Center(), 0)
				if !ok || p.Side != body.NoSide && side != p.Side {
					t.Errorf("%s on the %v, %v: got %v %v", id, d.View, p.Side, side, ok)
				} else if got.ID != id && !smaller(d, got, &z) {
					t.Errorf("%s on the %v: the larger %s is hit", id, d.View, got.ID)
				}
			}
		}
	}
}

func smaller(d *body.Drawing, a, b *body.Zone) bool {
	return d.Patches(a)[0].Shape.Area() < d.Patches(b)[0].Shape.Area()
}

func TestBesideAZoneTheNearestIsHitWithinReach(t *testing.T) {
	d := wholes(t)[1]
	all := []body.Zone{zones(t)["back-of-knee"]}
	low := d.Patches(&all[0])[0]
	below := body.Vec{X: low.Shape.Center().X, Y: low.High.Y + 0.01}
	if _, _, ok := d.ZoneAt(all, below, 0.012); !ok {
		t.Error("0.01 below the zone is not within 0.012 of it")
	}
	if _, _, ok := d.ZoneAt(all, below, 0.008); ok {
		t.Error("0.01 below the zone is within 0.008 of it")
	}
}

func TestALineIsKeptWhereItIsWithinTheOutline(t *testing.T) {
	// Two legs of a table, and its top.
	s := body.Shape{{X: 0, Y: 0}, {X: 6, Y: 0}, {X: 6, Y: 4}, {X: 5, Y: 4}, {X: 5, Y: 1}, {X: 1, Y: 1}, {X: 1, Y: 4}, {X: 0, Y: 4}}
	for _, c := range []struct {
		from, to body.Vec
		want     []float64 // lengths
	}{
		{body.Vec{X: -1, Y: 3}, body.Vec{X: 7, Y: 3}, []float64{1, 1}},
		{body.Vec{X: -1, Y: 0.5}, body.Vec{X: 7, Y: 0.5}, []float64{6}},
		{body.Vec{X: 0.5, Y: 3}, body.Vec{X: 3, Y: 3}, []float64{0.5}},
		{body.Vec{X: 2, Y: 3}, body.Vec{X: 4, Y: 3}, nil},
		{body.Vec{X: -1, Y: 9}, body.Vec{X: 7, Y: 9}, nil},
	} {
		got := s.Across(c.from, c.to)
		if len(got) != len(c.want) {
			t.Errorf("%v to %v: got %v, want lengths %v", c.from, c.to, got, c.want)
			continue
		}
		for i, p := range got {
			if l := math.Hypot(p[1].X-p[0].X, p[1].Y-p[0].Y); math.Abs(l-c.want[i]) > 1e-9 {
				t.Errorf("%v to %v: part %d is %v long, want %v", c.from, c.to, i, l, c.want[i])
			}
		}
	}
}

func TestNearIsMeasuredInHeightsOfTheBody(t *testing.T) {
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	p, _ := a.Point("QU1")
	z := zones(t)["groin"]
	far := (p.X - 0.262) * body.Reach // the outer edge of the groin at this height
	if !z.Near(p, far+0.001) || z.Near(p, far-0.001) {
		t.Errorf("%s is %v from the groin", p.ID, far)
	}
}
