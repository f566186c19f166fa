package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// errHeld says that a session is going on in another window.
var errHeld = errors.New("this session is going on in another window")

// A lock is held on a file that says that a session runs here. The system lets
// go of it however the program ends.
type lock struct{ file *flock.Flock }

// lockSession takes the lock on a session. It returns errHeld if another window
// has it.
func lockSession(store string, key Key) (*lock, error) { return takeLock(lockPath(store, key)) }

// glances is how often a lock is tried that somebody holds for the moment that
// it takes to see whether it is held.
const glances = 20

// takeLock takes the lock on a file, which it makes. It returns errHeld if
// another window has it.
func takeLock(path string) (*lock, error) {
	for range glances {
		l, err := tryLock(path, os.O_CREATE)
		if !errors.Is(err, errHeld) {
			return l, err
		}
		time.Sleep(time.Millisecond)
	}
	return nil, errHeld
}

// tryLock takes the lock on a file, and with os.O_CREATE makes it.
func tryLock(path string, create int) (*lock, error) {
	for {
		l := &lock{flock.New(path, flock.SetFlag(os.O_RDWR|create), flock.SetPermissions(0o600))}
		ok, err := l.file.TryLock()
		switch {
		case err != nil:
			return nil, err
		case !ok:
			return nil, errHeld
		case l.isAt(path):
			return l, nil
		}
		// Whoever had it removed the file between opening and locking: nobody else
		// would find what was locked.
		l.file.Close()
	}
}

// isAt reports whether a path still leads to the file that is locked.
func (l *lock) isAt(path string) bool {
	open, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist) && (err != nil || os.SameFile(open, there))
}

// held reports whether a session runs in some window, and removes what is left
// of one that was killed.
func held(store string, key Key) bool {
	l, err := tryLock(lockPath(store, key), 0)
	l.release()
	return errors.Is(err, errHeld)
}

// sweepLocks removes what sessions left behind that were killed.
func (s *Store) sweepLocks() {
	all, _ := os.ReadDir(filepath.Dir(s.path)) // else they stay, and do no harm
	for _, f := range all {
		var key Key
		if digits, ok := strings.CutPrefix(f.Name(), "running-"); ok && key.UnmarshalText([]byte(digits)) == nil {
			held(s.path, key)
		}
	}
}

func lockPath(store string, key Key) string {
	return filepath.Join(filepath.Dir(store), "running-"+key.String())
}

// release gives the lock up. The file goes first where that is possible, so that
// nobody locks what is about to go.
func (l *lock) release() {
	if l == nil {
		return
	}
	err := os.Remove(l.file.Path())
	l.file.Close()
	if err != nil {
		os.Remove(l.file.Path())
	}
}
