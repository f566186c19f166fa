package posture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"regexp"
	"strconv"

	"fyne.io/fyne/v2"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	drawings "unknot/session/posture"
	"unknot/ui/look"
)

// The size of a drawing, in its own units.
const (
	drawingWidth  = 160
	drawingHeight = 120
)

// A palette is the colours that stand for the three of the drawings.
type palette struct{ ink, tint, accent color.NRGBA }

// paletteOf asks the theme that is in force for the colours.
func paletteOf(accent fyne.ThemeColorName) palette {
	of := func(name fyne.ThemeColorName) color.NRGBA {
		return color.NRGBAModel.Convert(look.Color(name)).(color.NRGBA)
	}
	return palette{of(look.Ink), of(look.BodyTile), of(accent)}
}

// rasterise paints a posture on nothing. The drawing is as large as it can be, and stands
// on the lower edge, where bodies are cut off and the corners are round.
func rasterise(p *drawings.Posture, k key) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, k.w, k.h))
	scale := min(float64(k.w)/drawingWidth, float64(k.h-k.head)/drawingHeight)
	w, h := int(scale*drawingWidth), int(scale*drawingHeight)
	if w > 0 && h > 0 {
		picture := image.NewRGBA(image.Rect(0, 0, w, h))
		if icon, err := oksvg.ReadIconStream(bytes.NewReader(recoloured(p.Drawing(), k.colors, scale)), oksvg.StrictErrorMode); err != nil {
			fyne.LogError("posture "+string(p.ID), err)
		} else {
			icon.SetTarget(0, 0, float64(w), float64(h))
			icon.Draw(rasterx.NewDasher(w, h, rasterx.NewScannerGV(w, h, picture, picture.Rect)), 1)
		}
		if k.turned {
			turn(picture)
		}
		draw.Draw(img, picture.Rect.Add(image.Pt((k.w-w)/2, k.h-h)), picture, image.Point{}, draw.Over)
	}
	round(img, float64(k.radius))
	return img
}

var strokeWidth = regexp.MustCompile(`stroke-width="([0-9.]+)"`)

// recoloured is a drawing in other colours. The reader draws lines as wide as they
// are written, whatever the size of the picture, so the scale is multiplied in.
func recoloured(drawing []byte, colors palette, scale float64) []byte {
	for from, to := range map[string]color.NRGBA{drawings.Ink: colors.ink, drawings.Tint: colors.tint, drawings.Accent: colors.accent} {
		drawing = bytes.ReplaceAll(drawing, []byte(`"`+from+`"`), fmt.Appendf(nil, `"#%02x%02x%02x"`, to.R, to.G, to.B))
	}
	return strokeWidth.ReplaceAllFunc(drawing, func(attribute []byte) []byte {
		width, err := strconv.ParseFloat(string(strokeWidth.FindSubmatch(attribute)[1]), 64)
		if err != nil {
			return attribute
		}
		return fmt.Appendf(nil, `stroke-width="%.3f"`, width*scale)
	})
}

// turn swaps left and right.
func turn(img *image.RGBA) {
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride : y*img.Stride+4*img.Rect.Dx()]
		for i, j := 0, len(row)-4; i < j; i, j = i+4, j-4 {
			for c := range 4 {
				row[i+c], row[j+c] = row[j+c], row[i+c]
			}
		}
	}
}

// round makes what is outside round corners transparent.
func round(img *image.RGBA, radius float64) {
	if radius <= 0 {
		return
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	inside := image.NewRGBA(img.Rect)
	filler := rasterx.NewFiller(w, h, rasterx.NewScannerGV(w, h, inside, inside.Rect))
	filler.SetColor(color.White)
	rasterx.AddRoundRect(0, 0, float64(w), float64(h), radius, radius, 0, rasterx.RoundGap, filler)
	filler.Draw()
	whole := image.NewRGBA(img.Rect)
	draw.DrawMask(whole, img.Rect, img, image.Point{}, inside, image.Point{}, draw.Src)
	*img = *whole
}
