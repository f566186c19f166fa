package library

import (
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// A field says where in an item a word stands.
type field uint8

// The fields. A word that stands in several counts once, in the one that was
// noted first, which is the most telling.
const (
	inName   field = iota
	inRegion       // the first
	inMuscle       // pressed in the first region
	inOtherRegion
	inOtherMuscle
	inRegionMuscle // that it lies in a region is all that is known
	inPurpose
	inTool
	inLevel
	inStage
	inPosition
)

// weights are what a word in a field is worth.
var weights = [...]float32{
	inName: 8, inRegion: 5, inMuscle: 5, inOtherRegion: 4, inOtherMuscle: 4, inRegionMuscle: 3,
	inPurpose: 3, inTool: 3, inLevel: 3, inStage: 2, inPosition: 2,
}

// A posting says that a term stands in an item.
type posting struct {
	item int32
	in   field
}

// A termID is the place of a term in the index.
type termID int32

// An index knows for every word in which items it stands.
type index struct {
	terms    []string // in order
	postings [][]posting
	pairs    map[[2]byte][]termID // the terms with two letters next to each other
}

// A builder collects words in the order they come.
type builder struct {
	ids      map[string]termID
	terms    []string
	postings [][]posting
	last     []int32 // of each term the latest item it was seen in
	regions  map[body.RegionID][2][]termID
	points   map[body.ID]pointTerms
}

// newIndex reads every item once. What an atlas says of a region or point is
// split into words only the first time.
func newIndex(items []*Item, atlas *body.Atlas) *index {
	b := &builder{
		ids: map[string]termID{}, regions: map[body.RegionID][2][]termID{}, points: map[body.ID]pointTerms{},
	}
	for i, it := range items {
		if it.Routine == nil {
			b.put(int32(i), inName, b.split(it.Name))
			continue
		}
		b.routine(int32(i), it.Routine, atlas)
	}
	return b.index()
}

func (b *builder) routine(i int32, r *routine.Routine, atlas *body.Atlas) {
	b.put(i, inName, b.split(r.Name))
	b.put(i, inName, b.split(r.ID))
	var points []body.ID
	for _, st := range r.Stages {
		if st.Point != "" && !slices.Contains(points, st.Point) {
			points = append(points, st.Point)
		}
	}
	for n, id := range r.Regions {
		b.put(i, inRegion+other(n), b.region(id, atlas)[0])
		for _, pt := range points {
			if p := b.point(pt, atlas); p.region == id {
				b.put(i, inMuscle+other(n), p.terms)
			}
		}
	}
	for _, pt := range points {
		b.put(i, inOtherMuscle, b.point(pt, atlas).terms)
	}
	for _, id := range r.Regions {
		b.put(i, inRegionMuscle, b.region(id, atlas)[1])
	}
	b.put(i, inPurpose, b.split(r.Purpose))
	b.put(i, inTool, b.split(r.Tool))
	b.put(i, inLevel, b.split(r.Level.String()))
	for _, st := range r.Stages {
		if st.Name != "" {
			b.put(i, inStage, b.split(st.Name))
		}
	}
	b.put(i, inPosition, b.split(r.Position))
}

// other leads from the field for the first region to the one for region n.
func other(n int) field {
	if n == 0 {
		return 0
	}
	return inOtherRegion - inRegion
}

// region returns the words of a region's names, and those of its muscles.
func (b *builder) region(id body.RegionID, atlas *body.Atlas) [2][]termID {
	known, ok := b.regions[id]
	if ok {
		return known
	}
	known[0] = b.split(string(id))
	if atlas != nil {
		if r, ok := atlas.Region(id); ok {
			known[0] = append(known[0], b.split(r.Everyday+" "+strings.Join(r.Words, " "))...)
			known[1] = b.split(r.Name + " " + strings.Join(r.Muscles, " "))
		}
	}
	b.regions[id] = known
	return known
}

// A pointTerms is what a point is called, and its region if that is known.
type pointTerms struct {
	region body.RegionID
	terms  []termID
}

func (b *builder) point(id body.ID, atlas *body.Atlas) pointTerms {
	known, ok := b.points[id]
	if ok {
		return known
	}
	known.terms = b.split(string(id))
	if atlas != nil {
		if p, ok := atlas.Point(id); ok {
			known.region = p.Region
			known.terms = append(known.terms, b.split(p.Muscle+" "+p.Name+" "+p.Short)...)
		}
	}
	b.points[id] = known
	return known
}

func (b *builder) split(text string) []termID {
	list := words.Split(text)
	ids := make([]termID, 0, len(list))
	for _, w := range list {
		id, ok := b.ids[w]
		if !ok {
			id = termID(len(b.terms))
			b.ids[w] = id
			b.terms, b.postings, b.last = append(b.terms, w), append(b.postings, nil), append(b.last, -1)
		}
		ids = append(ids, id)
	}
	return ids
}

// put notes words of item i, which must come in rising order, field by field.
func (b *builder) put(i int32, in field, terms []termID) {
	for _, t := range terms {
		if b.last[t] < i {
			b.last[t] = i
			b.postings[t] = append(b.postings[t], posting{i, in})
		}
	}
}

// index puts the terms in order.
func (b *builder) index() *index {
	x := &index{terms: slices.Sorted(slices.Values(b.terms)), pairs: map[[2]byte][]termID{}}
	x.postings = make([][]posting, len(x.terms))
	for i, term := range x.terms {
		x.postings[i] = b.postings[b.ids[term]]
		for _, p := range pairs(term) {
			x.pairs[p] = append(x.pairs[p], termID(i))
		}
	}
	return x
}

// beginning returns the terms from first to before end that begin with a word;
// the first of them may be the word itself.
func (x *index) beginning(word string) (first, end termID) {
	from, _ := slices.BinarySearch(x.terms, word)
	n, _ := slices.BinarySearchFunc(x.terms[from:], word, func(term, word string) int {
		if strings.HasPrefix(term, word) {
			return -1
		}
		return 1
	})
	return termID(from), termID(from + n)
}
