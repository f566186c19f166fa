package ui

import (
	"time"

	"unknot/session/body"
	"unknot/session/history"
)

// Records is how the window looks back at the person's sessions. The zero
// Records knows of none.
type Records struct {
	// Store is what was done. Nil keeps nothing, and shows nothing of it.
	Store *history.Store
	// Unfinished returns the session to go on with, or nil if there is none.
	// The latest session of this run is done with then.
	Unfinished func() *history.Interrupted
	// Decline keeps such a session as it is, not to be offered again.
	Decline func(*history.Interrupted) error
	// Habit returns the holds of a point after a time, session by session, as
	// history.Offer takes them. Nil knows of none.
	Habit func(point body.ID, after time.Time) ([][]history.Done, error)
}

// unfinished is the session to go on with, or nil.
func (r Records) unfinished() *history.Interrupted {
	if r.Unfinished == nil {
		return nil
	}
	return r.Unfinished()
}
