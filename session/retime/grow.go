package retime

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/routine"
)

// step is by how many seconds a length changes at a time, for numbers that are
// easy to count.
const step = 5

// restore gives back what fits, in the order opposite to that of shortening.
func (f *fitting) restore() {
	f.raise(f.want, func(i int, st *routine.Stage) {
		if st.Kind != session.Hold {
			st.Seconds = min(st.Seconds+step, f.from.Stages[i].Seconds)
		}
	})
	f.raise(f.want, func(i int, st *routine.Stage) {
		if st.Kind == session.Hold {
			st.Seconds = min(st.Seconds+step, f.from.Stages[i].Seconds)
		}
	})
	f.raise(f.want, func(i int, st *routine.Stage) {
		if st.Kind == session.Hold {
			st.Repeats = min(st.Repeats+1, f.from.Stages[i].Repeats)
		}
	})
}

// grow goes beyond what was written, once all of that is there again.
func (f *fitting) grow() {
	most := min(f.want, max(MostSession, f.from.Length()))
	f.raise(most, func(i int, st *routine.Stage) {
		if limit, ok := f.limit(i); ok && st.Repeats < limit.repeats {
			st.Repeats++
		}
	})
	f.raise(most, func(i int, st *routine.Stage) {
		if limit, ok := f.limit(i); ok && st.Seconds < limit.seconds {
			st.Seconds = min(st.Seconds+step, limit.seconds)
		}
	})
}

// limit is how far a hold may grow: nowhere in an area that is off until the
// person turns it on.
func (f *fitting) limit(i int) (dose, bool) {
	p, ok := point(f.places, f.from.Stages[i].Point)
	if !ok || p.TherapistOnly {
		return dose{}, false
	}
	if region, ok := f.places.Region(p.Region); !ok || region.OffByDefault {
		return dose{}, false
	}
	return most(p, f.from.Level), true
}

// raise takes turns through the units, the most important first, and keeps
// what a change makes of their stages as long as it fits, until nothing changes
// any more.
func (f *fitting) raise(most time.Duration, change func(i int, st *routine.Stage)) {
	for again := true; again; {
		again = false
		for _, u := range f.units {
			if f.out[u.stages[0]] {
				continue
			}
			before := slices.Clone(f.stages)
			for _, i := range u.stages {
				change(i, &f.stages[i])
			}
			switch {
			case slices.Equal(f.stages, before):
			case f.length() <= most && f.bearable(u):
				again = true
			default:
				f.stages = before
			}
		}
	}
}

// bearable reports whether no spot of the unit has more contact than MostContact
// or than it had.
func (f *fitting) bearable(u unit) bool {
	if !u.hold {
		return true
	}
	for _, i := range u.stages {
		for _, side := range f.from.Stages[i].Side.Each() {
			is, was := 0, 0
			for j, st := range f.from.Stages {
				if st.Kind == session.Hold && st.Point == f.from.Stages[i].Point && slices.Contains(st.Side.Each(), side) && !f.out[j] {
					is, was = is+contact(f.stages[j]), was+contact(st)
				}
			}
			if is > was && seconds(is) > MostContact {
				return false
			}
		}
	}
	return true
}
