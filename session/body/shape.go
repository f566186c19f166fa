package body

import "math"

// A Shape is a line through places. The outline of an area ends where it
// begins, without saying the place twice.
type Shape []Vec

// Contains reports whether a place is within the outline.
func (s Shape) Contains(at Vec) bool {
	in := false
	for i, a := range s {
		b := s[(i+1)%len(s)]
		if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(at.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}

// Distance returns how far a place is from the outline, within it or outside.
func (s Shape) Distance(at Vec) float64 {
	least := math.Inf(1)
	for i, a := range s {
		least = min(least, far(at, a, s[(i+1)%len(s)]))
	}
	return least
}

// far is the distance from a place to the line from a to b.
func far(at, a, b Vec) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	along := 0.0
	if square := dx*dx + dy*dy; square > 0 {
		along = min(max(((at.X-a.X)*dx+(at.Y-a.Y)*dy)/square, 0), 1)
	}
	return math.Hypot(at.X-a.X-along*dx, at.Y-a.Y-along*dy)
}

// Box returns the corners of the smallest upright rectangle around the shape.
func (s Shape) Box() (low, high Vec) {
	low, high = s[0], s[0]
	for _, at := range s {
		low = Vec{min(low.X, at.X), min(low.Y, at.Y)}
		high = Vec{max(high.X, at.X), max(high.Y, at.Y)}
	}
	return low, high
}

// Area returns the area within the outline.
func (s Shape) Area() float64 {
	twice := 0.0
	for i, a := range s {
		b := s[(i+1)%len(s)]
		twice += a.X*b.Y - b.X*a.Y
	}
	return math.Abs(twice) / 2
}

// Center returns a place well inside the shape: of the crossings of a grid, the
// one farthest from the outline.
func (s Shape) Center() Vec {
	const steps = 16
	low, high := s.Box()
	best, most := low, -1.0
	for i := 1; i < steps; i++ {
		for j := 1; j < steps; j++ {
			at := Vec{low.X + (high.X-low.X)*float64(i)/steps, low.Y + (high.Y-low.Y)*float64(j)/steps}
			if !s.Contains(at) {
				continue
			}
			if far := s.Distance(at); far > most {
				best, most = at, far
			}
		}
	}
	return best
}
