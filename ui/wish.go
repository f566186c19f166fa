package ui

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
)

// What can be chosen about sides and holds, as it is shown and as it stands in
// the settings.
var (
	startWords = []string{"Left", "Right", "Left only", "Right only"} // by prepare.Sides
	startNames = []string{"", "right", "left-only", "right-only"}
	holdWords  = []string{"Shorter", "As written", "Longer"} // by the index of holdChoices
	holdNames  = []string{"shorter", "", "longer"}
)

// holdChoices are the lengths of holds in the order in which they are shown.
var holdChoices = []prepare.Holds{prepare.Shorter, prepare.AsWritten, prepare.Longer}

// A wish is a routine and how a person wants it done.
type wish struct {
	routine *routine.Routine
	side    prepare.Sides
	holds   prepare.Holds
	minutes int           // to fit into; 0 for as long as it is
	before  numbers       // the person's beforehand; never nil
	booked  time.Duration // from the start to the end of the appointment; 0 for none

	client *clients.Client // whose session it is; nil for the person's own
	as     *session.Plan   // the timings of an earlier visit, in place of all choices but client; or nil
	// For once only:
	without []body.ID            // left out
	said    []string             // ids of conditions that were typed, which hold though they are not kept
	gentle  bool                 // whatever the routine's level is
	read    bool                 // the page of the routine was shown, which says so
	resumes *history.Interrupted // the session to go on with, in place of all choices but client; or nil
	today   map[string]bool      // what was answered before it begins
	resting []prepare.Rest       // as it was read last
	answer  Answer               // answers what is asked, in place of the person; or nil
}

func plainly(r *routine.Routine) wish { return wish{routine: r, before: numbers{}} }

// course is what the wish comes to at the gate. An error says a line.
func (w wish) course(d Deps) (prepare.Prepared, error) {
	q := prepare.Request{
		Routine: w.routine, Now: d.Now(), Sides: w.side, Holds: w.holds, Minutes: w.minutes, Gentle: w.gentle,
		Without: w.without, Timings: w.as, Today: w.today,
	}
	q.Subject.Resting = w.resting
	if w.client != nil {
		q.Subject.About = w.client.Card.About
	} else {
		q.Subject.About, q.Own = d.Settings.Now().Safety.About, d.Marks.Now().Holds
		q.Said = w.said
	}
	if w.resumes != nil {
		q.Timings, q.Resume, q.Stage = &w.resumes.Plan, true, w.resumes.Index
	}
	return d.Gate.Prepare(q)
}

// clientID is whose session it is, 0 for the person's own.
func (w wish) clientID() history.ClientID {
	if w.client == nil {
		return 0
	}
	return w.client.ID
}

// last is the wish in the form in which it is remembered.
func (w wish) last(now time.Time) settings.Last {
	return settings.Last{
		Routine: w.routine.ID, At: now.Round(0), Side: startNames[w.side], Holds: holdNames[slices.Index(holdChoices, w.holds)], Minutes: w.minutes,
	}
}

// again is the session begun last, as a wish. What it says of sides or holds
// and is not known any more is as written.
func again(l settings.Last, r *routine.Routine) wish {
	w := plainly(r)
	w.side = prepare.Sides(max(0, slices.Index(startNames, l.Side)))
	if i := slices.Index(holdNames, l.Holds); i >= 0 {
		w.holds = holdChoices[i]
	}
	w.minutes = max(0, l.Minutes)
	return w
}
