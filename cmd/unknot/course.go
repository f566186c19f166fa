package main

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/prepare"
)

// A course is what a session goes through.
type course struct {
	pass   prepare.Pass
	script *cue.Script
	client history.ClientID     // whose session it is; 0 for the person's own
	before []history.Numbers    // what was asked beforehand
	today  map[string]bool      // what was answered beforehand
	from   *history.Interrupted // the session it goes on with, or nil
}

// newCourse is what was prepared and passed.
func newCourse(pass prepare.Pass, atlas *body.Atlas) course {
	p := pass.Prepared()
	return course{pass: pass, script: cue.NewScript(p.Routine, p.Plan, atlas)}
}

func (c course) plan() session.Plan { return c.pass.Prepared().Plan }
