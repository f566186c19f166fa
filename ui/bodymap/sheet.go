package bodymap

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// A spot is a place on a sheet, in its pixels.
type spot struct{ x, y float64 }

// A sheet is a picture under way. Whatever is drawn on it has smooth edges,
// and widths in pixels.
type sheet struct {
	image *image.RGBA
	mask  *image.Alpha // coverage of the stroke under way; zero in between
}

func newSheet(w, h int) *sheet {
	r := image.Rect(0, 0, w, h)
	return &sheet{image.NewRGBA(r), image.NewAlpha(r)}
}

func (s *sheet) size() (w, h int) { return s.image.Rect.Dx(), s.image.Rect.Dy() }

// fill paints the inside of an outline.
func (s *sheet) fill(outline []spot, c color.Color) {
	paint(s.image, outline, c)
}

func paint(onto draw.Image, outline []spot, c color.Color) {
	box := around(outline).Intersect(onto.Bounds())
	if len(outline) < 3 || box.Empty() {
		return
	}
	at := func(p spot) (x, y float32) {
		return float32(p.x - float64(box.Min.X)), float32(p.y - float64(box.Min.Y))
	}
	v := vector.NewRasterizer(box.Dx(), box.Dy())
	v.MoveTo(at(outline[0]))
	for _, p := range outline[1:] {
		v.LineTo(at(p))
	}
	v.ClosePath()
	v.Draw(onto, box, image.NewUniform(c), image.Point{})
}

// around is the smallest rectangle of whole pixels around a line.
func around(line []spot) image.Rectangle {
	if len(line) == 0 {
		return image.Rectangle{}
	}
	low, high := line[0], line[0]
	for _, p := range line {
		low, high = spot{min(low.x, p.x), min(low.y, p.y)}, spot{max(high.x, p.x), max(high.y, p.y)}
	}
	return pixels(low, high)
}

// within lays another sheet over this one inside some outlines.
func (s *sheet) within(outlines [][]spot, over *sheet) {
	box := image.Rectangle{}
	for _, o := range outlines {
		box = box.Union(around(o))
	}
	box = box.Intersect(s.image.Rect)
	mask := image.NewAlpha(box)
	for _, o := range outlines {
		paint(mask, o, color.Opaque)
	}
	draw.DrawMask(s.image, box, over.image, box.Min, mask, box.Min, draw.Over)
}

// pixels is the smallest rectangle of whole pixels around two corners.
func pixels(low, high spot) image.Rectangle {
	return image.Rect(int(math.Floor(low.x)), int(math.Floor(low.y)), int(math.Ceil(high.x)), int(math.Ceil(high.y)))
}

// stroke paints lines of a width, with round ends and corners. Where they
// cross or meet, nothing is painted twice.
func (s *sheet) stroke(lines [][]spot, width float64, c color.Color) {
	dirty := image.Rectangle{}
	for _, line := range lines {
		for i := range line {
			if i > 0 {
				dirty = dirty.Union(s.cover(line[i-1], line[i], width/2))
			} else if len(line) == 1 {
				dirty = dirty.Union(s.cover(line[0], line[0], width/2))
			}
		}
	}
	draw.DrawMask(s.image, dirty, image.NewUniform(c), image.Point{}, s.mask, dirty.Min, draw.Over)
	for y := dirty.Min.Y; y < dirty.Max.Y; y++ {
		clear(s.mask.Pix[s.mask.PixOffset(dirty.Min.X, y):s.mask.PixOffset(dirty.Max.X, y)])
	}
}

