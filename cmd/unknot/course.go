package main

import (
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
	"unknot/session/words"
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

// goneWrong keeps that something was wrong at a stage, and what sign that was if
// it is known. It says what rests because of it.
func (c course) goneWrong(record *sqlite.Recording, stage int, sign string, places *body.Atlas, now time.Time) []words.Line {
	wrong := history.Wrong{Sign: sign, Regions: history.WrongAt(c.plan(), stage, c.script.Routine(), places), At: now}
	record.GoneWrong(wrong)
	var lines []words.Line
	for _, id := range wrong.Regions {
		lines = append(lines, prepare.Rest{Region: id, Until: now.Add(history.RestFor)}.Line(places, now))
	}
	return lines
}

func (c course) plan() session.Plan { return c.pass.Prepared().Plan }
