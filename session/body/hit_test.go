package body_test

import (
	"math"
	"testing"

	"unknot/session/body"
)

func TestEveryTileIsHitWhereItIs(t *testing.T) {
	for _, d := range drawings(figure(t)) {
		for i := range d.Pieces {
			p := &d.Pieces[i]
			sides := []body.Side{p.Side}
			if p.Side == body.NoSide {
				sides = []body.Side{body.Left, body.Right}
			}
			for _, side := range sides {
				at := d.Half(p, side).Center()
				got, gotSide, ok := d.Hit(at, 0)
				if !ok || got != p || gotSide != side {
					t.Errorf("%v: %v %v at %v: hit %+v, %v, %v", d.View, p.Tile, side, at, got, gotSide, ok)
				}
			}
		}
	}
}

func TestLeftIsWhereThePersonHasIt(t *testing.T) {
	f := figure(t)
	for _, test := range []struct {
		view body.View
		x    float64
		want body.Side
	}{
		{body.Front, 0.05, body.Left},
		{body.Front, -0.05, body.Right},
		{body.Back, 0.05, body.Right},
		{body.Back, -0.05, body.Left},
	} {
		for _, y := range []float64{0.06, 0.25, 0.6} {
			if _, got, ok := f.Drawing(test.view, body.NoSide).Hit(body.Vec{X: test.x * 0.7, Y: y}, 0); !ok || got != test.want {
				t.Errorf("%v at %v, %v: got %v, want %v", test.view, test.x, y, got, test.want)
			}
		}
	}
}

func TestBesideTheBodyNothingIsHit(t *testing.T) {
	for _, d := range drawings(figure(t)) {
		low, high := d.Outline.Box()
		for _, at := range []body.Vec{
			{X: low.X - 0.02, Y: 0.3}, {X: high.X + 0.02, Y: 0.3}, {X: (low.X + high.X) / 2, Y: low.Y - 0.02}, {X: 0.5, Y: 2},
		} {
			if p, _, ok := d.Hit(at, 0.01); ok {
				t.Errorf("%v: %v hits %v", d.View, at, p.Tile)
			}
		}
	}
	front := figure(t).Drawing(body.Front, body.NoSide)
	for name, at := range map[string]body.Vec{"between the legs": {X: 0, Y: 0.8}, "between arm and waist": {X: 0.115, Y: 0.4}} {
		if p, _, ok := front.Hit(at, 0.005); ok {
			t.Errorf("%s, %v is hit", name, p.Tile)
		}
	}
}

func TestANearMissHitsTheNearestTile(t *testing.T) {
	front := figure(t).Drawing(body.Front, body.NoSide)
	for _, test := range []struct {
		at   body.Vec
		want body.Tile
		side body.Side
	}{
		{body.Vec{X: 0, Y: -0.008}, "head", body.Left},
		{body.Vec{X: 0.149, Y: 0.23}, "shoulder", body.Left},
		{body.Vec{X: -0.098, Y: 0.8}, "shin", body.Right},
		{body.Vec{X: 0.08, Y: 1.008}, "foot", body.Left},
	} {
		p, side, ok := front.Hit(test.at, 0.012)
		if !ok || p.Tile != test.want || side != test.side {
			t.Errorf("%v: got %v %v, want %v %v", test.at, p, side, test.want, test.side)
		}
		if _, _, ok := front.Hit(test.at, 0.003); ok {
			t.Errorf("%v is hit within 0.003", test.at)
		}
	}
}

func TestHalvesMakeTheWhole(t *testing.T) {
	for _, v := range []body.View{body.Front, body.Back} {
		d := figure(t).Drawing(v, body.NoSide)
		for i := range d.Pieces {
			if p := &d.Pieces[i]; p.Side == body.NoSide {
				left, right := d.Half(p, body.Left).Area(), d.Half(p, body.Right).Area()
				if math.Abs(left-right) > 1e-9 || math.Abs(left+right-p.Shape.Area()) > 1e-9 {
					t.Errorf("%v %v: halves of %v and %v, whole %v", v, p.Tile, left, right, p.Shape.Area())
				}
			}
		}
	}
}

func TestEveryPointLiesOnItsDrawing(t *testing.T) {
	f := figure(t)
	for _, p := range points(load(t)) {
		for _, side := range []body.Side{body.Left, body.Right} {
			d := f.Drawing(p.View, side)
			if at := d.Place(p, side); !d.Outline.Contains(at) {
				t.Errorf("%s %v: %v is not on the %v", p.ID, side, at, p.View)
			} else if _, got, _ := d.Hit(at, 0); got != side {
				t.Errorf("%s %v: lies on the %v", p.ID, side, got)
			}
		}
	}
}

func TestEveryPointIsShownOnATileOfItsRegion(t *testing.T) {
	f := figure(t)
	want := map[body.ID]body.Tile{
		"UT1": "upper_trap", "NB2": "neck", "SC1": "neck", "MB2": "upper_back", "SH1": "upper_back",
		"GL1": "glutes", "GL5": "glutes", "AD2": "inner_thigh", "HF3": "hip", "LB2": "low_back",
		"FO1": "sole_arch", "FO3": "sole_heel", "HD1": "thumb_mound", "HD2": "web", "HD3": "little_mound",
	}
	atlas := load(t)
	for _, p := range points(atlas) {
		r, _ := atlas.Region(p.Region)
		d := f.Drawing(p.View, body.Left)
		got := d.TileAt(d.Place(p, body.Left), r.Tiles)
		if tile, ok := want[p.ID]; ok && got != tile {
			t.Errorf("%s: shown on %s, want %s", p.ID, got, tile)
		}
		if piece, ok := d.Find(got, body.Left); !ok || piece.Quiet() {
			t.Errorf("%s: shown on %q", p.ID, got)
		}
	}
}

func TestOuterPointsMoveToTheEdgeNearby(t *testing.T) {
	f := figure(t)
	for _, p := range points(load(t)) {
		if len(p.Views) != 1 || p.Views[0] != body.Outer {
			continue
		}
		for _, side := range []body.Side{body.Left, body.Right} {
			d := f.Drawing(p.View, side)
			at := d.Place(p, side)
			edge := d.Edge(at)
			if edge.Y != at.Y || math.Abs(edge.X) < math.Abs(at.X) || math.Abs(edge.X-at.X) > 0.02 {
				t.Errorf("%s %v: moved from %v to %v", p.ID, side, at, edge)
			}
		}
	}
}
