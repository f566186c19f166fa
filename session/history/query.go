package history

import (
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// ErrNone says that no session is recorded under an ID, or not any more.
var ErrNone = errors.New("there is no such session")

// A Filter chooses sessions. The zero Filter means all of the person's own.
type Filter struct {
	Region   body.RegionID // "" for any
	Client   ClientID      // 0 for the person's own
	Everyone bool          // the person's own and every client's
	Key      *Key          // the session with the key alone; nil for any
	Since    time.Time     // the first moment, by the clock where the session was; zero for no limit
	Until    time.Time     // the first moment after, likewise
	Limit    int           // the newest so many, 0 for all
	Offset   int           // of those after so many
}

// table is what the chosen sessions are looked up in, c, and its column with
// their IDs. A region leads through its own index.
func (f Filter) table() (name, id string) {
	if f.Region != "" {
		return "region c", "c.session"
	}
	return "session c", "c.id"
}

// where is the condition on a session or one of its regions c.
func (f Filter) where() (condition string, args []any) {
	condition = "1"
	_, id := f.table()
	add := func(more string, a any) { condition, args = condition+" AND "+more, append(args, a) }
	if !f.Everyone {
		add("c.client IS ?", f.Client.orNull())
	}
	if f.Key != nil {
		add(id+" = (SELECT id FROM session WHERE key = ?)", f.Key[:])
	}
	if f.Region != "" {
		add("c.region = ?", string(f.Region))
	}
	// The first condition of each pair is for the index.
	zone := "c.zone"
	if f.Region != "" {
		zone = "(SELECT zone FROM session WHERE id = c.session)"
	}
	if !f.Since.IsZero() {
		add("c.started >= ?", clockOf(f.Since)-farZone)
		add("c.started + "+zone+" * 60000 >= ?", clockOf(f.Since))
	}
	if !f.Until.IsZero() {
		add("c.started < ?", clockOf(f.Until)+farZone)
		add("c.started + "+zone+" * 60000 < ?", clockOf(f.Until))
	}
	return condition, args
}

// clockOf is what a clock shows at a time, as milliseconds since it showed the
// beginning of 1970.
func clockOf(t time.Time) int64 {
	ms, zone := stamp(t)
	return ms + int64(zone)*time.Minute.Milliseconds()
}

// farZone is more than any clock is from UTC.
var farZone = (26 * time.Hour).Milliseconds()

// limit is the limit as SQLite takes it.
func (f Filter) limit() int {
	if f.Limit <= 0 {
		return -1
	}
	return f.Limit
}

const shortColumns = `SELECT s.id, s.key, coalesce(s.client, 0), s.started, s.zone, r.key, r.name, s.outcome, s.stage, p.seconds,
	(SELECT CAST(total(lasted) AS INTEGER) FROM stage WHERE session = s.id),
	(SELECT count(*) FROM stage WHERE session = s.id AND kind = 2 AND lasted >= 5000)
	FROM session s JOIN plan p ON p.id = s.plan JOIN routine r ON r.id = p.routine `

// Sessions returns the chosen sessions, the newest first.
func (s *Store) Sessions(f Filter) ([]Session, error) {
	return reading(s, func(tx *sql.Tx) ([]Session, error) { return sessions(tx, f) })
}

// Count returns how many sessions are chosen, Limit and Offset aside.
func (s *Store) Count(f Filter) (int, error) {
	return reading(s, func(tx *sql.Tx) (int, error) { return count(tx, f) })
}

func count(tx *sql.Tx, f Filter) (n int, err error) {
	table, _ := f.table()
	where, args := f.where()
	err = tx.QueryRow("SELECT count(*) FROM "+table+" WHERE "+where, args...).Scan(&n)
	return n, err
}

func sessions(tx *sql.Tx, f Filter) ([]Session, error) {
	table, id := f.table()
	where, args := f.where()
	return readShort(tx, shortColumns+"WHERE s.id IN (SELECT "+id+" FROM "+table+" WHERE "+where+
		" ORDER BY c.started DESC, "+id+" DESC LIMIT ? OFFSET ?) ORDER BY s.started DESC, s.id DESC",
		append(args, f.limit(), f.Offset)...)
}

// short returns one session in short.
func short(tx *sql.Tx, id SessionID) (Session, error) {
	found, err := readShort(tx, shortColumns+"WHERE s.id = ?", id)
	if err != nil {
		return Session{}, err
	}
	if len(found) == 0 {
		return Session{}, ErrNone
	}
	return found[0], nil
}

func readShort(tx *sql.Tx, query string, args ...any) ([]Session, error) {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []Session
	for rows.Next() {
		var v Session
		var started, spent int64
		var zone, planned int64
		if err := rows.Scan(&v.ID, scanKey(&v.Key), &v.Client, &started, &zone, &v.RoutineID, &v.Name,
			&v.Outcome, &v.Stage, &planned, &spent, &v.Holds); err != nil {
			return nil, err
		}
		if !isMoment(started, zone) || v.Outcome > Abandoned || v.Stage < 0 || spent < 0 || !lasts(planned) {
			return nil, errDamaged
		}
		v.Started = moment(started, zone)
		v.Planned, v.Spent = time.Duration(planned)*time.Second, time.Duration(spent)*time.Millisecond
		found = append(found, v)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return found, readNumbers(tx, found)
}

// atOnce is how many sessions are asked for in one query.
const atOnce = 500

// readNumbers adds the regions to sessions.
func readNumbers(tx *sql.Tx, to []Session) error {
	for some := range slices.Chunk(to, atOnce) {
		at := map[SessionID]*Session{}
		ids := make([]any, len(some))
		for i := range some {
			at[some[i].ID], ids[i] = &some[i], some[i].ID
		}
		rows, err := tx.Query("SELECT session, region, before, after FROM region WHERE session IN (?"+
			strings.Repeat(", ?", len(ids)-1)+") ORDER BY session, region", ids...)
		if err != nil {
			return err
		}
		for rows.Next() {
			var id SessionID
			var n Numbers
			if err = rows.Scan(&id, &n.Region, &n.Before, &n.After); err != nil {
				break
			}
			at[id].Regions = append(at[id].Regions, n)
		}
		if err = errors.Join(err, rows.Err(), rows.Close()); err != nil {
			return err
		}
	}
	return nil
}

// A Record is everything about one session.
type Record struct {
	Session
	Plan   session.Plan
	Source []byte        // the routine's file as it was then
	Done   []StageRecord // in the order they ended
	Words  Words
	Sealed bool // Words cannot be read without the passphrase
	Tender []Tenderness
}

// Record returns everything about a session.
func (s *Store) Record(id SessionID) (Record, error) {
	return reading(s, func(tx *sql.Tx) (Record, error) {
		found, err := short(tx, id)
		if err != nil {
			return Record{}, err
		}
		return s.record(tx, found)
	})
}

func (s *Store) record(tx *sql.Tx, short Session) (Record, error) {
	v := Record{Session: short}
	var plan, source, words []byte
	err := tx.QueryRow(`SELECT p.stages, r.source, s.words FROM session s JOIN plan p ON p.id = s.plan
		JOIN routine r ON r.id = p.routine WHERE s.id = ?`, v.ID).Scan(&plan, &source, &words)
	if err != nil {
		return v, err
	}
	if v.Plan, err = decodePlan(plan); err != nil {
		return v, err
	}
	if v.Source, err = inflate(source); err != nil {
		return v, err
	}
	if v.Done, err = readDone(tx, v.ID); err != nil {
		return v, err
	}
	if v.Tender, err = readTender(tx, v.ID); err != nil {
		return v, err
	}
	err = s.unsealed(words, &v.Words)
	if errors.Is(err, ErrLocked) {
		v.Sealed, err = true, nil
	}
	return v, err
}

func readDone(tx *sql.Tx, id SessionID) ([]StageRecord, error) {
	rows, err := tx.Query(`SELECT stage, again, kind, point, side, planned, length, lasted, ending, at
		FROM stage WHERE session = ? ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var done []StageRecord
	for rows.Next() {
		d, err := scanDone(rows)
		if err != nil {
			return nil, err
		}
		done = append(done, d)
	}
	return done, rows.Err()
}

// scanDone reads the columns of a stage, and those that follow them.
func scanDone(rows *sql.Rows, more ...any) (d StageRecord, err error) {
	var planned, length, lasted, at int64
	err = rows.Scan(append([]any{&d.Stage, &d.Again, &d.Kind, &d.Point, &d.Side, &planned, &length, &lasted, &d.Ending, &at}, more...)...)
	if err == nil && (!lasts(planned, length, lasted/1000) || !isMoment(at, 0) || d.Stage < 0) {
		err = errDamaged
	}
	d.Planned, d.Length = time.Duration(planned)*time.Second, time.Duration(length)*time.Second
	d.Lasted, d.At = time.Duration(lasted)*time.Millisecond, time.UnixMilli(at).UTC()
	return d, err
}

func readTender(tx *sql.Tx, id SessionID) ([]Tenderness, error) {
	rows, err := tx.Query("SELECT point, side, number FROM tenderness WHERE session = ? ORDER BY point, side", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Tenderness
	for rows.Next() {
		var t Tenderness
		if err := rows.Scan(&t.Point, &t.Side, &t.Number); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, rows.Err()
}
