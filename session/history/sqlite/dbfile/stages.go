package dbfile

import (
	"database/sql"
	"time"

	"unknot/session/history"
)

// ReadStages returns the stages of a session that ended, in their order.
func ReadStages(tx Tx, id history.SessionID) ([]history.StageRecord, error) {
	rows, err := tx.Query(`SELECT stage, again, kind, point, side, planned, length, lasted, ending, at
		FROM stage WHERE session = ? ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var done []history.StageRecord
	for rows.Next() {
		d, err := ScanStage(rows)
		if err != nil {
			return nil, err
		}
		done = append(done, d)
	}
	return done, rows.Err()
}

// ScanStage reads the columns of a stage, and those that follow them.
func ScanStage(rows *sql.Rows, more ...any) (d history.StageRecord, err error) {
	var planned, length, lasted, at int64
	err = rows.Scan(append([]any{&d.Stage, &d.Again, &d.Kind, &d.Point, &d.Side, &planned, &length, &lasted, &d.Ending, &at}, more...)...)
	if err == nil && (!history.CanLast(planned, length, lasted/1000) || !history.IsMoment(at, 0) || d.Stage < 0) {
		err = ErrDamaged
	}
	d.Planned, d.Length = time.Duration(planned)*time.Second, time.Duration(length)*time.Second
	d.Lasted, d.At = time.Duration(lasted)*time.Millisecond, time.UnixMilli(at).UTC()
	return d, err
}
