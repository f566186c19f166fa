package progressstrip

import (
	"time"

	"unknot/session"
)

// A mark is what is drawn for one stage, or for several that are joined.
type mark struct {
	kind        session.Kind
	x, width    float32
	first, last int           // the stages in it, both counted in
	length      time.Duration // of all of them
	solid       bool
}

// Widths of what is not a block, and the space round it, for blocks of 26 px.
const (
	blockHeight = 26
	dotWidth    = 18
	diamond     = 26
	boxWidth    = 11
	gap         = 5 // between two blocks with nothing between them
)

// least is the narrowest block that can still be told from its neighbour.
const least = 6

// arrange gives every mark its place in a width. Where blocks would become too
// narrow, first the space between them shrinks, then those of one group are
// joined, and in the end the whole session is one block. The scale k is 1 for
// blocks of 26 px.
func arrange(items []Segment, width, k float32) []mark {
	var marks []mark
	for _, group := range []func([]Segment) []mark{single, joined} {
		marks = group(items)
		for _, tight := range []float32{1, 0.8, 0.6, 0.45, 0.3} {
			unit := stretch(marks, width, k*tight)
			narrowest := unit * shortest(marks)
			if narrowest >= 2*least || tight == 0.3 && narrowest >= least {
				return place(marks, unit, k*tight)
			}
		}
	}
	return place(whole(items), width/float32(max(1, total(items).Seconds())), k)
}

// atScale gives every mark its place at a fixed number of pixels a second.
func atScale(items []Segment, perSecond, k float32) []mark {
	return place(single(items), perSecond, k)
}

func single(items []Segment) []mark {
	out := make([]mark, len(items))
	for i, b := range items {
		out[i] = mark{kind: b.Kind, first: i, last: i, length: b.Length, solid: b.Solid}
	}
	return out
}

func joined(items []Segment) (out []mark) {
	for i, m := range single(items) {
		if n := len(out) - 1; n >= 0 && joins(m.kind) && joins(out[n].kind) && items[i].Group == items[i-1].Group {
			out[n].last, out[n].length, out[n].kind = i, out[n].length+m.length, session.Hold
			continue
		}
		out = append(out, m)
	}
	return out
}

func whole(items []Segment) []mark {
	return []mark{{kind: session.Hold, last: len(items) - 1, length: total(items)}}
}

func total(items []Segment) (sum time.Duration) {
	for _, b := range items {
		sum += b.Length
	}
	return sum
}

// weight is how many seconds of width a mark has; of a pace stage a third, or
// it would crowd out the holds.
func (m mark) weight() float32 {
	switch m.kind {
	case session.Hold:
		return float32(m.length.Seconds())
	case session.Pace:
		return float32(m.length.Seconds()) / 3
	}
	return 0
}

// fixed is the width that a mark has whatever the time it takes.
func (m mark) fixed() float32 {
	switch m.kind {
	case session.Rest, session.Area:
		return dotWidth
	case session.Switch:
		return diamond
	case session.Find:
		return boxWidth
	}
	return 0
}

// spaced reports whether two neighbours need a gap.
func spaced(a, b mark) bool { return a.weight() > 0 && b.weight() > 0 }

// stretch returns the pixels a second at which the marks fill the width.
func stretch(marks []mark, width, k float32) float32 {
	var seconds float32
	for i, m := range marks {
		width -= m.fixed() * k
		seconds += m.weight()
		if i > 0 && spaced(marks[i-1], m) {
			width -= gap * k
		}
	}
	if seconds == 0 {
		return 0
	}
	return width / seconds
}

// shortest is the least weight of a hold, or of anything if there is no hold.
func shortest(marks []mark) float32 {
	var least, other float32
	for _, m := range marks {
		w := m.weight()
		switch {
		case w == 0:
		case m.kind == session.Hold && (least == 0 || w < least):
			least = w
		case other == 0 || w < other:
			other = w
		}
	}
	if least == 0 {
		return other
	}
	return least
}

func place(marks []mark, unit, k float32) []mark {
	var x float32
	for i := range marks {
		m := &marks[i]
		if i > 0 && spaced(marks[i-1], *m) {
			x += gap * k
		}
		m.x, m.width = x, m.fixed()*k+m.weight()*unit
		x += m.width
	}
	return marks
}

// progress returns how much of a mark is done, from 0 to 1, when a share of
// stage now is left.
func (m mark) progress(items []Segment, now int, left float64) float64 {
	if m.length == 0 {
		return 1 - left
	}
	var done time.Duration
	for i := m.first; i < now; i++ {
		done += items[i].Length
	}
	done += time.Duration(float64(items[now].Length) * (1 - left))
	return float64(done) / float64(m.length)
}
