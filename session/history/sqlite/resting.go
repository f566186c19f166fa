package sqlite

import (
	"cmp"
	"database/sql"
	"errors"
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// answered are answers by the ids of the questions, in their order.
func answered(today map[string]bool) []history.Answer {
	var all []history.Answer
	for id, yes := range today {
		all = append(all, history.Answer{Question: id, Yes: yes})
	}
	slices.SortFunc(all, func(a, b history.Answer) int { return cmp.Compare(a.Question, b.Question) })
	return all
}

// Resting returns what rests at a time, of a client or with 0 of the person:
// the regions in which something was wrong within RestFor, or that were too sore,
// until somebody said that they are well again.
//
// While the records are sealed and locked, nobody can read why a client's session
// was stopped before its end: then all that it was about rests, and the error is
// ErrLocked.
func (s *Store) Resting(who history.ClientID, now time.Time, places routine.Places) ([]prepare.Rest, error) {
	rests, err := reading(s, func(tx *sql.Tx) ([]rest, error) { return s.resting(tx, who, now, places) })
	if err != nil {
		return nil, err
	}
	var all []prepare.Rest
	for _, r := range rests {
		if r.locked {
			err = history.ErrLocked
		}
		i := slices.IndexFunc(all, func(o prepare.Rest) bool { return o.Region == r.region })
		if i < 0 {
			i, all = len(all), append(all, prepare.Rest{Region: r.region})
		}
		if until := r.since.Add(history.RestFor).In(now.Location()); until.After(all[i].Until) {
			all[i].Until = until
		}
	}
	slices.SortFunc(all, func(a, b prepare.Rest) int { return cmp.Compare(a.Region, b.Region) })
	return all, err
}

// SayWell says of a region that it is well again, so that it rests no more. The
// error is ErrLocked for a client's while that is sealed.
func (s *Store) SayWell(who history.ClientID, region body.RegionID, now time.Time, places routine.Places) error {
	return s.write(func(tx *sql.Tx) error {
		all, err := s.resting(tx, who, now, places)
		if err != nil {
			return err
		}
		for _, r := range all {
			if r.region != region {
				continue
			}
			if err := s.reword(writer{tx}, r.in, func(w *history.Notes) {
				w.Well = slices.DeleteFunc(slices.Clone(w.Well), func(o history.Well) bool { return o.Region == region })
				w.Well = append(w.Well, history.Well{Region: region, At: now})
			}, nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// A rest is a region that rests because of a session.
type rest struct {
	region body.RegionID
	since  time.Time
	in     history.SessionID
	locked bool // why the session was stopped cannot be read
}

// resting looks at the sessions of the last days, the oldest first.
func (s *Store) resting(tx *sql.Tx, who history.ClientID, now time.Time, places routine.Places) ([]rest, error) {
	found, err := endedLately(tx, who, now)
	if err != nil {
		return nil, err
	}
	var all []rest
	for _, e := range found {
		var said history.Notes
		unread := s.unsealed(e.words, &said) // what is spoilt says nothing
		add := func(since time.Time, locked bool, regions ...body.RegionID) {
			for _, id := range regions {
				well := slices.ContainsFunc(said.Well, func(w history.Well) bool { return w.Region == id && !w.At.Before(since) })
				if !well && now.Before(since.Add(history.RestFor)) && since.Before(now.Add(history.RestFor)) {
					all = append(all, rest{id, since, e.id, locked})
				}
			}
		}
		if said.Wrong != nil {
			add(said.Wrong.At, false, said.Wrong.Regions...)
		}
		if !now.Before(e.last.Add(history.RestFor)) {
			continue // nor do its numbers count
		}
		v := []history.Session{{ID: e.id}}
		if err := readNumbers(tx, v); err != nil {
			return nil, err
		}
		tender, err := readTender(tx, e.id)
		if err != nil {
			return nil, err
		}
		add(e.last, false, history.TooSore(v[0].Regions, tender, places)...)
		if errors.Is(unread, history.ErrLocked) && e.outcome != history.Finished {
			for _, n := range v[0].Regions {
				add(e.last, true, n.Region)
			}
		}
	}
	return all, nil
}

// An endedSession is as much of a session as says whether something rests.
type endedSession struct {
	id      history.SessionID
	outcome history.Outcome
	last    time.Time // when its last stage ended, or it began
	words   []byte
}

func endedLately(tx *sql.Tx, who history.ClientID, now time.Time) ([]endedSession, error) {
	rows, err := tx.Query(`SELECT s.id, s.outcome, s.words, coalesce((SELECT max(at) FROM stage WHERE session = s.id), s.started)
		FROM session s WHERE s.client IS ? AND s.started BETWEEN ? AND ? ORDER BY s.started, s.id`,
		orNull(who), now.Add(-history.RestFor-history.LongestRun).UnixMilli(), now.Add(history.RestFor).UnixMilli())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []endedSession
	for rows.Next() {
		var e endedSession
		var last int64
		if err := rows.Scan(&e.id, &e.outcome, &e.words, &last); err != nil {
			return nil, err
		}
		if !history.IsMoment(last, 0) {
			return nil, dbfile.ErrDamaged
		}
		e.last = history.Moment(last, 0)
		all = append(all, e)
	}
	return all, rows.Err()
}
