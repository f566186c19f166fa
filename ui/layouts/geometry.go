package layouts

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// NarrowWidth is the width under which a screen uses its narrow form.
const NarrowWidth = 700

// IsNarrow reports whether a width is under that. Larger text makes a window
// narrower: at 200 % it has room for half as much.
func IsNarrow(width float32) bool { return width < NarrowWidth*look.TextScale() }

// MinWindow is the size that every screen is made for. A smaller window keeps
// what is at its top and at its left.
var MinWindow = fyne.NewSize(320, 240)

// Zoom is how much larger a screen is drawn than in its design, so that it
// fills a window of the given size.
func Zoom(size, design fyne.Size) float32 {
	return max(0.5, Scale(size, design))
}

// Scale is how much of its design a window has.
func Scale(size, design fyne.Size) float32 {
	return min(size.Width/design.Width, size.Height/design.Height)
}

// Place gives an object its place in a layout.
func Place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// IsPortrait reports whether a window has its parts below each other.
func IsPortrait(size fyne.Size) bool { return size.Width < NarrowWidth && size.Height > size.Width }

// SetVisible shows or hides an object.
func SetVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
