package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
)

// lockSession takes the lock on a session. It returns dbfile.ErrHeld if another window
// has it.
func lockSession(store string, key history.Key) (*dbfile.Lock, error) {
	return dbfile.TakeLock(lockPath(store, key))
}

// isRunning reports whether a session runs in some window, and removes what is left
// of one that was killed.
func isRunning(store string, key history.Key) bool {
	l, err := dbfile.TryLock(lockPath(store, key), 0)
	l.Release()
	return errors.Is(err, dbfile.ErrHeld)
}

// sweepLocks removes what sessions left behind that were killed.
func (s *Store) sweepLocks() {
	all, _ := os.ReadDir(filepath.Dir(s.path)) // else they stay, and do no harm
	for _, f := range all {
		var key history.Key
		if digits, ok := strings.CutPrefix(f.Name(), "running-"); ok && key.UnmarshalText([]byte(digits)) == nil {
			isRunning(s.path, key)
		}
	}
}

func lockPath(store string, key history.Key) string {
	return filepath.Join(filepath.Dir(store), "running-"+key.String())
}
