package bodymap

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

// A pressed is the target of a hold. It lies over the picture, so that its
// pulse draws nothing of the body again.
type pressed struct {
	inner, outer     *canvas.Circle // the pulse
	band, ring, core *canvas.Circle
}

func newPressed() *pressed {
	disc := func() *canvas.Circle { return canvas.NewCircle(color.Transparent) }
	return &pressed{disc(), disc(), disc(), disc(), disc()}
}

func (t *pressed) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.outer, t.inner, t.band, t.ring, t.core}
}

func (t *pressed) paint() {
	shape, _ := Hold.colours()
	t.band.FillColor, t.ring.FillColor, t.core.FillColor = look.Color(shape), look.Color(look.Surface), look.Color(shape)
}

func (t *pressed) place(at fyne.Position, k float32) {
	resize(t.band, at, bandRadius*k)
	resize(t.ring, at, ringRadius*k)
	resize(t.core, at, coreRadius*k)
}

// beat shows one moment of a breath: the rings stand still, fade away, and
// grow again from the band to where they stood, fading as they grow.
func (t *pressed) beat(at fyne.Position, k float32, pulse float64) {
	shape, _ := Hold.colours()
	grown, seen := breath(pulse)
	ring := func(c *canvas.Circle, reach, width, strength float64) {
		c.StrokeWidth = float32(width) * k
		c.StrokeColor = faded(look.Color(shape), strength*seen*(1.6-0.6*grown))
		// Half of the stroke lies outside of the radius.
		resize(c, at, float32(pulseFrom+(reach-pulseFrom)*grown+width/2)*k)
	}
	ring(t.inner, innerPulse, 3, 0.72)
	ring(t.outer, outerPulse, 2, 0.48)
}

// breath returns how far the rings have grown and how much of them is seen,
// both 0 to 1.
func breath(pulse float64) (grown, seen float64) {
	const still, gone = 0.4, 0.5
	switch {
	case pulse < still:
		return 1, 1
	case pulse < gone:
		return 1, (gone - pulse) / (gone - still)
	}
	grown = min((pulse-gone)/(1-gone), 1)
	return grown, min(grown/0.15, 1)
}

func faded(c color.Color, strength float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A) * min(max(strength, 0), 1))
	return n
}

// pressing returns the targets in use, which are there during a hold only.
func (r *closeupRenderer) pressing() []*pressed {
	c := r.closeup
	if c.marks != nil || c.scene.Phase != Hold {
		return nil
	}
	return r.pressed[:len(c.scene.targets())]
}

func (r *closeupRenderer) placeTargets(size fyne.Size) {
	r.eachTarget(size, func(t *pressed, at fyne.Position, k float32) {
		t.place(at, k)
		t.beat(at, within(size, at, k), r.closeup.scene.Pulse)
	})
}

// within is a scale of the pulse with which it does not leave the panel.
func within(size fyne.Size, at fyne.Position, k float32) float32 {
	room := min(at.X, at.Y, size.Width-at.X, size.Height-at.Y)
	return min(k, max(0, room)/(outerPulse+2))
}

// pulse moves the two outer rings and nothing else.
func (r *closeupRenderer) pulse() {
	size := r.closeup.Size()
	r.eachTarget(size, func(t *pressed, at fyne.Position, k float32) {
		t.beat(at, within(size, at, k), r.closeup.scene.Pulse)
		canvas.Refresh(t.inner)
		canvas.Refresh(t.outer)
	})
}

// eachTarget goes through the targets in use. Two that lie close together are
// drawn smaller, so that neither covers the other.
func (r *closeupRenderer) eachTarget(size fyne.Size, do func(t *pressed, at fyne.Position, k float32)) {
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	if r.pressing() == nil {
		return
	}
	places := r.closeup.scene.targets()
	l, k := through(r.closeup.crop(size), float64(size.Height)), markScale(size)
	if len(places) == 2 {
		k = min(k, distance(l.at(places[0]), l.at(places[1]))/(2*bandRadius+3))
	}
	for i, v := range places {
		at := l.at(v)
		do(r.pressed[i], fyne.NewPos(float32(at.x), float32(at.y)), float32(k))
	}
}
