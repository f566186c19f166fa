package bodymap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

// A chip is a word on a plate of its own, such as Left in the corner of a
// close-up.
type chip struct {
	plate *canvas.Rectangle
	word  *look.Label
}

const chipWord = 20

func newChip() *chip {
	return &chip{canvas.NewRectangle(nil), look.Text("", chipWord, true, look.Ink).Centered()}
}

func (c *chip) objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.plate, c.word} }

// paint fills the plate, or only outlines it.
func (c *chip) paint(filled bool) {
	c.plate.FillColor, c.plate.StrokeColor, c.plate.StrokeWidth = look.Color(look.Surface), look.Color(look.Edge), look.Outline
	word := look.Ink
	if filled {
		c.plate.FillColor, c.plate.StrokeColor = look.Color(look.Ink), look.Color(look.Ink)
		word = look.Bg
	}
	c.word.SetColor(word)
}

// size is what the chip takes at a scale.
func (c *chip) size(scale float32) fyne.Size {
	c.word.SetSize(chipWord * scale)
	word := c.word.MinSize()
	return fyne.NewSize(word.Width+36*scale, word.Height+9*scale)
}

func (c *chip) place(at fyne.Position, size fyne.Size) {
	c.plate.CornerRadius = size.Height * 0.28
	c.plate.Resize(size)
	c.plate.Move(at)
	word := c.word.MinSize()
	c.word.Resize(fyne.NewSize(size.Width, word.Height))
	c.word.Move(at.AddXY(0, (size.Height-word.Height)/2))
}

func (c *chip) show(on bool) {
	for _, o := range c.objects() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}
