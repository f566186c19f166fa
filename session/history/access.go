package history

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
)

// reopen returns an open file that is the one at the path: not one that was
// moved away or deleted since.
func (s *Store) reopen() (*sql.DB, error) {
	if s.closed {
		return nil, errClosed
	}
	if s.path == "" {
		return nil, errNoHome
	}
	now, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && s.file != nil && !os.SameFile(now, s.file):
		s.file = nil // before it is let go of: the next file may be given its number
	case err == nil && s.db != nil && !s.frozen:
		return s.db, nil
	}
	s.shut()
	db, file, err := openFile(s.path)
	if err != nil {
		return nil, err
	}
	if s.file == nil || !os.SameFile(file, s.file) {
		s.generation++
	}
	s.db, s.file = db, file
	return db, nil
}

func (s *Store) shut() error {
	if s.db == nil {
		return nil
	}
	err := s.db.Close()
	s.db, s.frozen = nil, false
	return err
}

// reading carries out one reading, of the records as they are at one moment. It
// may be begun again.
func reading[T any](s *Store, do func(tx *sql.Tx) (T, error)) (T, error) {
	for {
		var got T
		db, err := s.reader()
		if err != nil {
			return got, err
		}
		tx, err := db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
		if err != nil && s.replaced(db) {
			continue
		}
		if err == nil {
			got, err = do(tx)
			_ = tx.Rollback() // nothing is lost with it
		}
		return got, err
	}
}

// replaced reports whether the records are in another file by now than one that
// was opened.
func (s *Store) replaced(db *sql.DB) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.db != db && !s.closed
}

// reader returns the file for reading. Where it cannot be written, as on a full
// disk, it is opened as it is.
func (s *Store) reader() (*sql.DB, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.frozen {
		return s.db, nil
	}
	db, err := s.reopen()
	if err == nil || !isUnwritable(err) {
		return db, err
	}
	frozen, ferr := openFrozen(s.path)
	if ferr != nil {
		return nil, err
	}
	s.db, s.frozen = frozen, true
	return frozen, nil
}

// write carries out one transaction. A file that turns out to be unreadable is
// set aside, and the transaction is to be tried again.
func (s *Store) write(do func(tx *sql.Tx) error) error {
	_, err := s.writeGeneration(func(tx *sql.Tx, _ int) error { return do(tx) })
	return err
}

// writeGeneration is write for those who must know which file they write to.
func (s *Store) writeGeneration(do func(tx *sql.Tx, generation int) error) (generation int, err error) {
	s.mu.Lock()
	db, err := s.reopen()
	generation = s.generation
	s.mu.Unlock()
	if err == nil {
		err = transact(db, func(tx *sql.Tx) error { return do(tx, generation) })
	}
	switch {
	case isCorrupt(err):
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.generation == generation {
			err = s.setAside()
		}
	case isFull(err) && db != nil:
		// Emptying the write-ahead log may make the room that is missing.
		_, _ = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return generation, err
}

func transact(db *sql.DB, do func(tx *sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// ignoreDone leaves out that a transaction was over already, as after a full
// disk.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
