package prepare

import (
	"maps"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/recovery"
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
	Said    []string                  // ids of conditions that hold this time, though they are not kept

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
	About
	Past    []recovery.Press // what was pressed lately
	Resting []Rest           // what rests because something was wrong
}

// An About is what is true of somebody for longer than a day, as it is kept.
type About struct {
	// Conditions are what is true of them, by the ids of groups and of standing
	// questions.
	Conditions map[string]Condition `json:"conditions,omitempty"`
	// Asked says when they were last asked about a group or a standing question,
	// by its id.
	Asked map[string]time.Time `json:"asked,omitempty"`
}

// With returns what is true once a standing question was answered. Neither
// changes the other.
func (a About) With(id string, yes bool, now time.Time) About {
	out := About{maps.Clone(a.Conditions), maps.Clone(a.Asked)}
	if out.Conditions == nil {
		out.Conditions = map[string]Condition{}
	}
	if out.Asked == nil {
		out.Asked = map[string]time.Time{}
	}
	out.Asked[id] = now
	if _, known := out.Conditions[id]; yes && !known {
		out.Conditions[id] = Condition{}
	} else if !yes {
		delete(out.Conditions, id)
	}
	return out
}

// Unkept are those of some conditions that are not kept to be true.
func (a About) Unkept(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		_, kept := a.Conditions[id]
		return kept
	})
}

// also returns what is true with further conditions, by their ids. Neither
// changes the other.
func (a About) also(ids []string, now time.Time) About {
	for _, id := range ids {
		a = a.With(id, true, now)
	}
	return a
}

// Clear notes when a clinician allowed what a condition leaves out, the zero time
// for never. Neither changes the other.
func (a About) Clear(id string, when time.Time) About {
	out := About{maps.Clone(a.Conditions), a.Asked}
	if _, ok := out.Conditions[id]; ok {
		out.Conditions[id] = Condition{Cleared: when}
	}
	return out
}

// Old reports whether a condition was asked about more than a year ago.
func (a About) Old(id string, now time.Time) bool {
	_, yes := a.Conditions[id]
	return yes && now.Sub(a.Asked[id]) >= goodFor
}

// knows reports whether something is true of somebody, or was denied within the
// year. What is true stays so until it is taken back where it was said.
func (a About) knows(id string, now time.Time) bool {
	if _, yes := a.Conditions[id]; yes {
		return true
	}
	when, ok := a.Asked[id]
	return ok && now.Sub(when) < goodFor
}

// A Condition is one thing that is true of somebody.
type Condition struct {
	// Cleared is when a clinician allowed what it leaves out; zero for never.
	Cleared time.Time `json:"cleared,omitzero"`
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
