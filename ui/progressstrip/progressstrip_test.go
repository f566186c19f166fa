package progressstrip_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/body"
	"unknot/ui/look"
	"unknot/ui/progressstrip"
)

// routine is one stage of each kind and three holds on either side.
func routine() []session.Stage {
	stages := []session.Stage{{Kind: session.Find, Point: "a", Side: body.Left, Length: 5 * time.Second}}
	for _, side := range []body.Side{body.Left, body.Right} {
		if side == body.Right {
			stages = append(stages, session.Stage{Kind: session.Switch, Point: "a", Side: side, Length: 8 * time.Second})
		}
		for round := 1; round <= 3; round++ {
			stages = append(stages, session.Stage{Kind: session.Hold, Point: "a", Side: side, Length: 20 * time.Second, Round: round, Rounds: 3})
			if round < 3 {
				stages = append(stages, session.Stage{Kind: session.Rest, Point: "a", Side: side, Length: 8 * time.Second})
			}
		}
	}
	return append(stages, session.Stage{Kind: session.Pace, Point: "a", Side: body.Right, Length: time.Minute})
}

func TestHoldsAndRestsOfOneSideAreOneGroup(t *testing.T) {
	got := ""
	for _, b := range progressstrip.Segments(routine()) {
		got += fmt.Sprint(b.Group, " ")
	}
	if want := "0 1 1 1 1 1 2 3 3 3 3 3 4 "; got != want {
		t.Errorf("got groups %s, want %s", got, want)
	}
}

func TestEveryKindOfSegmentHasItsShape(t *testing.T) {
	app := test.NewTempApp(t)
	items := progressstrip.Segments(routine())
	for palette, choice := range map[string]look.Choice{"light": look.Light, "dark": look.Dark} {
		app.Settings().SetTheme(look.New(choice, 1))
		rows := container.NewVBox()
		row := func(now int, left float64, paused bool) {
			b := progressstrip.New()
			b.Set(items, now, left, paused)
			rows.Add(container.NewGridWrap(fyne.NewSize(320, 44), b))
		}
		row(progressstrip.None, 0, false)
		row(0, 0.5, false)
		row(3, 0.4, false)
		row(3, 0.4, true)
		row(4, 0.4, false)
		row(6, 0.4, false)
		row(12, 0.4, false)
		row(len(items), 0, false)
		for i := range items[:6] {
			items[i].Solid = true
		}
		rows.Add(progressstrip.Still(items, 0.7, look.Hold))
		items = progressstrip.Segments(routine())
		ground := canvas.NewRectangle(look.Color(look.Bg))
		test.AssertObjectRendersToImage(t, palette+".png", container.NewStack(ground, container.NewPadded(rows)))
	}
}
