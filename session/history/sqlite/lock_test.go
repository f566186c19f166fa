package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"unknot/session/history"
	"unknot/session/history/sqlite"
)

func TestALockIsHeldByOneAndItsFileIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "records.db")
	key := history.Key{1}
	var held, wins atomic.Int32
	var all sync.WaitGroup
	stop := look(path, key)
	for range 2 { // windows that go on with it
		all.Go(func() {
			for range 300 {
				release, err := sqlite.LockSession(path, key)
				if errors.Is(err, sqlite.ErrHeld) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				wins.Add(1)
				if held.Add(1) > 1 {
					t.Error("two have it")
				}
				if _, err := os.Stat(filepath.Join(filepath.Dir(path), "running-"+key.String())); err != nil {
					t.Errorf("its file is gone: %v", err)
				}
				if !sqlite.Held(path, key) {
					t.Error("it looks free")
				}
				held.Add(-1)
				release()
			}
		})
	}
	all.Wait()
	stop()
	if wins.Load() == 0 {
		t.Error("nobody got it")
	}
}

// look has three windows look whether a session runs, until they are stopped.
func look(path string, key history.Key) (stop func()) {
	var lookers sync.WaitGroup
	done := make(chan struct{})
	for range 3 {
		lookers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					sqlite.Held(path, key)
				}
			}
		})
	}
	return func() {
		close(done)
		lookers.Wait()
	}
}

func TestALockThatIsFreeIsGivenWhoeverLooks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "records.db")
	key := history.Key{1}
	stop := look(path, key)
	for range 300 {
		release, err := sqlite.LockSession(path, key)
		if err != nil {
			t.Errorf("it is free, and got %v", err)
			continue
		}
		release()
	}
	stop()
}
