package session

import (
	"errors"
	"slices"

	"unknot/session/body"
)

// Without returns the plan without the stages that are about some points, and
// where a stage of the plan went: to itself, or to the next one that stays. The
// error says that no hold stays from there on.
func (p Plan) Without(points []body.ID, stage int) (out Plan, at int, err error) {
	if len(points) == 0 {
		return p, stage, nil
	}
	var stages []Stage
	at = -1
	for i, st := range p.stages {
		if st.Point != "" && slices.Contains(points, st.Point) {
			continue
		}
		if i >= stage && at < 0 {
			at = len(stages)
		}
		stages = append(stages, st)
	}
	for len(stages) > 0 && stages[len(stages)-1].Kind != Hold && stages[len(stages)-1].Kind != Pace {
		stages = stages[:len(stages)-1]
	}
	if at < 0 || at >= len(stages) || !slices.ContainsFunc(stages[at:], func(st Stage) bool { return st.Kind == Hold }) {
		return Plan{}, 0, errors.New("no hold stays")
	}
	out, err = NewPlan(stages)
	return out, at, err
}
