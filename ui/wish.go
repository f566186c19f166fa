package ui

import (
	"errors"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/pace"
	"unknot/session/routine"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// A startSide says which sides are done, and in which order.
type startSide uint8

const (
	leftFirst startSide = iota // as a routine means it
	rightFirst
	leftOnly
	rightOnly
)

var (
	startWords = []string{"Left", "Right", "Left only", "Right only"}
	startNames = []string{"", "right", "left-only", "right-only"} // in the settings
)

// A holdLength says how long holds are, beside what the routine says.
type holdLength uint8

const (
	shorter holdLength = iota
	asWritten
	longer
)

var (
	holdWords = []string{"Shorter", "As written", "Longer"}
	holdNames = []string{"shorter", "", "longer"} // in the settings
)

// A wish is a routine and how a person wants it done.
type wish struct {
	routine *routine.Routine
	side    startSide
	holds   holdLength
	minutes int           // to fit into; 0 for as long as it is
	before  int           // the person's number before, or noNumber
	booked  time.Duration // from the start to the end of the appointment; 0 for none

	client *history.Client // whose session it is; nil for the person's own
	as     *session.Plan   // the timings of an earlier visit, in place of all choices but client; or nil
}

// noNumber stands for a number that was not given.
const noNumber = -1

func plainly(r *routine.Routine) wish { return wish{routine: r, holds: asWritten, before: noNumber} }

// A course is what a wish comes to.
type course struct {
	routine *routine.Routine // as changed
	plan    session.Plan
	changes []string // in sentences
}

// course works the wish out. An error is a sentence for the person.
func (w wish) course(places routine.Places) (course, error) {
	r := w.routine
	if w.as != nil {
		return course{routine: r, plan: *w.as}, nil
	}
	var all []pace.Change
	var err error
	if w.side == leftOnly || w.side == rightOnly {
		if r, _, err = pace.OneSide(r, w.only()); err != nil {
			return course{}, errors.New(tongue.L("There is nothing to press on the " + w.only().String() + " side alone"))
		}
	}
	switch w.holds {
	case shorter:
		r, _ = pace.Shorter(r)
	case longer:
		r, _ = pace.Longer(r, places)
	}
	if w.minutes > 0 {
		if r, all, err = pace.Fit(r, time.Duration(w.minutes)*time.Minute, places, nil); err != nil {
			return course{}, errors.New(tongue.F("It does not fit into %d min", w.minutes))
		}
	}
	p, err := r.Plan()
	if err != nil {
		return course{}, err
	}
	if w.side == rightFirst {
		if p, err = pace.StartOn(p, body.Right); err != nil {
			return course{}, err
		}
	}
	return course{routine: r, plan: p, changes: pace.Explain(all, places)}, nil
}

// clientID is whose session it is, 0 for the person's own.
func (w wish) clientID() history.ClientID {
	if w.client == nil {
		return 0
	}
	return w.client.ID
}

func (w wish) only() body.Side {
	if w.side == rightOnly {
		return body.Right
	}
	return body.Left
}

// first is the side that is done first.
func (w wish) first() body.Side {
	if w.side == rightFirst || w.side == rightOnly {
		return body.Right
	}
	return body.Left
}

// last is the wish in the form in which it is remembered.
func (w wish) last(now time.Time) settings.Last {
	return settings.Last{
		Routine: w.routine.ID, At: now.Round(0), Side: startNames[w.side], Holds: holdNames[w.holds], Minutes: w.minutes,
	}
}

// again is the session begun last, as a wish. What it says of sides or holds
// and is not known any more is as written.
func again(l settings.Last, r *routine.Routine) wish {
	w := plainly(r)
	w.side = startSide(max(0, slices.Index(startNames, l.Side)))
	if i := slices.Index(holdNames, l.Holds); i >= 0 {
		w.holds = holdLength(i)
	}
	w.minutes = max(0, l.Minutes)
	return w
}
