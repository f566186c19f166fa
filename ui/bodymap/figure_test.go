package bodymap_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// both returns a figure from both sides, and what was picked on it.
func both(t *testing.T) (*bodymap.Figure, *[]body.Pick) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	f := bodymap.NewFigure(nil, figure(t), body.Front, body.Back)
	f.Resize(fyne.NewSize(600, 640))
	picked := &[]body.Pick{}
	f.OnPick = func(p body.Pick, _ *body.Vec) { *picked = append(*picked, p) }
	return f, picked
}

// key presses a key while the figure has the focus.
func key(f *bodymap.Figure, name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	f.KeyDown(e)
	f.TypedKey(e)
	f.KeyUp(e)
}

func tap(f *bodymap.Figure, at fyne.Position) { f.Tapped(&fyne.PointEvent{Position: at}) }

func point(f *bodymap.Figure, at fyne.Position) {
	f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func TestATapPicksTheRegionUnderIt(t *testing.T) {
	f, picked := both(t)
	all, _ := f.Stops()
	for _, want := range all {
		*picked = nil
		tap(f, f.Inside(want))
		if len(*picked) != 1 || (*picked)[0] != want {
			t.Errorf("got %v, want %v", *picked, want)
		}
	}
}

func TestATapBesideTheBodyPicksOnlyWhatItNearlyHits(t *testing.T) {
	f, picked := both(t)
	hand := body.Pick{View: body.Back, Tile: "hand", Side: body.Right}
	at := f.Inside(hand)
	for f.Hits(at) {
		at.X++
	}
	tap(f, at.AddXY(4, 0))
	if len(*picked) != 1 || (*picked)[0] != hand {
		t.Errorf("4 beside the hand: got %v, want %v", *picked, hand)
	}
	*picked = nil
	tap(f, at.AddXY(12, 0))
	if len(*picked) != 0 {
		t.Errorf("12 beside the hand: got %v", *picked)
	}
}

func TestBellyAndKneesAreNotPicked(t *testing.T) {
	f, picked := both(t)
	belly := f.Inside(body.Pick{View: body.Front, Tile: "head", Side: body.Left})
	belly.Y = 240
	if !f.Hits(belly) {
		t.Fatal("the belly is somewhere else")
	}
	tap(f, belly)
	if len(*picked) != 0 {
		t.Errorf("got %v", *picked)
	}
}

func TestArrowsReachEveryRegion(t *testing.T) {
	f, picked := both(t)
	f.FocusGained()
	all, start := f.Stops()
	seen := map[body.Pick]bool{start: true}
	keys := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight}
	for open := []body.Pick{start}; len(open) > 0; open = open[1:] {
		for _, k := range keys {
			tap(f, f.Inside(open[0])) // goes there
			key(f, k)
			if _, at := f.Stops(); !seen[at] {
				seen[at] = true
				open = append(open, at)
			}
		}
	}
	for _, p := range all {
		if !seen[p] {
			t.Errorf("%v is not reached", p)
		}
	}
	*picked = nil
	key(f, fyne.KeyReturn)
	if _, at := f.Stops(); len(*picked) != 1 || (*picked)[0] != at {
		t.Errorf("Enter picks %v, want %v", *picked, at)
	}
}

func TestTheArrowsGoWhereTheyPoint(t *testing.T) {
	f, _ := both(t)
	f.FocusGained()
	pick := func(v body.View, tile body.Tile, s body.Side) body.Pick {
		return body.Pick{View: v, Tile: tile, Side: s}
	}
	for _, c := range []struct {
		from body.Pick
		key  fyne.KeyName
		want body.Pick
	}{
		{pick(body.Front, "hip", body.Left), fyne.KeyLeft, pick(body.Front, "front_thigh", body.Left)},
		{pick(body.Front, "front_thigh", body.Left), fyne.KeyRight, pick(body.Front, "hip", body.Left)},
		{pick(body.Front, "chest", body.Left), fyne.KeyRight, pick(body.Front, "shoulder", body.Left)},
		{pick(body.Front, "neck", body.Left), fyne.KeyRight, pick(body.Back, "neck", body.Left)},
		{pick(body.Front, "foot", body.Left), fyne.KeyRight, pick(body.Back, "foot", body.Left)},
		{pick(body.Back, "neck", body.Right), fyne.KeyDown, pick(body.Back, "upper_trap", body.Right)},
		{pick(body.Back, "upper_trap", body.Left), fyne.KeyDown, pick(body.Back, "upper_back", body.Left)},
		{pick(body.Back, "calf", body.Right), fyne.KeyUp, pick(body.Back, "hamstrings", body.Right)},
	} {
		tap(f, f.Inside(c.from))
		key(f, c.key)
		if _, at := f.Stops(); at != c.want {
			t.Errorf("%s from %v: got %v, want %v", c.key, c.from, at, c.want)
		}
	}
}

func TestTheNameCoversNothingOfTheBody(t *testing.T) {
	f, _ := both(t)
	f.Name = func(p body.Pick) string { return fmt.Sprintf("%v hip and outer thigh", p.Side) }
	r := test.TempWidgetRenderer(t, f)
	all, _ := f.Stops()
	for _, p := range all {
		point(f, f.Inside(p))
		at, size, ok := f.Plate(r)
		if !ok {
			t.Errorf("%v has no name", p)
			continue
		}
		for x := at.X; x <= at.X+size.Width; x += 6 {
			for y := at.Y; y <= at.Y+size.Height; y += 6 {
				if f.Hits(fyne.NewPos(x, y)) {
					t.Fatalf("%v: the name at %v, %v covers the body", p, at, size)
				}
			}
		}
	}
	f.MouseOut()
	if _, _, ok := f.Plate(r); ok {
		t.Error("there is a name when nothing is pointed at or picked")
	}
}

func TestPickedRegionsAreFilledWhereTheyAreSeenBest(t *testing.T) {
	app := test.NewTempApp(t)
	for palette, choice := range palettes {
		app.Settings().SetTheme(look.New(choice, 1))
		f := bodymap.NewFigure(nil, figure(t), body.Front, body.Back)
		f.SetPicked(body.Pick{Tile: "upper_trap", Side: body.Left}, body.Pick{View: body.Front, Tile: "neck", Side: body.Right})
		looks(t, fmt.Sprintf("figure-%s.png", palette), f, 300, 330)
	}
}

func TestPointerAndKeyboardAreSeen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	f := bodymap.NewFigure(nil, figure(t), body.Front, body.Back)
	f.Resize(fyne.NewSize(300, 330))
	f.FocusGained()
	point(f, f.Inside(body.Pick{View: body.Front, Tile: "front_thigh", Side: body.Left}))
	looks(t, "figure-pointer.png", f, 300, 330)
}

func TestWorkedRegionsAreFilled(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	w := bodymap.NewWorked(figure(t), body.Back)
	done := []body.Pick{{Tile: "neck", Side: body.Left}, {Tile: "neck", Side: body.Right}, {Tile: "upper_trap", Side: body.Left}}
	w.Set(body.Back, done, []body.Pick{{Tile: "upper_back", Side: body.Right}, {View: body.Front, Tile: "hip", Side: body.Left}})
	looks(t, "worked.png", w, 160, 330)
}
