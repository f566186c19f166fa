package look

import "fyne.io/fyne/v2"

// A Grower is an object, or the layout of a container, whose height follows
// from its width, as with text that wraps.
type Grower interface {
	HeightFor(width float32) float32
}

// HeightFor returns how high an object wants to be at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if g, ok := o.(Grower); ok {
		return g.HeightFor(width)
	}
	if box, ok := o.(*fyne.Container); ok {
		if g, ok := box.Layout.(Grower); ok {
			return g.HeightFor(width)
		}
	}
	return o.MinSize().Height
}

// HeightFor returns the height that the panel's content needs at a width.
func (p *Panel) HeightFor(width float32) float32 {
	if p.content == nil {
		return 2 * p.padY
	}
	return HeightFor(p.content, width-2*p.padX) + 2*p.padY
}
