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
	all := []*body.Drawing{f.Drawing(body.Front, body.NoSide), f.Drawing(body.Back, body.NoSide)}
	for _, v := range []body.View{body.Sole, body.Palm, body.HandBack} {
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

func TestTheRightFootAndHandAreMirrorImages(t *testing.T) {
	f := figure(t)
	for _, v := range []body.View{body.Sole, body.Palm, body.HandBack} {
		left, right := f.Drawing(v, body.Left), f.Drawing(v, body.Right)
		for i, at := range left.Outline {
			if got, want := right.Outline[i], (body.Vec{X: left.Width - at.X, Y: at.Y}); math.Abs(got.X-want.X) > 1e-9 || got.Y != want.Y {
				t.Fatalf("%v: place %d is %v, want %v", v, i, got, want)
			}
		}
	}
}

func TestABrokenFigureIsExplained(t *testing.T) {
	const square = `{"outline":[0,0,9,0,9,9,0,9],"tiles":[{"tile":"a","shape":[0,0,9,0,9,9]}],"lines":[],"dots":[]}`
	all := func(front string) string {
		return `{"front":` + front + `,"back":` + square + `,"sole":` + square + `,"palm":` + square + `,"hand-back":` + square + `}`
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
