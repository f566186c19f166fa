package history

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// errClaimed says that a session is going on in another window.
var errClaimed = errors.New("this session is going on in another window")

// A claim is an open, locked file that says that a session runs here. The
// system lets go of it however the program ends.
type claim struct{ file *os.File }

// claimSession takes the claim on a session. It returns errClaimed if another
// window has it.
func claimSession(store string, key Key) (*claim, error) { return takeClaim(claimPath(store, key)) }

// glances is how often a claim is tried that somebody holds for the moment that
// it takes to see whether it is held.
const glances = 20

// takeClaim takes the claim that a file stands for. It returns errClaimed if
// another window has it.
func takeClaim(path string) (c *claim, err error) {
	for range glances {
		f, err := openLocked(path, os.O_CREATE)
		if err == nil {
			return &claim{f}, nil
		}
		if !errors.Is(err, errClaimed) {
			return nil, err
		}
		time.Sleep(time.Millisecond)
	}
	return nil, errClaimed
}

// claimed reports whether a session runs in some window, and removes what is
// left of one that was killed.
func claimed(store string, key Key) bool {
	f, err := openLocked(claimPath(store, key), 0)
	if err == nil {
		(&claim{f}).release()
	}
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
