package routine_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"unknot/session/routine"
)

func TestReadDoesNotWaitForAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.json")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	if r, err := routine.Read(path, nil); r != nil || err == nil || !strings.HasSuffix(err.Error(), "want a routine file, got a pipe") {
		t.Errorf("got %v and error %v, want no pipe", r, err)
	}
}
