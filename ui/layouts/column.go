package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// A Column stacks objects of one width, each as high as that width makes it.
// Objects with a number in cells stand side by side in as many columns as fit.
type Column struct {
	gap     float32
	cell    float32 // the least width of a cell; 0 for one object a row
	Right   float32 // kept free at the right, for a scroll bar
	Width   float32 // as last laid out
	Objects []fyne.CanvasObject
}

// NewColumn returns a column as an object, and its layout to measure it by.
func NewColumn(gap, cell float32, objects ...fyne.CanvasObject) (*fyne.Container, *Column) {
	c := &Column{gap: gap, cell: cell, Objects: objects}
	return container.New(c, objects...), c
}

// Stack is a column of what belongs together.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	c, _ := NewColumn(look.Space8, 0, objects...)
	return c
}

// HeightFor returns how high the column is at a width.
func (c *Column) HeightFor(width float32) float32 {
	return c.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (c *Column) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.HeightFor(c.Width))
}

func (c *Column) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.Width = size.Width
	c.arrange(size.Width, Place)
}

func (c *Column) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	n := 1
	width -= c.Right
	if c.cell > 0 {
		n = max(1, int((width+c.gap)/(c.cell+c.gap)))
	}
	w := (width - c.gap*float32(n-1)) / float32(n)
	y := float32(0)
	for i := 0; i < len(c.Objects); i += n {
		row := c.Objects[i:min(i+n, len(c.Objects))]
		h := float32(0)
		for _, o := range row {
			h = max(h, look.HeightFor(o, w))
		}
		for k, o := range row {
			put(o, float32(k)*(w+c.gap), y, w, h)
		}
		y += h + c.gap
	}
	return max(0, y-c.gap)
}
