// Package library finds the routine a person means.
//
// By id, by name, by words that it has anywhere in it, and by words that are
// nearly those. It reads no files, and knows no place that hurts: that is
// finder. Whoever offers routines may import it.
package library

import (
	"fmt"
	"slices"
	"strings"

	"unknot/session/routine"
	"unknot/session/words"
)

// A Library is a list of routines, built in and a person's own, each with a key
// unlike any other's. It never changes, so that many may use it at once.
type Library struct {
	items  []*Item
	byKey  map[string]*Item // by what key makes of their keys
	byName map[string]*Item // likewise of ids, names and files, the first to have one
	index  *index
}

// All returns every routine in order, without those that are hidden or broken.
func (l *Library) All() []*routine.Routine {
	var all []*routine.Routine
	for _, it := range l.items {
		if it.Routine != nil && !it.Hidden {
			all = append(all, it.Routine)
		}
	}
	return all
}

// Items returns everything in order: what is built in, and then a person's own
// by file name, the broken and the hidden ones included.
func (l *Library) Items() []*Item { return slices.Clone(l.items) }

// An UnknownError says that no routine has the name, and which names are near.
type UnknownError struct {
	Name string
	Near []string // ids, the nearest first; may be empty
}

func (e *UnknownError) Error() string {
	msg := fmt.Sprintf("no routine is called %q", e.Name)
	switch len(e.Near) {
	case 0:
		return msg + "; 'unknot list' shows them all"
	case 1:
		return msg + "; did you mean " + e.Near[0] + "?"
	}
	return msg + "; did you mean " + strings.Join(e.Near[:len(e.Near)-1], ", ") + " or " + e.Near[len(e.Near)-1] + "?"
}

// Find returns the routine with the given key, id or name, in any spelling that
// words.Fold takes for the same, spaces and hyphens being alike. Where two have it, what is built in comes
// before a person's own. The error is an *UnknownError, or for a file of the
// person's own that is broken what is wrong with it.
func (l *Library) Find(name string) (*routine.Routine, error) {
	want := key(name)
	for _, items := range []map[string]*Item{l.byKey, l.byName} {
		if it, ok := items[want]; ok {
			return it.Routine, it.Err
		}
	}
	return nil, &UnknownError{Name: name, Near: l.near(want)}
}

// near lists the keys of at most three routines whose id or name, or words of
// it, are few letters away from what was written.
func (l *Library) near(want string) []string {
	type match struct {
		key      string
		distance int
	}
	var found []match
	if want == "" {
		return nil
	}
	for _, it := range l.items {
		if it.Routine == nil {
			continue
		}
		d := min(distance(want, key(it.Routine.ID)), distance(want, key(it.Routine.Name)))
		if d <= max(2, len(want)/3) {
			found = append(found, match{it.Key, d})
		}
	}
	slices.SortStableFunc(found, func(a, b match) int { return a.distance - b.distance })
	var keys []string
	for _, m := range found[:min(3, len(found))] {
		keys = append(keys, m.key)
	}
	return keys
}

// distance counts the letters to change, word by word if that is less: words
// that are left out cost one letter together.
func distance(want, name string) int {
	d, _ := words.Slips(want, name)
	sum := 1
	for _, w := range strings.Split(want, "-") {
		nearest := len(w)
		for _, n := range strings.Split(name, "-") {
			d, _ := words.Slips(w, n)
			nearest = min(nearest, d)
		}
		if nearest > 0 && nearest >= (len(w)+1)/2 {
			return d // not that word
		}
		sum += nearest
	}
	return min(d, sum)
}

// key is what spellings of a routine's name or id have in common.
func key(name string) string {
	return strings.Join(strings.FieldsFunc(words.Fold(name), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_'
	}), "-")
}
