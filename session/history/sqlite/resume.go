package sqlite

import (
	"context"
	"errors"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// wrongKey is how long after a stop it can have been a wrong key.
const wrongKey = 12 * time.Hour

// Unfinished returns the session to go on with, or nil if there is none. It is
// the newest that does not run in another window, if it was interrupted, or if
// it was stopped within the last hours, which may have been a wrong key.
func (s *Store) Unfinished(ctx context.Context, now time.Time) (*history.Interrupted, error) {
	return waited(ctx, func() (*history.Interrupted, error) {
		s.sweepLocks()
		return readNow(ctx, s, func(tx dbfile.Tx) (*history.Interrupted, error) { return s.unfinished(tx, now) })
	})
}

func (s *Store) unfinished(tx dbfile.Tx, now time.Time) (*history.Interrupted, error) {
	newest, err := newest(tx)
	if err != nil {
		return nil, err
	}
	for _, v := range newest {
		if isRunning(s.path, v.key) {
			continue
		}
		i, err := interrupted(tx, v.id)
		if err != nil {
			return nil, err
		}
		if i == nil {
			continue // nobody knows what it was
		}
		if i.Outcome == history.Going || i.Outcome == history.Stopped && now.Sub(i.Since).Abs() <= wrongKey {
			return i, nil
		}
		break
	}
	return nil, nil
}

// interrupted returns a session with where it stands, or nil if it cannot be
// gone on with, as its plan cannot be read or ends before that.
func interrupted(tx dbfile.Tx, id history.SessionID) (*history.Interrupted, error) {
	i := &history.Interrupted{}
	var plan, source []byte
	var last int64
	err := tx.QueryRow(`SELECT p.stages, r.source, coalesce((SELECT max(at) FROM stage WHERE session = s.id), s.started)
		FROM session s JOIN plan p ON p.id = s.plan JOIN routine r ON r.id = p.routine WHERE s.id = ?`, id).
		Scan(&plan, &source, &last)
	if err == nil {
		i.Session, err = short(tx, id)
	}
	if err == nil && !history.IsMoment(last, 0) {
		err = dbfile.ErrDamaged
	}
	if err != nil {
		return nil, err
	}
	i.Since = time.UnixMilli(last).In(i.Started.Location())
	var unread error
	i.Source, unread = dbfile.Inflate(source)
	if unread == nil {
		i.Plan, unread = dbfile.DecodePlan(plan)
	}
	i.Index = i.Session.Stage
	if unread != nil || i.Index >= i.Plan.Len() {
		return nil, nil
	}
	i.Stage = i.Plan.Stage(i.Index)
	i.Repeats = repeats(i.Plan, i.Index)
	i.Left = i.Plan.Length() - i.Plan.Offset(i.Index)
	return i, nil
}

type numbered struct {
	id  history.SessionID
	key history.Key
}

// newest are the newest sessions that were recorded here, not imported.
func newest(tx dbfile.Tx) ([]numbered, error) {
	rows, err := tx.Query("SELECT id, key FROM session WHERE id > 0 ORDER BY id DESC LIMIT 20")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []numbered
	for rows.Next() {
		var v numbered
		if err := rows.Scan(&v.id, scanKey(&v.key)); err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

// repeats counts the holds from stage i on that are on its point and side and
// come from the same stage of the routine.
func repeats(p session.Plan, i int) int {
	at, n := p.Stage(i), 0
	for _, st := range p.Stages()[i:] {
		if st.Kind == session.Hold && st.Item == at.Item && st.Point == at.Point && st.Side == at.Side && at.Side != body.NoSide {
			n++
		}
	}
	return n
}

// Resume goes on recording the session, which a new run through its plan from
// its stage on brings, without what there is before its stages in Run. It fails
// if another window was faster.
func (s *Store) Resume(ctx context.Context, i *history.Interrupted, when time.Time) (*Recording, error) {
	c, err := lockSession(s.path, i.Key)
	if errors.Is(err, dbfile.ErrHeld) {
		return nil, err
	}
	type before struct {
		generation int
		counts     map[int]int
	}
	was, err := reading(ctx, s, func(tx dbfile.Tx) (was before, err error) {
		if err := unchanged(tx, i); err != nil {
			return was, err
		}
		s.mu.Lock()
		was.generation = s.generation
		s.mu.Unlock()
		was.counts, err = ended(tx, i.ID)
		return was, err
	})
	if err != nil {
		c.Release()
		return nil, err
	}
	r := s.recording(i.Key, origin{
		generation: was.generation,
		started:    i.Started, client: i.Client, routine: i.RoutineID, name: i.Name, source: i.Source,
		plan: i.Plan, numbers: i.Regions,
	}, when)
	r.lock, r.counts = c, was.counts
	for _, n := range was.counts {
		r.rows += n
	}
	r.begin(i.Index)
	return r, nil
}

// errGoneOn says that an interrupted session is not as it was.
var errGoneOn = message.Errorf("records.gone-on", "this session was gone on with in another window")

// unchanged fails if the session is not in the file as it was when it was read.
func unchanged(tx dbfile.Tx, i *history.Interrupted) error {
	found, err := readShort(tx, shortColumns+"WHERE s.key = ?", i.Key[:])
	switch {
	case err != nil:
		return err
	case len(found) == 0 || found[0].ID != i.ID:
		return history.ErrNone
	case found[0].Outcome != i.Outcome || found[0].Stage != i.Session.Stage || found[0].Spent != i.Spent:
		return errGoneOn
	}
	return nil
}

// ended counts how often each stage of a session has ended.
func ended(tx dbfile.Tx, id history.SessionID) (map[int]int, error) {
	found, err := tx.Query("SELECT stage, count(*) FROM stage WHERE session = ? GROUP BY stage", id)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	counts := map[int]int{}
	for found.Next() {
		var stage, n int
		if err := found.Scan(&stage, &n); err != nil {
			return nil, err
		}
		counts[stage] = n
	}
	return counts, found.Err()
}

// Decline keeps an interrupted session as it is, not to be offered again. It
// fails if another window has gone on with it.
func (s *Store) Decline(ctx context.Context, i *history.Interrupted) error {
	return s.write(ctx, func(tx dbfile.Tx) error {
		if err := unchanged(tx, i); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE session SET outcome = ? WHERE id = ?", history.Abandoned, i.ID)
		return err
	})
}
