package sqlite

import (
	"context"
	"fmt"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// Habit returns the holds of a point on any side that ended after a time,
// session by session, the newest first, as Offer takes them: as many sessions
// as it needs and some more.
func (s *Store) Habit(ctx context.Context, client history.ClientID, point body.ID, after time.Time) ([][]history.StageRecord, error) {
	return reading(ctx, s, func(tx dbfile.Tx) ([][]history.StageRecord, error) { return habit(tx, client, point, after) })
}

func habit(tx dbfile.Tx, client history.ClientID, point body.ID, after time.Time) ([][]history.StageRecord, error) {
	var parts []string
	for _, side := range []body.Side{body.Left, body.Right, body.Midline, body.Together} {
		parts = append(parts, fmt.Sprintf(`SELECT session FROM (SELECT session, at FROM stage
			WHERE kind = 2 AND client IS ?1 AND point = ?2 AND side = %d ORDER BY at DESC LIMIT 60)`, side))
	}
	rows, err := tx.Query(`SELECT stage, again, kind, point, side, planned, length, lasted, ending, at, session FROM stage
		WHERE session IN (`+strings.Join(parts, " UNION ")+`) AND kind = 2 AND point = ?2 AND at > ?3
		ORDER BY session DESC, seq`, orNull(client), string(point), after.UnixMilli())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all [][]history.StageRecord
	last := history.SessionID(0)
	for rows.Next() {
		var id history.SessionID
		d, err := dbfile.ScanStage(rows, &id)
		if err != nil {
			return nil, err
		}
		if id != last {
			all, last = append(all, nil), id
		}
		all[len(all)-1] = append(all[len(all)-1], d)
	}
	return all, rows.Err()
}
