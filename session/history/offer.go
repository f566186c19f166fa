package history

import (
	"slices"
	"time"

	"unknot/session"
)

const (
	// running is how many sessions in a row must say the same before a new
	// length is offered.
	running = 3
	// worthwhile is how far a new length must be from the planned one.
	worthwhile = 2 * time.Second
)

// An Offered is another length for the holds of a point.
type Offered struct {
	Length time.Duration // whole seconds from MinHold to MaxHold
	Enough time.Duration // how long a hold lasted lately, on average
	Longer bool          // than it was planned
}

// Offer looks at the holds of one point, the newest session first, and returns
// a length to offer for it. It reports false while there is nothing to offer.
//
// There is if in each of the last three sessions every hold was released
// before its end because the spot had eased, or in each of them a hold was
// extended and none was released early; and if the length that then was enough
// differs from the planned one by two seconds or more. Sessions without a hold
// that ran to its end or eased say nothing and are passed over.
func Offer(sessions [][]StageRecord) (o Offered, ok bool) {
	var lengths []time.Duration
	var planned time.Duration
	var first verdict
	for _, holds := range sessions {
		says, enough := judge(holds)
		if says == nothing {
			continue
		}
		if len(lengths) == 0 {
			first, planned = says, holds[0].Planned
		}
		if says == asPlanned || says != first {
			return Offered{}, false
		}
		if lengths = append(lengths, enough); len(lengths) == running {
			break
		}
	}
	if len(lengths) < running {
		return Offered{}, false
	}
	slices.Sort(lengths)
	o = Offered{Enough: lengths[running/2], Longer: first == longer}
	o.Length = min(max(o.Enough.Round(time.Second), session.MinHold), session.MaxHold)
	if change := o.Length - planned; change.Abs() < worthwhile || (change > 0) != o.Longer {
		return Offered{}, false
	}
	return o, true
}

// A verdict is what one session says about the length of a hold.
type verdict uint8

const (
	nothing verdict = iota
	asPlanned
	shorter
	longer
)

// judge returns the verdict of one session, and how long a hold was enough on
// average.
func judge(holds []StageRecord) (v verdict, enough time.Duration) {
	early, extended, n := 0, 0, 0
	for _, d := range holds {
		if d.Kind != session.Hold || d.Ending != session.Full && !d.Eased() {
			continue
		}
		n++
		enough += d.Lasted
		switch {
		case d.Eased() && d.Lasted < d.Planned:
			early++
		case d.Lasted > d.Planned:
			extended++
		}
	}
	switch {
	case n == 0:
		return nothing, 0
	case early == n:
		v = shorter
	case early == 0 && extended > 0:
		v = longer
	default:
		v = asPlanned
	}
	return v, enough / time.Duration(n)
}
