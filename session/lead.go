package session

import (
	"slices"
	"time"
)

// WithLead returns the plan with a find put in before stage i, which is a hold
// that a session starts at: time to get into place where the plan has none. A
// plan has one such find at most; any other stage than a hold gets none.
func (p Plan) WithLead(i int, length time.Duration) Plan {
	if p.lead > 0 || i < 0 || i >= p.Len() || p.stages[i].Kind != Hold {
		return p
	}
	hold := p.stages[i]
	find := Stage{Kind: Find, Point: hold.Point, Side: hold.Side, Length: length, Item: hold.Item}
	stages := slices.Insert(slices.Clone(p.stages), i, find)
	return Plan{stages: stages, twins: twins(stages), lead: i + 1, longest: p.longest}
}

// IsLead reports whether stage i is one that WithLead put in.
func (p Plan) IsLead(i int) bool { return p.lead == i+1 }

// Number says which stage i is, from 1, and of how many, as the plan was before
// WithLead: the find that was put in goes by the number of its hold.
func (p Plan) Number(i int) (n, of int) {
	n, of = i+1, p.Len()
	if p.lead > 0 {
		of--
		if n > p.lead {
			n--
		}
	}
	return n, of
}
