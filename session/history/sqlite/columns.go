package sqlite

import (
	"database/sql"
	"errors"

	"unknot/session/history"
)

// scanKey reads a key out of a column.
func scanKey(k *history.Key) sql.Scanner { return keyScanner{k} }

type keyScanner struct{ *history.Key }

func (k keyScanner) Scan(v any) error {
	b, ok := v.([]byte)
	if !ok || len(b) != len(k.Key) {
		return errors.New("a recorded key cannot be read")
	}
	copy(k.Key[:], b)
	return nil
}

// orNull is a client as the file has it.
func orNull(id history.ClientID) any {
	if id == 0 {
		return nil
	}
	return int64(id)
}
