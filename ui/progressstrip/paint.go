package progressstrip

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"golang.org/x/image/vector"

	"unknot/session"
	"unknot/ui/look"
)

// block is the place of the block, bar or box of a mark, which for a box is
// narrower than the mark.
func (m mark) block(k float32) (x, width float32) {
	if m.kind == session.Find {
		return m.x, min(7*k, max(3, m.width*0.7))
	}
	return m.x, m.width
}

// paint draws all segments but the present one.
func (r *renderer) paint(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	size := r.strip.Size()
	if w == 0 || h == 0 || size.Width == 0 {
		return img
	}
	p := &painter{px: float32(w) / size.Width, inks: vector.NewRasterizer(w, h), insides: vector.NewRasterizer(w, h)}
	p.k = r.k * p.px
	p.midY = float32(math.Round(float64(p.px * size.Height / 2)))
	if !r.strip.still {
		p.midY = float32(math.Round(float64(middle * p.k)))
	}
	now, ok := r.present()
	for _, m := range r.marks {
		if ok && m.first == now.first && !r.strip.still {
			continue
		}
		p.segment(m, m.solid || m.last < r.strip.now)
	}
	p.flush(img, p.insides, look.Surface)
	p.flush(img, p.inks, r.strip.ink)
	return img
}

// A painter collects shapes in two colours. All its measures are in pixels.
type painter struct {
	inks, insides *vector.Rasterizer
	px, k, midY   float32
}

func (p *painter) flush(img draw.Image, z *vector.Rasterizer, ink fyne.ThemeColorName) {
	z.Draw(img, img.Bounds(), image.NewUniform(look.Color(ink)), image.Point{})
}

func (p *painter) segment(m mark, full bool) {
	x, w := m.block(p.k / p.px)
	x0, x1 := round(x*p.px), round((x+w)*p.px)
	midX := (m.x + m.width/2) * p.px
	switch m.kind {
	case session.Rest, session.Area:
		r := max(2.6*p.k, 1.2*p.px)
		p.rounded(p.inks, midX-r, p.midY-r, midX+r, p.midY+r, r, false)
	case session.Switch:
		p.switchSide(midX, min(12*p.k, m.width*p.px/2), full)
	case session.Find:
		p.block(x0, x1, 16*p.k, full)
	case session.Pace:
		p.block(x0, x1, 10*p.k, full)
	default:
		p.block(x0, x1, blockHeight*p.k, full)
	}
}

func round(x float32) float32 { return float32(math.Round(float64(x))) }

// border is the width of an outline, thinner where the segment is narrow.
func (p *painter) border(room float32) float32 { return min(2*p.px, max(2*p.k, 1.4*p.px), room/4) }

func (p *painter) block(x0, x1, h float32, full bool) {
	y0, y1 := p.midY-round(h/2), p.midY+round(h/2)
	radius := min(5*p.k, (x1-x0)/3, h/2)
	p.rounded(p.inks, x0, y0, x1, y1, radius, false)
	if full {
		return
	}
	b := p.border(min(x1-x0, h))
	p.rounded(p.inks, x0+b, y0+b, x1-b, y1-b, radius-b, true)
	p.rounded(p.insides, x0+b/2, y0+b/2, x1-b/2, y1-b/2, radius-b/2, false)
}

func (p *painter) switchSide(x, r float32, full bool) {
	p.diamond(p.inks, x, r, false)
	if full {
		return
	}
	in := r - p.border(2*r)*math.Sqrt2
	p.diamond(p.inks, x, in, true)
	p.diamond(p.insides, x, (r+in)/2, false)
}

func (p *painter) diamond(z *vector.Rasterizer, x, r float32, hole bool) {
	side := r
	if hole {
		side = -r // the other way round, which leaves a hole
	}
	z.MoveTo(x, p.midY-r)
	z.LineTo(x+side, p.midY)
	z.LineTo(x, p.midY+r)
	z.LineTo(x-side, p.midY)
	z.ClosePath()
}

// rounded adds a rectangle with round corners, or a hole of that form.
func (p *painter) rounded(z *vector.Rasterizer, x0, y0, x1, y1, radius float32, hole bool) {
	radius = max(radius, 0)
	if hole {
		x0, x1 = x1, x0
	}
	rx := radius
	if hole {
		rx = -radius
	}
	const c = 0.4477 // where the control points of a quarter circle are
	z.MoveTo(x0+rx, y0)
	z.LineTo(x1-rx, y0)
	z.CubeTo(x1-rx*c, y0, x1, y0+radius*c, x1, y0+radius)
	z.LineTo(x1, y1-radius)
	z.CubeTo(x1, y1-radius*c, x1-rx*c, y1, x1-rx, y1)
	z.LineTo(x0+rx, y1)
	z.CubeTo(x0+rx*c, y1, x0, y1-radius*c, x0, y1-radius)
	z.LineTo(x0, y0+radius)
	z.CubeTo(x0, y0+radius*c, x0+rx*c, y0, x0+rx, y0)
	z.ClosePath()
}
