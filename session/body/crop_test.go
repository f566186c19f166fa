package body_test

import (
	"testing"

	"unknot/session/body"
)

// aspects are those of panels from a narrow column to a wide window.
var aspects = []float64{1, 1.41, 1.97, 2.4, 3}

func inside(c body.Crop, at body.Vec, margin float64) bool {
	m := margin * c.Height
	return at.X >= c.X+m && at.X <= c.X+c.Width-m && at.Y >= c.Y+m && at.Y <= c.Y+c.Height-m
}

func TestACropHoldsItsTarget(t *testing.T) {
	f, atlas := figure(t), load(t)
	for _, p := range points(atlas) {
		r, _ := atlas.Region(p.Region)
		for _, side := range []body.Side{body.Left, body.Right} {
			d := f.Drawing(p.View, side)
			at := d.Place(p, side)
			piece, ok := d.Find(d.TileAt(at, r.Tiles), side)
			if !ok {
				t.Fatalf("%s: no tile", p.ID)
			}
			for _, aspect := range aspects {
				for _, panel := range []body.Panel{body.Roomy, body.Small} {
					c := d.Crop(piece, at, aspect, panel)
					if !inside(c, at, 0.12) {
						t.Errorf("%s %v at aspect %v: %v is at the edge of %v", p.ID, side, aspect, at, c)
					}
					if got := c.Width / c.Height; got < aspect-1e-9 || got > aspect+1e-9 {
						t.Errorf("%s: aspect %v, want %v", p.ID, got, aspect)
					}
				}
			}
		}
	}
}

func TestACropOfTheHeadOrTheLegHoldsItsTarget(t *testing.T) {
	f := figure(t)
	for _, v := range []body.View{body.HeadFront, body.HeadBack, body.HeadSide, body.LegSide} {
		for _, side := range []body.Side{body.Left, body.Right} {
			d := f.Drawing(v, side)
			for i := range d.Pieces {
				p := &d.Pieces[i]
				at := d.Half(p, side).Center()
				for _, aspect := range aspects {
					c := d.Crop(p, at, aspect, body.Small)
					if p.Side != side.Other() && !inside(c, at, 0.02) {
						t.Errorf("%s of %v at aspect %v: %v is not in %v", p.Tile, v, aspect, at, c)
					}
					low, high := d.Outline.Box()
					if whole := v != body.LegSide; whole && (!inside(c, low, 0) || !inside(c, high, 0)) {
						t.Errorf("%v at aspect %v: %v does not show all of it", v, aspect, c)
					}
				}
			}
		}
	}
}

func TestBothShouldersStayInTheCropOfTheTrunk(t *testing.T) {
	d := figure(t).Drawing(body.Back, body.NoSide)
	for _, tile := range []body.Tile{"upper_trap", "upper_back"} {
		for _, side := range []body.Side{body.Left, body.Right} {
			p, _ := d.Find(tile, side)
			for _, aspect := range aspects {
				c := d.Crop(p, p.Shape.Center(), aspect, body.Roomy)
				if c.X > -0.128 || c.X+c.Width < 0.128 {
					t.Errorf("%v %v at aspect %v: the crop is from %v to %v across", tile, side, aspect, c.X, c.X+c.Width)
				}
			}
		}
	}
}

func TestAtASwitchBothSidesAreInTheCrop(t *testing.T) {
	f, atlas := figure(t), load(t)
	for _, p := range points(atlas) {
		if p.View.Inset() {
			continue
		}
		r, _ := atlas.Region(p.Region)
		d := f.Drawing(p.View, body.Left)
		at := d.Place(p, body.Left)
		other := body.Vec{X: -at.X, Y: at.Y}
		piece, _ := d.Find(d.TileAt(at, r.Tiles), body.Left)
		for _, aspect := range aspects {
			c := d.Crop(piece, at, aspect, body.Roomy).Holding(at, other)
			if !inside(c, at, 0.12) || !inside(c, other, 0.12) {
				t.Errorf("%s at aspect %v: %v and %v are not both in %v", p.ID, aspect, at, other, c)
			}
		}
	}
}

func TestACropOfManyPointsHoldsThemAll(t *testing.T) {
	f, atlas := figure(t), load(t)
	for _, v := range []body.View{body.Front, body.Back, body.Sole, body.Palm} {
		d := f.Drawing(v, body.Left)
		var all []body.Vec
		for _, p := range points(atlas) {
			if p.View == v {
				all = append(all, d.Place(p, body.Left))
			}
		}
		for _, aspect := range aspects {
			c := d.CropAll(all, aspect)
			for _, at := range all {
				if !inside(c, at, 0) {
					t.Errorf("%v at aspect %v: %v is not in %v", v, aspect, at, c)
				}
			}
		}
	}
}

func TestASmallPanelShowsThePartOfAFootOrHandAroundThePoint(t *testing.T) {
	f, atlas := figure(t), load(t)
	for _, p := range points(atlas) {
		if !p.View.Inset() {
			continue
		}
		d := f.Drawing(p.View, body.Left)
		at := d.Place(p, body.Left)
		for _, aspect := range []float64{2, 3.6} {
			c := d.Crop(&d.Pieces[0], at, aspect, body.Small)
			if !inside(c, at, 0.1) {
				t.Errorf("%s at aspect %v: %v is not well in %v", p.ID, aspect, at, c)
			}
			if c.Height > 0.85 || c.X > 0 || c.X+c.Width < d.Width {
				t.Errorf("%s at aspect %v: %v is not a part across the whole width", p.ID, aspect, c)
			}
		}
		if c := d.Crop(&d.Pieces[0], at, 0.4, body.Small); c.Height < 1 {
			t.Errorf("%s in a narrow panel: %v does not show everything", p.ID, c)
		}
	}
}
