package retime

import (
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// Shorter returns the routine with every hold 5 seconds shorter, but none under
// 10 seconds.
func Shorter(r *routine.Routine) (*routine.Routine, []Change) {
	return held(r, func(st routine.Stage) int { return max(st.Seconds-step, leastHold) })
}

// Longer returns the routine with every hold 5 seconds longer, but none over
// 30 seconds or over what its point allows: less where the point is for gentle
// work only.
func Longer(r *routine.Routine, places routine.Places) (*routine.Routine, []Change) {
	return held(r, func(st routine.Stage) int {
		return max(st.Seconds, min(st.Seconds+step, longest(st.Point, places)))
	})
}

// longest is how many seconds a point may be held at most.
func longest(id body.ID, places routine.Places) int {
	p, ok := point(places, id)
	if !ok {
		return mostHold
	}
	if p.Limits.MaxLevel == body.Gentle {
		return min(p.Limits.MaxSeconds, doses[body.Gentle].most.seconds)
	}
	return p.Limits.MaxSeconds
}

// Own returns the routine with the lengths that a person chose for the holds of
// some points. None becomes longer than its point or the level of the routine
// allows, and none leaves 10 to 30 seconds.
func Own(r *routine.Routine, holds map[body.ID]time.Duration, places routine.Places) (*routine.Routine, []Change) {
	return held(r, func(st routine.Stage) int {
		length, ok := holds[st.Point]
		if !ok {
			return st.Seconds
		}
		limit := longest(st.Point, places)
		if dose, ok := doses[r.Level]; ok {
			limit = min(limit, dose.most.seconds)
		}
		return min(max(int(length/time.Second), leastHold), max(limit, st.Seconds), mostHold)
	})
}

// held returns the routine with other lengths of its holds.
func held(r *routine.Routine, length func(routine.Stage) int) (*routine.Routine, []Change) {
	c := clone(r)
	for i := range c.Stages {
		if c.Stages[i].Kind == session.Hold {
			c.Stages[i].Seconds = length(c.Stages[i])
		}
	}
	return c, changes(r, c.Stages, nil)
}
