package history

import (
	"cmp"
	"database/sql"
	"errors"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/routine"
)

const (
	// RestFor is how long a region rests after something was wrong there.
	RestFor = 48 * time.Hour
	// TooMuch is the number of 10 from which on a region rests.
	TooMuch = 7
	// longestRun is how long before something went wrong its session can have
	// begun: it may have been paused for days.
	longestRun = 7 * 24 * time.Hour
)

// An Answer is one to a question that was asked before a session.
type Answer struct {
	Question string `json:"question"` // its id
	Yes      bool   `json:"yes"`
}

// A Wrong is what was wrong in a session, which was stopped because of it.
type Wrong struct {
	Sign    string          `json:"sign,omitempty"` // the id of the sign to stop at; "" if none was said
	Regions []body.RegionID `json:"regions"`        // that rest because of it
	At      time.Time       `json:"at"`
}

// A Well is a region of which it was said that it is well again, so that it does
// not rest any more because of what was before.
type Well struct {
	Region body.RegionID `json:"region"`
	At     time.Time     `json:"at"`
}

// answered are answers by the ids of the questions, in their order.
func answered(today map[string]bool) []Answer {
	var all []Answer
	for id, yes := range today {
		all = append(all, Answer{id, yes})
	}
	slices.SortFunc(all, func(a, b Answer) int { return cmp.Compare(a.Question, b.Question) })
	return all
}

// WrongAt returns the regions that something was wrong in at a stage of a plan:
// that of the point that is pressed or about to be; of the last hold in a rest,
// and both on the way from one to the other; all that the routine names where no
// point is near.
func WrongAt(p session.Plan, stage int, of *routine.Routine, places routine.Places) []body.RegionID {
	var all []body.RegionID
	add := func(id body.ID) {
		if at, ok := places.Point(id); ok && !slices.Contains(all, at.Region) {
			all = append(all, at.Region)
		}
	}
	st := p.Stage(stage)
	if st.Kind == session.Rest || st.Kind == session.Switch || st.Kind == session.Area {
		for i := stage - 1; i >= 0; i-- {
			if before := p.Stage(i); before.Kind == session.Hold {
				add(before.Point)
				break
			}
		}
	}
	if st.Kind != session.Rest {
		add(st.Point)
	}
	if len(all) == 0 {
		all = slices.Clone(of.Regions)
	}
	return all
}

