package ui

import (
	"context"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/ui/screens/clients"
	"unknot/ui/screens/home"
	"unknot/ui/screens/passphrase"
	"unknot/ui/screens/progress"
	"unknot/ui/screens/record"
)

// Records is how the window looks back. The zero Records knows of nothing. Its
// functions are called in the background, and may take as long as they need; they
// end when their context does.
type Records struct {
	// Store has the person's sessions, and clients with theirs if the settings
	// have a place for them. Nil keeps nothing, and shows nothing of it.
	Store Store
	// Unfinished returns the session to go on with, or nil if there is none.
	// The latest session of this run is done with then.
	Unfinished func(context.Context) *history.Interrupted
	// Habit returns the person's holds of a point after a time, session by
	// session, as history.Offer takes them. Nil knows of none.
	Habit func(ctx context.Context, point body.ID, after time.Time) ([][]history.StageRecord, error)
	// Settle waits until what was said of the latest session can be read, for as
	// long as that is worth it. Nil does not wait.
	Settle func(context.Context)
}

// A Store keeps sessions and clients.
type Store interface {
	progress.Records
	record.Records
	clients.Records
	passphrase.Records
	prepare.Records
	home.Records
	Presses(ctx context.Context, who history.ClientID, since time.Time) ([]history.Press, error)
	ForgetSession(ctx context.Context, id history.SessionID) (left []string, err error)
}

func (r Records) settle(ctx context.Context) error {
	if r.Settle != nil {
		r.Settle(ctx)
	}
	return nil
}

// unfinished is the session to go on with, or nil.
func (r Records) unfinished(ctx context.Context) *history.Interrupted {
	if r.Unfinished == nil {
		return nil
	}
	return r.Unfinished(ctx)
}
