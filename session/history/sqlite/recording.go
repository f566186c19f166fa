package sqlite

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/routine"
)

// A Recording writes one session into a store while it runs. None of its
// methods waits for the disk: a goroutine writes what they bring, each stage in
// a transaction of its own if the disk keeps up.
//
// Everything is kept until it is saved, however long that takes, so that the
// memory it needs grows with the presses a person makes meanwhile.
type Recording struct {
	store *Store
	key   history.Key
	of    origin
	gone  chan struct{} // closed when the goroutine has ended
	wake  chan struct{}

	mu      sync.Mutex
	began   time.Time // time 0 of the run that is recorded
	lengths []time.Duration
	counts  map[int]int // how often each stage has ended
	rows    int
	steps   []step
	saved   int // how many of steps are in the file
	onSaved func(steps int)
	settled []chan struct{} // closed when all of steps is in the file
	over    bool            // nothing more is to come
	dropped bool            // what is not saved is given up
	failing bool
	said    history.Notes // in this run

	lock       *dbfile.Lock // that the session runs here; only its goroutine uses it
	generation int          // the file it was written to, likewise
	whose      *person      // the client, once they were found; likewise
}

// A step is what one transaction brings: stages that ended together with where
// the session stands now, or something the person said.
type step struct {
	done    []history.StageRecord
	seq     int // of the first of done
	stage   int
	outcome history.Outcome
	say     func(tx writer, id history.SessionID) error
}

// An origin is what a session comes from.
type origin struct {
	number        any // of an imported session, below 0; nil takes the next
	generation    int // of the file that client is a number in
	started       time.Time
	client        history.ClientID
	routine, name string
	source        []byte // the routine's file
	plan          session.Plan
	numbers       []history.Numbers
}

// Begin starts to record a session. It never fails and does not wait: what
// cannot be saved is kept and tried again.
func (s *Store) Begin(b history.Opening) *Recording {
	of := originOf(b)
	s.mu.Lock()
	of.generation = s.generation
	s.mu.Unlock()
	r := s.recording(history.NewKey(), of, b.When)
	r.begin(0)
	r.Answered(b.Today)
	return r
}

func originOf(b history.Opening) origin {
	of := origin{
		started: b.When, client: b.Client, routine: b.Routine.ID, name: b.Routine.Name,
		source: routine.Format(b.Routine), plan: b.Plan,
	}
	for _, id := range b.Routine.Regions {
		of.numbers = append(of.numbers, history.Numbers{Region: id})
	}
	of.numbers = append(of.numbers, b.Before...)
	return of
}

// recording prepares to record a run that began at a time.
func (s *Store) recording(key history.Key, of origin, began time.Time) *Recording {
	r := &Recording{
		store: s, key: key, of: of, gone: make(chan struct{}), wake: make(chan struct{}, 1),
		began: began, counts: map[int]int{},
	}
	for _, st := range of.plan.Stages() {
		r.lengths = append(r.lengths, st.Length)
	}
	return r
}

// begin lets the recording work until everything is saved.
func (r *Recording) begin(stage int) {
	r.store.mu.Lock()
	r.store.working[r] = true
	r.store.mu.Unlock()
	go r.work()
	r.add(step{stage: stage})
}

// Note takes down what happened, where the session stands after it, and for how
// long the machine was asleep until then. A nil Recording takes down nothing.
func (r *Recording) Note(events []session.Event, now session.Status, asleep time.Duration) {
	if r == nil {
		return
	}
	r.mu.Lock()
	st := step{seq: r.rows, outcome: history.Going, stage: now.Stage}
	for _, e := range events {
		switch e.Kind {
		case session.Ended:
			st.done = append(st.done, r.ended(e, asleep))
		case session.Extended:
			r.lengths[e.Stage] += e.By
		case session.Finished:
			st.outcome = history.Finished
		case session.WasStopped:
			st.outcome = history.Stopped
		}
	}
	r.rows += len(st.done)
	if !now.State.Over() && !r.of.plan.Stage(now.Stage).Wait {
		r.lengths[now.Stage] = now.Length // its other side may have been extended
	}
	r.mu.Unlock()
	if len(st.done) > 0 || st.outcome != history.Going {
		r.add(st)
	}
}

