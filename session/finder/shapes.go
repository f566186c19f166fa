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
	shape body.Shape
	refer int // which of the point's Refers tells of it
}

type belly struct {
	shape  body.Shape
	muscle *anatomy.Muscle
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
			l.bellies = append(l.bellies, belly{b.Shape, m})
		}
	}
	return l
}

func felts(areas []anatomy.Area, d *body.Drawing, side body.Side) []felt {
	var all []felt
	for i := range areas {
		if shape, ok := areas[i].On(d, side); ok {
			all = append(all, felt{shape, areas[i].Refer})
		}
	}
	return all
}
