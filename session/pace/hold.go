package pace

import (
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
		limit := mostHold
		if p, ok := point(places, st.Point); ok {
			limit = p.Limits.MaxSeconds
			if p.Limits.MaxLevel == body.Gentle {
				limit = min(limit, doses[body.Gentle].most.seconds)
			}
		}
		return max(st.Seconds, min(st.Seconds+step, limit))
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
