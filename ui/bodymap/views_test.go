package bodymap_test

import (
	"fmt"
	"testing"

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
