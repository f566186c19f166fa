// Package bodymap draws the body: whole, to pick regions on, and close up, to
// show one point and what to do there.
//
// Every picture of the body is a raster drawn once, in the pixels of the
// screen, and kept until its size, its palette or what it shows changes. What
// moves lies over it as objects of its own. Nothing is ever turned or
// mirrored, and widths of lines are in pixels at any zoom.
//
// Where things are on the body is decided in session/body; what is picked is
// handed to whoever shows the map. Screens may import it.
package bodymap

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/message"
)

// A Closeup is the body around one point, in a frame with round corners, with
// a mark that tells the phase. In a wide panel a small whole figure says where
// on the body that is. It takes neither taps nor keys.
type Closeup struct {
	widget.BaseWidget
	printer *message.Printer
	figure  *body.Figure
	scene   Scene
	marks   []Mark // instead of a target
	first   body.Side
	zones   []body.Zone
	taken   fyne.Size // of the upper left corner, by what lies over the picture
	render  *closeupRenderer
}

// NewCloseup returns a close-up that shows nothing but the front of the body
// until it is told what to show.
func NewCloseup(printer *message.Printer, f *body.Figure) *Closeup {
	c := &Closeup{printer: printer, figure: f, scene: Scene{View: body.Front, Tile: "chest", Side: body.Left, At: body.Vec{X: 0.05, Y: 0.23}}}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another scene. A scene that differs in its pulse only moves the
// two outer rings and draws nothing else again.
func (c *Closeup) Set(s Scene) {
	old, marked := c.scene, c.marks != nil
	if s == old && !marked {
		return
	}
	c.scene, c.marks = s, nil
	old.Pulse = s.Pulse
	if s == old && !marked && c.render != nil {
		c.render.pulse()
		return
	}
	c.Refresh()
}

// Scene is what the close-up shows.
func (c *Closeup) Scene() Scene { return c.scene }

// SetZones hatches places that are never pressed; nil takes the hatching away.
func (c *Closeup) SetZones(zones []body.Zone) {
	if firstOf(c.zones) == firstOf(zones) {
		return
	}
	c.zones = zones
	c.Refresh()
}

// showsZones reports whether any place that is never pressed is hatched.
func (c *Closeup) showsZones() bool {
	return slices.ContainsFunc(c.zones, func(z body.Zone) bool { return !z.HandsOnly && z.Seen(c.scene.View) })
}

// KeepFree says how much of the upper left corner something else covers, so
// that no number is shown under it.
func (c *Closeup) KeepFree(corner fyne.Size) {
	if c.taken == corner {
		return
	}
	c.taken = corner
	c.Refresh()
}

// CreateRenderer is for Fyne.
func (c *Closeup) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	c.render = newCloseupRenderer(c)
	return c.render
}

// drawing is what the close-up is a window onto.
func (c *Closeup) drawing() *body.Drawing { return c.figure.Drawing(c.scene.View, c.scene.Side) }

// crop is the window, for a size.
func (c *Closeup) crop(size fyne.Size) body.Crop {
	d, aspect := c.drawing(), float64(size.Width/size.Height)
	if c.marks != nil {
		points := make([]body.Vec, len(c.marks))
		for i, m := range c.marks {
			points[i] = m.At
		}
		return c.cropMarks(size, d, points)
	}
	if c.scene.Referral != nil && c.scene.Phase == None {
		return d.CropAll(c.scene.Referral.corners(d), aspect)
	}
	panel := body.Roomy
	if size.Height < smallPanel {
		panel = body.Small
	}
	piece, ok := d.Find(c.scene.Tile, c.scene.sides()[0])
	if !ok {
		return d.CropAll([]body.Vec{c.scene.At}, aspect)
	}
	crop := d.Crop(piece, c.scene.At, aspect, panel)
	if c.scene.moves() || len(c.scene.targets()) > 1 {
		crop = crop.Holding(c.scene.At, c.scene.other())
	}
	return crop
}
