package history

import (
	"time"

	"unknot/session"
	"unknot/session/routine"
)

// PlanAsDone returns the plan of the record with the times that were really taken:
// 'same as last time'. A hold gets what it lasted when it was last done, in
// whole seconds from MinHold to MaxHold; any other stage likewise, of a second
// or more. Stages that were skipped or never came keep what was planned, and
// waits stay waits.
func (v Record) PlanAsDone() (session.Plan, error) {
	stages := v.Plan.Stages()
	for _, d := range v.Done {
		if d.Stage < 0 || d.Stage >= len(stages) || stages[d.Stage].Wait {
			continue
		}
		if d.Ending != session.Full && !d.Eased() {
			continue
		}
		least, most := time.Second, session.MaxStage
		if d.Kind == session.Hold {
			least, most = session.MinHold, session.MaxHold
		}
		stages[d.Stage].Length = min(max(d.Lasted.Round(time.Second), least), most)
	}
	return session.NewPlan(stages)
}

// Repeat returns what it takes to do the session once more: the routine as its
// file was then, and the plan that PlanAsDone returns. The error says why it cannot
// be done again, such as that a point is not known any more.
func (v Record) Repeat(places routine.Places) (*routine.Routine, session.Plan, error) {
	r, err := routine.ParsePrepared(v.Name, v.Source, places)
	if err != nil {
		return nil, session.Plan{}, err
	}
	p, err := v.PlanAsDone()
	return r, p, err
}
