package dbfile

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// A Lock is held on a file that says that a session runs here. The system lets
// go of it however the program ends.
type Lock struct{ file *flock.Flock }

// glances is how often a lock is tried that somebody holds for the moment that
// it takes to see whether it is held.
const glances = 20

// TakeLock takes the lock on a file, which it makes. It returns ErrHeld if
// another window has it.
func TakeLock(path string) (*Lock, error) {
	for range glances {
		l, err := TryLock(path, os.O_CREATE)
		if !errors.Is(err, ErrHeld) {
			return l, err
		}
		time.Sleep(time.Millisecond)
	}
	return nil, ErrHeld
}

// TryLock takes the lock on a file, and with os.O_CREATE makes it.
func TryLock(path string, create int) (*Lock, error) {
	for {
		l := &Lock{flock.New(path, flock.SetFlag(os.O_RDWR|create), flock.SetPermissions(0o600))}
		ok, err := l.file.TryLock()
		switch {
		case err != nil:
			return nil, err
		case !ok:
			return nil, ErrHeld
		case l.isAt(path):
			return l, nil
		}
		// Whoever had it removed the file between opening and locking: nobody else
		// would find what was locked.
		l.file.Close()
	}
}

// isAt reports whether a path still leads to the file that is locked.
func (l *Lock) isAt(path string) bool {
	open, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist) && (err != nil || os.SameFile(open, there))
}

// Release gives the lock up. The file goes first where that is possible, so that
// nobody locks what is about to go.
func (l *Lock) Release() {
	if l == nil {
		return
	}
	err := os.Remove(l.file.Path())
	l.file.Close()
	if err != nil {
		os.Remove(l.file.Path())
	}
}

// ErrHeld says that a session is going on in another window.
var ErrHeld = errors.New("this session is going on in another window")
