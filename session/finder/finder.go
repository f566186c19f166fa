// Package finder says which points are likely to have to do with a place that
// hurts, and builds a routine from them at once.
//
// A point is likely because it or its muscle lies where it hurts, or because
// pressure on it may also be felt there. For a place that was pressed on a drawing
// the shapes of muscles and patterns say so ([anatomy.Pattern]), for one in words
// the texts about points. What explains several places comes first. Such patterns vary from person to person, and some
// come from the tradition of pain charts alone, so every answer says why and
// how sure that is. It names no cause and is no diagnosis: signs that belong to
// a doctor come before any point.
//
// Which place is meant by a word or a spot on the drawing is data: the places
// of [Places]. The same question always has the same answer.
package finder

import (
	"errors"
	"fmt"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/prepare"
)

// A Finder answers where to look around. It is shared and never changed.
type Finder struct {
	facts      *body.Facts
	anatomy    *anatomy.Anatomy
	gate       *prepare.Gate
	places     *Places
	byID       map[PlaceID]*Place
	depth      map[PlaceID]map[PlaceID]int // of each place: those it is part of, and how far up they are
	languages  []*vocabulary               // the one that is spoken first; the last is English
	tiles      map[PlaceID][]string        // of each place: the pieces of the whole body that show it
	points     []indexed
	complained map[*Complaint][]*body.Point
}

// New returns a finder for the facts and the muscles, which understands the languages: the one
// that is spoken first, and at last English, in which the texts about points
// are. Places that name a point, a zone or another place that is not there are
// an error.
func New(facts *body.Facts, muscles *anatomy.Anatomy, places *Places, languages ...Language) (*Finder, error) {
	f := &Finder{
		facts: facts, anatomy: muscles, gate: prepare.New(facts.Atlas, facts.Safety, facts.Guide), places: places,
		byID: map[PlaceID]*Place{}, complained: map[*Complaint][]*body.Point{},
	}
	for i := range places.Places {
		p := &places.Places[i]
		f.byID[p.ID] = p
	}
	if err := f.check(); err != nil {
		return nil, fmt.Errorf("places: %w", err)
	}
	f.climb()
	f.tiles = map[PlaceID][]string{}
	for id, p := range f.byID {
		f.tiles[id] = f.shown(p)
		for _, up := range p.In {
			f.tiles[id] = append(f.tiles[id], f.whole(f.byID[up])...)
		}
	}
	for _, l := range languages {
		v, err := f.newVocabulary(l)
		if err != nil {
			return nil, err
		}
		f.languages = append(f.languages, v)
	}
	if len(f.languages) == 0 || f.english().words != nil {
		return nil, errors.New("finder: want English as the last language")
	}
	f.indexPoints()
	return f, nil
}

// english is the vocabulary in which the texts about points are.
func (f *Finder) english() *vocabulary { return f.languages[len(f.languages)-1] }

// spoken is the vocabulary in which places are named.
func (f *Finder) spoken() *vocabulary { return f.languages[0] }

// climb finds out for every place what it is part of.
func (f *Finder) climb() {
	f.depth = map[PlaceID]map[PlaceID]int{}
	for id := range f.byID {
		above := map[PlaceID]int{id: 0}
		next := []PlaceID{id}
		for len(next) > 0 {
			at := next[0]
			next = next[1:]
			for _, up := range f.byID[at].In {
				if _, seen := above[up]; !seen {
					above[up] = above[at] + 1
					next = append(next, up)
				}
			}
		}
		f.depth[id] = above
	}
}

// touches reports whether what is said of one place has to be said of another
// that was asked about: the same, a part of it, or what it is directly part of.
func (f *Finder) touches(said, asked PlaceID) bool {
	_, inside := f.depth[asked][said]
	up, around := f.depth[said][asked]
	return inside || around && up == 1
}
