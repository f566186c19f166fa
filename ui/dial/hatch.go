package dial

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"unknot/ui/look"
)

// pausedFraction is what is left while paused; of a stage without a length,
// all of it.
func pausedFraction(s State) float64 {
	if s.Length == 0 {
		return 1
	}
	return s.Fraction
}

// drawHatch draws what is left of a paused stage: a hollow band with lines
// across it.
func (r *renderer) drawHatch(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	left := pausedFraction(r.dial.state) * 2 * math.Pi
	if left <= 0 || w == 0 || h == 0 {
		return img
	}
	p := pen{vector.NewRasterizer(w, h), float64(min(w, h)) / design, float64(w) / 2, float64(h) / 2}
	const out, in, line = outer - 1.5, inner + 1.5, 3.2
	start, end := 2*math.Pi-left, 2*math.Pi
	p.arc(out, start, end, line)
	p.arc(in, start, end, line)
	if left < 2*math.Pi {
		p.stroke(in-line/2, start, out+line/2, start, line)
		p.stroke(in-line/2, end, out+line/2, end, line)
	}
	const step, slant = 5.7 * math.Pi / 180, 3.6 * math.Pi / 180
	for a := end - step; a > start+slant*0.4; a -= step {
		p.stroke(in, max(a-slant, start), out, a, 2.6)
	}
	p.z.Draw(img, img.Bounds(), image.NewUniform(look.Color(look.Edge)), image.Point{})
	return img
}

// A pen draws with radii in pixels of the design and angles from 12.
type pen struct {
	z          *vector.Rasterizer
	k          float64
	midX, midY float64
}

func (p pen) at(radius, angle float64) (x, y float32) {
	sin, cos := math.Sincos(angle)
	return float32(p.midX + radius*p.k*sin), float32(p.midY - radius*p.k*cos)
}

func (p pen) width(w float64) float64 { return max(w*p.k, 1.2) / p.k }

// arc draws a circular line, as one narrow closed shape.
func (p pen) arc(radius, from, to, width float64) {
	width = p.width(width)
	n := max(2, int((to-from)*radius*p.k/3))
	for i := 0; i <= n; i++ {
		x, y := p.at(radius+width/2, from+(to-from)*float64(i)/float64(n))
		if i == 0 {
			p.z.MoveTo(x, y)
		} else {
			p.z.LineTo(x, y)
		}
	}
	for i := n; i >= 0; i-- {
		p.z.LineTo(p.at(radius-width/2, from+(to-from)*float64(i)/float64(n)))
	}
	p.z.ClosePath()
}

// stroke draws a straight line between two places, turning the same way round
// as arc does, so that crossings stay filled.
func (p pen) stroke(r0, a0, r1, a1, width float64) {
	x0, y0 := p.at(r0, a0)
	x1, y1 := p.at(r1, a1)
	dx, dy := float64(x1-x0), float64(y1-y0)
	f := p.width(width) * p.k / 2 / math.Hypot(dx, dy)
	nx, ny := float32(-dy*f), float32(dx*f)
	p.z.MoveTo(x0-nx, y0-ny)
	p.z.LineTo(x1-nx, y1-ny)
	p.z.LineTo(x1+nx, y1+ny)
	p.z.LineTo(x0+nx, y0+ny)
	p.z.ClosePath()
}
