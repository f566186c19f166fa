package clients

import (
	"context"
	"errors"
	"slices"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/ui/choices"
	"unknot/ui/screens"
)

// ReadCard reads a client. One that is not there, or is sealed, is an error.
func ReadCard(ctx context.Context, records Records, id history.ClientID) (clients.Client, error) {
	all, err := records.Clients(ctx)
	if err != nil {
		return clients.Client{}, err
	}
	i := slices.IndexFunc(all, func(c clients.Client) bool { return c.ID == id })
	switch {
	case i < 0:
		return clients.Client{}, clients.ErrNoClient
	case all[i].Sealed:
		return clients.Client{}, history.ErrSealed
	}
	return all[i], nil
}

// ChangeCard keeps a client's card with a change, made to what it says by then. The
// error says so in a line.
func ChangeCard(ctx context.Context, records Records, id history.ClientID, how func(*clients.Card)) (clients.Card, error) {
	c, err := ReadCard(ctx, records, id)
	if err == nil {
		how(&c.Card)
		err = records.ChangeClient(ctx, id, c.Card)
	}
	if errors.Is(err, clients.ErrLabel) {
		return c.Card, &labelError{c.Card.Label}
	}
	return c.Card, screens.Told("common.not-kept", "That could not be kept: {{.Error}}", err)
}

// A Client is what was read of one.
type Client struct {
	client clients.Client
	last   lastVisit
	visits []history.Session // the newest first, not all of them
	count  int               // of all of them
	Err    error
}

// ReadClient reads all that the page of a client shows.
func ReadClient(ctx context.Context, o Options, id history.ClientID, now time.Time) (r Client) {
	r.client, r.Err = ReadCard(ctx, o.Records, id)
	if r.Err == nil {
		r.last = sameAsLast(ctx, o, r.client, now)
		r.visits, r.count, r.Err = readVisits(ctx, o, id)
	}
	return r
}

// A lastVisit is what a client's last visit was, and what begins the same.
type lastVisit struct {
	record history.Record
	wanted choices.Session
	ok     bool  // there was one, which can be done again
	err    error // why one cannot be
}

// sameAsLast reads the last visit of a client.
func sameAsLast(ctx context.Context, o Options, c clients.Client, now time.Time) (l lastVisit) {
	var came bool
	if l.record, came, l.err = o.Records.LastVisit(ctx, c.ID, now); l.err != nil || !came {
		return l
	}
	r, p, err := l.record.Repeat(o.Places)
	if l.err = err; err == nil {
		l.wanted, l.ok = choices.Visit(&c, r), true
		l.wanted.Timings = &p
	}
	return l
}
