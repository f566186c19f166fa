package history

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"unknot/session/words"
)

// A QuarantinedError says that the file of records could not be read, that it was set
// aside under another name, and that a new one goes on with what could be read.
type QuarantinedError struct {
	Name     string // empty if there was nothing in the file
	Sessions int    // that could be read
}

// Line says so to a person.
func (e *QuarantinedError) Line() words.Line {
	switch {
	case e.Name == "":
		return words.Linef("there was nothing in your file of records, as after a crash of the computer: new ones begin now")
	case e.Sessions == 0:
		return words.Linef("your records could not be read: they are set aside as %s, and new ones begin now", e.Name)
	}
	return words.Linef("your records are damaged: they are set aside as %s, and new ones begin with what could be read, sessions: %d", e.Name, e.Sessions)
}

func (e *QuarantinedError) Error() string { return e.Line().String() }

// quarantine renames a file that is damaged, and what belongs to it, and puts in
// its place a new one with what can be read of it. The error is a *QuarantinedError
// if that worked, and nil if another window did it.
func (s *Store) quarantine() error {
	s.shut()
	alone, err := lockFolder(s.path)
	if err != nil {
		return err
	}
	defer alone.release()
	damaged := s.generation
	if s.look(); s.file == nil || s.generation != damaged {
		return nil // another window was faster
	}
	image, err := readImage(s.path)
	if err != nil {
		return err
	}
	aside := &QuarantinedError{}
	if err := build(mendedPath(s.path), func(db *sql.DB) (err error) {
		if aside.Sessions, err = salvageInto(db, image); err != nil {
			return err
		}
		return transact(db, leap)
	}); err != nil {
		return err
	}
	if aside.Name, err = moveToQuarantine(s.path); err != nil {
		return err
	}
	if err := os.Rename(mendedPath(s.path), s.path); err != nil {
		return err
	}
	if _, err := s.openUp(); err != nil {
		return err
	}
	return aside
}

// moveToQuarantine renames a file and what belongs to it, and returns its new name. A
// file without anything in it is removed.
func moveToQuarantine(path string) (name string, err error) {
	aside, err := spare(path, "unread")
	if err != nil {
		return "", err
	}
	empty := true
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		info, err := os.Lstat(path + end)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return "", err
		case info.Mode().IsRegular() && info.Size() == 0 && empty:
			err = os.Remove(path + end)
		default:
			empty = empty && end == "-shm"
			if err = os.Rename(path+end, aside+end); err == nil {
				narrow(aside+end, 0o600)
			}
		}
		if err != nil {
			return "", err
		}
	}
	if empty {
		return "", nil
	}
	return filepath.Base(aside), nil
}

// rescue takes what can be read of a file into memory, where the file cannot be
// mended.
func (s *Store) rescue() error {
	s.shut()
	image, err := readImage(s.path)
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	if err = migrate(db, ""); err == nil {
		_, err = salvageInto(db, image)
	}
	if err != nil {
		db.Close()
		return err
	}
	s.db, s.frozen, s.rescued = db, true, true
	if !s.told {
		s.told = true
		s.news = words.Linef("your records are damaged, and cannot be mended here: what can be read of them is shown")
	}
	return nil
}
