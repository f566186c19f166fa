package anatomy_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"unknot/assets"
	"unknot/session/anatomy"
	"unknot/session/body"
)

// files are all files of the program, which a test may change.
func files(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	names, err := fs.Glob(assets.Anatomy(), "*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(assets.Anatomy(), name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func TestWhatIsWrongWithAFileIsSaidWithItsPlace(t *testing.T) {
	f, _ := facts(t)
	for _, c := range []struct{ was, is, want string }{
		{`"region": "low-back"`, `"region": "back"`, `low-back.json: region: want low-back as the file is named, got "back"`},
		{`"muscles": [`, `"muskels": [`, `low-back.json: unknown field "muskels"`},
		{`"depth": "deep"`, `"depth": "low"`, `low-back.json: depth: want surface, part or deep, got "low"`},
		{`"id": "multifidus"`, `"id": "quadratus-lumborum"`, `low-back.json: muscles[1].id: want an id of its own, got "quadratus-lumborum" again`},
		{`"shape": [`, `"shape": [1, `, `low-back.json: muscles[0].views.back[0].shape: want x and y of at least 3 places, got `},
		{`"back": [`, `"above": [`, `want front, back, side,`},
		{`"point": "LB1"`, `"point": "UT1"`, `low-back.json: patterns[0].point: want a point of low-back that has no pattern yet, got "UT1"`},
		{`"point": "LB1"`, `"point": "LB2"`, `low-back.json: patterns: want one of LB1, got none`},
		{`"muscles": ["quadratus-lumborum"]`, `"muscles": ["heart"]`, `low-back.json: patterns[0].muscles[0]: want a muscle of any region, got "heart"`},
		{`"refer": 0`, `"refer": 7`, `low-back.json: patterns[0].main[0].refer: want 0 to 2, which of the point's refers it is, got 7`},
	} {
		all := files(t)
		text := string(all["low-back.json"].Data)
		if !strings.Contains(text, c.was) {
			t.Fatalf("there is no %s", c.was)
		}
		all["low-back.json"].Data = []byte(strings.Replace(text, c.was, c.is, 1))
		if _, err := anatomy.Load(all, f.Atlas); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.is, err, c.want)
		}
	}
}

func TestARegionWithoutItsFileIsAnError(t *testing.T) {
	f, _ := facts(t)
	all := files(t)
	delete(all, "low-back.json")
	if _, err := anatomy.Load(all, f.Atlas); err == nil || !strings.Contains(err.Error(), "low-back.json") {
		t.Errorf("got %v, want an error that names the file", err)
	}
}

func TestAPatternIsOnTheSideThatIsPressed(t *testing.T) {
	f, a := facts(t)
	for _, pt := range points(f) {
		p, _ := a.Pattern(pt.ID)
		for _, d := range drawings(f.Figure, body.Left) {
			left, _ := p.On(d, body.Left)
			right, _ := p.On(d, body.Right)
			for i := range left {
				if a, b := left[i].Center(), right[i].Center(); a.X == b.X {
					t.Errorf("%s on %v: the left and the right pattern are in one place", pt.ID, d.View)
				}
			}
		}
	}
}
