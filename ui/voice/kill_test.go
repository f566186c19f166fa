//go:build !windows

package voice_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"unknot/ui/voice"
)

// hanging is an engine that hangs, in a program that it has started itself and
// whose ID it leaves in the file.
func hanging(t *testing.T) (v voice.Voice, pid string) {
	pid = filepath.Join(t.TempDir(), "pid")
	return voice.English(voice.Espeak(script(t, "sleep 1000 &\necho $! > "+pid+"\nwait\n"))), pid
}

// wantGone checks that the program has ended, or will in a moment.
func wantGone(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		// A dead child whose parent is gone too may wait for init to notice.
		stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
		if syscall.Kill(pid, 0) != nil || err == nil && strings.Contains(string(stat), ") Z ") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	syscall.Kill(pid, syscall.SIGKILL)
	t.Errorf("process %d still runs", pid)
}

func TestCancelKillsTheEngine(t *testing.T) {
	v, pid := hanging(t)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for _, err := os.Stat(pid); err != nil; _, err = os.Stat(pid) {
			time.Sleep(5 * time.Millisecond)
		}
		time.Sleep(50 * time.Millisecond)
		cancel()
	}()
	start := time.Now()
	_, err := v.Render(ctx, "Rest.")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v to end", took)
	}
	wantGone(t, pid)
}

func TestAnEngineThatHangsIsKilledAfterPatience(t *testing.T) {
	if testing.Short() {
		t.Skip("takes as long as an engine may")
	}
	t.Parallel()
	v, pid := hanging(t)
	start := time.Now()
	_, err := v.Render(t.Context(), "Rest.")
	if err == nil || !strings.Contains(err.Error(), "no answer in 10s") {
		t.Errorf("got %v, want it to say how long it waited", err)
	}
	if took := time.Since(start); took < voice.Patience || took > voice.Patience+3*time.Second {
		t.Errorf("took %v, want %v", took, voice.Patience)
	}
	wantGone(t, pid)
}

func TestAHangingEngineBlocksNobody(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "begun")
	c := voice.NewCache(voice.English(voice.Espeak(script(t, "echo > "+mark+"\nexec sleep 1000\n"))), never(t))
	c.Prepare(t.Context(), []string{"Rest."}, func(string) { t.Error("ready") })
	for _, err := os.Stat(mark); err != nil; _, err = os.Stat(mark) {
		time.Sleep(5 * time.Millisecond)
	}
	start := time.Now()
	c.Length("Rest.")
	c.Streamer("Rest.")
	c.Prepare(t.Context(), []string{"Left."}, func(string) { t.Error("ready") })
	if took := time.Since(start); took > 100*time.Millisecond {
		t.Errorf("took %v while the engine hangs", took)
	}
	c.Close()
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("took %v to close", took)
	}
}
