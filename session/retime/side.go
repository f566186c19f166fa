package retime

import (
	"fmt"
	"slices"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// OneSide returns the routine for the left or the right only. Holds on both
// sides, one after the other or together, become holds on that one; whatever
// is only about the other side is left out.
func OneSide(r *routine.Routine, side body.Side) (*routine.Routine, []Change, error) {
	if side.Other() == side {
		return nil, nil, fmt.Errorf("%s: want left or right, got %v", r.ID, side)
	}
	stages, out := slices.Clone(r.Stages), make([]bool, len(r.Stages))
	for i := range stages {
		st := &stages[i]
		switch {
		case st.Side == side.Other():
			out[i] = true
		case st.Kind == session.Hold && len(st.Side.Each()) == 2:
			st.Side = side
		}
	}
	c := kept(r, stages, out)
	if presses(r) && !presses(c) || len(c.Stages) == 0 {
		return nil, nil, fmt.Errorf("%s has nothing for the %v side alone", r.ID, side)
	}
	return c, changes(r, stages, out), nil
}

// StartOn returns the plan so that each hold on both sides begins on the given
// one, left or right. What the routine asks for on one side only stays where
// it is. It is a change of the plan, since a routine always means left first.
func StartOn(p session.Plan, first body.Side) (session.Plan, error) {
	stages := p.Stages()
	both := map[int]bool{} // items that are done on the first side as their second
	for i, st := range stages {
		if i > 0 && st.Kind == session.Switch && st.Side == first && st.Item == stages[i-1].Item {
			both[st.Item] = true
		}
	}
	for i := range stages {
		if both[stages[i].Item] {
			stages[i].Side = stages[i].Side.Other()
		}
	}
	for i := 1; i+1 < len(stages); i++ {
		between(&stages[i], stages[i-1], stages[i+1])
	}
	return session.NewPlan(stages)
}

// between makes the passage from one item to the next a rest, a switch or an
// area again, after the sides around it may have changed.
func between(st *session.Stage, before, after session.Stage) {
	pressed := after.Kind == session.Hold || after.Kind == session.Find
	if before.Kind != session.Hold || !pressed || before.Item == after.Item || before.Point != after.Point {
		return
	}
	if before.Side == after.Side {
		*st = session.Stage{Kind: session.Rest, Point: before.Point, Side: before.Side, Length: st.Length, Round: before.Round, Rounds: before.Rounds, Item: before.Item}
		return
	}
	*st = session.Stage{Kind: session.Switch, Point: after.Point, Side: after.Side, Length: st.Length, Item: after.Item}
}
