package body

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Vec is a place on a drawing. On the body, the head and the leg it is in
// heights of the body: X from the midline, positive to the viewer's right, Y from
// the crown down. On an inset it is in lengths of the foot or hand: X from the
// left edge of what is drawn, Y from the tips down.
type Vec struct {
	X, Y float64
}

// A Piece is one tile of a drawing. A tile that lies across the midline has
// NoSide.
type Piece struct {
	Tile  Tile
	Side  Side
	Shape Shape
}

// Quiet reports whether the piece is never pressed: belly, knee, back of the
// knee and throat.
func (p *Piece) Quiet() bool {
	return p.Tile == "abdomen" || p.Tile == "knee" || p.Tile == "knee_back" || p.Tile == "throat"
}

// A Drawing is one view of the body, or of a foot or hand. It is shared and
// never changed.
type Drawing struct {
	View    View
	Outline Shape
	Pieces  []Piece // together they fill the outline
	Lines   []Shape // landmarks, open
	Dots    []Vec   // landmarks: the spine, the dimples over it
	Width   float64 // across which the other side is turned over: of an inset its own, 0 about the midline
}

// A Figure is all drawings of one body: the front, the back, both soles, both
// palms and the backs of both hands, the head from the front, the back and both
// sides, and both legs from the outer side.
type Figure struct {
	drawings map[drawn]*Drawing
}

type drawn struct {
	view View
	side Side
}

// Drawing returns the drawing of a view. Of one-sided views there is one for each
// side, and any side but Right is shown the left one. Outer, which has no drawing
// of its own, gets the front.
func (f *Figure) Drawing(v View, s Side) *Drawing {
	switch {
	case v.OneSided() && s == Right:
		return f.drawings[drawn{v, Right}]
	case v.OneSided():
		return f.drawings[drawn{v, Left}]
	case v.halved():
		return f.drawings[drawn{v, NoSide}]
	}
	return f.drawings[drawn{Front, NoSide}]
}

// ReadFigure reads the drawings from their file, whose numbers are those of
// View.Unit.
//
// Of front and back, of the body and of the head, it holds the right half of the
// picture: the outline and the tiles that lie across the midline are open there,
// from top to bottom, and are closed by their mirror image. Of what has one side
// it holds the left one; the back of the hand is drawn with the thumb on the left
// as well.
func ReadFigure(data []byte) (*Figure, error) {
	var file map[string]half
	if err := Decode(data, &file); err != nil {
		return nil, fmt.Errorf("figure: %w", err)
	}
	f := &Figure{drawings: map[drawn]*Drawing{}}
	var errs []error
	for _, v := range []View{Front, Back, Sole, Palm, HandBack, HeadFront, HeadBack, HeadSide, LegSide} {
		h, ok := file[v.String()]
		if !ok {
			errs = append(errs, fmt.Errorf("figure: want a drawing of %v, got none", v))
			continue
		}
		if err := h.check(); err != nil {
			errs = append(errs, fmt.Errorf("figure: %v: %w", v, err))
			continue
		}
		if v.OneSided() {
			f.drawings[drawn{v, Left}], f.drawings[drawn{v, Right}] = h.sides(v)
			continue
		}
		f.drawings[drawn{v, NoSide}] = h.whole(v)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return f, nil
}

// half is a drawing as it stands in the file.
type half struct {
	Outline Flat       `json:"outline"`
	Tiles   []halfTile `json:"tiles"`
	Lines   []Flat     `json:"lines"`
	Dots    Flat       `json:"dots"`
}

type halfTile struct {
	Tile   Tile `json:"tile"`
	Middle bool `json:"middle"` // lies across the midline
	Shape  Flat `json:"shape"`
}

func (h *half) check() error {
	if err := h.Outline.Check(3); err != nil {
		return fmt.Errorf("outline: %w", err)
	}
	if len(h.Tiles) == 0 {
		return errors.New("want tiles, got none")
	}
	for i, t := range h.Tiles {
		if err := t.Shape.Check(3); err != nil {
			return fmt.Errorf("tiles[%d].shape: %w", i, err)
		}
	}
	for i, l := range h.Lines {
		if err := l.Check(2); err != nil {
			return fmt.Errorf("lines[%d]: %w", i, err)
		}
	}
	if err := h.Dots.Check(0); err != nil {
		return fmt.Errorf("dots: %w", err)
	}
	return nil
}

// whole completes a front or back, whose tiles on the left of the picture are
// mirror images of those on the right.
func (h *half) whole(v View) *Drawing {
	right, left := Left, Right
	if v == Back || v == HeadBack {
		right, left = Right, Left
	}
	d := &Drawing{View: v, Outline: joined(h.Outline.Shape(v))}
	for _, t := range h.Tiles {
		s := t.Shape.Shape(v)
		if t.Middle {
			d.Pieces = append(d.Pieces, Piece{t.Tile, NoSide, joined(s)})
			continue
		}
		d.Pieces = append(d.Pieces, Piece{t.Tile, right, s}, Piece{t.Tile, left, mirrored(s, 0)})
	}
	for _, l := range h.Lines {
		d.Lines = append(d.Lines, l.Shape(v), mirrored(l.Shape(v), 0))
	}
	for _, at := range h.Dots.Shape(v) {
		d.Dots = append(d.Dots, at)
		if at.X != 0 {
			d.Dots = append(d.Dots, Vec{-at.X, at.Y})
		}
	}
	return d
}

// sides returns the drawings for the left and the right side.
func (h *half) sides(v View) (left, right *Drawing) {
	low, high := h.Outline.Shape(v).Box()
	width := high.X
	if !v.Inset() {
		width += low.X
	}
	left, right = &Drawing{View: v, Width: width}, &Drawing{View: v, Width: width}
	add := func(d *Drawing, s Side, turn func(Shape) Shape) {
		d.Outline = turn(h.Outline.Shape(v))
		for _, t := range h.Tiles {
			d.Pieces = append(d.Pieces, Piece{t.Tile, s, turn(t.Shape.Shape(v))})
		}
		for _, l := range h.Lines {
			d.Lines = append(d.Lines, turn(l.Shape(v)))
		}
	}
	as := func(s Shape) Shape { return s }
	turned := func(s Shape) Shape { return mirrored(s, width) }
	if v == HandBack {
		as, turned = turned, as
	}
	add(left, Left, as)
	add(right, Right, turned)
	return left, right
}

// mirrored turns a shape over within a width from 0, or about the midline when
// the width is 0.
func mirrored(s Shape, width float64) Shape {
	m := make(Shape, len(s))
	for i, at := range s {
		m[i] = Vec{width - at.X, at.Y}
	}
	return m
}

// joined closes half an outline, from the midline back to the midline, with
// its mirror image.
func joined(s Shape) Shape {
	whole := append(Shape(nil), s...)
	for i := len(s) - 1; i >= 0; i-- {
		if math.Abs(s[i].X) > 1e-9 {
			whole = append(whole, Vec{-s[i].X, s[i].Y})
		}
	}
	return whole
}

// Views are those that have a drawing of their own, in their order.
func (f *Figure) Views() []View {
	var all []View
	for d := range f.drawings {
		all = append(all, d.view)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
