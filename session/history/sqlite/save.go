package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// errDeleted says that the session was deleted while it was going on.
var errDeleted = errors.New("records: the session was deleted")

// save writes every step that is not in the file yet, in one transaction. Into
// a new file it writes the whole session again.
func (r *Recording) save() error {
	r.mu.Lock()
	steps, saved, onSaved := r.steps, r.saved, r.onSaved
	r.mu.Unlock()
	if r.lock == nil {
		// Without it another window may offer to go on with the session, which
		// is no reason not to save it.
		r.lock, _ = lockSession(r.store.path, r.key)
	}
	if saved == len(steps) {
		return nil
	}
	written, err := r.store.writeNow(context.Background(), func(tx dbfile.Tx, generation int) error {
		w := writer{tx}
		from := saved
		if generation != r.generation {
			if err := r.beginIn(w, generation); err != nil {
				return err
			}
			from = 0
		}
		return w.steps(r.key, steps[from:])
	})
	if err != nil {
		return err
	}
	r.generation = written
	r.mu.Lock()
	r.saved = len(steps)
	if r.saved == len(r.steps) {
		for _, settled := range r.settled {
			close(settled)
		}
		r.settled = nil
	}
	r.mu.Unlock()
	if onSaved != nil {
		onSaved(len(steps))
	}
	return nil
}

// A writer writes within one transaction.
type writer struct{ dbfile.Tx }

// begin writes the session itself, and returns 0 if it is there already.
func (w writer) begin(key history.Key, of origin) (history.SessionID, error) {
	plan, err := w.plan(of)
	if err != nil {
		return 0, err
	}
	ms, zone := history.Stamp(of.started)
	var id history.SessionID
	err = w.QueryRow(`INSERT INTO session (id, key, started, zone, plan, outcome, stage, client)
		VALUES (?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (key) DO NOTHING RETURNING id`,
		of.number, key[:], ms, zone, plan, history.Going, orNull(of.client)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	for _, n := range of.numbers {
		if err := w.rate(id, n); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// plan writes the plan and its routine, if they are not there.
func (w writer) plan(of origin) (id int64, err error) {
	sum, stages := dbfile.Hash(of.source), dbfile.EncodePlan(of.plan)
	planSum := dbfile.Hash(sum, stages)
	err = w.QueryRow("SELECT id FROM plan WHERE hash = ?", planSum).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	var from int64
	if err := w.QueryRow(`INSERT INTO routine (hash, key, name, source) VALUES (?, ?, ?, ?)
		ON CONFLICT (hash) DO UPDATE SET hash = hash RETURNING id`, sum, of.routine, of.name, dbfile.Deflate(of.source)).Scan(&from); err != nil {
		return 0, err
	}
	err = w.QueryRow("INSERT INTO plan (hash, routine, seconds, stages) VALUES (?, ?, ?, ?) RETURNING id",
		planSum, from, int(of.plan.Length().Seconds()), stages).Scan(&id)
	return id, err
}

// steps writes what has happened in a session, and where it stands now. It may
// write again what is there already.
func (w writer) steps(key history.Key, steps []step) error {
	var id history.SessionID
	var client history.ClientID
	err := w.QueryRow("SELECT id, coalesce(client, 0) FROM session WHERE key = ?", key[:]).Scan(&id, &client)
	if errors.Is(err, sql.ErrNoRows) {
		return errDeleted
	}
	if err != nil {
		return err
	}
	for _, st := range steps {
		if st.say != nil {
			err = st.say(w, id)
		} else {
			err = w.step(id, client, st)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w writer) step(id history.SessionID, client history.ClientID, st step) error {
	for i, d := range st.done {
		if err := w.done(id, client, st.seq+i, d); err != nil {
			return err
		}
	}
	_, err := w.Exec("UPDATE session SET stage = ?, outcome = ? WHERE id = ?", st.stage, st.outcome, id)
	return err
}

func (w writer) done(id history.SessionID, client history.ClientID, seq int, d history.StageRecord) error {
	_, err := w.Exec(`INSERT INTO stage
		(session, seq, stage, again, kind, point, side, planned, length, lasted, ending, at, client)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		id, seq, d.Stage, d.Again, d.Kind, string(d.Point), d.Side,
		int(d.Planned.Seconds()), int(d.Length.Seconds()), d.Lasted.Milliseconds(), d.Ending, d.At.UnixMilli(), orNull(client))
	return err
}

// rate keeps the numbers for a region that are there.
func (w writer) rate(id history.SessionID, n history.Numbers) error {
	return found(history.ErrNone)(w.Exec(`INSERT INTO region (session, region, before, after, started, client)
		SELECT id, ?, ?, ?, started, client FROM session WHERE id = ?
		ON CONFLICT DO UPDATE SET before = coalesce(excluded.before, before), after = coalesce(excluded.after, after)`,
		string(n.Region), bounded(n.Before), bounded(n.After), id))
}

func (w writer) tender(id history.SessionID, t history.Tenderness) error {
	return found(history.ErrNone)(w.Exec(`INSERT INTO tenderness (session, point, side, number) SELECT id, ?, ?, ? FROM session WHERE id = ?
		ON CONFLICT DO UPDATE SET number = excluded.number`, string(t.Point), t.Side, min(max(t.Number, 0), 10), id))
}

// bounded is a number as the file takes it: from 0 to 10, or none.
func bounded(n *int) *int {
	if n == nil {
		return nil
	}
	within := min(max(*n, 0), 10)
	return &within
}

// Rate changes the numbers of a session. Those that are nil stay as they were.
func (s *Store) Rate(ctx context.Context, id history.SessionID, n history.Numbers) error {
	return s.write(ctx, func(tx dbfile.Tx) error { return writer{tx}.rate(id, n) })
}

// Say changes what was written about a session.
func (s *Store) Say(ctx context.Context, id history.SessionID, w history.Notes) error {
	return s.write(ctx, func(tx dbfile.Tx) error { return writer{tx}.say(id, w) })
}

// Tender changes how tender a point was in a session.
func (s *Store) Tender(ctx context.Context, id history.SessionID, point body.ID, side body.Side, number int) error {
	return s.write(ctx, func(tx dbfile.Tx) error {
		return writer{tx}.tender(id, history.Tenderness{Point: point, Side: side, Number: number})
	})
}