// ended is the record of a stage that has ended, after the machine was asleep
// for so long in all.
func (r *Recording) ended(e session.Event, asleep time.Duration) history.StageRecord {
	plan := r.of.plan.Stage(e.Stage)
	r.counts[e.Stage]++
	return history.StageRecord{
		Stage: e.Stage, Again: r.counts[e.Stage] - 1, Kind: plan.Kind, Point: plan.Point, Side: plan.Side,
		Planned: plan.Length, Length: r.lengths[e.Stage], Lasted: e.Lasted, Ending: e.Ending, At: r.began.Add(e.At + asleep),
	}
}

// Rate keeps the numbers for a region. Those that are nil stay as they were.
func (r *Recording) Rate(n history.Numbers) {
	r.add(step{say: func(tx writer, id history.SessionID) error { return tx.rate(id, n) }})
}

// Tender keeps how tender a point was.
func (r *Recording) Tender(t history.Tenderness) {
	r.add(step{say: func(tx writer, id history.SessionID) error { return tx.tender(id, t) }})
}

// Say keeps what was written about the session, in place of what was before.
// What was answered before it and what was wrong stay as they are.
func (r *Recording) Say(w history.Notes) {
	r.reword(func(all *history.Notes) {
		all.Complaint, all.Note, all.Next, all.Tags = w.Complaint, w.Note, w.Next, w.Tags
	})
}

// Answered keeps what was answered before the session, by the ids of the
// questions.
func (r *Recording) Answered(today map[string]bool) {
	if r == nil || len(today) == 0 {
		return
	}
	all := answered(today)
	r.reword(func(w *history.Notes) { w.Today = all })
}

// GoneWrong keeps what was wrong in the session. On a nil Recording it does
// nothing.
func (r *Recording) GoneWrong(what history.Wrong) {
	if r != nil {
		r.reword(func(w *history.Notes) { w.Wrong = &what })
	}
}

// reword changes what was written about the session. Where that is
// concealed, what was written in this run takes its place.
func (r *Recording) reword(change func(*history.Notes)) {
	r.mu.Lock()
	change(&r.said)
	all := r.said
	r.mu.Unlock()
	r.add(step{say: func(tx writer, id history.SessionID) error { return r.store.reword(tx, id, change, &all) }})
}

// End says that nothing more is to come. Saving what is unsaved goes on. On a
// nil Recording it does nothing.
func (r *Recording) End() {
	if r == nil {
		return
	}
	r.mu.Lock()
	r.over = true
	r.mu.Unlock()
	r.nudge()
}

// Settle waits until everything that was brought so far is saved and, after
// End, the session is let go of. It waits until ctx ends or so long at most, as on a
// full disk, and reports whether that was enough. A nil Recording has nothing to save.
func (r *Recording) Settle(ctx context.Context, most time.Duration) bool {
	if r == nil {
		return true
	}
	settled := make(chan struct{})
	r.mu.Lock()
	switch {
	case r.over:
		settled = r.gone
	case r.saved == len(r.steps):
		close(settled)
	default:
		r.settled = append(r.settled, settled)
	}
	r.mu.Unlock()
	late := time.NewTimer(most)
	defer late.Stop()
	select {
	case <-settled:
		return true
	case <-r.gone:
		return true
	case <-late.C:
		return false
	case <-ctx.Done():
		return false
	}
}

// Key returns what the session can be found by.
func (r *Recording) Key() history.Key { return r.key }

func (r *Recording) add(st step) {
	r.mu.Lock()
	r.steps = append(r.steps, st)
	r.mu.Unlock()
	r.nudge()
}

func (r *Recording) nudge() {
	select {
	case r.wake <- struct{}{}:
	default: // it will look anyway
	}
}

// answered are answers by the ids of the questions, in their order.
func answered(today map[string]bool) []history.Answer {
	var all []history.Answer
	for id, yes := range today {
		all = append(all, history.Answer{Question: id, Yes: yes})
	}
	slices.SortFunc(all, func(a, b history.Answer) int { return cmp.Compare(a.Question, b.Question) })
	return all
}