// cover adds one straight piece of a stroke to the mask, by the distance of
// each pixel from it, and returns the rectangle that was touched.
func (s *sheet) cover(a, b spot, half float64) image.Rectangle {
	reach := half + 0.5
	box := pixels(
		spot{min(a.x, b.x) - reach, min(a.y, b.y) - reach},
		spot{max(a.x, b.x) + reach, max(a.y, b.y) + reach},
	).Intersect(s.image.Rect)
	dx, dy := b.x-a.x, b.y-a.y
	square := dx*dx + dy*dy
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := s.mask.Pix[s.mask.PixOffset(0, y):]
		for x := box.Min.X; x < box.Max.X; x++ {
			px, py := float64(x)+0.5-a.x, float64(y)+0.5-a.y
			if square > 0 {
				along := min(max((px*dx+py*dy)/square, 0), 1)
				px, py = px-along*dx, py-along*dy
			}
			if far := half + 0.5 - math.Sqrt(px*px+py*py); far > 0 {
				row[x] = max(row[x], uint8(min(far, 1)*255+0.5))
			}
		}
	}
	return box
}

// disc paints a filled circle.
func (s *sheet) disc(at spot, radius float64, c color.Color) {
	s.stroke([][]spot{{at}}, 2*radius, c)
}

// cut makes everything outside a frame with round corners transparent.
func (s *sheet) cut(radius float64) {
	w, h := s.size()
	n := int(math.Ceil(radius))
	for y := range h {
		if y >= n && y < h-n {
			continue
		}
		for x := range w {
			if x >= n && x < w-n {
				continue
			}
			keep := 0.5 - outside(float64(x)+0.5, float64(y)+0.5, float64(w), float64(h), radius)
			if keep >= 1 {
				continue
			}
			p := s.image.Pix[s.image.PixOffset(x, y):]
			for i := range 4 {
				p[i] = uint8(float64(p[i])*max(keep, 0) + 0.5)
			}
		}
	}
}

// outside is how far a place is outside a frame from 0, 0 to w, h; negative
// within it.
func outside(x, y, w, h, radius float64) float64 {
	dx, dy := math.Abs(x-w/2)-w/2+radius, math.Abs(y-h/2)-h/2+radius
	return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius
}

// frame is the outline of a rectangle with round corners.
func frame(x, y, w, h, radius float64) []spot {
	var out []spot
	for i, c := range [...]spot{{x + w - radius, y + h - radius}, {x + radius, y + h - radius}, {x + radius, y + radius}, {x + w - radius, y + radius}} {
		out = append(out, arc(c, radius, float64(i)*90, float64(i+1)*90)...)
	}
	return out
}

// arc is a part of a circle between two angles in degrees, clockwise from the
// right.
func arc(center spot, radius, from, to float64) []spot {
	n := max(int(math.Abs(to-from)/180*math.Pi*radius/2), 2)
	out := make([]spot, n+1)
	for i := range out {
		a := (from + (to-from)*float64(i)/float64(n)) * math.Pi / 180
		out[i] = spot{center.x + radius*math.Cos(a), center.y + radius*math.Sin(a)}
	}
	return out
}

func circle(center spot, radius float64) []spot { return arc(center, radius, 0, 360) }

// closed repeats the first place at the end.
func closed(outline []spot) []spot {
	return append(outline[:len(outline):len(outline)], outline[0])
}

// dashed cuts a line into dashes. On a closed line gaps and dashes are
// stretched a little so that they come out even.
func dashed(line []spot, dash, gap float64) [][]spot {
	total := 0.0
	for i := 1; i < len(line); i++ {
		total += distance(line[i-1], line[i])
	}
	if line[0] == line[len(line)-1] {
		stretch := total / (dash + gap) / max(math.Round(total/(dash+gap)), 1)
		dash, gap = dash*stretch, gap*stretch
	}
	var out [][]spot
	drawing, left := true, dash
	current := []spot{line[0]}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		for distance(a, b) > left {
			k := left / distance(a, b)
			a = spot{a.x + (b.x-a.x)*k, a.y + (b.y-a.y)*k}
			if drawing {
				out = append(out, append(current, a))
				left = gap
			} else {
				left = dash
			}
			drawing, current = !drawing, []spot{a}
		}
		left -= distance(a, b)
		current = append(current, b)
	}
	if drawing && len(current) > 1 {
		out = append(out, current)
	}
	return out
}

func distance(a, b spot) float64 { return math.Hypot(b.x-a.x, b.y-a.y) }
