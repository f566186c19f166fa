package bodymap_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// referral is a point of the left side with its muscle.
func referral(t testing.TB, id body.ID) (*builtin.Data, *bodymap.Referral) {
	t.Helper()
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	pt, _ := known.Atlas.Point(id)
	pattern, _ := muscles(t, known).Pattern(id)
	return known, &bodymap.Referral{Point: pt, Side: body.Left, Pattern: pattern}
}

func muscles(t testing.TB, known *builtin.Data) *anatomy.Anatomy {
	t.Helper()
	a, err := builtin.Anatomy(known.Atlas)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// count is how many pixels of a picture have exactly a colour.
func count(picture image.Image, name fyne.ThemeColorName) int {
	want := color.RGBAModel.Convert(look.Color(name))
	n := 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			if color.RGBAModel.Convert(picture.At(x, y)) == want {
				n++
			}
		}
	}
	return n
}

func TestTheFigureShowsMuscleSpotAndPattern(t *testing.T) {
	for _, choice := range []look.Choice{look.Light, look.Dark, look.HighContrast} {
		known, r := referral(t, "SH1")
		test.NewTempApp(t).Settings().SetTheme(look.New(choice, 1))
		f := bodymap.NewFigure(nil, known.Figure, body.Front, body.Back)
		f.Resize(fyne.NewSize(600, 640))
		render := test.TempWidgetRenderer(t, f)
		seen := []fyne.ThemeColorName{look.Ache, look.Belly, look.Hold}
		before := map[fyne.ThemeColorName]int{}
		for _, c := range seen {
			before[c] = count(f.Picture(render), c)
		}
		f.SetReferral(r)
		for _, c := range seen {
			if got := count(f.Picture(render), c); got < before[c]+10 {
				t.Errorf("palette %v: %d pixels of %s with it, %d without", choice, got, c, before[c])
			}
		}
		f.SetReferral(nil)
		for _, c := range seen {
			if got := count(f.Picture(render), c); got != before[c] {
				t.Errorf("palette %v: %d pixels of %s are left, want %d", choice, got, c, before[c])
			}
		}
	}
}

// While a pattern shows, no region is filled: it would be taken for the muscle.
func TestWhatIsPickedIsOutlinedUnderAPattern(t *testing.T) {
	known, r := referral(t, "SH1")
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	f := bodymap.NewFigure(nil, known.Figure, body.Front, body.Back)
	f.Resize(fyne.NewSize(600, 640))
	render := test.TempWidgetRenderer(t, f)
	f.SetPicked(body.Pick{View: body.Front, Tile: "shoulder", Side: body.Left})
	if count(f.Picture(render), look.Accent) < 1000 {
		t.Fatal("what is picked is not filled")
	}
	f.SetReferral(r)
	if n := count(f.Picture(render), look.Accent); n > 0 {
		t.Errorf("%d pixels of it are still filled", n)
	}
}

// In a session the muscle takes the phase's colours, and the pattern is quiet.
func TestInASessionThePatternIsQuiet(t *testing.T) {
	known, r := referral(t, "UT1")
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	region, _ := known.Atlas.Region(r.Point.Region)
	c := bodymap.NewCloseup(nil, known.Figure)
	c.Resize(fyne.NewSize(500, 400))
	test.TempWidgetRenderer(t, c)
	scene := bodymap.SceneOf(known.Figure, region, r.Point, body.Left, bodymap.Hold)
	scene.Referral = r
	c.Set(scene)
	if count(c.Picture(), look.HoldTint) < 500 || count(c.Picture(), look.AcheQuiet) < 100 || count(c.Picture(), look.Ache) > 0 {
		t.Errorf("the muscle has %d pixels, the pattern %d quiet and %d loud", count(c.Picture(), look.HoldTint), count(c.Picture(), look.AcheQuiet), count(c.Picture(), look.Ache))
	}
	c.Set(bodymap.SceneOn(known.Figure, r.Point.View, region, r))
	if count(c.Picture(), look.Ache) < 500 || count(c.Picture(), look.AcheQuiet) > 0 {
		t.Error("outside a session the pattern is not in full")
	}
}

// Every point can be drawn on every drawing on which something of it is seen, on
// both sides.
func TestEveryPointCanBeDrawn(t *testing.T) {
	known, _ := referral(t, "UT1")
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, known.Figure)
	c.Resize(fyne.NewSize(240, 200))
	test.TempWidgetRenderer(t, c)
	all := muscles(t, known)
	for i := range known.Atlas.Regions {
		region := &known.Atlas.Regions[i]
		for j := range region.Points {
			pt := &region.Points[j]
			pattern, _ := all.Pattern(pt.ID)
			for _, side := range []body.Side{body.Left, body.Right} {
				c.Set(bodymap.SceneOn(known.Figure, pt.View, region, &bodymap.Referral{Point: pt, Side: side, Pattern: pattern}))
				if count(c.Picture(), look.Hold) == 0 {
					t.Errorf("%s, %v: the spot is not in the picture", pt.ID, side)
				}
			}
		}
	}
}

func BenchmarkWalkingOverCandidates(b *testing.B) {
	known, _ := referral(b, "SH1")
	test.NewApp().Settings().SetTheme(look.New(look.Light, 1))
	f := bodymap.NewFigure(nil, known.Figure, body.Front, body.Back)
	f.Resize(fyne.NewSize(590, 650))
	render := f.CreateRenderer()
	f.Name = func(body.Pick) string { return "Left shoulder" }
	f.SetPicked(body.Pick{View: body.Front, Tile: "shoulder", Side: body.Left})
	var all []*bodymap.Referral
	patterns := muscles(b, known)
	for _, id := range []body.ID{"SH1", "SH5", "CH1", "UA2", "UT1", "LS1", "SH6", "MB1"} {
		pt, _ := known.Atlas.Point(id)
		pattern, _ := patterns.Pattern(id)
		all = append(all, &bodymap.Referral{Point: pt, Side: body.Left, Pattern: pattern})
	}
	f.Picture(render)
	for i := 0; b.Loop(); i++ {
		f.SetReferral(all[i%len(all)])
		f.Picture(render)
	}
}
