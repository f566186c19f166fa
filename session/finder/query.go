package finder

import (
	"regexp"
	"slices"
	"strings"

	"unknot/session/body"
)

// A Query is where it hurts: words, places on the drawings, or both.
type Query struct {
	Words string
	Spots []Spot
	Again []Asked   // places of an earlier answer, perhaps of another side
	Side  body.Side // for words that name no side: Left, Right, Both, or NoSide if it is not known
}

// A Spot is a piece of a drawing that somebody points at.
type Spot struct {
	View body.View
	Tile body.Tile
	Side body.Side
}

// Asked is one place of a query as it was understood.
type Asked struct {
	Name string // what the place is called, in lower case
	Side body.Side
	As   string // what was written, if it was read as something else
	what meaning
}

// cuts separate one place from the next. A hyphen within a word does not.
var cuts = regexp.MustCompile(`(?i)[,;.+&/\n]|\band\b|\bplus\b|\balso\b|\bor\b`)

// understand reads a query. It also returns the signs for a doctor that its
// words speak of, and the words that mean nothing.
func (f *Finder) understand(q Query) (asked []Asked, signs []*FlagRule, unknown []string) {
	side := q.Side
	for _, part := range cuts.Split(q.Words, -1) {
		words, mended, said, strange := f.hear(part)
		if said != body.NoSide {
			side = said
		}
		unknown = append(unknown, strange...)
		for _, r := range f.read(words) {
			signs = append(signs, r.signs...)
			a := Asked{Name: r.name(), Side: side, what: *r.meaning}
			for _, fix := range mended {
				if fix.at >= r.from && fix.at < r.to {
					a.As = strings.TrimSpace(a.As + " " + fix.wrote)
				}
			}
			asked = append(asked, a)
		}
	}
	asked = append(asked, q.Again...)
	for _, spot := range q.Spots {
		if a, ok := f.pointedAt(spot); ok {
			asked = append(asked, a)
		}
	}
	return distinct(asked), signs, unknown
}

// A fix is a word that was read as another.
type fix struct {
	at    int
	wrote string
}

// hear brings one part of a query to plain words, without those that name a
// side.
func (f *Finder) hear(part string) (words []string, mended []fix, side body.Side, strange []string) {
	for _, word := range split(part) {
		if s := sideNamed(word); s != body.NoSide {
			side = s
			continue
		}
		if f.spelling.ignored[word] {
			continue
		}
		plain := f.spelling.plain(word)
		if f.spelling.knows(plain) {
			words = append(words, plain)
			continue
		}
		right, ok := f.spelling.mend(word)
		if !ok {
			strange = append(strange, word)
			continue
		}
		mended = append(mended, fix{len(words), word})
		words = append(words, right)
	}
	return words, mended, side, strange
}

// name is what to call a meaning. A phrase of one's own is said as it was
// written in the data.
func (m *meaning) name() string {
	switch {
	case len(m.places) > 0:
		names := make([]string, len(m.places))
		for i, p := range m.places {
			names[i] = p.Name
		}
		return strings.Join(names, " or ")
	case len(m.points) > 0 || len(m.regions) > 0:
		return strings.ToLower(m.words)
	}
	return ""
}

// pointedAt is the meaning of a piece of a drawing.
func (f *Finder) pointedAt(s Spot) (Asked, bool) {
	m := meaning{}
	tile := s.View.String() + "/" + string(s.Tile)
	for i := range f.places.Places {
		if p := &f.places.Places[i]; slices.Contains(p.Tiles, tile) {
			m.places = append(m.places, p)
		}
	}
	return Asked{Name: m.name(), Side: s.Side, what: m}, len(m.places) > 0
}

// distinct leaves out what means nothing and joins the sides of what was asked
// twice.
func distinct(all []Asked) []Asked {
	var out []Asked
	for _, a := range all {
		if a.Name == "" {
			continue
		}
		i := slices.IndexFunc(out, func(o Asked) bool { return o.Name == a.Name })
		if i < 0 {
			out = append(out, a)
			continue
		}
		out[i].Side = join(out[i].Side, a.Side)
	}
	return out
}

// join is the side that holds two: both, unless they are the same.
func join(a, b body.Side) body.Side {
	if a == b {
		return a
	}
	return body.Both
}
