package sqlite

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// tableOf is what the chosen sessions are looked up in, c, and its column with
// their IDs. A region leads through its own index.
func tableOf(f history.Filter) (name, id string) {
	if f.Region != "" {
		return "region c", "c.session"
	}
	return "session c", "c.id"
}

// conditionOf is the condition on a session or one of its regions c.
func conditionOf(f history.Filter) (condition string, args []any) {
	condition = "1"
	_, id := tableOf(f)
	add := func(more string, a any) { condition, args = condition+" AND "+more, append(args, a) }
	if !f.Everyone {
		add("c.client IS ?", orNull(f.Client))
	}
	if f.Key != nil {
		add(id+" = (SELECT id FROM session WHERE key = ?)", f.Key[:])
	}
	if f.Region != "" {
		add("c.region = ?", string(f.Region))
	}
	// The first condition of each pair is for the index.
	zone := "c.zone"
	if f.Region != "" {
		zone = "(SELECT zone FROM session WHERE id = c.session)"
	}
	if !f.Since.IsZero() {
		add("c.started >= ?", clockOf(f.Since)-farZone)
		add("c.started + "+zone+" * 60000 >= ?", clockOf(f.Since))
	}
	if !f.Until.IsZero() {
		add("c.started < ?", clockOf(f.Until)+farZone)
		add("c.started + "+zone+" * 60000 < ?", clockOf(f.Until))
	}
	return condition, args
}

// clockOf is what a clock shows at a time, as milliseconds since it showed the
// beginning of 1970.
func clockOf(t time.Time) int64 {
	ms, zone := history.Stamp(t)
	return ms + int64(zone)*time.Minute.Milliseconds()
}

// farZone is more than any clock is from UTC.
var farZone = (26 * time.Hour).Milliseconds()

// limitOf is the limit as SQLite takes it.
func limitOf(f history.Filter) int {
	if f.Limit <= 0 {
		return -1
	}
	return f.Limit
}

const shortColumns = `SELECT s.id, s.key, coalesce(s.client, 0), s.started, s.zone, r.key, r.name, s.outcome, s.stage, p.seconds,
	(SELECT CAST(total(lasted) AS INTEGER) FROM stage WHERE session = s.id),
	(SELECT count(*) FROM stage WHERE session = s.id AND kind = 2 AND lasted >= 5000)
	FROM session s JOIN plan p ON p.id = s.plan JOIN routine r ON r.id = p.routine `

// Sessions returns the chosen sessions, the newest first.
func (s *Store) Sessions(ctx context.Context, f history.Filter) ([]history.Session, error) {
	return reading(ctx, s, func(tx dbfile.Tx) ([]history.Session, error) { return sessions(tx, f) })
}

// Count returns how many sessions are chosen, Limit and Offset aside.
func (s *Store) Count(ctx context.Context, f history.Filter) (int, error) {
	return reading(ctx, s, func(tx dbfile.Tx) (int, error) { return count(tx, f) })
}

func count(tx dbfile.Tx, f history.Filter) (n int, err error) {
	table, _ := tableOf(f)
	where, args := conditionOf(f)
	err = tx.QueryRow("SELECT count(*) FROM "+table+" WHERE "+where, args...).Scan(&n)
	return n, err
}

func sessions(tx dbfile.Tx, f history.Filter) ([]history.Session, error) {
	table, id := tableOf(f)
	where, args := conditionOf(f)
	return readShort(tx, shortColumns+"WHERE s.id IN (SELECT "+id+" FROM "+table+" WHERE "+where+
		" ORDER BY c.started DESC, "+id+" DESC LIMIT ? OFFSET ?) ORDER BY s.started DESC, s.id DESC",
		append(args, limitOf(f), f.Offset)...)
}

