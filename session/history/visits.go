package history

import (
	"database/sql"
	"time"
)

// A Visits is how often a client came, and what was done the last time.
type Visits struct {
	Count int
	Last  Session // the visit that LastVisit returns; its ID is 0 if there is none
}

// Visits returns those of every client who came, in two queries however many
// clients there are. One that a clock dated ahead of now is the last only where
// all are.
func (s *Store) Visits(now time.Time) (map[ClientID]Visits, error) {
	return reading(s, func(tx *sql.Tx) (map[ClientID]Visits, error) { return visits(tx, ahead(now)) })
}

// ahead is when a session must have begun, in milliseconds, to have been dated
// by a clock that was ahead.
func ahead(now time.Time) int64 { return now.Add(24 * time.Hour).UnixMilli() }

func visits(tx *sql.Tx, ahead int64) (map[ClientID]Visits, error) {
	all := map[ClientID]Visits{}
	rows, err := tx.Query("SELECT client, count(*) FROM session WHERE client IS NOT NULL GROUP BY client")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id ClientID
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return nil, err
		}
		all[id] = Visits{Count: n}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	last, err := readShort(tx, shortColumns+`WHERE s.id IN (SELECT id FROM (
		SELECT id, row_number() OVER (PARTITION BY client ORDER BY started > ?, started DESC, id DESC) AS nth FROM session
		WHERE client IS NOT NULL AND EXISTS (SELECT 1 FROM stage WHERE session = session.id AND kind = 2 AND lasted >= 5000)
		) WHERE nth = 1)`, ahead)
	for _, v := range last {
		all[v.Client] = Visits{Count: all[v.Client].Count, Last: v}
	}
	return all, err
}
