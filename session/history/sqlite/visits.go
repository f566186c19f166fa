package sqlite

import (
	"context"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// Visits returns those of every client who came, in two queries however many
// clients there are. One that a clock dated ahead of now is the last only where
// all are.
func (s *Store) Visits(ctx context.Context, now time.Time) (map[history.ClientID]history.Visits, error) {
	return reading(ctx, s, func(tx dbfile.Tx) (map[history.ClientID]history.Visits, error) { return visits(tx, ahead(now)) })
}

// ahead is when a session must have begun, in milliseconds, to have been dated
// by a clock that was ahead.
func ahead(now time.Time) int64 { return now.Add(24 * time.Hour).UnixMilli() }

func visits(tx dbfile.Tx, ahead int64) (map[history.ClientID]history.Visits, error) {
	all := map[history.ClientID]history.Visits{}
	rows, err := tx.Query("SELECT client, count(*) FROM session WHERE client IS NOT NULL GROUP BY client")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id history.ClientID
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return nil, err
		}
		all[id] = history.Visits{Count: n}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	last, err := readShort(tx, shortColumns+`WHERE s.id IN (SELECT id FROM (
		SELECT id, row_number() OVER (PARTITION BY client ORDER BY started > ?, started DESC, id DESC) AS nth FROM session
		WHERE client IS NOT NULL AND EXISTS (SELECT 1 FROM stage WHERE session = session.id AND kind = 2 AND lasted >= 5000)
		) WHERE nth = 1)`, ahead)
	for _, v := range last {
		all[v.Client] = history.Visits{Count: all[v.Client].Count, Last: v}
	}
	return all, err
}

// LastVisit returns the newest session of a client that got as far as a hold.
// It reports false if there is none. One that a clock dated ahead of now counts
// only where all are.
func (s *Store) LastVisit(ctx context.Context, id history.ClientID, now time.Time) (v history.Record, ok bool, err error) {
	v, err = reading(ctx, s, func(tx dbfile.Tx) (history.Record, error) {
		found, err := readShort(tx, shortColumns+`WHERE s.client IS ? AND EXISTS
			(SELECT 1 FROM stage WHERE session = s.id AND kind = 2 AND lasted >= 5000) 
			ORDER BY s.started > ?, s.started DESC, s.id DESC LIMIT 1`, orNull(id), ahead(now))
		if err != nil || len(found) == 0 {
			return history.Record{}, err
		}
		return s.record(tx, found[0])
	})
	return v, v.ID != 0 && err == nil, err
}
