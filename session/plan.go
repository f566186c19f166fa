package session

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"unknot/session/body"
)

// A Kind says what a stage is for.
type Kind uint8

const (
	// Find is time to get into place, a set length or until a press.
	Find Kind = iota + 1
	// Hold is sustained pressure on one point, MinHold to MaxHold.
	Hold
	// Rest is a pause between two holds on the same point and side.
	Rest
	// Switch is time to change to the other side of the same point.
	Switch
	// Area is time to move to another point.
	Area
	// Pace is guided time without a held point: settling, breathing, a
	// movement, or strokes.
	Pace
)

var kindNames = [...]string{"", "find", "hold", "rest", "switch", "area", "pace"}

func (k Kind) String() string {
	if int(k) < len(kindNames) && k > 0 {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// A Stage is one step of a plan, shown as one screen.
type Stage struct {
	Kind   Kind
	Point  body.ID       // what is pressed, or will be after a Find, Switch or Area
	Side   body.Side     // likewise; never Both
	Length time.Duration // whole seconds; 0 only for a Find that waits
	Wait   bool          // a Find that lasts until a press
	Round  int           // of a hold and the rest after it: which repetition, from 1
	Rounds int           // how many repetitions there are on this side
	Item   int           // index of the routine's own stage that this one comes from
}

// A Plan is everything a session will do, in order: routines, sides, repeats
// and rests unrolled into a flat list that never changes.
type Plan struct {
	stages []Stage
	twins  []int // of each hold: the same hold on the second side, or -1
	lead   int   // the number of a stage that WithLead put in, from 1; 0 for none

	longest map[body.ID]time.Duration // a hold on each point, as Within has it
}

// NewPlan checks the stages and returns a plan of them. The slice is copied.
func NewPlan(stages []Stage) (Plan, error) {
	if len(stages) == 0 {
		return Plan{}, errors.New("a plan needs at least one stage")
	}
	for i, st := range stages {
		if err := st.check(); err != nil {
			return Plan{}, fmt.Errorf("stage %d: %w", i, err)
		}
	}
	switch last := stages[len(stages)-1].Kind; last {
	case Hold, Pace:
	default:
		return Plan{}, fmt.Errorf("stage %d: a plan ends with a hold or a pace stage, not with %v", len(stages)-1, last)
	}
	return Plan{stages: slices.Clone(stages), twins: twins(stages)}, nil
}

func (st Stage) check() error {
	if st.Kind < Find || st.Kind > Pace {
		return fmt.Errorf("%v is not a kind of stage", st.Kind)
	}
	if st.Side == body.Both {
		return errors.New("both is two stages, left and right")
	}
	switch {
	case st.Wait && (st.Kind != Find || st.Length != 0):
		return errors.New("only a find stage can wait for a press, and then it has no length")
	case st.Wait:
		return nil
	case st.Length%time.Second != 0:
		return fmt.Errorf("want whole seconds, got %v", st.Length)
	case st.Kind == Hold && (st.Point == "" || st.Side == body.NoSide):
		return errors.New("a hold needs a point and a side")
	case st.Kind == Hold && (st.Length < MinHold || st.Length > MaxHold):
		return fmt.Errorf("want a hold of %v to %v, got %v", MinHold, MaxHold, st.Length)
	case st.Length <= 0 || st.Length > MaxStage:
		return fmt.Errorf("want a length of 1s to %v, got %v", MaxStage, st.Length)
	}
	return nil
}

// twins finds for every hold on a first side the same repetition on the second.
func twins(stages []Stage) []int {
	type key struct {
		item, round int
		point       body.ID
		side        body.Side
	}
	first := map[key]int{}
	out := make([]int, len(stages))
	for i, st := range stages {
		out[i] = -1
		if st.Kind != Hold || st.Side.Other() == st.Side {
			continue
		}
		k := key{st.Item, st.Round, st.Point, st.Side.Other()}
		if j, ok := first[k]; ok {
			out[j] = i
			continue
		}
		k.side = st.Side
		first[k] = i
	}
	return out
}

func (p Plan) twin(i int) (int, bool) { return p.twins[i], p.twins[i] >= 0 }

// Len returns the number of stages.
func (p Plan) Len() int { return len(p.stages) }

// Stage returns stage i, counted from 0.
func (p Plan) Stage(i int) Stage { return p.stages[i] }

// Stages returns a copy of all stages in order.
func (p Plan) Stages() []Stage { return slices.Clone(p.stages) }

// Offset returns when stage i begins if nothing is paused, skipped or
// extended, and no wait takes any time.
func (p Plan) Offset(i int) time.Duration {
	var sum time.Duration
	for _, st := range p.stages[:i] {
		sum += st.Length
	}
	return sum
}

// Length returns the length of the whole plan, waits not counted.
func (p Plan) Length() time.Duration { return p.Offset(len(p.stages)) }
