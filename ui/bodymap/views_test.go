package bodymap_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// The head and the leg from the side are drawn by the painter of the body, with
// what is never pressed on them.
func TestTheHeadAndTheLegFromTheSideAreDrawn(t *testing.T) {
	app := test.NewTempApp(t)
	for palette, choice := range map[string]look.Choice{"light": look.Light, "dark": look.Dark} {
		app.Settings().SetTheme(look.New(choice, 1))
		for _, v := range []body.View{body.HeadFront, body.HeadBack, body.HeadSide, body.LegSide} {
			d := figure(t).Drawing(v, body.Left)
			test.AssertImageMatches(t, fmt.Sprintf("view-%v-%s.png", v, palette), bodymap.Plain(d, nil, 340))
			test.AssertImageMatches(t, fmt.Sprintf("view-%v-zones-%s.png", v, palette), bodymap.Plain(d, zones(t), 340))
		}
	}
}

// A picture of one side says so once, and of both sides in both corners.
func TestWhatShowsOneSideNamesIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	for _, c := range []struct {
		view        body.View
		side        body.Side
		left, right body.Side
	}{
		{body.HeadFront, body.Left, body.Right, body.Left},
		{body.HeadBack, body.Left, body.Left, body.Right},
		{body.HeadSide, body.Left, body.Left, body.NoSide},
		{body.HeadSide, body.Right, body.Right, body.NoSide},
		{body.LegSide, body.Right, body.Right, body.NoSide},
		{body.Palm, body.Left, body.Left, body.NoSide},
	} {
		known, r := referral(t, "HJ1")
		region, _ := known.Atlas.Region("scalp-jaw")
		closeup := bodymap.NewCloseup(nil, known.Figure)
		r.Side = c.side
		closeup.Set(bodymap.SceneOn(known.Figure, c.view, region, r))
		test.TempWidgetRenderer(t, closeup)
		if left, right := closeup.Corners(); left != c.left || right != c.right {
			t.Errorf("%v of the %v: the corners say %q and %q, want %q and %q", c.view, c.side, left, right, c.left, c.right)
		}
	}
}

// The palm has a place that is never pressed, the sole has none.
func TestThePalmShowsWhereNotToPress(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	for id, want := range map[body.ID]bool{"HD3": true, "FO1": false} {
		c := bodymap.NewCloseup(nil, figure(t))
		s := scene(t, id, body.Left, bodymap.None)
		c.SetMarks(s.View, body.Left, []bodymap.Mark{{At: s.At, Number: 1}})
		c.Resize(fyne.NewSize(360, 256))
		test.TempWidgetRenderer(t, c)
		plain := c.Picture()
		c.SetZones(zones(t))
		if got := count(c.Picture(), look.Bad) > count(plain, look.Bad); got != want {
			t.Errorf("%s: hatched %v, want %v", id, got, want)
		}
	}
}
