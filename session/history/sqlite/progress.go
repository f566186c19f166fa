package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// Progress returns what there is to show for a filter. Pressed holds the points
// of every region; with Everyone it is empty, as it is about one body.
func (s *Store) Progress(ctx context.Context, f history.Filter) (history.Progress, error) {
	return reading(ctx, s, func(tx dbfile.Tx) (p history.Progress, err error) {
		if err := countInto(&p, tx, f); err != nil {
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

// countInto counts what the filter chooses.
func countInto(p *history.Progress, tx dbfile.Tx, f history.Filter) error {
	var err error
	if p.Total, err = count(tx, f); err != nil {
		return err
	}
	where, args := conditionOf(f)
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

// periodOf is the condition on when a stage h of a session s ended, by the clock
// where that was.
func periodOf(f history.Filter) (condition string, args []any) {
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
func pressed(tx dbfile.Tx, f history.Filter) ([]history.Pressed, error) {
	next, err := tx.Prepare(`SELECT point FROM stage WHERE kind = 2 AND client IS ? AND point > ? ORDER BY point LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer next.Close()
	period, between := periodOf(f)
	newest, err := tx.Prepare(`SELECT h.at, s.zone FROM stage h CROSS JOIN session s ON s.id = h.session
		WHERE h.kind = 2 AND h.client IS ? AND h.point = ? AND h.side = ? AND h.lasted >= 5000 AND ` + period + `
		ORDER BY h.at DESC LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer newest.Close()
	var all []history.Pressed
	for point := body.ID(""); ; {
		err := next.QueryRow(orNull(f.Client), string(point)).Scan(&point)
		if errors.Is(err, sql.ErrNoRows) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		for _, side := range []body.Side{body.Left, body.Right, body.Midline, body.Together} {
			var at int64
			var zone int64
			err := newest.QueryRow(append([]any{orNull(f.Client), string(point), side}, between...)...).Scan(&at, &zone)
			if err == nil && !history.IsMoment(at, zone) {
				return nil, dbfile.ErrDamaged
			}
			if err == nil {
				all = append(all, history.Pressed{Point: point, Side: side, At: history.Moment(at, zone)})
			} else if !errors.Is(err, sql.ErrNoRows) {
				return nil, err
			}
		}
	}
}
