package finder

import (
	"unknot/session/anatomy"
	"unknot/session/body"
)

// A surface is a drawing for one side of the body.
type surface struct {
	view body.View
	side body.Side
}

// A laid is what of a point is to be seen on a drawing, for one side.
type laid struct {
	spot    body.Vec
	marked  bool // the spot is on it
	main    []felt
	spill   []felt
	bellies []belly
}

// A felt is an area in which pressure on a point may be felt.
type felt struct {
	boxed
	refer int // which of the point's Refers tells of it
}

type belly struct {
	boxed
	muscle *anatomy.Muscle
}

// A boxed is a shape and the corners of the box around it.
type boxed struct {
	shape     body.Shape
	low, high body.Vec
}

func box(s body.Shape) boxed {
	low, high := s.Box()
	return boxed{s, low, high}
}

// away is how far a place is from the shape, 0 within it. Of what is farther than
// reach it may say less than it is, but not less than reach.
func (b *boxed) away(at body.Vec, reach float64) float64 {
	beside := max(b.low.X-at.X, at.X-b.high.X, b.low.Y-at.Y, at.Y-b.high.Y)
	switch {
	case beside >= reach:
		return beside
	case beside <= 0 && b.shape.Contains(at):
		return 0
	}
	return b.shape.Distance(at)
}

// empty reports whether nothing of the point is to be seen.
func (l *laid) empty() bool {
	return !l.marked && len(l.main) == 0 && len(l.spill) == 0 && len(l.bellies) == 0
}

// lay finds what of a point is to be seen on which drawing.
func (f *Finder) lay(p *indexed) {
	p.on = map[surface]*laid{}
	for _, v := range f.facts.Figure.Views() {
		for _, side := range []body.Side{body.Left, body.Right} {
			if l := layOn(f.facts.Figure.Drawing(v, side), side, p); !l.empty() {
				p.on[surface{v, side}] = l
			}
		}
	}
}

func layOn(d *body.Drawing, side body.Side, p *indexed) *laid {
	l := &laid{main: felts(p.pattern.Main, d, side), spill: felts(p.pattern.Spill, d, side)}
	if p.View == d.View {
		l.spot, l.marked = d.Place(p.Point, side), true
	} else {
		l.spot, l.marked = p.pattern.Place(d, side)
	}
	for _, m := range p.pattern.Muscles {
		for _, b := range m.On(d, side) {
			l.bellies = append(l.bellies, belly{box(b.Shape), m})
		}
	}
	return l
}

func felts(areas []anatomy.Area, d *body.Drawing, side body.Side) []felt {
	var all []felt
	for i := range areas {
		if shape, ok := areas[i].On(d, side); ok {
			all = append(all, felt{box(shape), areas[i].Refer})
		}
	}
	return all
}
