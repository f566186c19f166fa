package bodymap_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/assets"
	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

func zones(t *testing.T) []body.Zone {
	t.Helper()
	z, err := body.LoadZones(assets.Zones())
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestZonesAreHatched(t *testing.T) {
	app := test.NewTempApp(t)
	for palette, choice := range map[string]look.Choice{
		"light": look.Light, "dark": look.Dark, "contrast": look.HighContrast, "glance": look.Glance,
	} {
		app.Settings().SetTheme(look.New(choice, 1))
		f := bodymap.NewFigure(nil, figure(t), body.Front, body.Back)
		f.SetZones(zones(t))
		looks(t, fmt.Sprintf("zones-%s.png", palette), f, 300, 330)
	}
}

func TestTheZoneOfTheKeyboardAndTheOneToldAreSeen(t *testing.T) {
	f, _ := both(t)
	f.SetZones(zones(t))
	f.FocusGained()
	key(f, fyne.KeyReturn)
	for range 3 {
		key(f, fyne.KeyDown)
	}
	looks(t, "zones-keys.png", f, 300, 330)
}

func TestZonesAreHatchedBesideNumbers(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, figure(t))
	c.SetMarks(body.Back, body.Left, []bodymap.Mark{{At: scene(t, "MB5", body.Left, bodymap.None).At, Number: 1}})
	c.SetZones(zones(t))
	looks(t, "marks-zones.png", c, 360, 256)
}

func TestATapOnAZoneTellsItAndPicksNothing(t *testing.T) {
	f, picked := both(t)
	f.SetZones(zones(t))
	var told []string
	f.OnZone = func(z *body.Zone) { told = append(told, z.ID) }
	for _, p := range f.Patches() {
		told = nil
		tap(f, f.Inside(p))
		if len(told) != 1 {
			t.Errorf("%v tells %v", p, told)
		}
	}
	if len(*picked) > 0 {
		t.Errorf("picked are %v", *picked)
	}
	thigh := body.Pick{View: body.Front, Tile: "front_thigh", Side: body.Left}
	tap(f, f.Inside(thigh))
	if len(*picked) != 1 || (*picked)[0] != thigh {
		t.Errorf("beside the zones, picked are %v", *picked)
	}
}

func TestArrowsReachEveryZone(t *testing.T) {
	f, _ := both(t)
	f.SetZones(zones(t))
	reached := map[string]bool{}
	f.OnReach = func(_ body.Pick, z *body.Zone) { reached[z.ID] = true }
	f.FocusGained()
	keys := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight}
	_, start := f.Stops()
	seen := map[body.Pick]bool{start: true}
	for open := []body.Pick{start}; len(open) > 0; open = open[1:] {
		for _, k := range keys {
			tap(f, f.Inside(open[0]))
			key(f, k)
			if _, at := f.Stops(); !seen[at] {
				seen[at] = true
				open = append(open, at)
			}
		}
	}
	for _, z := range zones(t) {
		if !z.Everywhere() && !z.HandsOnly && !reached[z.ID] {
			t.Errorf("%s is not reached", z.ID)
		}
	}
}

func TestTheKeyboardTellsWhereItComesAndThePointerDoesNot(t *testing.T) {
	f, _ := both(t)
	var reached []body.Pick
	f.OnReach = func(p body.Pick, _ *body.Zone) { reached = append(reached, p) }
	chest := f.Inside(body.Pick{View: body.Front, Tile: "chest", Side: body.Left})
	point(f, chest)
	tap(f, chest)
	if len(reached) > 0 {
		t.Fatalf("the pointer reaches %v", reached)
	}
	key(f, fyne.KeyUp)
	_, at := f.Stops()
	if len(reached) != 1 || reached[0] != at {
		t.Errorf("reached is %v, want %v", reached, at)
	}
	for range 9 { // to the edge, where nothing more is reached
		key(f, fyne.KeyUp)
	}
	n := len(reached)
	key(f, fyne.KeyUp)
	if len(reached) != n {
		t.Errorf("at the edge %v is reached again", reached[n:])
	}
}

// What costs time is done once for a size, and not for every frame.
func TestTheHatchingIsDrawnOnce(t *testing.T) {
	f, _ := both(t)
	r := test.TempWidgetRenderer(t, f)
	plain := f.Picture(r)
	f.SetZones(zones(t))
	hatched := f.Picture(r)
	if hatched == plain {
		t.Fatal("the hatching is not drawn")
	}
	for range 5 {
		f.Refresh()
		if f.Picture(r) != hatched {
			t.Fatal("the body is drawn again, though nothing changed")
		}
	}
	f.SetZones(nil)
	if f.Picture(r) == hatched {
		t.Error("the hatching stays")
	}
}

func TestTheHatchingOfACloseupIsDrawnOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, figure(t))
	c.SetMarks(body.Back, body.Left, []bodymap.Mark{{At: scene(t, "MB5", body.Left, bodymap.None).At, Number: 1}})
	c.Resize(fyne.NewSize(360, 256))
	test.TempWidgetRenderer(t, c)
	plain, all := c.Picture(), zones(t)
	c.SetZones(all)
	hatched := c.Picture()
	if hatched == plain {
		t.Fatal("the hatching is not drawn")
	}
	for range 5 {
		c.SetZones(all)
		c.Refresh()
		if c.Picture() != hatched {
			t.Fatal("the body is drawn again, though nothing changed")
		}
	}
}

func BenchmarkHatching(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, 1))
	d, err := body.ReadFigure(assets.Figure())
	if err != nil {
		b.Fatal(err)
	}
	all, err := body.LoadZones(assets.Zones())
	if err != nil {
		b.Fatal(err)
	}
	for _, zones := range [][]body.Zone{nil, all} {
		b.Run(fmt.Sprint(len(zones), " zones"), func(b *testing.B) {
			f := bodymap.NewFigure(nil, d, body.Front, body.Back)
			f.Resize(fyne.NewSize(600, 640))
			r := test.WidgetRenderer(f)
			for i := range b.N {
				f.Resize(fyne.NewSize(600, 640-float32(i%2)))
				f.SetZones(zones)
				f.Picture(r)
			}
		})
	}
}
