package retime

import (
	"fmt"
	"slices"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// A dose is how long and how often one spot is held.
type dose struct{ seconds, repeats, rest int }

// doses are the least and the most of each level. They are a proposal of
// practice, not of trials.
var doses = map[body.Level]struct{ least, most dose }{
	body.Gentle:   {dose{10, 1, 10}, dose{20, 2, 15}},
	body.Standard: {dose{10, 1, 10}, dose{20, 3, 15}},
	body.Strong:   {dose{25, 2, 15}, dose{30, 3, 20}},
}

// bears are the points that take 3 holds at the gentle level too.
var bears = []body.ID{"NB1", "HJ2"}

// drill is a hold so short that it may be done 3 times at the gentle level.
const drill = 10

// most is how much a point takes at a level, or at its own if that is less.
// One that is meant to be held once is never held more often.
func most(p *body.Point, level body.Level) dose {
	d := doses[min(level, p.Limits.MaxLevel)].most
	d.seconds = min(d.seconds, p.Limits.MaxSeconds)
	if slices.Contains(bears, p.ID) {
		d.repeats = 3
	}
	if p.Dose.Repeats == 1 {
		d.repeats = 1
	}
	return d
}

// Dose returns how long and how often to hold a point at a level, starting from
// the point's own dose. A point that does not allow the level gets the dose of
// the highest that it does.
func Dose(p *body.Point, level body.Level) body.Dose {
	level = min(level, p.Limits.MaxLevel)
	least, most := doses[level].least, most(p, level)
	d := body.Dose{
		Seconds: min(max(p.Dose.Seconds, least.seconds), most.seconds),
		Repeats: min(max(p.Dose.Repeats, least.repeats), most.repeats),
		Rest:    max(p.Dose.Rest, least.rest),
	}
	if level == body.Gentle {
		d.Seconds = min(d.Seconds, usualGentle)
	}
	return d
}

// usualGentle is the length of a hold that the ready gentle routines use most.
const usualGentle = 15

// A LevelError says that a routine has points on which a level is too much.
type LevelError struct {
	Routine string // its id
	Level   body.Level
	Points  []body.ID
}

func (e *LevelError) Error() string {
	ids := make([]string, len(e.Points))
	for i, id := range e.Points {
		ids[i] = string(id)
	}
	return fmt.Sprintf("%s cannot be %v: that is too much for %s", e.Routine, e.Level, strings.Join(ids, ", "))
}

// AtLevel returns the routine at another level: its holds become as long and
// as many as the level asks for, within what each point allows. No rest becomes
// shorter. At its own level a routine stays as it is.
//
// The error is a *LevelError if a point does not allow the level.
func AtLevel(r *routine.Routine, level body.Level, places routine.Places) (*routine.Routine, []Change, error) {
	c := clone(r)
	if level == r.Level {
		return c, nil, nil
	}
	limits, ok := doses[level]
	if !ok {
		return nil, nil, fmt.Errorf("%s: want a level, got %v", r.ID, level)
	}
	var tooMuch []body.ID
	for i := range c.Stages {
		st := &c.Stages[i]
		if st.Kind != session.Hold {
			continue
		}
		p, ok := point(places, st.Point)
		if !ok {
			return nil, nil, fmt.Errorf("%s: stages[%d]: want the id of a point, got %q", r.ID, i, st.Point)
		}
		if p.Limits.MaxLevel < level && !slices.Contains(tooMuch, p.ID) {
			tooMuch = append(tooMuch, p.ID)
		}
		most := most(p, level)
		if level == body.Gentle && st.Seconds <= drill {
			most.repeats = max(most.repeats, 3)
		}
		if level > r.Level {
			st.Seconds = max(st.Seconds, min(p.Dose.Seconds, most.seconds))
		}
		st.Seconds = min(max(st.Seconds, limits.least.seconds), most.seconds)
		st.Repeats = min(max(st.Repeats, limits.least.repeats), most.repeats)
		st.Rest = max(st.Rest, limits.least.rest)
	}
	if len(tooMuch) > 0 {
		return nil, nil, &LevelError{r.ID, level, tooMuch}
	}
	c.Level = level
	all := []Change{{Kind: Level, Stage: -1, From: int(r.Level), To: int(level)}}
	return c, append(all, changes(r, c.Stages, nil)...), nil
}
