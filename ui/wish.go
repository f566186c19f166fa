package ui

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/pace"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/settings"
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
	before  numbers       // the person's beforehand; never nil
	booked  time.Duration // from the start to the end of the appointment; 0 for none

	client *history.Client // whose session it is; nil for the person's own
	as     *session.Plan   // the timings of an earlier visit, in place of all choices but client; or nil
	// For once only, because spots were pressed too soon before:
	without []body.ID            // left out
	gentle  bool                 // whatever the routine's level is
	read    bool                 // the page of the routine was shown, which says so
	resumes *history.Interrupted // the session to go on with, in place of all choices but client; or nil
}

func plainly(r *routine.Routine) wish { return wish{routine: r, holds: asWritten, before: numbers{}} }

// A course is what a wish comes to.
type course struct {
	routine *routine.Routine // as changed
	plan    session.Plan
	changes []words.Line
	own     map[body.ID]int // the seconds that the person chose for the holds of points
}

var nothingOn = map[body.Side]error{
	body.Left:  words.Errorf("there is nothing to press on the left side alone"),
	body.Right: words.Errorf("there is nothing to press on the right side alone"),
}

// course works the wish out. An error says a line.
func (w wish) course(d Deps) (course, error) {
	if w.resumes != nil {
		return course{routine: w.routine, plan: w.resumes.Run().Within(d.Places.LongestHold)}, nil
	}
	if w.as != nil {
		return course{routine: w.routine, plan: w.as.Within(d.Places.LongestHold)}, nil
	}
	places := d.Places
	r, own := w.routine, map[body.ID]int{}
	if w.client == nil {
		var chosen []pace.Change
		r, chosen = pace.Own(r, d.Marks.Now().Holds, places)
		for _, c := range chosen {
			own[c.Point] = c.To
		}
	}
	var all []pace.Change
	var said []words.Line
	var err error
	if len(w.without) > 0 {
		if r, all, err = pace.Without(r, w.without...); err != nil {
			return course{}, words.Errorf("there is nothing else to press")
		}
		said = pace.Explain(all, places)
	}
	if w.side == leftOnly || w.side == rightOnly {
		if r, _, err = pace.OneSide(r, w.only()); err != nil {
			return course{}, nothingOn[w.only()]
		}
	}
	switch w.holds {
	case shorter:
		r, _ = pace.Shorter(r)
	case longer:
		r, _ = pace.Longer(r, places)
	}
	if w.gentler() {
		if r, all, err = pace.AtLevel(r, body.Gentle, places); err != nil {
			return course{}, err
		}
		said = append(said, pace.Explain(all, places)...)
	}
	if w.minutes > 0 {
		if r, all, err = pace.Fit(r, time.Duration(w.minutes)*time.Minute, places, nil); err != nil {
			return course{}, words.Errorf("it does not fit into %d min", w.minutes)
		}
		said = append(said, pace.Explain(all, places)...)
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
	return course{routine: r, plan: p.Within(places.LongestHold), changes: said, own: own}, nil
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
