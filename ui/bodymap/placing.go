package bodymap

import (
	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/look"
)

// A placing is where the views of the whole body stand in a widget.
type placing struct {
	scale  float64 // units of size to a height of the body
	left   float64 // the midline of the first view
	apart  float64 // from midline to midline
	top    float64
	bottom float64 // of the feet
}

const (
	wide     = 0.45 // of one view with its fingers, in heights of the body
	between  = 0.49 // from midline to midline
	footRoom = 14.0 // between the feet and the words under them
	rimRoom  = 2.0  // over the crown
)

// place fits a number of views into a size, with room for the words below.
func place(size fyne.Size, views int) placing {
	words := float64(look.Text("x", look.Body, false, look.Ink).MinSize().Height) + footRoom + rimRoom
	gaps := float64(views - 1)
	scale := min(float64(size.Height)-words, float64(size.Width)/(wide+gaps*between))
	scale = max(scale, 1)
	p := placing{scale: scale, apart: between * scale}
	// Room to spare goes between the views too, but does not tear them apart.
	if spare := float64(size.Width) - (wide+gaps*between)*scale; views > 1 && spare > 0 {
		p.apart += min(spare/float64(views+1), 0.12*scale)
	}
	p.left = (float64(size.Width) - gaps*p.apart) / 2
	p.top = rimRoom + max((float64(size.Height)-words-scale)/2, 0)
	p.bottom = p.top + scale
	return p
}

// placing is where the views stand. Over a single one there is room for a name,
// since none is free beside it in a narrow window.
func (f *Figure) placing() placing {
	if len(f.views) != 1 {
		return place(f.Size(), len(f.views))
	}
	room := f.nameRoom()
	p := place(f.Size().SubtractWidthHeight(0, room), 1)
	p.top += float64(room)
	p.bottom += float64(room)
	return p
}

// usual is a name of usual length, for which there has to be room.
const usual = "Right outer side of the thigh"

// nameRoom is the height of a plate with a name in one line, or in two where
// one is too narrow.
func (f *Figure) nameRoom() float32 {
	name := look.Text(usual, look.Body, true, look.Ink).MinSize()
	if name.Width+2*look.Space12+2*cell > f.Size().Width {
		name.Height *= 2
	}
	return name.Height + look.Space12 + 3*cell
}

// lens is the lens of one view, counted from the left.
func (p placing) lens(i int) lens {
	return lens{p.scale, spot{p.left + float64(i)*p.apart, p.top}}
}

// times is the lens on a sheet with px pixels to a unit of size.
func (l lens) times(px float64) lens {
	return lens{l.scale * px, spot{l.zero.x * px, l.zero.y * px}}
}

// back is the place on the drawing that is seen at a spot.
func (l lens) back(at spot) body.Vec {
	return body.Vec{X: (at.x - l.zero.x) / l.scale, Y: (at.y - l.zero.y) / l.scale}
}
