package posture_test

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/message"
	drawings "unknot/session/posture"
	"unknot/ui/look"
	"unknot/ui/posture"
)

// A studio is a gallery that counts.
type studio struct {
	*posture.Gallery
	made   int // pictures that were drawn
	posted []func()
}

func gallery(t testing.TB) *studio {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	guide, err := body.LoadGuide(assets.Guide())
	if err != nil {
		t.Fatal(err)
	}
	set, err := drawings.Load(assets.Postures(), atlas, guide)
	if err != nil {
		t.Fatal(err)
	}
	g := &studio{Gallery: posture.NewGallery(set)}
	g.Post = func(ready func()) { g.made++; g.posted = append(g.posted, ready) }
	return g
}

func find(t testing.TB, g *studio, id drawings.ID) *drawings.Posture {
	t.Helper()
	for _, p := range g.All() {
		if p.ID == id {
			return p
		}
	}
	t.Fatalf("there is no %s", id)
	return nil
}

// capture is a picture as it looks once it is drawn.
func capture(g *studio, p *posture.Picture, size fyne.Size) image.Image {
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(p)
	c.Resize(size)
	c.Capture()
	g.Wait()
	for _, ready := range g.posted {
		ready()
	}
	g.posted = nil
	return c.Capture()
}

func printer(t testing.TB, language string) *message.Printer {
	t.Helper()
	return message.In(language)
}

func wear(t testing.TB, choice look.Choice, scale float32) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(choice, scale))
}

// share is how much of a part of a picture has a colour.
func share(img image.Image, part image.Rectangle, want fyne.ThemeColorName) float64 {
	w, n := color.NRGBAModel.Convert(look.Color(want)), 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if color.NRGBAModel.Convert(img.At(x, y)) == w {
				n++
			}
		}
	}
	return float64(n) / float64(part.Dx()*part.Dy())
}

func TestAPictureWearsThePalette(t *testing.T) {
	g := gallery(t)
	for _, choice := range []look.Choice{look.Light, look.Dark, look.HighContrast} {
		wear(t, choice, 1)
		p := posture.New(printer(t, "en"), g.Gallery, posture.InList)
		p.Set(find(t, g, "t-thumb"), body.NoSide, posture.InList)
		img := capture(g, p, fyne.NewSize(96, 72))
		for name, least := range map[fyne.ThemeColorName]float64{look.BodyTile: 0.2, look.Ink: 0.003, look.Hold: 0.0005, look.Surface: 0.2} {
			if got := share(img, img.Bounds(), name); got < least {
				t.Errorf("choice %v: %.3f of the picture is %s, want %v", choice, got, name, least)
			}
		}
		p.Set(find(t, g, "t-thumb"), body.NoSide, posture.Finding)
		if img := capture(g, p, fyne.NewSize(96, 72)); share(img, img.Bounds(), look.Find) < 0.0005 {
			t.Errorf("choice %v: a place that is looked for has not its colour", choice)
		}
	}
}

// The corners of a frame are round, whatever reaches into them.
func TestTheFrameHasRoundCorners(t *testing.T) {
	g := gallery(t)
	wear(t, look.Light, 1)
	p := posture.New(printer(t, "en"), g.Gallery, posture.Finding)
	p.Set(find(t, g, "t-feet"), body.NoSide, posture.Finding)
	img := capture(g, p, fyne.NewSize(320, 240))
	want := color.NRGBAModel.Convert(look.Color(look.Bg))
	for _, at := range []image.Point{{1, 1}, {318, 1}, {1, 238}, {318, 238}} {
		if got := color.NRGBAModel.Convert(img.At(at.X, at.Y)); got != want {
			t.Errorf("the corner at %v is %v, want %v", at, got, want)
		}
	}
}

func TestTheOtherSideIsTheTurnedPicture(t *testing.T) {
	g := gallery(t)
	wear(t, look.Light, 1)
	style := posture.InList
	shown := func(id drawings.ID, side body.Side) image.Image {
		p := posture.New(printer(t, "en"), g.Gallery, style)
		p.Set(find(t, g, id), side, style)
		return capture(g, p, fyne.NewSize(160, 120))
	}
	left, right := shown("pinch-shoulder", body.Left), shown("pinch-shoulder", body.Right)
	for y := 12; y < 108; y++ { // between the corners
		for x := range 160 {
			if a, b := left.At(x, y), right.At(159-x, y); a != b {
				t.Fatalf("at %d, %d the left has %v and the right turned %v", x, y, a, b)
			}
		}
	}
	half := image.Rect(80, 0, 160, 120) // from the front the left is at the right
	if share(left, half, look.Hold) == 0 || share(right, half, look.Hold) > 0 {
		t.Error("the left is not touched at the right of a picture from the front")
	}
	if a, b := shown("pads-jaw", body.Left), shown("pads-jaw", body.Right); !same(a, b) {
		t.Error("a picture of both sides is turned")
	}
}

