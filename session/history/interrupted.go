package history

import (
	"time"

	"unknot/session"
	"unknot/session/routine"
)

// An Opening says what a session begins with.
type Opening struct {
	Routine *routine.Routine
	Plan    session.Plan    // from Routine, perhaps re-timed
	When    time.Time       // with the offset that holds where the person is
	Client  ClientID        // 0 for the person's own
	Before  []Numbers       // what was asked beforehand; regions left out have no number
	Today   map[string]bool // what was answered before it, by the ids of the questions
}

// An Interrupted is a session that can be gone on with.
type Interrupted struct {
	Session
	Plan    session.Plan // as it was run
	Stage   session.Stage
	Index   int           // of Stage in Plan, and where session.NewAt starts in Run
	Repeats int           // holds that remain on the point and side of Stage, its own included
	Left    time.Duration // of the plan from Stage on, waits not counted
	Since   time.Time     // when the last stage ended, or the session began

	Source []byte // the routine's file as it was then
}

// Routine returns the routine as it was then, whatever its file says now, and
// whether or not places still knows its points.
func (i *Interrupted) Routine(places routine.Places) (*routine.Routine, error) {
	r, err := routine.ParsePrepared(i.RoutineID+".json", i.Source, places)
	if err != nil {
		return routine.ParsePrepared(i.RoutineID+".json", i.Source, nil)
	}
	return r, nil
}

// Run returns the plan to go on with: Plan, with time to get into place where
// Stage gives none.
func (i *Interrupted) Run() session.Plan { return i.Plan.WithLead(i.Index, routine.LeadIn) }
