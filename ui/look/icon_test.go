package look_test

import (
	"image/color"
	"io/fs"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"unknot/ui/look"
)

// Every drawing shows something, within its square, in the colour asked for.
func TestIconsTakeTheirColour(t *testing.T) {
	themed(t, look.Light, 1)
	files, err := fs.Glob(os.DirFS("icons"), "*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("no icons: %v", err)
	}
	want := in(look.Light, look.Hold)
	for _, file := range files {
		c := software.NewTransparentCanvas()
		c.SetPadded(false)
		c.SetContent(look.Draw(look.Icon(strings.TrimSuffix(file, ".svg")), 48, look.Hold))
		c.Resize(fyne.NewSquareSize(48))
		img := c.Capture()
		painted := 0
		for y := range 48 {
			for x := range 48 {
				got := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
				switch {
				case got.A < 0xff:
				case got != want:
					t.Fatalf("%s: pixel %d, %d: got %v, want %v", file, x, y, got, want)
				default:
					painted++
				}
			}
		}
		if painted < 40 {
			t.Errorf("%s: got %d painted pixels, want a drawing", file, painted)
		}
	}
}

func TestPictureIsThereAgainAfterItsScreenWasHidden(t *testing.T) {
	themed(t, look.Light, 1)
	p := look.Draw(look.MarkHold, 48, look.Hold)
	p.Resize(fyne.NewSquareSize(48))
	if got, want := p.CreateRenderer().Objects()[0].Size(), p.Size(); got != want {
		t.Errorf("got a drawing of %v, want %v", got, want)
	}
}
