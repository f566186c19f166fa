package dbfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Quarantine renames a file and what belongs to it, and returns its new name. A
// file without anything in it is removed.
func Quarantine(path string) (name string, err error) {
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
