package history

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// An AsideError says that the file of records could not be read, was set aside
// under another name, and that new records have begun.
type AsideError struct{ Name string }

func (e *AsideError) Error() string {
	return fmt.Sprintf("your records could not be read: they are set aside as %s, and new ones begin now", e.Name)
}

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