// TooSore returns the regions that rest because of the person's numbers: those
// of a point that was as tender as TooMuch, and those that hurt so much after a
// session, and more than before.
func TooSore(numbers []Numbers, tender []Tenderness, places routine.Places) []body.RegionID {
	var all []body.RegionID
	add := func(id body.RegionID) {
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	for _, t := range tender {
		if p, ok := places.Point(t.Point); ok && t.Number >= TooMuch {
			add(p.Region)
		}
	}
	for _, n := range numbers {
		if n.Before != nil && n.After != nil && *n.After >= TooMuch && *n.After > *n.Before {
			add(n.Region)
		}
	}
	return all
}

// Resting returns what rests at a time, of a client or with 0 of the person:
// the regions in which something was wrong within RestFor, or that were too sore,
// until somebody said that they are well again.
//
// While the records are sealed and locked, nobody can read why a client's session
// was stopped before its end: then all that it was about rests, and the error is
// ErrLocked.
func (s *Store) Resting(who ClientID, now time.Time, places routine.Places) ([]prepare.Rest, error) {
	rests, err := reading(s, func(tx *sql.Tx) ([]rest, error) { return s.resting(tx, who, now, places) })
	if err != nil {
		return nil, err
	}
	var all []prepare.Rest
	for _, r := range rests {
		if r.locked {
			err = ErrLocked
		}
		i := slices.IndexFunc(all, func(o prepare.Rest) bool { return o.Region == r.region })
		if i < 0 {
			i, all = len(all), append(all, prepare.Rest{Region: r.region})
		}
		if until := r.since.Add(RestFor).In(now.Location()); until.After(all[i].Until) {
			all[i].Until = until
		}
	}
	slices.SortFunc(all, func(a, b prepare.Rest) int { return cmp.Compare(a.Region, b.Region) })
	return all, err
}

// SayWell says of a region that it is well again, so that it rests no more. The
// error is ErrLocked for a client's while that is sealed.
func (s *Store) SayWell(who ClientID, region body.RegionID, now time.Time, places routine.Places) error {
	return s.write(func(tx *sql.Tx) error {
		all, err := s.resting(tx, who, now, places)
		if err != nil {
			return err
		}
		for _, r := range all {
			if r.region != region {
				continue
			}
			if err := s.reword(writer{tx}, r.in, func(w *Words) {
				w.Well = slices.DeleteFunc(slices.Clone(w.Well), func(o Well) bool { return o.Region == region })
				w.Well = append(w.Well, Well{region, now})
			}, nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// Rests are the regions that rest because of the session, until when, or until
// somebody said that they are well again; the clock is that of where it was.
func (v Record) Rests(places routine.Places) []prepare.Rest {
	var all []prepare.Rest
	add := func(since time.Time, regions ...body.RegionID) {
		for _, id := range regions {
			until := since.Add(RestFor)
			for _, w := range v.Words.Well {
				if w.Region == id && !w.At.Before(since) && w.At.Before(until) {
					until = w.At
				}
			}
			rest := prepare.Rest{Region: id, Until: until.In(v.Started.Location())}
			i := slices.IndexFunc(all, func(o prepare.Rest) bool { return o.Region == id })
			switch {
			case i < 0:
				all = append(all, rest)
			case all[i].Until.Before(until):
				all[i] = rest
			}
		}
	}
	if v.Words.Wrong != nil {
		add(v.Words.Wrong.At, v.Words.Wrong.Regions...)
	}
	last := v.Started
	for _, d := range v.Done {
		if d.At.After(last) {
			last = d.At
		}
	}
	add(last, TooSore(v.Regions, v.Tender, places)...)
	return all
}

// A rest is a region that rests because of a session.
type rest struct {
	region body.RegionID
	since  time.Time
	in     SessionID
	locked bool // why the session was stopped cannot be read
}

// resting looks at the sessions of the last days, the oldest first.
func (s *Store) resting(tx *sql.Tx, who ClientID, now time.Time, places routine.Places) ([]rest, error) {
	found, err := endedLately(tx, who, now)
	if err != nil {
		return nil, err
	}
	var all []rest
	for _, e := range found {
		var said Words
		unread := s.unsealed(e.words, &said) // what is spoilt says nothing
		add := func(since time.Time, locked bool, regions ...body.RegionID) {
			for _, id := range regions {
				well := slices.ContainsFunc(said.Well, func(w Well) bool { return w.Region == id && !w.At.Before(since) })
				if !well && now.Before(since.Add(RestFor)) && since.Before(now.Add(RestFor)) {
					all = append(all, rest{id, since, e.id, locked})
				}
			}
		}
		if said.Wrong != nil {
			add(said.Wrong.At, false, said.Wrong.Regions...)
		}
		if !now.Before(e.last.Add(RestFor)) {
			continue // nor do its numbers count
		}
		v := []Session{{ID: e.id}}
		if err := readNumbers(tx, v); err != nil {
			return nil, err
		}
		tender, err := readTender(tx, e.id)
		if err != nil {
			return nil, err
		}
		add(e.last, false, TooSore(v[0].Regions, tender, places)...)
		if errors.Is(unread, ErrLocked) && e.outcome != Finished {
			for _, n := range v[0].Regions {
				add(e.last, true, n.Region)
			}
		}
	}
	return all, nil
}

// An endedSession is as much of a session as says whether something rests.
type endedSession struct {
	id      SessionID
	outcome Outcome
	last    time.Time // when its last stage ended, or it began
	words   []byte
}

func endedLately(tx *sql.Tx, who ClientID, now time.Time) ([]endedSession, error) {
	rows, err := tx.Query(`SELECT s.id, s.outcome, s.words, coalesce((SELECT max(at) FROM stage WHERE session = s.id), s.started)
		FROM session s WHERE s.client IS ? AND s.started BETWEEN ? AND ? ORDER BY s.started, s.id`,
		who.orNull(), now.Add(-RestFor-longestRun).UnixMilli(), now.Add(RestFor).UnixMilli())
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
		if !isMoment(last, 0) {
			return nil, errDamaged
		}
		e.last = moment(last, 0)
		all = append(all, e)
	}
	return all, rows.Err()
}
