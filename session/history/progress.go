package history

import (
	"database/sql"
	"errors"
	"time"

	"unknot/session/body"
)

// A Progress is what there is to show of many sessions at a glance.
type Progress struct {
	Total    int       // sessions that the filter chooses, Limit aside
	Lower    int       // of the pairs of numbers before and after: how often the second was lower,
	Same     int       // the same,
	Higher   int       // or higher
	Sessions []Session // the newest, at most Limit
	Pressed  []Pressed // by point and side
}

// A Pressed is when a point was last pressed, for PressedFrom or longer.
type Pressed struct {
	Point body.ID
	Side  body.Side
	At    time.Time // in UTC
}

// Progress returns what there is to show for a filter. Pressed holds the points
// of every region; with Everyone it is empty, as it is about one body.
func (s *Store) Progress(f Filter) (Progress, error) {
	db, err := s.reader()
	if err != nil {
		return Progress{}, err
	}
	var p Progress
	if err := p.count(db, f); err != nil {
		return p, err
	}
	if p.Sessions, err = sessions(db, f); err != nil {
		return p, err
	}
	if !f.Everyone {
		p.Pressed, err = pressed(db, f)
	}
	return p, err
}

func (p *Progress) count(db *sql.DB, f Filter) error {
	table, _ := f.table()
	where, args := f.where()
	if err := db.QueryRow("SELECT count(*) FROM "+table+" WHERE "+where, args...).Scan(&p.Total); err != nil {
		return err
	}
	return db.QueryRow(`SELECT count(*) FILTER (WHERE after < before), count(*) FILTER (WHERE after = before),
		count(*) FILTER (WHERE after > before) FROM region c WHERE `+where, args...).Scan(&p.Lower, &p.Same, &p.Higher)
}

// period is the filter's in milliseconds, from a moment to before another.
func (f Filter) period() (since, until int64) {
	since, until = -1<<62, 1<<62
	if !f.Since.IsZero() {
		since = f.Since.UnixMilli()
	}
	if !f.Until.IsZero() {
		until = f.Until.UnixMilli()
	}
	return since, until
}

// pressed jumps from each point to the next in the index on holds, instead of
// reading every hold there ever was.
func pressed(db *sql.DB, f Filter) ([]Pressed, error) {
	next, err := db.Prepare(`SELECT point FROM stage WHERE kind = 2 AND client IS ? AND point > ? ORDER BY point LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer next.Close()
	newest, err := db.Prepare(`SELECT at FROM stage WHERE kind = 2 AND client IS ? AND point = ? AND side = ?
		AND at >= ? AND at < ? AND lasted >= 5000 ORDER BY at DESC LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer newest.Close()
	since, until := f.period()
	var all []Pressed
	for point := body.ID(""); ; {
		err := next.QueryRow(f.Client.orNull(), string(point)).Scan(&point)
		if errors.Is(err, sql.ErrNoRows) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		for _, side := range []body.Side{body.Left, body.Right, body.Midline, body.Together} {
			var at int64
			err := newest.QueryRow(f.Client.orNull(), string(point), side, since, until).Scan(&at)
			if err == nil {
				all = append(all, Pressed{point, side, time.UnixMilli(at).UTC()})
			} else if !errors.Is(err, sql.ErrNoRows) {
				return nil, err
			}
		}
	}
}
