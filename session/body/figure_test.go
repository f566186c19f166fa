package body_test

import (
	"math"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

func figure(t *testing.T) *body.Figure {
	t.Helper()
	f, err := body.ReadFigure(assets.Figure())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// drawings are all there are.
func drawings(f *body.Figure) []*body.Drawing {
	var all []*body.Drawing
	for _, v := range []body.View{body.Front, body.Back, body.HeadFront, body.HeadBack} {
		all = append(all, f.Drawing(v, body.NoSide))
	}
	for _, v := range []body.View{body.Sole, body.Palm, body.HandBack, body.HeadSide, body.LegSide} {
		all = append(all, f.Drawing(v, body.Left), f.Drawing(v, body.Right))
	}
	return all
}

func TestTilesFillTheOutlineOnce(t *testing.T) {
	for _, d := range drawings(figure(t)) {
		sum := 0.0
		for _, p := range d.Pieces {
			sum += p.Shape.Area()
		}
		if share := sum / d.Outline.Area(); math.Abs(share-1) > 0.002 {
			t.Errorf("%v %v: tiles cover %.4f of the outline, want 1", d.View, d.Pieces[0].Side, share)
		}
	}
}

func TestBothHalvesOfTheBodyAreAlike(t *testing.T) {
	for _, v := range []body.View{body.Front, body.Back} {
		d := figure(t).Drawing(v, body.NoSide)
		low, high := d.Outline.Box()
		if math.Abs(low.X+high.X) > 1e-9 {
			t.Errorf("%v: reaches from %v to %v", v, low.X, high.X)
		}
		if high.X < body.Reach || high.X > body.Reach+0.01 {
			t.Errorf("%v: fingertips reach %v, want about %v", v, high.X, body.Reach)
		}
		if low.Y > 0.001 || math.Abs(high.Y-1) > 0.002 {
			t.Errorf("%v: from %v to %v, want 0 to 1", v, low.Y, high.Y)
		}
	}
}

func TestTheRightSideIsAMirrorImage(t *testing.T) {
	f := figure(t)
	for _, v := range []body.View{body.Sole, body.Palm, body.HandBack, body.HeadSide, body.LegSide} {
		left, right := f.Drawing(v, body.Left), f.Drawing(v, body.Right)
		for i, at := range left.Outline {
			if got, want := right.Outline[i], (body.Vec{X: left.Width - at.X, Y: at.Y}); math.Abs(got.X-want.X) > 1e-9 || got.Y != want.Y {
				t.Fatalf("%v: place %d is %v, want %v", v, i, got, want)
			}
		}
	}
}

// The large head is the head of the figure, and the leg from the side its leg.
func TestTheNewViewsAreOfTheSameBody(t *testing.T) {
	f := figure(t)
	for large, small := range map[body.View]body.View{body.HeadFront: body.Front, body.HeadBack: body.Back} {
		head, whole := f.Drawing(large, body.NoSide), f.Drawing(small, body.NoSide)
		for y := 0.01; y < 0.17; y += 0.01 {
			at := body.Vec{X: 0.5, Y: y}
			if got, want := head.Edge(at).X, whole.Edge(at); math.Abs(got) < math.Abs(want.X)-0.004 && want.X < 0.05 {
				t.Errorf("%v at %v: reaches %v, want %v", large, y, got, want.X)
			}
		}
	}
	low, high := f.Drawing(body.LegSide, body.Left).Outline.Box()
	if low.Y > 0.37 || high.Y < 0.99 || high.Y > 1.01 {
		t.Errorf("the leg goes from %v to %v", low.Y, high.Y)
	}
}

// Each of these is a place of its own, to be told apart from its neighbours.
func TestTheHeadAndTheHipHaveTheirParts(t *testing.T) {
	f := figure(t)
	for _, c := range []struct {
		view  body.View
		x, y  float64 // in units of the file
		tile  body.Tile
		quiet bool
	}{
		{body.HeadSide, 400, 230, "temple", false}, {body.HeadSide, 420, 520, "jaw", false}, {body.HeadSide, 515, 350, "ear", false},
		{body.HeadSide, 275, 322, "eye", false}, {body.HeadSide, 665, 480, "skull_base", false}, {body.HeadSide, 440, 700, "throat", true},
		{body.HeadFront, 195, 250, "temple", false}, {body.HeadFront, 90, 325, "eye", false}, {body.HeadFront, 170, 480, "jaw", false},
		{body.HeadBack, 60, 470, "skull_base", false}, {body.HeadBack, 60, 330, "back_head", false},
		{body.LegSide, 0, 480, "hip", false}, {body.LegSide, 55, 490, "glutes", false}, {body.LegSide, 0, 620, "outer_thigh", false},
		{body.LegSide, 30, 720, "knee_back", true}, {body.LegSide, -10, 700, "knee", true},
	} {
		d := f.Drawing(c.view, body.Left)
		p, side, ok := d.Hit(body.Vec{X: c.x * c.view.Unit(), Y: c.y * c.view.Unit()}, 0)
		want := body.Left
		if c.view == body.HeadBack {
			want = body.Right
		}
		if !ok || p.Tile != c.tile || p.Quiet() != c.quiet || side != want {
			t.Errorf("%v at %v, %v: got %s of the %v, want %s", c.view, c.x, c.y, p.Tile, side, c.tile)
		}
	}
}

func TestABrokenFigureIsExplained(t *testing.T) {
	const square = `{"outline":[0,0,9,0,9,9,0,9],"tiles":[{"tile":"a","shape":[0,0,9,0,9,9]}],"lines":[],"dots":[]}`
	all := func(front string) string {
		return `{"front":` + front + `,"back":` + square + `,"sole":` + square + `,"palm":` + square + `,"hand-back":` + square +
			`,"head-front":` + square + `,"head-back":` + square + `,"head-side":` + square + `,"leg-side":` + square + `}`
	}
	if _, err := body.ReadFigure([]byte(all(square))); err != nil {
		t.Fatalf("a sound figure: %v", err)
	}
	for _, test := range []struct{ name, data, want string }{
		{"not JSON", `front`, "figure: "},
		{"a view too few", `{"back":` + square + `}`, "want a drawing of front, got none"},
		{"an unknown field", all(strings.Replace(square, "dots", "spots", 1)), `unknown field "spots"`},
		{"an odd number", all(strings.Replace(square, "0,9]", "0]", 1)), "front: outline: want x and y"},
		{"no tiles", all(`{"outline":[0,0,9,0,9,9],"tiles":[]}`), "front: want tiles, got none"},
		{"a tile that is a line", all(strings.Replace(square, "9,0,9,9]", "9,0]", 1)), "front: tiles[0].shape: want x and y"},
		{"a line that is a dot", all(strings.Replace(square, `"lines":[]`, `"lines":[[1,1]]`, 1)), "front: lines[0]: want x and y"},
	} {
		if _, err := body.ReadFigure([]byte(test.data)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got error %v, want %q in it", test.name, err, test.want)
		}
	}
}
