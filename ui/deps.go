package ui

import (
	"io"

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
	// Rate keeps what a person says after a session. Nil asks nothing.
	Rate func(Rating) error
	// Records are what was done. Nil keeps nothing, and shows nothing of it.
	Records *history.Store
	// Keep writes a file of the given name, or a like one that there is not
	// yet, in a folder where the person looks for such files, and returns its
	// path. Nil offers no files.
	Keep func(name string, write func(io.Writer) error) (path string, err error)
	// Apply takes over settings that were changed. It may take a moment.
	Apply func()
	// Preview plays one sound outside of sessions.
	Preview func(cue.Sound)
	// Begin starts a session through the plan. The updates come from the
	// session's own goroutine.
	Begin func(p session.Plan, words *cue.Script, show func(live.Update)) Guide
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
