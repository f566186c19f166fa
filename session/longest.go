package session

import (
	"time"

	"unknot/session/body"
)

// Within returns the plan with holds that are not, and cannot be made, longer
// than what longest says for their point, from MinHold to MaxHold.
func (p Plan) Within(longest func(body.ID) time.Duration) Plan {
	p.stages, p.longest = p.Stages(), map[body.ID]time.Duration{}
	for i, st := range p.stages {
		if st.Kind != Hold {
			continue
		}
		most := min(max(longest(st.Point), MinHold), MaxHold)
		p.longest[st.Point] = most
		p.stages[i].Length = min(st.Length, most)
	}
	return p
}

// Longest returns what stage i can be extended to.
func (p Plan) Longest(i int) time.Duration {
	st := p.stages[i]
	if st.Kind != Hold {
		return MaxStage
	}
	if most, ok := p.longest[st.Point]; ok {
		return most
	}
	return MaxHold
}
