package triage

import (
	"slices"

	"unknot/session/lexicon"
)

// A word of a text. Hidden ones are negated, told of somebody else or part of an
// idiom.
type word struct {
	lexicon.Word
	hidden bool
}

// near is how many words apart the terms of a pattern may stand.
const near = 25

// A text is words in which patterns are looked for.
type text struct {
	words  []word
	byStem map[string][]int
	byText map[string][]int
}

func (r *Reader) newText(words []word) text {
	t := text{words, map[string][]int{}, map[string][]int{}}
	for i, w := range words {
		t.byStem[w.Stem] = append(t.byStem[w.Stem], i)
		t.byText[w.Bare] = append(t.byText[w.Bare], i)
	}
	return t
}

// holds reports whether one of the patterns holds, and in which words.
func (t text) holds(all []pattern) ([]int, bool) {
	for _, p := range all {
		if at, ok := t.find(p); ok {
			return at, true
		}
	}
	return nil, false
}

// find looks for all needs of a pattern near one another.
func (t text) find(p pattern) ([]int, bool) {
	places := make([][]int, len(p.needs)) // of each need: the words it begins at
	for i, need := range p.needs {
		if places[i] = t.places(need); len(places[i]) == 0 {
			return nil, false
		}
	}
	for _, bar := range p.bars {
		if len(t.places(bar)) > 0 {
			return nil, false
		}
	}
	for _, first := range places[0] {
		if at, ok := together(first, places); ok {
			return at, true
		}
	}
	return nil, false
}

// together picks for every need a place near the first one, none of them twice.
func together(first int, places [][]int) ([]int, bool) {
	at := []int{first}
	for _, options := range places[1:] {
		i := slices.IndexFunc(options, func(n int) bool {
			return n-first <= near && first-n <= near && !slices.Contains(at, n)
		})
		if i < 0 {
			return nil, false
		}
		at = append(at, options[i])
	}
	return at, true
}

// places are the words at which one of the terms begins.
func (t text) places(c choice) []int {
	var all []int
	for _, one := range c {
		for _, n := range t.of(one[0]) {
			if t.follows(one, n) {
				all = append(all, n)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// follows reports whether the term stands at the n-th word. The word must not be
// hidden; of several the others may be, since a denial can be part of the term,
// as in 'no feeling'.
func (t text) follows(one term, n int) bool {
	if t.words[n].hidden {
		return false
	}
	for _, next := range one[1:] {
		switch {
		case n+1 < len(t.words) && t.is(n+1, next):
			n++
		case n+2 < len(t.words) && t.is(n+2, next):
			n += 2
		default:
			return false
		}
	}
	return true
}

func (t text) of(w stemmed) []int {
	if w.exact {
		return t.byText[w.text]
	}
	return t.byStem[w.text]
}

func (t text) is(n int, w stemmed) bool { return t.words[n].is(w) }

func (w word) is(one stemmed) bool {
	if one.exact {
		return w.Bare == one.text
	}
	return w.Stem == one.text
}
