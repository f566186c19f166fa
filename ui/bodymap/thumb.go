package bodymap

import (
	"unknot/session/body"
	"unknot/ui/look"
)

// Measures of the small figure, in units of size of the player at 1280 x 800.
const (
	thumbHeight = 116.0 // of the figure
	thumbWidth  = 74.0  // of its card
	thumbPad    = 8.0
	thumbCorner = 16.0
)

// drawThumb paints the whole figure in the upper right corner, with the region
// filled and a box that says what the close-up shows.
func drawThumb(s *sheet, f *body.Figure, scene Scene, crop body.Crop, k float64) {
	w, _ := s.size()
	card := thumbCard(float64(w), k)
	x, y, width, height := card[0].x, card[0].y, card[1].x-card[0].x, card[1].y-card[0].y
	s.fill(frame(x, y, width, height, thumbCorner*k), look.Color(look.Surface))
	d := f.Drawing(scene.View.Figure(), body.NoSide)
	l := lens{thumbHeight * k, spot{x + width/2, y + thumbPad*k}}
	color := look.Ink2
	if scene.Phase != None && scene.Phase != Paused {
		color, _ = scene.Phase.colours()
	}
	s.fill(l.shape(d.Outline), look.Color(look.BodyTile))
	for _, side := range scene.sides() {
		if p, ok := d.Find(thumbTile(scene), side); ok {
			s.fill(l.shape(p.Shape), look.Color(color))
		}
	}
	s.stroke([][]spot{closed(l.shape(d.Outline))}, max(1, k), look.Color(look.BodyRim))
	box := [2]spot{l.at(body.Vec{X: crop.X, Y: crop.Y}), l.at(body.Vec{X: crop.X + crop.Width, Y: crop.Y + crop.Height})}
	if scene.View.OneSided() {
		p, ok := d.Find(thumbTile(scene), scene.sides()[0])
		if !ok {
			return
		}
		low, high := p.Shape.Box()
		box = [2]spot{l.at(low), l.at(high)}
		box[0], box[1] = spot{box[0].x - 3*k, box[0].y - 3*k}, spot{box[1].x + 3*k, box[1].y + 3*k}
	}
	inset := 6 * k
	left, top := max(box[0].x, x+inset), max(box[0].y, y+inset)
	right, bottom := min(box[1].x, x+width-inset), min(box[1].y, y+height-inset)
	s.stroke([][]spot{closed(frame(left, top, right-left, bottom-top, 2*k))}, 2*k, look.Color(look.Ink))
}

// thumbCard is the upper left and the lower right corner of the card, in a
// panel of a width.
func thumbCard(w, k float64) [2]spot {
	right := w - thumbPad*k
	return [2]spot{{right - thumbWidth*k, thumbPad * k}, {right, (thumbHeight + 3*thumbPad) * k}}
}

// thumbTile is the tile of the whole figure for a scene.
func thumbTile(scene Scene) body.Tile {
	switch scene.View {
	case body.Sole:
		return "foot"
	case body.Palm, body.HandBack:
		return "hand"
	case body.HeadFront, body.HeadBack, body.HeadSide:
		return "head"
	case body.LegSide:
		return "hip"
	}
	return scene.Tile
}
