//go:build e2e

package sound_test

import (
	"os"
	"runtime"
	"syscall"
	"testing"
	"time"

	"unknot/session"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
)

// A usage is what this process has cost and holds.
type usage struct {
	cpu                        time.Duration
	goroutines, threads, files int
	when                       time.Time
}

func used(t *testing.T) usage {
	t.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	count := func(dir string) int {
		list, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	return usage{time.Duration(r.Utime.Nano() + r.Stime.Nano()), runtime.NumGoroutine(), count("/proc/self/task"), count("/proc/self/fd"), time.Now()}
}

// since is the share of one core, in percent, that was used since then.
func (u usage) since(then usage) float64 {
	return 100 * (u.cpu - then.cpu).Seconds() / u.when.Sub(then.when).Seconds()
}

func TestRigSilenceIsCheap(t *testing.T) {
	const long = 20 * time.Second
	share := func() float64 {
		before := used(t)
		time.Sleep(long)
		return used(t).since(before)
	}
	newServer(t).start()
	s := sit(t, planOf(t, session.Stage{Kind: session.Pace, Length: long + 3*time.Second}))
	s.at(2 * time.Second)
	running := share()
	s.end()
	p := sound.New(device.Default(), sound.Mix{Kit: s.kit, Gain: 1}, func(sound.Notice) {})
	idle := share()
	p.Close()
	t.Logf("silence in a session takes %.2f %% of a core, no session %.3f %%", running, idle)
	if running > 2.5 {
		t.Errorf("silence in a session takes %.2f %% of a core, want less than 2.5", running)
	}
	if idle > 0.1 {
		t.Errorf("no session takes %.3f %% of a core, want less than 0.1", idle)
	}
}
