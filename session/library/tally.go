package library

import (
	"slices"

	"unknot/session/words"
)

// A tally is how well each item fits the words of a search.
type tally struct {
	index  *index
	key    string // of everything that was searched for
	words  []string
	strict []bool // of each word, whether it was taken as it stands
	score  []float32
	count  []uint8     // of each item, how many of the words were found
	best   [][]finding // of each word and item
}

// A finding is the best place of a word in an item.
type finding struct {
	in    field
	worth float32 // 0 for none
}

// idle are words that say nothing about a routine.
var idle = []string{"a", "an", "and", "at", "for", "in", "is", "it", "me", "my", "of", "on", "or", "the", "to", "with"}

func (l *Library) tally(text string) *tally {
	t := &tally{index: l.index, key: words.Key(text), score: make([]float32, len(l.items)), count: make([]uint8, len(l.items))}
	for _, w := range words.Split(text) {
		if len(t.words) < maxWords && !slices.Contains(idle, w) && !slices.Contains(t.words, w) {
			t.words = append(t.words, w)
		}
	}
	for _, w := range t.words {
		found, strict := l.index.meant(w)
		t.strict = append(t.strict, strict)
		t.best = append(t.best, t.add(found, len(l.items)))
	}
	return t
}

// add counts one word.
func (t *tally) add(found []candidate, items int) []finding {
	best := make([]finding, items)
	for _, c := range found {
		for _, p := range t.index.postings[c.term] {
			f, worth := &best[p.item], c.quality*weights[p.in]
			if f.worth == 0 {
				t.count[p.item]++
			}
			if worth > f.worth {
				t.score[p.item] += worth - f.worth
				*f = finding{p.in, worth}
			}
		}
	}
	return best
}

// all reports whether every word is in item i.
func (t *tally) all(i int) bool { return int(t.count[i]) == len(t.words) }

// tier is 2 for an item that is called what was searched for, 1 for one with
// every word as it was written, and 0 for one that needs a slip forgiven.
func (t *tally) tier(i int, it *Item) int {
	if slices.Contains(t.strict, false) {
		return 0
	}
	if len(t.words) > 0 && t.best[0][i].in == inName &&
		(words.Key(it.Name) == t.key || it.Routine != nil && words.Key(it.Routine.ID) == t.key) {
		return 2
	}
	return 1
}
