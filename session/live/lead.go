package live

import (
	"slices"

	"unknot/session"
)

// WithoutLead returns an update of a run through a plan that session.WithLead
// made, as one through the plan before that would be: what stages do has their
// indexes there, and of the lead's own end nothing is told. Ahead is left out.
func (u Update) WithoutLead(p session.Plan) Update {
	if u.Status.Stage < p.Len() && p.IsLead(u.Status.Stage) {
		u.Status.Length = p.Stage(u.Status.Stage + 1).Length
		u.Status.Left = u.Status.Length
	}
	at := func(i int) int { n, _ := p.Number(i); return n - 1 }
	u.Events = slices.DeleteFunc(slices.Clone(u.Events), func(e session.Event) bool {
		return p.IsLead(e.Stage) && e.Kind != session.WasStopped
	})
	for i := range u.Events {
		u.Events[i].Stage = at(u.Events[i].Stage)
	}
	u.Status.Stage = at(u.Status.Stage)
	u.Ahead = nil
	return u
}
