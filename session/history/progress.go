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
	Counted  int       // the newest so many of them, of which the numbers are counted
	Lower    int       // how often the number after a session was lower than before,
	Same     int       // the same,
	Higher   int       // or higher; regions of a session with the same numbers count once
	Sessions []Session // the newest, at most Limit
	Pressed  []Pressed // by point and side
}

// A Pressed is when a point was last pressed, for PressedFrom or longer.
type Pressed struct {
	Point body.ID
	Side  body.Side
	At    time.Time // with the offset of the session
}

// Progress returns what there is to show for a filter. Pressed holds the points
// of every region; with Everyone it is empty, as it is about one body.
func (s *Store) Progress(f Filter) (Progress, error) {
	return reading(s, func(tx *sql.Tx) (p Progress, err error) {
		if err := p.count(tx, f); err != nil {
			return p, err
		}
		if p.Sessions, err = sessions(tx, f); err != nil {
			return p, err
		}
		if !f.Everyone {
			p.Pressed, err = pressed(tx, f)
		}
		return p, err
	})
}

func (p *Progress) count(tx *sql.Tx, f Filter) error {
	var err error
	if p.Total, err = count(tx, f); err != nil {
		return err
	}
	where, args := f.where()
	p.Counted = p.Total
	pairs := "region c WHERE " + where
	if f.Region == "" {
		p.Counted = min(p.Total, mostCounted)
		pairs = "(SELECT DISTINCT c.session, before, after FROM (SELECT c.id FROM session c WHERE " + where +
			" ORDER BY c.started DESC LIMIT ?) s JOIN region c ON c.session = s.id)"
		args = append(args, mostCounted)
	}
	return tx.QueryRow(`SELECT count(*) FILTER (WHERE after < before), count(*) FILTER (WHERE after = before),
		count(*) FILTER (WHERE after > before) FROM `+pairs, args...).Scan(&p.Lower, &p.Same, &p.Higher)
}

// mostCounted keeps the time in bounds that it takes to tell the regions of a
// session apart.
const mostCounted = 10_000

// period is the condition on when a stage h of a session s ended, by the clock
// where that was.
func (f Filter) period() (condition string, args []any) {
	since, until := int64(-1<<62), int64(1<<62)
	if !f.Since.IsZero() {
		since = clockOf(f.Since)
	}
	if !f.Until.IsZero() {
		until = clockOf(f.Until)
	}
	return "h.at >= ? AND h.at < ? AND h.at + s.zone * 60000 >= ? AND h.at + s.zone * 60000 < ?",
		[]any{since - farZone, until + farZone, since, until}
}

// pressed jumps from each point to the next in the index on holds, instead of
// reading every hold there ever was.
func pressed(tx *sql.Tx, f Filter) ([]Pressed, error) {
	next, err := tx.Prepare(`SELECT point FROM stage WHERE kind = 2 AND client IS ? AND point > ? ORDER BY point LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer next.Close()
	period, between := f.period()
	newest, err := tx.Prepare(`SELECT h.at, s.zone FROM stage h CROSS JOIN session s ON s.id = h.session
		WHERE h.kind = 2 AND h.client IS ? AND h.point = ? AND h.side = ? AND h.lasted >= 5000 AND ` + period + `
		ORDER BY h.at DESC LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer newest.Close()
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
			var zone int64
			err := newest.QueryRow(append([]any{f.Client.orNull(), string(point), side}, between...)...).Scan(&at, &zone)
			if err == nil && !isMoment(at, zone) {
				return nil, errDamaged
			}
			if err == nil {
				all = append(all, Pressed{point, side, moment(at, zone)})
			} else if !errors.Is(err, sql.ErrNoRows) {
				return nil, err
			}
		}
	}
}
