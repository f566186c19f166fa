package sqlite

import (
	"context"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// Trend returns how soon a point eased on a side. Of the filter, Region, Limit
// and Offset are not used; only the newest 10,000 holds count. Weeks begin on
// Monday, by the clock where each session was.
func (s *Store) Trend(ctx context.Context, f history.Filter, point body.ID, side body.Side) (history.Trend, error) {
	return reading(ctx, s, func(tx dbfile.Tx) (history.Trend, error) { return trend(tx, f, point, side) })
}

func trend(tx dbfile.Tx, f history.Filter, point body.ID, side body.Side) (history.Trend, error) {
	t := history.Trend{Point: point, Side: side}
	period, between := periodOf(f)
	rows, err := tx.Query(`SELECT (clock - (clock % ?1 + ?1) % ?1) / ?1 AS week, CAST(total(lasted) FILTER (WHERE ending IN (2, 3)) AS INTEGER),
		count(*) FILTER (WHERE ending IN (2, 3)) AS eased, count(*)
		FROM (SELECT h.at + s.zone * 60000 + ?2 AS clock, h.ending, h.lasted FROM stage h CROSS JOIN session s ON s.id = h.session
			WHERE h.kind = 2 AND h.client IS ?3 AND h.point = ?4 AND h.side = ?5 AND h.lasted >= 5000 AND `+period+`
			ORDER BY h.at DESC LIMIT 10000)
		GROUP BY week HAVING eased > 0 ORDER BY week`,
		append([]any{week.Milliseconds(), toMonday.Milliseconds(), orNull(f.Client), string(point), side}, between...)...)
	if err != nil {
		return t, err
	}
	defer rows.Close()
	for rows.Next() {
		var n, lasted int64
		var m history.Mean
		if err := rows.Scan(&n, &lasted, &m.Eased, &m.Holds); err != nil {
			return t, err
		}
		begin := n*week.Milliseconds() - toMonday.Milliseconds()
		if begin < history.Earliest-week.Milliseconds() || begin > history.Latest || !history.CanLast(lasted/1000/int64(m.Eased)) {
			return t, dbfile.ErrDamaged
		}
		m.From = time.UnixMilli(begin).UTC()
		m.Seconds = float64(lasted) / 1000 / float64(m.Eased)
		t.Weeks = append(t.Weeks, m)
	}
	return t, rows.Err()
}

const (
	week     = 7 * 24 * time.Hour
	toMonday = 3 * 24 * time.Hour // from the Monday before 1970 began
)
