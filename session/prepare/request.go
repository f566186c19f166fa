package prepare

import (
	"maps"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/guard"
	"unknot/session/routine"
)

// A Request is what somebody wants to press, and how.
type Request struct {
	Routine *routine.Routine
	Subject Subject
	Now     time.Time

	Sides   Sides
	Holds   Holds
	Minutes int                       // to fit into; 0 for as long as it is
	Gentle  bool                      // whatever the routine's level is
	Own     map[body.ID]time.Duration // the lengths that the person chose for holds
	Without []body.ID                 // points that are left out this time

	// Timings stand in for those that the routine has, as for a visit that is
	// done again. They take the place of the choices above but Without.
	Timings *session.Plan
	// Resume goes on with a session at a stage of Timings.
	Resume bool
	Stage  int

	// Today holds the answers that were given for this session: whether the
	// question of an id was answered with yes. What is not in it is asked.
	Today map[string]bool
}

// A Subject is whoever is pressed: the person, or a client.
type Subject struct {
	// Conditions are what is true of them, by the ids of groups and of standing
	// questions.
	Conditions map[string]Condition
	// Asked is when all that is standing was last asked. What is not among the
	// Conditions was answered with no then.
	Asked   time.Time
	Past    []guard.Press // what was pressed lately
	Resting []Rest        // what rests because something was wrong
}

// and returns the subject with more that is true of them.
func (s Subject) and(ids []string) Subject {
	if len(ids) == 0 {
		return s
	}
	all := maps.Clone(s.Conditions)
	if all == nil {
		all = map[string]Condition{}
	}
	for _, id := range ids {
		if _, known := all[id]; !known {
			all[id] = Condition{}
		}
	}
	s.Conditions = all
	return s
}

// A Condition is one thing that is true of somebody.
type Condition struct {
	Cleared time.Time // when a clinician allowed what it leaves out; zero for never
}

// A Rest is a region that is left alone since something went wrong there.
type Rest struct {
	Region body.RegionID
	Until  time.Time
}

// Sides says which sides are done, and in which order.
type Sides uint8

const (
	LeftFirst Sides = iota // as a routine means it
	RightFirst
	LeftOnly
	RightOnly
)

// only is the one side that is done, if it is one.
func (s Sides) only() (body.Side, bool) {
	switch s {
	case LeftOnly:
		return body.Left, true
	case RightOnly:
		return body.Right, true
	}
	return body.NoSide, false
}

// First is the side that is done first.
func (s Sides) First() body.Side {
	if s == RightFirst || s == RightOnly {
		return body.Right
	}
	return body.Left
}

// Holds says how long holds are, beside what the routine says.
type Holds uint8

const (
	AsWritten Holds = iota
	Shorter
	Longer
)
