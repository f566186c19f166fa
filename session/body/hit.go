package body

import (
	"math"
	"slices"
)

// Hit returns the piece at a place, and the side of the body it is on: of a
// tile across the midline, the half that was hit. A place beside every piece
// hits the nearest one, if that is no farther than reach.
func (d *Drawing) Hit(at Vec, reach float64) (*Piece, Side, bool) {
	hit := d.under(at)
	if hit == nil {
		hit = d.beside(at, reach)
	}
	if hit == nil {
		return nil, NoSide, false
	}
	if hit.Side != NoSide {
		return hit, hit.Side, true
	}
	return hit, d.SideAt(at.X), true
}

// under is the piece that a place is on, or nil.
func (d *Drawing) under(at Vec) *Piece {
	for i := range d.Pieces {
		if d.Pieces[i].Shape.Contains(at) {
			return &d.Pieces[i]
		}
	}
	return nil
}

// beside is the piece nearest to a place, or nil where none is within reach.
func (d *Drawing) beside(at Vec, reach float64) *Piece {
	var hit *Piece
	for i := range d.Pieces {
		if far := d.Pieces[i].Shape.Distance(at); far <= reach {
			hit, reach = &d.Pieces[i], far
		}
	}
	return hit
}

// SideAt returns the side of the body across a drawing. In front the body's
// left is on the picture's right, at the back on the picture's left.
func (d *Drawing) SideAt(x float64) Side {
	if d.View.OneSided() {
		return d.Pieces[0].Side
	}
	if (x >= 0) == (d.View == Front || d.View == HeadFront) {
		return Left
	}
	return Right
}

// Find returns the piece of a tile for a side; a tile across the midline is
// that of both.
func (d *Drawing) Find(t Tile, s Side) (*Piece, bool) {
	for i := range d.Pieces {
		p := &d.Pieces[i]
		if p.Tile == t && (p.Side == s || p.Side == NoSide) {
			return p, true
		}
	}
	return nil, false
}

// Place returns where a point lies on the drawing of its view.
func (d *Drawing) Place(p *Point, s Side) Vec {
	if d.View.Inset() {
		u, v := p.Inset(s)
		return Vec{u * d.Width, v}
	}
	x, y := p.At(s)
	return Vec{x, y}
}

// near is how far a place may lie beside the main tile of its region and still
// count as on it, in heights of the body: muscles do not end at a seam.
const near = 0.012

// TileAt returns the tile to show a place on: of those given, as far as they
// are on this drawing, the first one if the place is on it or close to it, and
// else the one it is on or comes nearest to.
func (d *Drawing) TileAt(at Vec, of []Tile) Tile {
	var best Tile
	least := math.Inf(1)
	for i := range d.Pieces {
		p := &d.Pieces[i]
		order := slices.Index(of, p.Tile)
		if order < 0 && d.any(of) {
			continue
		}
		away := p.Shape.Distance(at)
		if p.Shape.Contains(at) {
			away = 0
		}
		if order == 0 && away <= near {
			return p.Tile
		}
		if away < least {
			best, least = p.Tile, away
		}
	}
	return best
}

// any reports whether one of the tiles is on the drawing.
func (d *Drawing) any(of []Tile) bool {
	return slices.ContainsFunc(d.Pieces, func(p Piece) bool { return slices.Contains(of, p.Tile) })
}

// Edge moves a place sideways onto the outline, to where that is nearest: for
// points on the outer side of the body, which has no drawing.
func (d *Drawing) Edge(at Vec) Vec {
	edge, least := at, math.Inf(1)
	for i, a := range d.Outline {
		b := d.Outline[(i+1)%len(d.Outline)]
		if (a.Y > at.Y) == (b.Y > at.Y) {
			continue
		}
		x := a.X + (at.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X)
		if far := math.Abs(x - at.X); far < least {
			edge, least = Vec{x, at.Y}, far
		}
	}
	return edge
}

// Half returns the shape of a piece on one side: all of it, unless it lies
// across the midline and is cut there.
func (d *Drawing) Half(p *Piece, side Side) Shape {
	if p.Side != NoSide {
		return p.Shape
	}
	var half Shape
	for i, a := range p.Shape {
		b := p.Shape[(i+1)%len(p.Shape)]
		if d.SideAt(a.X) == side || a.X == 0 {
			half = append(half, a)
		}
		if a.X*b.X < 0 {
			half = append(half, Vec{0, a.Y + a.X/(a.X-b.X)*(b.Y-a.Y)})
		}
	}
	return half
}
