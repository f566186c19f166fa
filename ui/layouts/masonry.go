package layouts

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A Masonry layout has two columns where both have room, and puts each object
// under the shorter one; else one column.
type Masonry struct{ Objects []fyne.CanvasObject }

const masonryCell = 400

// HeightFor returns the height of the longer column.
func (m *Masonry) HeightFor(width float32) float32 {
	return m.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (m *Masonry) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (m *Masonry) Layout(_ []fyne.CanvasObject, size fyne.Size) { m.arrange(size.Width, Place) }

func (m *Masonry) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap := look.Space16
	n := 1
	if width >= 2*masonryCell*look.TextScale()+gap {
		n = 2
	}
	w := (width - gap*float32(n-1)) / float32(n)
	ends := make([]float32, n)
	for _, o := range m.Objects {
		at := 0
		for i := range ends {
			if ends[i] < ends[at] {
				at = i
			}
		}
		h := look.HeightFor(o, w)
		put(o, float32(at)*(w+gap), ends[at], w, h)
		ends[at] += h + gap
	}
	longest := float32(0)
	for _, e := range ends {
		longest = max(longest, e)
	}
	return max(0, longest-gap)
}
