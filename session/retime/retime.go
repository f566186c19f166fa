// Package retime re-times a routine: to the minutes there are, to another level,
// to one side, or with shorter or longer holds.
//
// Nothing here changes the routine it is given. What comes back is a copy,
// with a list of changes that explains every difference. The same question
// always has the same answer.
//
// Whatever is asked for, a hold lasts 10 to 30 seconds, rests stay as long as
// they were written, and what is done on one side is done on the other.
//
// What a person may not press is not its concern: see prepare, which asks it.
package retime

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// What a session for oneself never grows beyond. These are conventions, not
// trial results, and a routine that was written longer is left as it is.
const (
	MostContact = routine.MostContact // pressure on one point and side
	MostSession = routine.MostSession // in all
	MostPoints  = routine.MostPoints
)

const (
	leastHold = int(session.MinHold / time.Second)
	mostHold  = int(session.MaxHold / time.Second)
)

func clone(r *routine.Routine) *routine.Routine {
	c := *r
	c.Regions = slices.Clone(r.Regions)
	c.Cautions = slices.Clone(r.Cautions)
	c.Stages = slices.Clone(r.Stages)
	return &c
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

// point looks a point up; places may be nil.
func point(places routine.Places, id body.ID) (*body.Point, bool) {
	if places == nil || id == "" {
		return nil, false
	}
	return places.Point(id)
}
