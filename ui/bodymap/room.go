package bodymap

import (
	"image"

	"fyne.io/fyne/v2"
	"golang.org/x/image/vector"

	"unknot/session/body"
)

// cell is the grid on which a name is placed, in units of size.
const cell = 6

// A grid counts, for every corner of its cells, the cells that are taken above
// and to the left of it.
type grid struct {
	w, h int
	sums []int
}

// taken returns which cells hold a part of the body or of a word.
func (r *figureRenderer) taken(size fyne.Size, p placing) grid {
	g := grid{w: int(size.Width)/cell + 1, h: int(size.Height)/cell + 1}
	mask := image.NewAlpha(image.Rect(0, 0, g.w, g.h))
	for i, v := range r.figure.views {
		raster := vector.NewRasterizer(g.w, g.h)
		for j, at := range p.lens(i).times(1.0 / cell).shape(r.figure.figure.Drawing(v, body.NoSide).Outline) {
			if j == 0 {
				raster.MoveTo(float32(at.x), float32(at.y))
			}
			raster.LineTo(float32(at.x), float32(at.y))
		}
		raster.ClosePath()
		raster.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	}
	for _, w := range r.words {
		at, s := w.Position(), w.Size()
		for y := int(at.Y) / cell; y <= int(at.Y+s.Height)/cell; y++ {
			for x := int(at.X) / cell; x <= int(at.X+s.Width)/cell; x++ {
				if (image.Point{X: x, Y: y}).In(mask.Rect) {
					mask.Pix[mask.PixOffset(x, y)] = 0xff
				}
			}
		}
	}
	g.sums = make([]int, (g.w+1)*(g.h+1))
	for y := range g.h {
		for x := range g.w {
			n := 0
			if mask.AlphaAt(x, y).A > 0 {
				n = 1
			}
			g.sums[(y+1)*(g.w+1)+x+1] = n + g.sums[y*(g.w+1)+x+1] + g.sums[(y+1)*(g.w+1)+x] - g.sums[y*(g.w+1)+x]
		}
	}
	return g
}

// crossed is how much of a line lies over what is taken.
func (g grid) crossed(a, b spot) (length float64) {
	n := int(distance(a, b)/cell) + 1
	for i := range n {
		k := float64(i) / float64(n)
		x, y := int(a.x+(b.x-a.x)*k)/cell, int(a.y+(b.y-a.y)*k)/cell
		if g.count(x, y, x+1, y+1) > 0 {
			length += distance(a, b) / float64(n)
		}
	}
	return length
}

// free reports whether nothing is in a box or right beside it.
func (g grid) free(b box) bool {
	const clear = 1 // cells
	x1, y1 := max(int(b.at.X)/cell-clear, 0), max(int(b.at.Y)/cell-clear, 0)
	x2, y2 := min(int(b.at.X+b.Width)/cell+1+clear, g.w), min(int(b.at.Y+b.Height)/cell+1+clear, g.h)
	return g.count(x1, y1, x2, y2) == 0
}

// count is how many cells are taken of those from x1, y1 to before x2, y2.
func (g grid) count(x1, y1, x2, y2 int) int {
	at := func(x, y int) int { return g.sums[y*(g.w+1)+x] }
	return at(x2, y2) - at(x1, y2) - at(x2, y1) + at(x1, y1)
}
