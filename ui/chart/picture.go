package chart

import (
	"image/png"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"unknot/ui/look"
)

// Pictures have a margin all round, and two pixels to a unit of size.
const (
	margin = look.Space32
	finely = 2
)

// WritePNG writes an object of the given size as a picture, in the colours of
// the theme in force.
func WritePNG(w io.Writer, o fyne.CanvasObject, size fyne.Size) error {
	o.Resize(size)
	o.Move(fyne.NewPos(margin, margin))
	sheet := size.AddWidthHeight(2*margin, 2*margin)
	ground := canvas.NewRectangle(look.Color(look.Surface))
	ground.Resize(sheet)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(finely)
	c.SetContent(container.NewWithoutLayout(ground, o))
	c.Resize(sheet)
	return png.Encode(w, c.Capture())
}
