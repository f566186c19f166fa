package bodymap

import (
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

// Measures of the panel, in units of size.
const (
	playerPanel = 308.0 // height for which the sizes of the target are given
	smallPanel  = 200.0 // panels under this height show less of the body
	thumbPanel  = 500.0 // panels under this width have no small figure
	leastScale  = 0.6
	mostThumb   = 1.35
)

type closeupRenderer struct {
	closeup     *Closeup
	picture     *canvas.Raster
	drawn       *image.RGBA
	as          drawnAs
	pressed     [2]*pressed // the second one for both sides together
	left, right *chip
	numbers     []*look.Label
	legend      *legend
	objects     []fyne.CanvasObject
}

// drawnAs is everything the picture depends on.
type drawnAs struct {
	scene  Scene
	marks  string
	crop   body.Crop
	zones  *body.Zone
	size   fyne.Size
	w, h   int
	colors [6]color.Color
}

func newCloseupRenderer(c *Closeup) *closeupRenderer {
	r := &closeupRenderer{closeup: c}
	r.picture = canvas.NewRaster(r.generate)
	r.pressed = [2]*pressed{newPressed(), newPressed()}
	r.left, r.right = newChip(), newChip()
	r.legend = newLegend(c.printer)
	r.Refresh()
	return r
}

// generate returns the picture under the target. It is drawn once and kept
// until something in it changes.
func (r *closeupRenderer) generate(w, h int) image.Image {
	as := r.key(w, h)
	if r.drawn == nil || as != r.as {
		r.drawn, r.as = r.draw(as), as
	}
	return r.drawn
}

func (r *closeupRenderer) key(w, h int) drawnAs {
	c := r.closeup
	as := drawnAs{scene: c.scene, zones: firstOf(c.zones), size: c.Size(), w: w, h: h, colors: colors()}
	as.scene.Pulse = 0
	if c.marks != nil {
		as.marks = fmt.Sprint(c.marks)
	}
	if as.size.Width > 0 && as.size.Height > 0 {
		as.crop = c.crop(as.size)
	}
	return as
}

// colors tells one palette from another.
func colors() [6]color.Color {
	return [...]color.Color{look.Color(look.Bg), look.Color(look.Sunken), look.Color(look.Ink),
		look.Color(look.BodyTile), look.Color(look.BodySeam), look.Color(look.Hold)}
}

func (r *closeupRenderer) draw(as drawnAs) *image.RGBA {
	s := newSheet(as.w, as.h)
	w, h := float64(as.w), float64(as.h)
	if as.w == 0 || as.h == 0 || as.size.Width <= 0 || as.size.Height <= 0 {
		return s.image
	}
	px := w / float64(as.size.Width)
	corner := float64(look.RadiusFrame) * px
	s.fill([]spot{{0, 0}, {w, 0}, {w, h}, {0, h}}, look.Color(look.Sunken))
	d := r.closeup.drawing()
	l := through(as.crop, h)
	r.drawRegion(s, l, d, as.scene, px)
	drawZones(s, l, d, r.closeup.zones, px)
	if k := px * r.thumbScale(as.size); float64(as.size.Width) >= thumbPanel && r.clear(l, thumbCard(w, k)) {
		drawThumb(s, r.closeup.figure, as.scene, as.crop, k)
	}
	r.closeup.drawMarks(s, as.size, px)
	s.cut(corner)
	if look.Color(look.Sunken) == look.Color(look.Bg) {
		// Without a colour of its own, the panel needs an edge.
		edge := float64(look.Border) * px
		s.stroke([][]spot{closed(frame(edge/2, edge/2, w-edge, h-edge, corner-edge/2))}, edge, look.Color(look.Line))
	}
	return s.image
}

// drawRegion paints the body, the region in use or the muscle in its place, and
// what does not move of the target.
func (r *closeupRenderer) drawRegion(s *sheet, l lens, d *body.Drawing, scene Scene, px float64) {
	k := markScale(r.closeup.Size()) * px
	ref := scene.Referral
	if ref != nil && scene.Phase == None {
		drawBody(s, l, d, closeUp(px), nil)
		drawReferral(s, l, d, ref, px)
		drawTargets(s, l, d, ref, k)
		return
	}
	shape, tint := scene.Phase.colours()
	in := tinted{}
	edges := ref.outlines(l, d)
	for _, side := range scene.sides() {
		p, ok := d.Find(scene.Tile, side)
		if !ok || ref != nil && len(edges) > 0 {
			break
		}
		edges = append(edges, closed(l.shape(p.Shape)))
		if scene.Phase != None && scene.Phase != Paused {
			in[p] = look.Color(tint)
		}
	}
	drawBody(s, l, d, closeUp(px), in)
	if ref != nil {
		drawWorked(s, l, d, ref, scene.Phase, px)
	}
	switch scene.Phase {
	case Hold, Switch:
		s.stroke(edges, edgeWidth*px, look.Color(shape))
	case Find, Area, Paused:
		// Without the seam under it, the dashed edge stands out on any palette.
		s.stroke(edges, edgeWidth*px, look.Color(tint))
		for _, e := range edges {
			s.stroke(dashed(e, 7*px, 6*px), edgeWidth*px, look.Color(shape))
		}
	}
	for _, v := range scene.targets() {
		at := l.at(v)
		switch {
		case scene.moves():
			move(s, l.at(scene.other()), at, k)
		case scene.Phase == Find || scene.Phase == Area || scene.Phase == Switch:
			aim(s, at, k, scene.Phase)
		case scene.Phase == Rest || scene.Phase == Paused:
			eased(s, at, k, scene.Phase)
		}
	}
}

// thumbScale lets the small figure grow with a panel of the player only.
func (r *closeupRenderer) thumbScale(size fyne.Size) float64 {
	if r.closeup.marks != nil {
		return 1
	}
	return min(panelScale(size), mostThumb)
}

// clear reports whether a card would hide nothing that is marked.
func (r *closeupRenderer) clear(l lens, card [2]spot) bool {
	c := r.closeup
	places := c.scene.targets()
	if c.scene.moves() {
		places = append(places, c.scene.other())
	}
	if c.marks != nil {
		places = nil
		for _, m := range c.marks {
			places = append(places, m.At)
		}
	}
	for _, v := range places {
		at := l.at(v)
		around := (card[1].x - card[0].x) / 3
		if at.x > card[0].x-around && at.y < card[1].y+around {
			return false
		}
	}
	return true
}

// panelScale is how much larger things are than in the player at 1280 x 800.
func panelScale(size fyne.Size) float64 { return float64(size.Height) / playerPanel }

func markScale(size fyne.Size) float64 { return max(panelScale(size), leastScale) }

func (r *closeupRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 100) }

func (r *closeupRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *closeupRenderer) Destroy() {}

func (r *closeupRenderer) Layout(size fyne.Size) {
	r.picture.Resize(size)
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	r.placeTargets(size)
	r.placeWords(size)
}

func (r *closeupRenderer) Refresh() {
	r.build()
	for _, t := range r.pressed {
		t.paint()
	}
	r.paintWords()
	r.Layout(r.closeup.Size())
	if w, h := r.as.w, r.as.h; r.drawn != nil && r.key(w, h) != r.as {
		r.picture.Refresh()
	}
	canvas.Refresh(r.closeup)
}
