package bodymap

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

// paintTarget colours the target of a hold, which lies over the picture so
// that its pulse draws nothing of the body again.
func (r *closeupRenderer) paintTarget() {
	shape, _ := Hold.colours()
	holding := r.pulsing()
	for _, c := range []*canvas.Circle{r.inner, r.outer, r.band, r.ring, r.core} {
		c.Hidden = !holding
	}
	r.band.FillColor, r.ring.FillColor, r.core.FillColor = look.Color(shape), look.Color(look.Surface), look.Color(shape)
	r.inner.FillColor, r.outer.FillColor = color.Transparent, color.Transparent
}

func (r *closeupRenderer) pulsing() bool {
	return r.closeup.marks == nil && r.closeup.scene.Phase == Hold
}

func (r *closeupRenderer) placeTarget(size fyne.Size) {
	if !r.pulsing() {
		return
	}
	at, k := r.target(size)
	resize(r.band, at, bandRadius*k)
	resize(r.ring, at, ringRadius*k)
	resize(r.core, at, coreRadius*k)
	r.placePulse(at, k)
}

func (r *closeupRenderer) target(size fyne.Size) (fyne.Position, float32) {
	at := through(r.closeup.crop(size), 0, 0, float64(size.Height)).at(r.closeup.scene.At)
	return fyne.NewPos(float32(at.x), float32(at.y)), float32(markScale(size))
}

// pulse moves the two outer rings only.
func (r *closeupRenderer) pulse() {
	size := r.closeup.Size()
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	at, k := r.target(size)
	r.placePulse(at, k)
	canvas.Refresh(r.inner)
	canvas.Refresh(r.outer)
}

// placePulse draws one moment of a breath: the rings stand still, fade away,
// and grow again from the band to where they stood, fading as they grow.
func (r *closeupRenderer) placePulse(at fyne.Position, k float32) {
	shape, _ := Hold.colours()
	grown, seen := breath(r.closeup.scene.Pulse)
	place := func(c *canvas.Circle, reach, width, strength float64) {
		c.StrokeWidth = float32(width) * k
		c.StrokeColor = faded(look.Color(shape), strength)
		// Half the stroke lies outside of the radius.
		resize(c, at, float32(pulseFrom+(reach-pulseFrom)*grown+width/2)*k)
	}
	bright := 1.6 - 0.6*grown
	place(r.inner, innerPulse, 3, min(0.72*seen*bright, 1))
	place(r.outer, outerPulse, 2, min(0.48*seen*bright, 1))
}

// breath returns how far the rings have grown and how much of them is seen,
// both 0 to 1.
func breath(pulse float64) (grown, seen float64) {
	switch {
	case pulse < 0.4:
		return 1, 1
	case pulse < 0.5:
		return 1, (0.5 - pulse) / 0.1
	}
	grown = (pulse - 0.5) / 0.5
	return grown, min(grown/0.15, 1)
}

func faded(c color.Color, strength float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A) * min(max(strength, 0), 1))
	return n
}
