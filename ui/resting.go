package ui

import (
	"context"
	"errors"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/screens"
)

// KeepWrong keeps what was wrong in the session that was stopped.
func (w *Window) KeepWrong(what history.Wrong) {
	if w.deps.Wrong != nil {
		w.TellError(screens.Told("common.not-kept", "That could not be kept: {{.Error}}", w.deps.Wrong(what)))
	}
}

// ReadRests reads what rests of whoever a session is for, and hands it on with
// that: at once or, where the disk is slow, while the same screen still shows.
// What cannot be read keeps nobody from beginning.
func (w *Window) ReadRests(wanted choices.Session, then func(choices.Session)) (shown bool) {
	if w.deps.Records.Store == nil {
		then(wanted)
		return true
	}
	return background.Read(&w.behind, w.rests(wanted.ClientID()), func(read restsRead) {
		if !errors.Is(read.err, history.ErrSealed) || wanted.Resting == nil {
			wanted.Resting = read.all
		}
		if !errors.Is(read.err, history.ErrSealed) {
			w.TellError(screens.Told("rests.unread", "What rests could not be read: {{.Error}}", read.err))
		}
		then(wanted)
	})
}

// ReadResting reads what rests of the person. Nothing is said of what cannot be
// read: the gate does, before a session.
func (w *Window) ReadResting(show func([]prepare.Rest)) {
	if w.deps.Records.Store != nil {
		background.Read(&w.behind, w.rests(0), func(read restsRead) { show(read.all) })
	}
}

// restsRead is what rests, as far as it could be read.
type restsRead struct {
	all []prepare.Rest
	err error
}

// rests reads what rests of a client, or with 0 of the person.
func (w *Window) rests(who history.ClientID) func(context.Context) restsRead {
	now := w.deps.Now()
	return func(ctx context.Context) restsRead {
		_ = w.deps.Records.settle(ctx)
		all, err := prepare.Resting(ctx, w.deps.Records.Store, who, now, w.deps.Places)
		return restsRead{all, err}
	}
}

// EndRest keeps that a region of a client, or with 0 of the person, is well again,
// and then calls what follows.
func (w *Window) EndRest(who history.ClientID, id body.RegionID, then func()) {
	now := w.deps.Now()
	w.Write(func(ctx context.Context) error {
		return screens.Told("common.not-kept", "That could not be kept: {{.Error}}", prepare.SayWell(ctx, w.deps.Records.Store, who, id, now, w.deps.Places))
	}, func(err error) {
		w.TellError(err)
		if err == nil {
			then()
		}
	})
}
