package bodymap_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/assets"
	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

func figure(t *testing.T) *body.Figure {
	t.Helper()
	f, err := body.ReadFigure(assets.Figure())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// scene is what is shown for a point.
func scene(t *testing.T, id body.ID, side body.Side, phase bodymap.Phase) bodymap.Scene {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	p, ok := atlas.Point(id)
	if !ok {
		t.Fatalf("no point %s", id)
	}
	r, _ := atlas.Region(p.Region)
	return bodymap.SceneOf(figure(t), r, p, side, phase)
}

// looks compares a widget with its picture, without words: letters are the one
// thing that may differ between machines.
func looks(t *testing.T, name string, w fyne.Widget, width, height float32) {
	t.Helper()
	w.Resize(fyne.NewSize(width, height))
	w.Move(fyne.NewPos(4, 4))
	for _, l := range labels(test.TempWidgetRenderer(t, w)) {
		l.Hide()
	}
	ground := canvas.NewRectangle(look.Color(look.Bg))
	ground.Resize(fyne.NewSize(width+8, height+8))
	framed := container.NewWithoutLayout(ground, w)
	framed.Resize(ground.Size())
	test.AssertObjectRendersToImage(t, name, framed)
}

func labels(r fyne.WidgetRenderer) (out []*look.Label) {
	for _, o := range r.Objects() {
		if l, ok := o.(*look.Label); ok {
			out = append(out, l)
		}
	}
	return out
}

var phases = map[string]bodymap.Phase{
	"none": bodymap.None, "find": bodymap.Find, "area": bodymap.Area, "hold": bodymap.Hold,
	"rest": bodymap.Rest, "switch": bodymap.Switch, "paused": bodymap.Paused, "done": bodymap.Done,
}

var palettes = map[string]look.Choice{"light": look.Light, "dark": look.Dark, "contrast": look.HighContrast}

func TestEveryPhaseHasItsTarget(t *testing.T) {
	app := test.NewTempApp(t)
	for palette, choice := range palettes {
		app.Settings().SetTheme(look.New(choice, 1))
		for name, phase := range phases {
			c := bodymap.NewCloseup(nil, figure(t))
			c.Set(scene(t, "UT1", body.Left, phase))
			looks(t, fmt.Sprintf("closeup-%s-%s.png", name, palette), c, 304, 154)
		}
	}
}

func TestAWidePanelSaysWhereOnTheBody(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	for _, p := range []struct {
		id   body.ID
		side body.Side
	}{{"CH1", body.Right}, {"SN3", body.Left}, {"FO2", body.Left}, {"HD1", body.Left}, {"HD2", body.Right}} {
		c := bodymap.NewCloseup(nil, figure(t))
		c.Set(scene(t, p.id, p.side, bodymap.Hold))
		looks(t, fmt.Sprintf("wide-%s-%v.png", p.id, p.side), c, 520, 264)
	}
}

func TestASmallPanelComesCloserToAFootOrHand(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	for _, id := range []body.ID{"FO2", "HD1", "HD2"} {
		c := bodymap.NewCloseup(nil, figure(t))
		c.Set(scene(t, id, body.Left, bodymap.Hold))
		looks(t, fmt.Sprintf("small-%s.png", id), c, 380, 104)
	}
}

func TestThePulseStaysInThePanel(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []fyne.Size{{Width: 380, Height: 104}, {Width: 304, Height: 154}, {Width: 580, Height: 250}} {
		for i := range atlas.Regions {
			for _, p := range atlas.Regions[i].Points {
				c := bodymap.NewCloseup(nil, figure(t))
				c.Set(scene(t, p.ID, body.Right, bodymap.Hold))
				c.Resize(size)
				for _, o := range test.TempWidgetRenderer(t, c).Objects() {
					ring, ok := o.(*canvas.Circle)
					if !ok {
						continue
					}
					at, end := ring.Position(), ring.Position().Add(ring.Size())
					if at.X < -1 || at.Y < -1 || end.X > size.Width+1 || end.Y > size.Height+1 {
						t.Errorf("%s in %v: a ring from %v to %v", p.ID, size, at, end)
					}
				}
			}
		}
	}
}

func TestTogetherMarksBothSides(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, figure(t))
	c.Set(scene(t, "NB1", body.Together, bodymap.Hold))
	looks(t, "together.png", c, 304, 154)
}

