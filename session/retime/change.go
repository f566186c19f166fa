package retime

import (
	"slices"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// A ChangeKind says what about a routine is different.
type ChangeKind uint8

const (
	// LeftOut is a stage that is not there any more.
	LeftOut ChangeKind = iota + 1
	// Repeats is another number of holds on each side.
	Repeats
	// Seconds is another length: of each hold, or of a pace stage.
	Seconds
	// Rest is another rest after each hold, in seconds.
	Rest
	// Side is another side; From and To are a body.Side.
	Side
	// Level is another level of the routine; From and To are a body.Level.
	Level
	// Unused says that the routine does not fill the time: From is what was
	// wanted and To what it takes, in seconds. Nothing is different.
	Unused
)

// A Change is one difference from the routine as it was.
type Change struct {
	Kind     ChangeKind
	Stage    int     // index of the stage in the routine as it was; -1 if it is about no stage
	Point    body.ID // of a hold
	Name     string  // of a pace stage
	From, To int
}

// changes lists what is different. Stages keep their indexes; those marked are
// left out.
func changes(from *routine.Routine, to []routine.Stage, out []bool) []Change {
	var all []Change
	for i, was := range from.Stages {
		add := func(kind ChangeKind, from, to int) {
			if from != to {
				all = append(all, Change{Kind: kind, Stage: i, Point: was.Point, Name: was.Name, From: from, To: to})
			}
		}
		if out != nil && out[i] {
			add(LeftOut, 1, 0)
			continue
		}
		add(Side, int(was.Side), int(to[i].Side))
		add(Repeats, was.Repeats, to[i].Repeats)
		add(Seconds, was.Seconds, to[i].Seconds)
		add(Rest, was.Rest, to[i].Rest)
	}
	return all
}

// kept returns a routine with stages of its own, without those marked.
func kept(r *routine.Routine, stages []routine.Stage, out []bool) *routine.Routine {
	c := clone(r)
	c.Stages = nil
	for i, st := range stages {
		if !out[i] {
			c.Stages = append(c.Stages, st)
		}
	}
	return c
}

// Spots returns the points that changes leave out altogether, each once and in
// the order of the routine.
func Spots(r *routine.Routine, all []Change) []body.ID {
	var ids []body.ID
	for _, c := range all {
		if c.Kind != LeftOut || c.Point == "" || slices.Contains(ids, c.Point) {
			continue
		}
		stays := false
		for i, st := range r.Stages {
			gone := slices.ContainsFunc(all, func(o Change) bool { return o.Kind == LeftOut && o.Stage == i })
			stays = stays || st.Kind == session.Hold && st.Point == c.Point && !gone
		}
		if !stays {
			ids = append(ids, c.Point)
		}
	}
	return ids
}
