package history

import (
	"time"

	"unknot/session/body"
)

// An Ease is how soon a point eased in one session. These are a person's own
// small measurements, not a diagnosis.
type Ease struct {
	When    time.Time
	Seconds float64 // from the start of the hold, on average of those that eased
	Eased   int     // how many holds of the session eased,
	Holds   int     // of how many on the point and side; those shorter than PressedFrom do not count
}

// Eases returns how soon a point eased on a side, the newest first. Sessions in
// which it did not ease are left out; of the filter, Region is not used.
func (s *Store) Eases(f Filter, point body.ID, side body.Side) ([]Ease, error) {
	db, err := s.reader()
	if err != nil {
		return nil, err
	}
	since, until := f.period()
	rows, err := db.Query(`SELECT h.session, h.at, h.lasted, h.ending IN (2, 3), s.zone FROM stage h JOIN session s ON s.id = h.session
		WHERE h.kind = 2 AND h.client IS ? AND h.point = ? AND h.side = ? AND h.at >= ? AND h.at < ?
		AND h.lasted >= 5000 ORDER BY h.at DESC`, f.Client.orNull(), string(point), side, since, until)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all eases
	for rows.Next() && (f.Limit <= 0 || len(all.done) < f.Limit+f.Offset) {
		var id SessionID
		var at, lasted int64
		var eased bool
		var zone int
		if err := rows.Scan(&id, &at, &lasted, &eased, &zone); err != nil {
			return nil, err
		}
		all.add(id, moment(at, zone), float64(lasted)/1000, eased)
	}
	all.add(0, time.Time{}, 0, false)
	return all.done[min(f.Offset, len(all.done)):], rows.Err()
}

// eases gathers the holds of each session, which come one after the other.
type eases struct {
	done []Ease
	of   SessionID
	now  Ease
}

func (e *eases) add(id SessionID, at time.Time, seconds float64, eased bool) {
	if id != e.of {
		if e.now.Eased > 0 {
			e.now.Seconds /= float64(e.now.Eased)
			e.done = append(e.done, e.now)
		}
		e.of, e.now = id, Ease{When: at}
	}
	e.now.Holds++
	if eased {
		e.now.Eased++
		e.now.Seconds += seconds
	}
}
