// Package journal keeps what is done in one run of the program, session by
// session, and knows of the records what a session has to know before it begins.
//
// How records are kept is for history, what may be pressed for prepare. What puts
// the program together alone imports it.
package journal

import (
	"context"
	"sync"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// A Journal records the sessions of this run, one after the other. It is safe for
// concurrent use.
type Journal struct {
	store *sqlite.Store
	now   func() time.Time

	mu      sync.Mutex        // nothing waits under it
	latest  *sqlite.Recording // until it is ended
	running bool              // that session goes on
	waited  bool              // for it to be saved, in vain or not
}

// New returns a journal in the records, which Close closes.
func New(s *sqlite.Store, now func() time.Time) *Journal {
	return &Journal{store: s, now: now}
}

// Store has the records.
func (j *Journal) Store() *sqlite.Store { return j.store }

// Record starts to record a session, which begins now, or goes on recording the
// one that it goes on with, if that is not nil. It fails only if that one goes on
// elsewhere by now.
func (j *Journal) Record(ctx context.Context, s history.Opening, from *history.Interrupted) (r *sqlite.Recording, err error) {
	j.recording().End()
	if from == nil {
		s.When = j.now()
		r = j.store.Begin(s)
	} else if r, err = j.store.Resume(ctx, from, j.now()); err == nil {
		r.Answered(s.Today)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.latest, j.running, j.waited = r, r != nil, false
	return r, err
}

func (j *Journal) recording() *sqlite.Recording {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.latest
}

// Over says that the session that is recorded has come to its end. What is said
// of it is still to come.
func (j *Journal) Over() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.running = false
}

// patience is how long the records may take to be up to date, which a full disk
// would make too long.
const patience = 5 * time.Second

// Unfinished returns the session to go on with, or nil if there is none, or none
// can be read. The latest session of this run, unless it goes on, is done with
// from then on.
func (j *Journal) Unfinished(ctx context.Context) *history.Interrupted {
	j.mu.Lock()
	latest, running := j.latest, j.running
	j.mu.Unlock()
	if !running { // another one may have begun since this was asked for
		latest.End()
		latest.Settle(ctx, patience)
	}
	i, err := j.store.Unfinished(ctx, j.now())
	if err != nil {
		return nil
	}
	return i
}

// A Rating is what a person says after a session.
type Rating struct {
	Numbers []history.Numbers    // before and after; regions that were skipped are left out
	Tender  []history.Tenderness // of the points that were said to be so
	Tags    []string
	Note    string
}

// Rate keeps what a person said after the latest session, and lets go of it. It
// does not wait for the disk: what cannot be saved yet is tried again.
func (j *Journal) Rate(said Rating) {
	latest := j.recording()
	if latest == nil {
		return
	}
	for _, n := range said.Numbers {
		latest.Rate(n)
	}
	for _, t := range said.Tender {
		latest.Tender(t)
	}
	latest.Say(history.Notes{Note: said.Note, Tags: said.Tags})
	latest.End()
}

// Wrong keeps what was wrong in the latest session.
func (j *Journal) Wrong(what history.Wrong) { j.recording().GoneWrong(what) }

// Settle waits until all of the latest session is saved, as long as that is worth
// it.
func (j *Journal) Settle(ctx context.Context) { j.recording().Settle(ctx, patience) }

// Habit returns the person's own holds of a point after a time, those of the
// latest session included.
func (j *Journal) Habit(ctx context.Context, point body.ID, after time.Time) ([][]history.StageRecord, error) {
	j.mu.Lock()
	latest, waited := j.latest, j.waited
	j.waited = true
	j.mu.Unlock()
	if !waited { // once is enough for all the points of a session
		latest.Settle(ctx, patience)
	}
	return j.store.Habit(ctx, 0, point, after)
}

// Close ends the records. The error says what could not be kept.
func (j *Journal) Close() error {
	j.recording().End()
	return j.store.Close()
}
