package journal

import (
	"cmp"
	"context"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/session/routine"
)

// Person is the person, by what is true of them and what the records have. With
// an error, which says what cannot be read, it is as much of that as there is.
func Person(ctx context.Context, s *sqlite.Store, about prepare.About, now time.Time, places routine.Places) (prepare.Subject, error) {
	past, unread := s.Presses(ctx, 0, now.Add(-recovery.Reach))
	resting, unreadable := prepare.Resting(ctx, s, 0, now, places)
	return prepare.Subject{About: about, Past: recovery.Past(past, places), Resting: resting}, cmp.Or(unread, unreadable)
}

// A Visit is a session with a client.
type Visit struct {
	Client  clients.Client
	Routine *routine.Routine
	Timings *session.Plan  // in place of those the routine has, or nil
	Resting []prepare.Rest // nil if it is not known
}

// VisitOf is a visit of a client, whatever is done in it.
func VisitOf(ctx context.Context, s *sqlite.Store, c clients.Client, now time.Time, places routine.Places) (*Visit, error) {
	resting, err := prepare.Resting(ctx, s, c.ID, now, places)
	return &Visit{Client: c, Resting: append([]prepare.Rest{}, resting...)}, err // known, even if there is none
}

// LikeLast has the visit do what was really done in the client's last. It reports
// false if there was none that could be done again.
func (v *Visit) LikeLast(ctx context.Context, s *sqlite.Store, now time.Time, atlas *body.Atlas) (ok bool, err error) {
	last, ok, err := s.LastVisit(ctx, v.Client.ID, now)
	if err != nil || !ok {
		return ok, err
	}
	r, p, err := last.Repeat(atlas)
	v.Routine, v.Timings = r, &p
	return true, err
}

// Request is what is done in the visit.
func (v *Visit) Request() prepare.Request {
	return prepare.Request{Routine: v.Routine, Timings: v.Timings}
}

// Subject is the client, by their card and what the records have.
func (v *Visit) Subject(ctx context.Context, s *sqlite.Store, now time.Time, places routine.Places) (prepare.Subject, error) {
	past, err := s.Presses(ctx, v.Client.ID, now.Add(-recovery.Reach))
	return prepare.Subject{About: v.Client.Card.About, Past: recovery.Past(past, places), Resting: v.Resting}, err
}

// Visit is that of a client of the records whose session is gone on with, or nil
// without one, or where their records cannot be read.
func (j *Journal) Visit(ctx context.Context, id history.ClientID, places routine.Places) *Visit {
	all, err := j.store.Clients(ctx)
	if err != nil || id == 0 {
		return nil
	}
	i := slices.IndexFunc(all, func(c clients.Client) bool { return c.ID == id && !c.Sealed })
	if i < 0 {
		return nil
	}
	resting, _ := prepare.Resting(ctx, j.store, id, j.now(), places) // what cannot be read stops nobody
	return &Visit{Client: all[i], Resting: resting}
}

// Resumed goes on with a session that was interrupted.
func Resumed(i *history.Interrupted, atlas *body.Atlas) (prepare.Request, error) {
	r, err := i.Routine(atlas)
	return prepare.Request{Routine: r, Timings: &i.Plan, Resume: true, Stage: i.Index}, err
}
