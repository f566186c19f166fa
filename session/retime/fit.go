package retime

import (
	"fmt"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
)

// A TooShortError says that a routine does not fit, and what would.
type TooShortError struct {
	Routine     string // its id
	Want, Least time.Duration
}

func (e *TooShortError) Error() string {
	return fmt.Sprintf("%s does not fit into %s; it takes at least %s", e.Routine, cue.Clock(e.Want), cue.Clock(e.Least))
}

// Fit returns the routine so that it takes no longer than wanted, and as near
// to that as the rules allow. Find times that last until a press count as
// nothing.
//
// With less time, repeats go first, then seconds of the holds, down to 10, then
// half of the length of pace stages, but never of one that asks about safety.
// If that is not enough, spots are left out, both sides of them: the least
// important first, as importance says for each stage, or if it is nil, the one
// with the least contact and of two alike the later. One spot stays, and pace
// stages are left out instead, the longest first, when they would take half of
// the time. Where nothing is pressed, the longest stays and the shortest go
// first. What is then to spare is given back, the most important first.
//
// With more time there are more repeats, up to 3, and then longer holds, as far
// as level, point, MostContact and MostSession allow. Only places know that, so
// with nil nothing grows.
//
// The error is a *TooShortError if even that does not fit.
func Fit(r *routine.Routine, want time.Duration, places routine.Places, importance func(stage int) float64) (*routine.Routine, []Change, error) {
	if _, err := r.Plan(); err != nil {
		return nil, nil, fmt.Errorf("fit: %w", err)
	}
	if importance == nil {
		importance = byContact(r)
	}
	f := &fitting{
		from: r, want: want.Truncate(time.Second), places: places,
		stages: slices.Clone(r.Stages), out: make([]bool, len(r.Stages)),
		units: byImportance(units(r, importance)),
	}
	f.least()
	for f.length() > f.want {
		if !f.drop() {
			return nil, nil, &TooShortError{r.ID, f.want, f.length()}
		}
	}
	f.restore()
	if f.want > r.Length() {
		f.grow()
	}
	all := changes(r, f.stages, f.out)
	if length := f.length(); f.want > r.Length() && f.want-length >= worthSaying {
		all = append(all, Change{Kind: Unused, Stage: -1, From: int(f.want / time.Second), To: int(length / time.Second)})
	}
	return f.routine(), all, nil
}

// worthSaying is how much wanted time has to be left over to be mentioned.
const worthSaying = 30 * time.Second

// A fitting is a routine on its way to a length.
type fitting struct {
	from   *routine.Routine
	want   time.Duration
	places routine.Places
	stages []routine.Stage // those of from, changed
	out    []bool          // which of them are left out
	units  []unit          // the most important first
}

func (f *fitting) routine() *routine.Routine { return kept(f.from, f.stages, f.out) }

func (f *fitting) length() time.Duration {
	r := routine.Routine{Stages: make([]routine.Stage, 0, len(f.stages))}
	for i, st := range f.stages {
		if !f.out[i] {
			r.Stages = append(r.Stages, st)
		}
	}
	return r.Length()
}

// least makes everything as short as it may be.
func (f *fitting) least() {
	for _, u := range f.units {
		for _, i := range u.stages {
			st := &f.stages[i]
			switch {
			case u.hold:
				st.Repeats, st.Seconds = 1, leastHold
			case !u.screen:
				st.Seconds = leastPace(*st)
			}
		}
	}
}

// leastPace is half of a pace stage, but at least one slow breath and what its
// technique needs.
func leastPace(st routine.Stage) int {
	least := 10
	if limits, ok := st.Technique.Pacing(); ok {
		least = max(least, limits.MinSeconds)
	}
	half := (st.Seconds/2 + step - 1) / step * step
	return min(st.Seconds, max(half, least))
}

// drop leaves one unit out. It returns false if there is none to spare.
func (f *fitting) drop() bool {
	spot, pace, spots, left := -1, -1, 0, 0
	var calm time.Duration // time of the pace stages that can be spared
	for n, u := range f.units {
		if f.out[u.stages[0]] {
			continue
		}
		left++
		switch {
		case u.screen:
		case u.hold:
			spot = n
			spots++
		default:
			calm += f.span(u)
			longer := pace < 0 || f.span(u) >= f.span(f.units[pace])
			if pace < 0 || longer == presses(f.from) {
				pace = n
			}
		}
	}
	if left == 1 {
		return false
	}
	gone := spot
	if pace >= 0 && (spots <= 1 || 2*calm > f.want) {
		gone = pace
	} else if spots <= 1 {
		return false
	}
	for _, i := range f.units[gone].stages {
		f.out[i] = true
	}
	return true
}

// span is how long the pace stages of a unit take.
func (f *fitting) span(u unit) time.Duration {
	sum := 0
	for _, i := range u.stages {
		sum += f.stages[i].Seconds
	}
	return seconds(sum)
}

// Without returns the routine without any hold on the points.
func Without(r *routine.Routine, points ...body.ID) (*routine.Routine, []Change, error) {
	out := make([]bool, len(r.Stages))
	for i, st := range r.Stages {
		out[i] = st.Kind == session.Hold && slices.Contains(points, st.Point)
	}
	c := kept(r, r.Stages, out)
	if !presses(c) {
		return nil, nil, fmt.Errorf("%s has no other point to press", r.ID)
	}
	return c, changes(r, r.Stages, out), nil
}

func presses(r *routine.Routine) bool {
	return slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Kind == session.Hold })
}
