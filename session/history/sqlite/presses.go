package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/routine"
)

// Presses returns the spots that were pressed since a time, for PressedFrom or
// longer, in the person's own sessions or those of a client: each spot of a
// session once, when it was pressed last, the oldest first.
func (s *Store) Presses(ctx context.Context, client history.ClientID, since time.Time) ([]history.Press, error) {
	return reading(ctx, s, func(tx dbfile.Tx) ([]history.Press, error) { return s.presses(tx, client, since) })
}

func (s *Store) presses(tx dbfile.Tx, client history.ClientID, since time.Time) ([]history.Press, error) {
	found, err := lately(tx, client, since)
	if err != nil {
		return nil, err
	}
	in := map[history.SessionID]setting{}
	all := make([]history.Press, 0, len(found))
	for _, p := range found {
		m, known := in[p.in]
		if !known {
			if m, err = s.setting(tx, p.in); err != nil {
				return nil, err
			}
			in[p.in] = m
		}
		p.Level, p.Tags, p.Higher = m.level, m.tags, m.higher
		if p.Worse, err = moreTender(tx, client, p); err != nil {
			return nil, err
		}
		all = append(all, p.Press)
	}
	return all, nil
}

// A pressedIn is a press with its session.
type pressedIn struct {
	history.Press
	in history.SessionID
}

// lately jumps from each point to the next in the index on holds, and in each
// from the newest hold back, instead of reading every hold there ever was.
func lately(tx dbfile.Tx, client history.ClientID, since time.Time) ([]pressedIn, error) {
	rows, err := tx.Query(`WITH RECURSIVE spot(point) AS (
			SELECT min(point) FROM stage WHERE kind = 2 AND client IS ?1
			UNION ALL
			SELECT (SELECT min(point) FROM stage WHERE kind = 2 AND client IS ?1 AND point > spot.point)
			FROM spot WHERE point IS NOT NULL)
		SELECT h.session, h.point, h.side, max(h.at), s.zone
		FROM spot CROSS JOIN stage h ON h.point = spot.point CROSS JOIN session s ON s.id = h.session
		WHERE h.kind = 2 AND h.client IS ?1 AND h.side IN (?3, ?4, ?5, ?6) AND h.at >= ?2 AND h.lasted >= 5000
		GROUP BY h.session, h.point, h.side ORDER BY max(h.at)`,
		orNull(client), since.UnixMilli(), body.Left, body.Right, body.Midline, body.Together)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []pressedIn
	for rows.Next() {
		var p pressedIn
		var at int64
		var zone int64
		if err := rows.Scan(&p.in, &p.Point, &p.Side, &at, &zone); err != nil {
			return nil, err
		}
		if !history.IsMoment(at, zone) {
			return nil, dbfile.ErrDamaged
		}
		p.When = history.Moment(at, zone)
		all = append(all, p)
	}
	return all, rows.Err()
}

// A setting is what holds for every press of one session.
type setting struct {
	level  body.Level
	tags   []string
	higher []body.RegionID
}

func (s *Store) setting(tx dbfile.Tx, id history.SessionID) (m setting, err error) {
	var source, text []byte
	if err := tx.QueryRow(`SELECT r.source, s.words FROM session s JOIN plan p ON p.id = s.plan
		JOIN routine r ON r.id = p.routine WHERE s.id = ?`, id).Scan(&source, &text); err != nil {
		return m, err
	}
	if file, err := dbfile.Inflate(source); err == nil {
		if r, err := routine.ParsePrepared("", file, nil); err == nil {
			m.level = r.Level
		}
	}
	var said history.Notes
	_ = s.unsealed(text, &said) // what cannot be read says nothing
	m.tags = said.Tags
	rows, err := tx.Query("SELECT region FROM region WHERE session = ? AND after > before", id)
	if err != nil {
		return m, err
	}
	defer rows.Close()
	for rows.Next() {
		var region body.RegionID
		if err := rows.Scan(&region); err != nil {
			return m, err
		}
		m.higher = append(m.higher, region)
	}
	return m, rows.Err()
}

// moreTender reports whether a spot was more tender in the session of the press
// than in the one before in which it was asked about. It looks back as far as
// Habit does.
func moreTender(tx dbfile.Tx, client history.ClientID, p pressedIn) (more bool, err error) {
	var number int
	const of = "SELECT number FROM tenderness WHERE session = ? AND point = ? AND side = ?"
	if err = tx.QueryRow(of, p.in, string(p.Point), p.Side).Scan(&number); err == nil {
		err = tx.QueryRow(`SELECT t.number < ?1 FROM (SELECT session, at FROM stage
			WHERE kind = 2 AND client IS ?2 AND point = ?3 AND side = ?4 AND at < ?5 AND session <> ?6 ORDER BY at DESC LIMIT 60) h
			JOIN tenderness t ON t.session = h.session AND t.point = ?3 AND t.side = ?4 ORDER BY h.at DESC LIMIT 1`,
			number, orNull(client), string(p.Point), p.Side, p.When.UnixMilli(), p.in).Scan(&more)
	}
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return more, err
}
