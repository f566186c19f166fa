package bodymap

import (
	"image"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/look"
)

// Picture returns the picture under the target of a close-up, drawn for a
// screen with one pixel to a unit of size.
func (c *Closeup) Picture() image.Image {
	return c.render.generate(int(c.Size().Width), int(c.Size().Height))
}

// Stops returns all regions the keyboard can reach, and where the keyboard is.
func (f *Figure) Stops() (all []body.Pick, at body.Pick) {
	for _, s := range f.stops {
		all = append(all, s.pick)
	}
	return all, f.at
}

// Patches returns all patches of zones that are shown.
func (f *Figure) Patches() (all []body.Pick) {
	for _, s := range f.patches {
		all = append(all, s.pick)
	}
	return all
}

// Picture returns the body as drawn for a screen with one pixel to a unit of
// size.
func (f *Figure) Picture(r fyne.WidgetRenderer) image.Image {
	return r.(*figureRenderer).generate(int(f.Size().Width), int(f.Size().Height))
}

// Inside returns a position well inside a region.
func (f *Figure) Inside(p body.Pick) fyne.Position {
	s, _ := f.stop(p)
	at := f.placing().lens(f.index(s)).at(s.in)
	return fyne.NewPos(float32(at.x), float32(at.y))
}

// Hits reports whether a position is on the body.
func (f *Figure) Hits(at fyne.Position) bool {
	for i, v := range f.views {
		where := f.placing().lens(i).back(spot{float64(at.X), float64(at.Y)})
		if _, _, ok := f.figure.Drawing(v, 0).Hit(where, 0); ok {
			return true
		}
	}
	return false
}

// Plate returns where the name of a region is written, or false.
func (f *Figure) Plate(r fyne.WidgetRenderer) (at fyne.Position, size fyne.Size, ok bool) {
	c := r.(*figureRenderer).name
	return c.plate.Position(), c.plate.Size(), c.plate.Visible()
}

// Plain returns a drawing alone, as high as said, with zones hatched on it.
func Plain(d *body.Drawing, zones []body.Zone, height int) image.Image {
	const room = 0.02
	low, high := d.Outline.Box()
	size := (high.Y - low.Y) * (1 + 2*room)
	crop := body.Crop{X: low.X - room*size, Y: low.Y - room*size, Width: high.X - low.X + 2*room*size, Height: size}
	s := newSheet(int(crop.Width/crop.Height*float64(height)), height)
	s.fill([]spot{{0, 0}, {float64(s.image.Rect.Dx()), 0}, {float64(s.image.Rect.Dx()), float64(height)}, {0, float64(height)}}, look.Color(look.Bg))
	l := through(crop, float64(height))
	drawBody(s, l, d, closeUp(1), nil)
	drawZones(s, l, d, zones, 1)
	return s.image
}

// Corners returns the sides whose words stand in the lower corners.
func (c *Closeup) Corners() (left, right body.Side) { return c.render.corners() }
