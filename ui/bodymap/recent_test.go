package bodymap_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// filled counts the pixels of a colour in the two halves of a picture.
func filled(img image.Image, name fyne.ThemeColorName) (front, back int) {
	want := color.NRGBAModel.Convert(look.Color(name))
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if color.NRGBAModel.Convert(img.At(x, y)) != want {
				continue
			}
			if x < img.Bounds().Dx()/2 {
				front++
			} else {
				back++
			}
		}
	}
	return front, back
}

func TestRegionsAreColouredByHowLongAgoTheyWerePressed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	w := bodymap.NewRecent(nil, figure(t))
	w.Resize(fyne.NewSize(400, 400))
	raster := test.WidgetRenderer(w).Objects()[0].(*canvas.Raster)
	steps := map[bodymap.Age]fyne.ThemeColorName{bodymap.Month: look.PressedMonth, bodymap.Week: look.PressedWeek, bodymap.Today: look.PressedToday}
	for age, name := range steps {
		w.Set(map[body.Pick]bodymap.Age{{Tile: "neck", Side: body.Left, View: body.Back}: age})
		picture := raster.Generator(400, 400)
		front, back := filled(picture, name)
		if front > 0 || back == 0 {
			t.Errorf("%s is on %d pixels in front and on %d at the back, want the back only", name, front, back)
		}
		for _, other := range steps {
			if f, b := filled(picture, other); other != name && f+b > 0 {
				t.Errorf("%s is there where only %s should be", other, name)
			}
		}
	}
	w.Set(map[body.Pick]bodymap.Age{{Tile: "neck", Side: body.Left}: bodymap.Longer})
	f, b := filled(raster.Generator(400, 400), look.Accent)
	if f == 0 || b == 0 {
		t.Error("what is longer ago has no edge")
	}
}