func same(a, b image.Image) bool {
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

func TestAPictureIsDrawnOnce(t *testing.T) {
	g := gallery(t)
	wear(t, look.Light, 1)
	p := posture.New(printer(t, "en"), g.Gallery, posture.InList)
	p.Set(find(t, g, "walk"), body.NoSide, posture.InList)
	for range 3 {
		capture(g, p, fyne.NewSize(128, 96))
	}
	if g.Kept() != 1 || g.made != 1 {
		t.Errorf("%d pictures are kept of %d that were drawn, want 1 of 1", g.Kept(), g.made)
	}
	p.Set(find(t, g, "walk"), body.NoSide, posture.Finding)
	capture(g, p, fyne.NewSize(128, 96))
	capture(g, p, fyne.NewSize(64, 48))
	if g.made != 3 {
		t.Errorf("%d pictures were drawn, want one more for other colours and one for another size", g.made)
	}
}

func TestNoMorePicturesAreKeptThanThereIsRoomFor(t *testing.T) {
	g := gallery(t)
	wear(t, look.Light, 1)
	p := posture.New(printer(t, "en"), g.Gallery, posture.InList)
	for i := range 12 {
		p.Set(find(t, g, "walk"), body.NoSide, posture.InList)
		capture(g, p, fyne.NewSize(640+float32(i), 480))
	}
	if g.Bytes() > posture.MostBytes || g.Kept() < 4 {
		t.Errorf("%d pictures take %d bytes, want some in at most %d", g.Kept(), g.Bytes(), posture.MostBytes)
	}
	made := g.made
	capture(g, p, fyne.NewSize(651, 480))
	if g.made != made {
		t.Error("the latest picture was let go of")
	}
	capture(g, p, fyne.NewSize(640, 480))
	if g.made != made+1 {
		t.Error("a picture that was let go of is not drawn again")
	}
}

func TestAPictureSaysTheSide(t *testing.T) {
	g := gallery(t)
	wear(t, look.Light, 1)
	for _, c := range []struct {
		id    drawings.ID
		side  body.Side
		lang  string
		size  fyne.Size
		words []string
		right bool
	}{
		{"pinch-shoulder", body.Left, "en", fyne.NewSize(350, 266), []string{"From the front", "Left"}, true},
		{"pinch-shoulder", body.Right, "en", fyne.NewSize(350, 266), []string{"From the front", "Right"}, false},
		{"reach-neck", body.Left, "de", fyne.NewSize(350, 266), []string{"Von hinten", "Links"}, false},
		{"wall-buttock", body.Right, "es", fyne.NewSize(350, 266), []string{"De lado", "Derecha"}, true},
		{"pads-jaw", body.Together, "en", fyne.NewSize(350, 266), []string{"From the front"}, false},
		{"pinch-shoulder", body.Left, "en", fyne.NewSize(176, 100), []string{"Left"}, true},
		{"pinch-shoulder", body.Right, "en", fyne.NewSize(176, 100), []string{"Right"}, false},
		{"pinch-shoulder", body.Left, "en", fyne.NewSize(112, 96), nil, false},
	} {
		p := posture.New(printer(t, c.lang), g.Gallery, posture.Finding)
		p.Set(find(t, g, c.id), c.side, posture.Finding)
		p.Resize(c.size)
		words, right := posture.Says(p)
		if len(words) != len(c.words) || right != c.right {
			t.Errorf("%s at the %s: says %q, at the right %t; want %q, %t", c.id, c.side, words, right, c.words, c.right)
		}
		for i := range min(len(words), len(c.words)) {
			if words[i] != c.words[i] {
				t.Errorf("%s at the %s: says %q, want %q", c.id, c.side, words[i], c.words[i])
			}
		}
	}
	p := posture.New(printer(t, "en"), g.Gallery, posture.InList)
	if p.Describe() != "" {
		t.Errorf("nothing is described as %q", p.Describe())
	}
	p.Set(find(t, g, "walk"), body.NoSide, posture.InList)
	if want := "Walking at an easy pace, the arms swing. Seen from the side."; p.Describe() != want {
		t.Errorf("described as %q, want %q", p.Describe(), want)
	}
}

var sheet = flag.String("sheet", "", "folder for a sheet of all postures in three palettes")

// Whoever draws a posture looks at it beside the others: go test ./ui/posture -sheet FOLDER
func TestSheet(t *testing.T) {
	if *sheet == "" {
		t.Skip("no -sheet")
	}
	g := gallery(t)
	all := g.All()
	const across = 12
	for name, choice := range map[string]look.Choice{"light": look.Light, "dark": look.Dark, "high-contrast": look.HighContrast} {
		wear(t, choice, 1)
		out := image.NewRGBA(image.Rect(0, 0, 104*across+8, 80*((len(all)+across-1)/across)+8))
		draw.Draw(out, out.Rect, image.NewUniform(look.Color(look.Bg)), image.Point{}, draw.Src)
		for i, one := range all {
			p := posture.New(printer(t, "en"), g.Gallery, posture.InList)
			p.Set(one, body.NoSide, posture.InList)
			draw.Draw(out, image.Rect(0, 0, 96, 72).Add(image.Pt(8+104*(i%across), 8+80*(i/across))), capture(g, p, fyne.NewSize(96, 72)), image.Point{}, draw.Src)
		}
		f, err := os.Create(filepath.Join(*sheet, "postures-"+name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, out); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
