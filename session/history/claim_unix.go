//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package history

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// openLocked opens a file that only one at a time can have open this way, and
// with os.O_CREATE makes it.
func openLocked(path string, create int) (*os.File, error) {
	for {
		f, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK|create, 0o600)
		if err != nil {
			return nil, err
		}
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil && isAt(f, path) {
			return f, nil
		}
		f.Close()
		switch {
		case errors.Is(err, syscall.EWOULDBLOCK):
			return nil, errClaimed
		case err != nil:
			return nil, err
		}
		// Whoever had it removed it between opening and locking: nobody else
		// would find what was locked.
	}
}

// isAt reports whether a path still leads to an open file.
func isAt(f *os.File, path string) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist) && (err != nil || os.SameFile(open, there))
}