// short returns one session in short.
func short(tx dbfile.Tx, id history.SessionID) (history.Session, error) {
	found, err := readShort(tx, shortColumns+"WHERE s.id = ?", id)
	if err != nil {
		return history.Session{}, err
	}
	if len(found) == 0 {
		return history.Session{}, history.ErrNone
	}
	return found[0], nil
}

func readShort(tx dbfile.Tx, query string, args ...any) ([]history.Session, error) {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []history.Session
	for rows.Next() {
		var v history.Session
		var started, spent int64
		var zone, planned int64
		if err := rows.Scan(&v.ID, scanKey(&v.Key), &v.Client, &started, &zone, &v.RoutineID, &v.Name,
			&v.Outcome, &v.Stage, &planned, &spent, &v.Holds); err != nil {
			return nil, err
		}
		if !history.IsMoment(started, zone) || v.Outcome > history.Abandoned || v.Stage < 0 || spent < 0 || !history.CanLast(planned) {
			return nil, dbfile.ErrDamaged
		}
		v.Started = history.Moment(started, zone)
		v.Planned, v.Spent = time.Duration(planned)*time.Second, time.Duration(spent)*time.Millisecond
		found = append(found, v)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return found, readNumbers(tx, found)
}

// atOnce is how many sessions are asked for in one query.
const atOnce = 500

// readNumbers adds the regions to sessions.
func readNumbers(tx dbfile.Tx, to []history.Session) error {
	for some := range slices.Chunk(to, atOnce) {
		at := map[history.SessionID]*history.Session{}
		ids := make([]any, len(some))
		for i := range some {
			at[some[i].ID], ids[i] = &some[i], some[i].ID
		}
		rows, err := tx.Query("SELECT session, region, before, after FROM region WHERE session IN (?"+
			strings.Repeat(", ?", len(ids)-1)+") ORDER BY session, region", ids...)
		if err != nil {
			return err
		}
		for rows.Next() {
			var id history.SessionID
			var n history.Numbers
			if err = rows.Scan(&id, &n.Region, &n.Before, &n.After); err != nil {
				break
			}
			at[id].Regions = append(at[id].Regions, n)
		}
		if err = errors.Join(err, rows.Err(), rows.Close()); err != nil {
			return err
		}
	}
	return nil
}

// Record returns everything about a session.
func (s *Store) Record(ctx context.Context, id history.SessionID) (history.Record, error) {
	return reading(ctx, s, func(tx dbfile.Tx) (history.Record, error) {
		found, err := short(tx, id)
		if err != nil {
			return history.Record{}, err
		}
		return s.record(tx, found)
	})
}

func (s *Store) record(tx dbfile.Tx, short history.Session) (history.Record, error) {
	v := history.Record{Session: short}
	var plan, source, words []byte
	err := tx.QueryRow(`SELECT p.stages, r.source, s.words FROM session s JOIN plan p ON p.id = s.plan
		JOIN routine r ON r.id = p.routine WHERE s.id = ?`, v.ID).Scan(&plan, &source, &words)
	if err != nil {
		return v, err
	}
	if v.Plan, err = dbfile.DecodePlan(plan); err != nil {
		return v, err
	}
	if v.Source, err = dbfile.Inflate(source); err != nil {
		return v, err
	}
	if v.Done, err = dbfile.ReadStages(tx, v.ID); err != nil {
		return v, err
	}
	if v.Tender, err = readTender(tx, v.ID); err != nil {
		return v, err
	}
	err = s.unsealed(words, &v.Notes)
	if errors.Is(err, history.ErrSealed) {
		v.Sealed, err = true, nil
	}
	return v, err
}

func readTender(tx dbfile.Tx, id history.SessionID) ([]history.Tenderness, error) {
	rows, err := tx.Query("SELECT point, side, number FROM tenderness WHERE session = ? ORDER BY point, side", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []history.Tenderness
	for rows.Next() {
		var t history.Tenderness
		if err := rows.Scan(&t.Point, &t.Side, &t.Number); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, rows.Err()
}
