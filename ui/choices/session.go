// Package choices holds what a person has chosen for a session before it begins:
// the routine, sides, holds and minutes, whose session it is, and what was asked
// and said. It makes of that what the gate is asked, and what is remembered for
// the next time. It decides nothing itself. Screens and the window import it.
package choices

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/painscale"
)

// What can be chosen about sides and holds, as it is shown and as it stands in
// the settings.
var (
	SideWords  = []message.Message{message.New("choices.left", "Left"), message.New("choices.right", "Right"), message.New("choices.left-only", "Left only"), message.New("choices.right-only", "Right only")} // by prepare.Sides
	startNames = []string{"", "right", "left-only", "right-only"}
	HoldWords  = []message.Message{message.New("choices.shorter", "Shorter"), message.New("common.as-written", "As written"), message.New("choices.longer", "Longer")} // by the index in Holds
	holdNames  = []string{"shorter", "", "longer"}
)

// Holds are the lengths of holds in the order in which they are shown.
var Holds = []prepare.Holds{prepare.Shorter, prepare.AsWritten, prepare.Longer}

// MostMinutes is the most that a routine is fitted into.
const MostMinutes = 90

// A Session is a routine and how a person wants it done.
type Session struct {
	Routine *routine.Routine
	Sides   prepare.Sides
	Holds   prepare.Holds
	Minutes int               // to fit into; 0 for as long as it is
	Before  painscale.Numbers // the person's beforehand; never nil
	Booked  time.Duration     // from the start to the end of the appointment; 0 for none

	Client  *clients.Client // whose session it is; nil for the person's own
	Timings *session.Plan   // the timings of an earlier visit, in place of all choices but client; or nil
	// For once only:
	Without []body.ID            // left out
	Said    []string             // ids of conditions that were typed, which hold though they are not kept
	Gentle  bool                 // whatever the routine's level is
	Read    bool                 // the page of the routine was shown, which says so
	Resumes *history.Interrupted // the session to go on with, in place of all choices but client; or nil
	Today   map[string]bool      // what was answered before it begins
	Resting []prepare.Rest       // as it was read last
	Answer  Answer               // answers what is asked, in place of the person; or nil
}

// An Answer answers what is asked before a session, where that was done
// elsewhere already. Nil leaves it to the person.
type Answer func([]prepare.Question) (map[string]bool, error)

// New is a session of a routine as it is written.
func New(r *routine.Routine) Session { return Session{Routine: r, Before: painscale.Numbers{}} }

// Request is what the gate is asked at a time. What is true of the person, and
// their own lengths of holds, do not count for a client.
func (s Session) Request(now time.Time, about prepare.About, own map[body.ID]time.Duration) prepare.Request {
	q := prepare.Request{
		Routine: s.Routine, Now: now, Sides: s.Sides, Holds: s.Holds, Minutes: s.Minutes, Gentle: s.Gentle,
		Without: s.Without, Timings: s.Timings, Today: s.Today,
	}
	q.Subject.Resting = s.Resting
	if s.Client != nil {
		q.Subject.About = s.Client.Card.About
	} else {
		q.Subject.About, q.Own, q.Said = about, own, s.Said
	}
	if s.Resumes != nil {
		q.Timings, q.Resume, q.Stage = &s.Resumes.Plan, true, s.Resumes.Index
	}
	return q
}

// ClientID is whose session it is, 0 for the person's own.
func (s Session) ClientID() history.ClientID {
	if s.Client == nil {
		return 0
	}
	return s.Client.ID
}

// Last is the session in the form in which it is remembered.
func (s Session) Last(now time.Time) settings.Last {
	return settings.Last{
		Routine: s.Routine.ID, At: now.Round(0), Side: startNames[s.Sides], Holds: holdNames[slices.Index(Holds, s.Holds)], Minutes: s.Minutes,
	}
}

// Again is the session begun last, as it was chosen. What it says of sides or holds
// and is not known any more is as written.
func Again(l settings.Last, r *routine.Routine) Session {
	s := New(r)
	s.Sides = prepare.Sides(max(0, slices.Index(startNames, l.Side)))
	if i := slices.Index(holdNames, l.Holds); i >= 0 {
		s.Holds = Holds[i]
	}
	s.Minutes = max(0, l.Minutes)
	return s
}

// Gentler reports whether the session makes its routine gentle.
func (s Session) Gentler() bool { return s.Gentle && s.Routine.Level > body.Gentle }

// Visit is a routine for a client, as it is written.
func Visit(c *clients.Client, r *routine.Routine) Session {
	s := New(r)
	s.Client, s.Booked = c, time.Duration(c.Card.Minutes)*time.Minute
	return s
}

// FittedVisit is a routine for a client, fitted into the time they have booked.
func FittedVisit(c *clients.Client, r *routine.Routine) Session {
	s := Visit(c, r)
	s.Minutes = min(c.Card.Minutes, MostMinutes)
	return s
}
