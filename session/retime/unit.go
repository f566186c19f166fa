package retime

import (
	"cmp"
	"slices"

	"unknot/session"
	"unknot/session/routine"
)

// A unit is what is changed or left out together, so that neither side is
// treated unlike the other: one stage, or the stage for the left and the one
// for the right.
type unit struct {
	stages     []int // indexes into the routine's stages
	hold       bool
	screen     bool // asks about safety
	importance float64
}

// units pairs the stages of a routine, in their order.
func units(r *routine.Routine, importance func(stage int) float64) []unit {
	var all []unit
	for i, st := range r.Stages {
		if j := twin(r, all, i); j >= 0 {
			all[j].stages = append(all[j].stages, i)
			all[j].screen = all[j].screen || st.Asks
			all[j].importance = max(all[j].importance, importance(i))
			continue
		}
		all = append(all, unit{
			stages: []int{i}, hold: st.Kind == session.Hold, screen: st.Asks, importance: importance(i),
		})
	}
	return all
}

// twin returns which of the units is the other side of stage i, or -1. Strokes
// and the like belong together by their name, or else by their length, since
// the name may say the side.
func twin(r *routine.Routine, all []unit, i int) int {
	st := r.Stages[i]
	if st.Side.Other() == st.Side {
		return -1
	}
	find := func(alike func(routine.Stage) bool) int {
		return slices.IndexFunc(all, func(u unit) bool {
			other := r.Stages[u.stages[0]]
			return len(u.stages) == 1 && other.Kind == st.Kind && other.Side == st.Side.Other() && alike(other)
		})
	}
	if st.Kind == session.Hold {
		return find(func(o routine.Stage) bool { return o.Point == st.Point })
	}
	if j := find(func(o routine.Stage) bool { return o.Name == st.Name }); j >= 0 {
		return j
	}
	return find(func(o routine.Stage) bool { return o.Seconds == st.Seconds })
}

// contact is how long a stage presses on one side, in seconds.
func contact(st routine.Stage) int {
	if st.Kind != session.Hold {
		return 0
	}
	return st.Repeats * st.Seconds
}

// byContact takes that for more important to which the routine gives more
// contact.
func byContact(r *routine.Routine) func(int) float64 {
	return func(i int) float64 { return float64(contact(r.Stages[i])) }
}

// byImportance sorts units, the most important first and earlier before later.
func byImportance(all []unit) []unit {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b unit) int { return cmp.Compare(b.importance, a.importance) })
	return sorted
}
