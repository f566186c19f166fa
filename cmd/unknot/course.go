package main

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/routine"
)

// A course is what a session goes through.
type course struct {
	plan   session.Plan
	script *cue.Script
	client history.ClientID     // whose session it is; 0 for the person's own
	before []history.Numbers    // what was asked beforehand
	from   *history.Interrupted // the session it goes on with, or nil
}

// wholeCourse goes through all of a routine.
func wholeCourse(r *routine.Routine, atlas *body.Atlas) (course, error) {
	p, err := r.Plan()
	if err != nil {
		return course{}, err
	}
	p = p.Within(atlas.LongestHold)
	return course{plan: p, script: cue.NewScript(r, p, atlas)}, nil
}

// restOf goes on with a session that was interrupted.
func restOf(i *history.Interrupted, atlas *body.Atlas) (course, error) {
	r, err := i.Routine(atlas)
	if err != nil {
		return course{}, err
	}
	p := i.Run().Within(atlas.LongestHold)
	return course{plan: p, script: cue.NewScript(r, p, atlas), client: i.Client, from: i}, nil
}

// session is one through the course that is ready to start.
func (c course) session() *session.Session {
	if c.from != nil {
		return session.NewAt(c.plan, c.from.Index)
	}
	return session.New(c.plan)
}
