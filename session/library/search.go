package library

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// A Query says what a person looks for. Every field narrows the search; the
// zero Query finds everything that is not hidden.
type Query struct {
	Words   string        // any words of it: its name, a muscle, an everyday name, what it is for; slips of the finger are forgiven
	Region  body.RegionID // one of its regions
	Tool    string        // words of its tool, or their beginnings
	Level   routine.Level // 0 for any
	AtLeast time.Duration // length of its plan
	AtMost  time.Duration // likewise; 0 for no limit
	Hidden  bool          // hidden ones as well

	Favourites map[string]bool      // keys of those to show first
	Used       map[string]time.Time // by key, when each was last used; the latest come next
}

// maxWords is how many words of a search are looked at.
const maxWords = 8

// Search returns what fits the query, the best first: items that are called
// exactly so, then those with all words as they were written, then those that
// need a slip forgiven. Within each of these come favourites, then those used,
// the last one first, then the others by how telling the places of the words
// are. What is still alike stays in the order of the library. Broken files are
// found by their name, and come last.
func (l *Library) Search(q Query) []*Item {
	t := l.tally(q.Words)
	ranks := make([]rank, 0, len(l.items))
	for i, it := range l.items {
		if !t.all(i) || !q.admits(it) {
			continue
		}
		r := rank{item: i, broken: it.Routine == nil, tier: t.tier(i, it), favourite: q.Favourites[it.Key], score: t.score[i]}
		if at, ok := q.Used[it.Key]; ok {
			r.used = at.UnixNano()
		}
		ranks = append(ranks, r)
	}
	slices.SortFunc(ranks, rank.compare)
	found := make([]*Item, len(ranks))
	for i, r := range ranks {
		found[i] = l.items[r.item]
	}
	return found
}

// A rank is where an item comes among those found.
type rank struct {
	item      int
	tier      int
	broken    bool
	favourite bool
	used      int64
	score     float32
}

func (r rank) compare(s rank) int {
	return cmp.Or(
		first(!r.broken, !s.broken),
		cmp.Compare(s.tier, r.tier),
		first(r.favourite, s.favourite),
		cmp.Compare(s.used, r.used),
		cmp.Compare(s.score, r.score),
		cmp.Compare(r.item, s.item),
	)
}

// first puts what is so before what is not.
func first(r, s bool) int {
	switch {
	case r == s:
		return 0
	case r:
		return -1
	}
	return 1
}

// admits checks everything but the words.
func (q Query) admits(it *Item) bool {
	if it.Hidden && !q.Hidden {
		return false
	}
	r := it.Routine
	if r == nil {
		return q.Region == "" && q.Tool == "" && q.Level == 0 && q.AtLeast == 0 && q.AtMost == 0
	}
	return (q.Region == "" || slices.Contains(r.Regions, q.Region)) &&
		(q.Level == 0 || q.Level == r.Level) &&
		it.Length >= q.AtLeast && (q.AtMost == 0 || it.Length <= q.AtMost) &&
		contains(it.tool, q.Tool)
}

// contains reports whether every word begins one of the text's, which has a
// space before each.
func contains(text, wanted string) bool {
	for _, w := range words.Split(wanted) {
		if !strings.Contains(text, " "+w) {
			return false
		}
	}
	return true
}
