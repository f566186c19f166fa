package ui

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/library"
	"unknot/session/live"
	"unknot/session/marks"
	"unknot/session/routine"
	"unknot/ui/bodymap"
	"unknot/ui/settings"
)

// Deps is what the window needs from outside.
type Deps struct {
	Library  func() *library.Library // as it is now
	Marks    *marks.Store
	Places   *body.Atlas
	Safety   *body.Safety
	Figure   *body.Figure
	Sources  func() (*body.Bibliography, error)
	Settings *settings.Store
	Version  string
	// ForPlaces says what to do about places that hurt. Nil ranks the routines
	// by their regions.
	ForPlaces func([]bodymap.Pick) Advice
	// PlaceName is what a place on the figure is called, without its side and
	// in lower case. Nil calls it by its region.
	PlaceName func(bodymap.Pick) string
	// Clients are kept here, if the settings have a place for them. Nil keeps
	// none.
	Clients *history.Store
	// Documents is the folder where files for the person go, unless they say
	// otherwise.
	Documents string
	// Rate keeps what a person says after a session. Nil asks nothing.
	Rate func(Rating) error
	// Apply takes over settings that were changed. It may take a moment.
	Apply func()
	// Preview plays one sound outside of sessions.
	Preview func(cue.Sound)
	// Begin starts a session.
	Begin func(Beginning) Guide
}

// A Beginning is what a session starts with.
type Beginning struct {
	Plan   session.Plan
	Words  *cue.Script
	Client history.ClientID  // whose session it is; 0 for the person's own
	Show   func(live.Update) // takes the updates, in the session's own goroutine
}

// A Guide is a session under way.
type Guide interface {
	Do(session.Command)
	Close() // stops the session and waits until it is over
}

// Advice is what there is to do about places that hurt.
type Advice struct {
	Heed   []string // signs that belong to a doctor, and places that are never pressed
	Offers []Offer  // the best first
}

// An Offer is a routine, and why it is offered.
type Offer struct {
	Routine *routine.Routine
	Why     string // in a few words; nothing where it is plain
}

// A Rating is what a person says after a session.
type Rating struct {
	Routine *routine.Routine
	Before  *int // the person's number, 0 to 10; nil if it was skipped
	Now     *int // likewise
	Tags    []string
	Note    string
}