func TestRoutinePointsAreNumbered(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	var marks []bodymap.Mark
	for i, id := range []body.ID{"NB2", "LS1", "UT1", "MB2"} {
		marks = append(marks,
			bodymap.Mark{At: scene(t, id, body.Left, bodymap.None).At, Number: i + 1},
			bodymap.Mark{At: scene(t, id, body.Right, bodymap.None).At, Number: i + 1, Second: true})
	}
	c := bodymap.NewCloseup(nil, figure(t))
	c.SetMarks(body.Back, body.Left, marks)
	looks(t, "marks.png", c, 360, 256)
}

func TestAPulseDrawsNothingOfTheBodyAgain(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, figure(t))
	s := scene(t, "UT1", body.Left, bodymap.Hold)
	c.Set(s)
	c.Resize(fyne.NewSize(304, 154))
	r := test.TempWidgetRenderer(t, c)
	before, rings := c.Picture(), ring(r)
	s.Pulse = 0.7
	c.Set(s)
	if c.Picture() != before {
		t.Error("the body was drawn again")
	}
	if ring(r) == rings {
		t.Error("the outer ring did not move")
	}
	s.Phase = bodymap.Rest
	c.Set(s)
	if c.Picture() == before {
		t.Error("the next phase has the picture of the hold")
	}
}

// ring is the size of the outermost circle.
func ring(r fyne.WidgetRenderer) (largest float32) {
	for _, o := range r.Objects() {
		if c, ok := o.(*canvas.Circle); ok {
			largest = max(largest, c.Size().Width)
		}
	}
	return largest
}

func TestAnotherPaletteDrawsTheBodyAgain(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1))
	c := bodymap.NewCloseup(nil, figure(t))
	c.Set(scene(t, "UT1", body.Left, bodymap.Rest))
	c.Resize(fyne.NewSize(304, 154))
	test.TempWidgetRenderer(t, c)
	light := c.Picture().At(4, 77)
	app.Settings().SetTheme(look.New(look.Dark, 1))
	c.Refresh()
	if c.Picture().At(4, 77) == light {
		t.Error("the dark picture has the light background")
	}
}

func TestTheCornersNameTheSides(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	for _, test := range []struct {
		id          body.ID
		side        body.Side
		left, right string
	}{
		{"UT1", body.Left, "Left", "Right"},
		{"CH1", body.Left, "Right", "Left"},
		{"SH4", body.Right, "Left", "Right, outer side"},
		{"SN3", body.Right, "Right, outer side", "Left"},
		{"FO1", body.Right, "Right", ""},
	} {
		left, right := words(t, scene(t, test.id, test.side, bodymap.Hold))
		if left != test.left || right != test.right {
			t.Errorf("%s %v: got %q and %q, want %q and %q", test.id, test.side, left, right, test.left, test.right)
		}
	}
}

// words are those in the lower corners of a close-up.
func words(t *testing.T, s bodymap.Scene) (left, right string) {
	c := bodymap.NewCloseup(nil, figure(t))
	c.Set(s)
	c.Resize(fyne.NewSize(608, 308))
	for _, l := range labels(test.TempWidgetRenderer(t, c)) {
		var word string
		for _, o := range test.TempWidgetRenderer(t, l).Objects() {
			word += o.(*canvas.Text).Text
		}
		switch {
		case !l.Visible():
		case l.Position().X < 304:
			left = word
		default:
			right = word
		}
	}
	return left, right
}
