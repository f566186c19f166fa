package bodymap

import (
	"image/color"

	"unknot/session/body"
	"unknot/ui/look"
)

// A lens shows a drawing on a sheet: how many pixels one of its units has, and
// where its 0, 0 is.
type lens struct {
	scale float64
	zero  spot
}

func (l lens) at(v body.Vec) spot {
	return spot{l.zero.x + v.X*l.scale, l.zero.y + v.Y*l.scale}
}

func (l lens) shape(s body.Shape) []spot {
	out := make([]spot, len(s))
	for i, v := range s {
		out[i] = l.at(v)
	}
	return out
}

// through is the lens that shows a crop in a rectangle of the given height, from
// its corner on.
func through(c body.Crop, height float64) lens {
	scale := height / c.Height
	return lens{scale, spot{-c.X * scale, -c.Y * scale}}
}

// detail says how finely a drawing is worked out. Widths are in pixels.
type detail struct {
	seam, rim float64
	line      float64 // of landmarks
	dots      float64 // radius of the dots of the spine; 0 leaves them out
	landmark  color.Color
}

// closeUp is for a part of the body, at px pixels to a unit of size.
func closeUp(px float64) detail {
	return detail{2 * px, 2 * px, 1.5 * px, 2.5 * px, look.Color(look.BodyMark)}
}

// whole is for all of the body: fewer marks, and quieter.
func whole(px float64) detail {
	return detail{1.2 * px, 1.5 * px, 1.1 * px, 0, look.Color(look.BodySeam)}
}

// tinted are pieces with a colour of their own.
type tinted map[*body.Piece]color.Color

// drawBody paints a drawing: tiles, seams between them, landmarks, the rim.
func drawBody(s *sheet, l lens, d *body.Drawing, how detail, in tinted) {
	drawGround(s, l, d, in)
	drawLines(s, l, d, how)
}

// drawGround paints the tiles, and under them what shows as seams.
func drawGround(s *sheet, l lens, d *body.Drawing, in tinted) {
	s.fill(l.shape(d.Outline), look.Color(look.BodySeam))
	for i := range d.Pieces {
		p := &d.Pieces[i]
		c := look.Color(look.BodyTile)
		if p.Quiet() {
			c = look.Color(look.BodyQuiet)
		}
		if own, ok := in[p]; ok {
			c = own
		}
		s.fill(l.shape(p.Shape), c)
	}
}

func drawLines(s *sheet, l lens, d *body.Drawing, how detail) {
	seams := make([][]spot, len(d.Pieces))
	for i, p := range d.Pieces {
		seams[i] = closed(l.shape(p.Shape))
	}
	s.stroke(seams, how.seam, look.Color(look.BodySeam))
	lines := make([][]spot, len(d.Lines))
	for i, line := range d.Lines {
		lines[i] = l.shape(line)
	}
	s.stroke(lines, how.line, how.landmark)
	if how.dots > 0 {
		for _, at := range d.Dots {
			s.disc(l.at(at), how.dots, how.landmark)
		}
	}
	s.stroke([][]spot{closed(l.shape(d.Outline))}, how.rim, look.Color(look.BodyRim))
}
