package ui

import (
	"io"
	"time"

	"unknot/session/adviser"
	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/journal"
	"unknot/session/library"
	"unknot/session/live"
	"unknot/session/marks"
	"unknot/session/posture"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/screens/player"
)

// Deps is what the window needs from outside.
type Deps struct {
	Library  func() *library.Library // as it is now
	Marks    *marks.Store
	Places   *body.Atlas
	Anatomy  *anatomy.Anatomy
	Gate     *prepare.Gate // decides what may be pressed
	Safety   *body.Safety
	Figure   *body.Figure
	Zones    []body.Zone // that are never pressed
	Postures *posture.Set
	Sources  func() (*body.Bibliography, error)
	Settings *settings.Store
	Language string // the code of the system's, where none is chosen
	Version  string
	Now      func() time.Time // is the one clock of the window
	// ForPlaces says what to do about places that hurt. Nil offers nothing.
	ForPlaces func(adviser.Where) adviser.Advice
	// ForWords says which places typed words mean. Denied are the signs in them
	// that the person was asked about and denied. Nil lets nobody type.
	ForWords func(text string, denied []string) adviser.Meant
	// PlaceName is what a place on the figure is called, without its side and
	// in lower case. Nil calls it by its region.
	PlaceName func(body.Pick) string
	// Rate keeps what a person says after a session. It is called in the
	// background, before the next session begins. Nil asks nothing.
	Rate func(journal.Rating) error
	// Wrong keeps what was wrong in the session that goes on or was the latest. It
	// returns at once. Nil keeps nothing.
	Wrong func(history.Wrong) error
	// Number is whom to call where the person is. Nil is the number for everywhere.
	Number func() body.Number
	// Copy, in the background, puts a copy of a routine among the person's own, and returns it with
	// the file that it went to. Nil offers none.
	Copy func(*routine.Routine) (*routine.Routine, error)
	// Keep writes a file of the given name, or a like one that there is not
	// yet, in a folder where the person looks for such files, and returns its
	// path. It is called in the background. Nil offers no files.
	Keep func(name string, write func(io.Writer) error) (path string, err error)
	// Apply takes over settings that were changed. It may take a moment.
	Apply func()
	// Preview plays one sound outside of sessions.
	Preview func(cue.Sound)
	// Say speaks a few words of a language, by its code, outside of sessions, in place of those before.
	// It returns at once. Nil says nothing.
	Say func(language, text string)
	// Records are of what was done, by the person and with clients.
	Records Records
	// Begin starts a session. It is called in the background, and returns nil if
	// one cannot be gone on with, and has said why.
	Begin func(Beginning) player.Guide
}

// A Beginning is what a session starts with.
type Beginning struct {
	Pass    prepare.Pass
	Script  *cue.Script
	Client  history.ClientID     // whose session it is; 0 for the person's own
	Today   map[string]bool      // what was answered before it begins, by the ids of the questions
	Before  []history.Numbers    // the person's beforehand; regions that were skipped are left out
	Resumes *history.Interrupted // the session it goes on with, or nil
	Show    func(live.Update)    // takes the updates, in the session's own goroutine
}
