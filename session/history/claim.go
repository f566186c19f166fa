package history

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// errClaimed says that a session is going on in another window.
var errClaimed = errors.New("this session is going on in another window")

// A claim is an open, locked file that says that a session runs here. The
// system lets go of it however the program ends.
type claim struct{ file *os.File }

// claimSession takes the claim on a session. It returns errClaimed if another
// window has it.
func claimSession(store string, key Key) (*claim, error) {
	f, err := openLocked(claimPath(store, key))
	if err != nil {
		return nil, err
	}
	return &claim{f}, nil
}

// claimed reports whether a session runs in some window.
func claimed(store string, key Key) bool {
	if _, err := os.Stat(claimPath(store, key)); err != nil {
		return false
	}
	c, err := claimSession(store, key)
	c.release()
	return errors.Is(err, errClaimed)
}

// sweepClaims removes what sessions left behind that were killed.
func (s *Store) sweepClaims() {
	all, _ := os.ReadDir(filepath.Dir(s.path)) // else they stay, and do no harm
	for _, f := range all {
		var key Key
		if digits, ok := strings.CutPrefix(f.Name(), "running-"); ok && key.UnmarshalText([]byte(digits)) == nil {
			claimed(s.path, key)
		}
	}
}

func claimPath(store string, key Key) string {
	return filepath.Join(filepath.Dir(store), "running-"+key.String())
}

// release gives the claim up. The file goes first where that is possible, so
// that nobody claims what is about to go.
func (c *claim) release() {
	if c == nil {
		return
	}
	err := os.Remove(c.file.Name())
	c.file.Close()
	if err != nil {
		os.Remove(c.file.Name())
	}
}
