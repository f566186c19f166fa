package routine

import (
	"errors"
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// MaxPlan is how many stages the plan of a routine may have at most.
const MaxPlan = 2000

// Plan spells the routine out into what is done one after the other. Every
// routine that Parse returns has a plan; one that was put together otherwise
// may be refused.
//
// A hold on both sides becomes all its repeats on the left, a switch, and all
// its repeats on the right. The rest time of a hold is what passes until the
// next one: as a rest on the same side and before a pace stage, as a switch to
// another side of the same point, as an area on the way to another point. There
// is none after the last hold of all.
//
// Before its first hold a stage gets the find time it asks for. One that asks
// for none gets LeadIn where nothing else gives time to get into place: at the
// very start and after a pace stage.
func (r *Routine) Plan() (session.Plan, error) {
	for i, st := range r.Stages {
		if err := st.check(); err != nil {
			return session.Plan{}, fmt.Errorf("plan of %s: stages[%d]: %w", r.ID, i, err)
		}
	}
	stages := r.unroll()
	if len(stages) > MaxPlan {
		return session.Plan{}, fmt.Errorf("plan of %s: want at most %d stages with all sides, repeats and rests", r.ID, MaxPlan)
	}
	p, err := session.NewPlan(stages)
	if err != nil {
		return session.Plan{}, fmt.Errorf("plan of %s: %w", r.ID, err)
	}
	return p, nil
}

// check refuses what has no place in a plan and NewPlan would not see.
func (st Stage) check() error {
	switch {
	case st.Kind == session.Pace:
		return nil
	case st.Kind != session.Hold:
		return fmt.Errorf("want a hold or a pace stage, got %v", st.Kind)
	case st.Side == body.NoSide:
		return errors.New("want a hold with a side")
	case st.Repeats < 1:
		return fmt.Errorf("want a hold with 1 repeat or more, got %d", st.Repeats)
	}
	return nil
}

// Length returns the length of the routine's plan. Find times that last until
// a press count as nothing.
func (r *Routine) Length() time.Duration {
	var sum time.Duration
	for _, st := range r.unroll() {
		sum += st.Length
	}
	return sum
}

// unroll returns the stages of the plan. It stops soon after there are more
// than MaxPlan.
func (r *Routine) unroll() []session.Stage {
	var stages []session.Stage
	for i, st := range r.Stages {
		if len(stages) > MaxPlan {
			break
		}
		if i > 0 && r.Stages[i-1].Kind == session.Hold {
			stages = append(stages, r.passage(i-1, stages[len(stages)-1]))
		}
		if st.Kind != session.Hold {
			stages = append(stages, session.Stage{Kind: st.Kind, Side: st.Side, Length: seconds(st.Seconds), Item: i})
			continue
		}
		if find, ok := r.find(i); ok {
			stages = append(stages, find)
		}
		stages = st.holds(i, stages)
	}
	return stages
}

// passage is the stage from the last hold of stage i to the next stage.
func (r *Routine) passage(i int, hold session.Stage) session.Stage {
	next := r.Stages[i+1]
	stage := session.Stage{Point: next.Point, Side: next.firstSide(), Length: seconds(r.Stages[i].Rest), Item: i + 1}
	switch {
	case next.Kind != session.Hold, next.Point == hold.Point && stage.Side == hold.Side:
		return rest(hold, r.Stages[i].Rest)
	case next.Point == hold.Point:
		stage.Kind = session.Switch
	default:
		stage.Kind = session.Area
	}
	return stage
}

// find is the find stage before the first hold of stage i, if there is one.
func (r *Routine) find(i int) (stage session.Stage, ok bool) {
	st := r.Stages[i]
	stage = session.Stage{Kind: session.Find, Point: st.Point, Side: st.firstSide(), Item: i}
	switch {
	case st.Find.Press:
		stage.Wait = true
	case st.Find.Seconds > 0:
		stage.Length = seconds(st.Find.Seconds)
	case i == 0 || r.Stages[i-1].Kind != session.Hold:
		stage.Length = LeadIn
	default:
		return stage, false
	}
	return stage, true
}

// holds appends all holds of stage i, with what lies between them.
func (st Stage) holds(i int, stages []session.Stage) []session.Stage {
	for n, side := range st.sides() {
		if n > 0 {
			stages = append(stages, session.Stage{Kind: session.Switch, Point: st.Point, Side: side, Length: seconds(st.Rest), Item: i})
		}
		for round := 1; round <= st.Repeats && len(stages) <= MaxPlan; round++ {
			hold := session.Stage{
				Kind: session.Hold, Point: st.Point, Side: side, Length: seconds(st.Seconds),
				Round: round, Rounds: st.Repeats, Item: i,
			}
			stages = append(stages, hold)
			if round < st.Repeats {
				stages = append(stages, rest(hold, st.Rest))
			}
		}
	}
	return stages
}

// rest is the time after a hold, in its place.
func rest(hold session.Stage, length int) session.Stage {
	hold.Kind, hold.Length = session.Rest, seconds(length)
	return hold
}

// sides are the sides the holds of the stage are done on, in order.
func (st Stage) sides() []body.Side {
	if st.Side == body.Both {
		return []body.Side{body.Left, body.Right}
	}
	return []body.Side{st.Side}
}

func (st Stage) firstSide() body.Side { return st.sides()[0] }

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }
