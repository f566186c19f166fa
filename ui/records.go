package ui

import (
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// Records is how the window looks back. The zero Records knows of nothing. Its
// functions are called in the background, and may take as long as they need.
type Records struct {
	// Store has the person's sessions, and clients with theirs if the settings
	// have a place for them. Nil keeps nothing, and shows nothing of it.
	Store *sqlite.Store
	// Unfinished returns the session to go on with, or nil if there is none.
	// The latest session of this run is done with then.
	Unfinished func() *history.Interrupted
	// Habit returns the person's holds of a point after a time, session by
	// session, as history.Offer takes them. Nil knows of none.
	Habit func(point body.ID, after time.Time) ([][]history.StageRecord, error)
	// Settle waits until what was said of the latest session can be read, for as
	// long as that is worth it. Nil does not wait.
	Settle func()
}

func (r Records) settle() error {
	if r.Settle != nil {
		r.Settle()
	}
	return nil
}

// unfinished is the session to go on with, or nil.
func (r Records) unfinished() *history.Interrupted {
	if r.Unfinished == nil {
		return nil
	}
	return r.Unfinished()
}
