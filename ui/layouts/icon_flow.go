package layouts

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// An IconFlow lays out pairs of an icon and a label in a line, and starts a new line
// where there is no more room. A label that is too long for a line of its own
// has two.
type IconFlow struct{ Objects []fyne.CanvasObject }

// HeightFor returns how high the lines are at a width.
func (f *IconFlow) HeightFor(width float32) float32 {
	return f.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// Wide returns the width of all in one line.
func (f *IconFlow) Wide() float32 {
	w := float32(0)
	for i := 0; i+1 < len(f.Objects); i += 2 {
		w += f.Objects[i].MinSize().Width + look.Space8 + f.Objects[i+1].(*look.Label).Wide() + look.Space24
	}
	return max(0, w-look.Space24)
}

// MinSize asks for no width: the line breaks.
func (f *IconFlow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.HeightFor(1e6))
}

func (f *IconFlow) Layout(_ []fyne.CanvasObject, size fyne.Size) { f.arrange(size.Width, Place) }

func (f *IconFlow) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for i := 0; i+1 < len(f.Objects); i += 2 {
		icon, label := f.Objects[i].MinSize(), f.Objects[i+1].(*look.Label)
		word := fyne.NewSize(min(label.Wide(), width-icon.Width-look.Space8), 0)
		word.Height = label.HeightFor(word.Width)
		w := icon.Width + look.Space8 + word.Width
		h := max(icon.Height, word.Height)
		if x > 0 && x+w > width {
			x, y = 0, y+line+look.Space4
		}
		line = h
		put(f.Objects[i], x, y+(h-icon.Height)/2, icon.Width, icon.Height)
		put(f.Objects[i+1], x+icon.Width+look.Space8, y+(h-word.Height)/2, word.Width, word.Height)
		x += w + look.Space24
	}
	return y + line
}
