package sqlite

import (
	"context"
	"errors"
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// Aftermath returns what is left of the sessions that began from a time to another,
// of a client or with 0 of the person, the oldest first.
func (s *Store) Aftermath(ctx context.Context, who history.ClientID, from, to time.Time) ([]history.Aftermath, error) {
	return reading(ctx, s, func(tx dbfile.Tx) ([]history.Aftermath, error) { return s.aftermath(tx, who, from, to) })
}

func (s *Store) aftermath(tx dbfile.Tx, who history.ClientID, from, to time.Time) ([]history.Aftermath, error) {
	rows, err := tx.Query(`SELECT s.id, s.outcome, s.words, coalesce((SELECT max(at) FROM stage WHERE session = s.id), s.started)
		FROM session s WHERE s.client IS ? AND s.started BETWEEN ? AND ? ORDER BY s.started, s.id`,
		orNull(who), from.UnixMilli(), to.UnixMilli())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []history.Aftermath
	for rows.Next() {
		var a history.Aftermath
		var last int64
		var text []byte
		if err := rows.Scan(&a.Session, &a.Outcome, &text, &last); err != nil {
			return nil, err
		}
		if !history.IsMoment(last, 0) {
			return nil, dbfile.ErrDamaged
		}
		a.Last = history.Moment(last, 0)
		var said history.Notes
		a.Sealed = errors.Is(s.unsealed(text, &said), history.ErrSealed) // what is spoilt says nothing
		a.Wrong, a.Well = said.Wrong, said.Well
		all = append(all, a)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	for i := range all {
		v := []history.Session{{ID: all[i].Session}}
		if err := readNumbers(tx, v); err != nil {
			return nil, err
		}
		all[i].Regions = v[0].Regions
		if all[i].Tender, err = readTender(tx, all[i].Session); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// SayWell keeps with sessions that a region is well again. The error is ErrSealed if
// one of them is sealed.
func (s *Store) SayWell(ctx context.Context, region body.RegionID, now time.Time, of ...history.SessionID) error {
	return s.write(ctx, func(tx dbfile.Tx) error {
		for _, id := range of {
			if err := s.reword(writer{tx}, id, func(w *history.Notes) {
				w.Well = slices.DeleteFunc(slices.Clone(w.Well), func(o history.Well) bool { return o.Region == region })
				w.Well = append(w.Well, history.Well{Region: region, At: now})
			}, nil); err != nil {
				return err
			}
		}
		return nil
	})
}
