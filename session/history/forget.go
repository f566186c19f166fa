package history

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
)

// ForgetClient deletes a client and every session with them for good: nothing
// of them is left in the file, its write-ahead log or the backups, which are
// removed. It returns the files set aside earlier, which may still hold
// something and are left to the person.
func (s *Store) ForgetClient(id ClientID) (left []string, err error) {
	return s.erase(func(tx *sql.Tx) error {
		res, err := tx.Exec("DELETE FROM client WHERE id = ?", id)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNoClient)
		}
		return nil
	})
}

// ForgetSession deletes one session as ForgetClient does.
func (s *Store) ForgetSession(id SessionID) (left []string, err error) {
	return s.erase(func(tx *sql.Tx) error {
		res, err := tx.Exec("DELETE FROM session WHERE id = ?", id)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNone)
		}
		return nil
	})
}

// ForgetAll deletes everything as ForgetClient does, the passphrase included.
func (s *Store) ForgetAll() (left []string, err error) {
	return s.erase(func(tx *sql.Tx) error {
		_, err := tx.Exec("DELETE FROM session; DELETE FROM client; DELETE FROM seal")
		return err
	})
}

// erase deletes, and then sees to it that what was deleted is gone.
func (s *Store) erase(what func(tx *sql.Tx) error) (left []string, err error) {
	all := func(tx *sql.Tx) error {
		if err := what(tx); err != nil {
			return err
		}
		_, err := tx.Exec(`DELETE FROM plan WHERE id NOT IN (SELECT plan FROM session);
			DELETE FROM routine WHERE id NOT IN (SELECT routine FROM plan)`)
		return err
	}
	err = s.write(all)
	if isFull(err) {
		err = s.write(all) // the write-ahead log is empty now, which made room
	}
	switch {
	case isFull(err):
		return nil, errors.New("nothing is deleted: that takes some room, and the disk is full")
	case err != nil:
		return nil, err
	}
	return s.scrub()
}

// scrub rebuilds the file without what was deleted or replaced, empties the
// write-ahead log, and removes the backups.
func (s *Store) scrub() (left []string, err error) {
	s.mu.Lock()
	db, err := s.reopen()
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if _, err := db.Exec("VACUUM"); err != nil {
		return nil, fmt.Errorf("it is deleted, but traces may be left in the file: %w", err)
	}
	var busy, pages, moved int
	if err := db.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
		return nil, fmt.Errorf("it is deleted, but traces may be left in the file: %w", err)
	}
	if busy != 0 {
		return nil, errors.New("it is deleted, but traces are left until every other window of Unknot is closed")
	}
	all, err := backups(s.path)
	for _, name := range all {
		err = errors.Join(err, os.Remove(name))
	}
	if err != nil {
		return nil, err
	}
	return beside(s.path, "unread")
}
