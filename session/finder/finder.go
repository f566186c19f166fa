// Package finder says which points are likely to have to do with a place that
// hurts, and builds a routine from them at once.
//
// A point is likely because it lies where it hurts, or because pressure on it
// may also be felt there. Such patterns vary from person to person, and some
// come from the tradition of pain charts alone, so every answer says why and
// how sure that is. It names no cause and is no diagnosis: signs that belong to
// a doctor come before any point.
//
// Which place is meant by a word or a spot on the drawing is data: the places
// of [Places]. The same question always has the same answer.
package finder

import (
	"fmt"

	"unknot/session/body"
)

// A Finder answers where to look around. It is shared and never changed.
type Finder struct {
	facts    *body.Facts
	places   *Places
	byID     map[PlaceID]*Place
	depth    map[PlaceID]map[PlaceID]int // of each place: those it is part of, and how far up they are
	phrases  map[string]*meaning         // by their words, sorted
	longest  int                         // words of the longest phrase
	spelling speller
	points   []indexed
}

// New returns a finder for the facts. Places that name a point, a zone or
// another place that is not there are an error.
func New(facts *body.Facts, places *Places) (*Finder, error) {
	f := &Finder{facts: facts, places: places, byID: map[PlaceID]*Place{}, phrases: map[string]*meaning{}}
	for i := range places.Places {
		p := &places.Places[i]
		f.byID[p.ID] = p
	}
	if err := f.check(); err != nil {
		return nil, fmt.Errorf("places: %w", err)
	}
	f.climb()
	f.spelling = newSpeller(places)
	f.learn()
	f.indexPoints()
	return f, nil
}

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
