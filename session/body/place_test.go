package body_test

import (
	"math"
	"testing"

	"unknot/session/body"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestLeftAndRightAreThePersonsOwn(t *testing.T) {
	a := load(t)
	for _, c := range []struct {
		id   body.ID
		side body.Side
		x, y float64
	}{
		{"CH1", body.Left, 0.04796, 0.206}, // in front, the left is on the picture's right
		{"CH1", body.Right, -0.04796, 0.206},
		{"UT1", body.Left, -0.055, 0.171}, // at the back, on its left
		{"UT1", body.Right, 0.055, 0.171},
		{"SH4", body.Right, 0.1298, 0.236}, // a side point, shown at the back
		{"SN3", body.Left, 0.0825, 0.784},  // a side point, shown in front
		{"FO1", body.Left, -0.0748, 0.985}, // an inset point, at its region's marker
		{"HD1", body.Right, 0.198, 0.545},  // palms show at the back
		{"HD2", body.Left, 0.198, 0.545},   // and the back of the hand in front
	} {
		p, ok := a.Point(c.id)
		if !ok {
			t.Fatalf("%s: not in the atlas", c.id)
		}
		if x, y := p.At(c.side); !near(x, c.x) || !near(y, c.y) {
			t.Errorf("%s %v: at %v, %v, want %v, %v", c.id, c.side, x, y, c.x, c.y)
		}
	}
}

func TestInsetsAreMirroredForTheOtherSide(t *testing.T) {
	a := load(t)
	for _, c := range []struct {
		id   body.ID
		side body.Side
		u, v float64
	}{
		{"FO4", body.Left, 0.86, 0.60}, // the little toe of a left sole is on the picture's right
		{"FO4", body.Right, 0.14, 0.60},
		{"HD1", body.Left, 0.22, 0.78}, // the thumb of a left palm is on the picture's left
		{"HD1", body.Right, 0.78, 0.78},
		{"HD2", body.Left, 0.82, 0.68}, // and from the back on its right
		{"HD2", body.Right, 0.18, 0.68},
	} {
		p, _ := a.Point(c.id)
		if u, v := p.Inset(c.side); !near(u, c.u) || !near(v, c.v) {
			t.Errorf("%s %v: at %v, %v, want %v, %v", c.id, c.side, u, v, c.u, c.v)
		}
	}
}
