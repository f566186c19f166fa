package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"unknot/session/words"
)

// An AsideError says that the file of records could not be read, was set aside
// under another name, and that new records have begun.
type AsideError struct{ Name string }

// Line says so to a person.
func (e *AsideError) Line() words.Line {
	return words.Linef("your records could not be read: they are set aside as %s, and new ones begin now", e.Name)
}

func (e *AsideError) Error() string { return e.Line().String() }

// setAside renames a file that cannot be read, and what belongs to it, and
// begins a new one. The error is an *AsideError if that worked.
func (s *Store) setAside() error {
	s.shut()
	aside, err := spare(s.path, "unread")
	if err != nil {
		return err
	}
	for _, end := range []string{"-wal", "-shm", ""} {
		if err := os.Rename(s.path+end, aside+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if _, err := s.reopen(); err != nil {
		return err
	}
	return &AsideError{Name: filepath.Base(aside)}
}
