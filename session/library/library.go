// Package library holds the routines there are and finds the one a person means.
package library

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"unknot/session/routine"
)

// A Library is a list of routines with ids of their own.
type Library struct {
	routines []*routine.Routine
}

// New returns a library of the routines, in their order.
func New(routines []*routine.Routine) *Library {
	return &Library{routines: slices.Clone(routines)}
}

// All returns every routine in order.
func (l *Library) All() []*routine.Routine { return slices.Clone(l.routines) }

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

// Find returns the routine with the given id or name, upper and lower case and
// spaces or hyphens being alike. The error is an *UnknownError.
func (l *Library) Find(name string) (*routine.Routine, error) {
	want := key(name)
	for _, r := range l.routines {
		if key(r.ID) == want || key(r.Name) == want {
			return r, nil
		}
	}
	return nil, &UnknownError{Name: name, Near: l.near(want)}
}

// near lists the ids of at most three routines whose id or name, or words of
// it, are few letters away from what was written.
func (l *Library) near(want string) []string {
	type match struct {
		id       string
		distance int
	}
	var found []match
	if want == "" {
		return nil
	}
	for _, r := range l.routines {
		d := min(distance(want, key(r.ID)), distance(want, key(r.Name)))
		if d <= max(2, len(want)/3) {
			found = append(found, match{r.ID, d})
		}
	}
	slices.SortStableFunc(found, func(a, b match) int { return a.distance - b.distance })
	var ids []string
	for _, m := range found[:min(3, len(found))] {
		ids = append(ids, m.id)
	}
	return ids
}

// distance counts the letters to change, word by word if that is less: words
// that are left out cost one letter together.
func distance(want, name string) int {
	d := levenshtein.ComputeDistance(want, name)
	sum := 1
	for _, w := range strings.Split(want, "-") {
		nearest := len(w)
		for _, n := range strings.Split(name, "-") {
			nearest = min(nearest, levenshtein.ComputeDistance(w, n))
		}
		if nearest > 0 && nearest >= (len(w)+1)/2 {
			return d // not that word
		}
		sum += nearest
	}
	return min(d, sum)
}

func key(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_'
	}), "-")
}
