package body_test

import (
	"math"
	"testing"

	"unknot/session/body"
)

func wholes(t *testing.T) []*body.Drawing {
	f := figure(t)
	return []*body.Drawing{f.Drawing(body.Front, body.NoSide), f.Drawing(body.Back, body.NoSide)}
}

// both reports whether a drawing shows both sides of the body.
func both(d *body.Drawing) bool { return !d.View.OneSided() }

func TestEveryZoneWithAPlaceIsSeenOnTheBody(t *testing.T) {
	for id, z := range zones(t) {
		var seen []body.Patch
		for _, d := range drawings(figure(t)) {
			patches := d.Patches(&z)
			across := 0
			for _, p := range patches {
				if p.Side == body.NoSide {
					across++
				}
			}
			if both(d) && (len(patches)-across)%2 != 0 {
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
		for _, d := range drawings(figure(t)) {
			patches := d.Patches(&z)
			low, high := d.Outline.Box()
			for x := low.X; x < high.X; x += (high.X - low.X) / 97 {
				for y := low.Y; y < high.Y; y += (high.Y - low.Y) / 113 {
					at := body.Vec{X: x, Y: y}
					in := false
					for _, p := range patches {
						in = in || p.Shape.Contains(at)
					}
					if want := z.Distance(d.View, listed(d, at)) == 0; in != want {
						t.Fatalf("%s on the %v: %v in the patch: %v, want %v", id, d.View, at, in, want)
					}
				}
			}
		}
	}
}

// listed is a place as files hold it, which is that of one side.
func listed(d *body.Drawing, at body.Vec) body.Vec {
	return d.Shown(body.Shape{at}, d.SideAt(at.X))[0]
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
		for _, d := range drawings(figure(t)) {
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
	shape := d.Patches(&all[0])[0].Shape
	_, high := shape.Box()
	below := body.Vec{X: shape.Center().X, Y: high.Y + 0.01}
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
	const square = `[[400, 400, 500, 400, 500, 500, 400, 500]]`
	for _, c := range []struct {
		view  body.View
		x, y  float64
		apart float64
	}{
		{body.Front, 0.45 / body.Reach, 0.52, 0.02},
		{body.Palm, 0.45 / 0.60745, 0.6, 0.1 * 0.113},
		{body.Sole, 0.3 / 0.40526, 0.45, 0.1 * 0.15},
	} {
		z, err := body.LoadZones([]byte(`{"zones": [{"id": "a", "area": "A", "why": "W.", "views": {"` + c.view.String() + `": ` + square + `}, "mention": ["a"], "sources": ["practice"]}]}`))
		if err != nil {
			t.Fatal(err)
		}
		p := body.Point{View: c.view, Views: []body.View{c.view}, X: c.x, Y: c.y}
		if !z[0].Near(&p, c.apart+1e-6) || z[0].Near(&p, c.apart-1e-6) {
			t.Errorf("on the %v the point is not %v from the zone", c.view, c.apart)
		}
	}
}
