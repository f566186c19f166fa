//go:build e2e

package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// mostGrowth is how much larger the program may be after the presses below: what
// is kept of the looks and views, each once. When nothing was freed it was 90 MB
// and more.
const mostGrowth = 24 << 20

// Changing the look or the view, again and again, takes no more memory than
// doing it once.
func TestTheWindowStaysAsLargeAsItIs(t *testing.T) {
	home := t.TempDir()
	settings := filepath.Join(home, "unknot", "settings.json")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(settings, []byte(`{"version": 1, "safety": {"read": true}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	tracePath := filepath.Join(t.TempDir(), "trace.jsonl")
	unknot := start(t, build(t), home, filepath.Join(t.ArtifactDir(), "messages.txt"),
		"play", "therapist-head-and-neck", "--today", "none", "--mute", "--trace", tracePath)
	follow(t, tracePath).next(t)
	again := func(times int, keys ...string) {
		for range times {
			for _, k := range keys {
				pressAndSee(t, k)
			}
		}
	}
	again(2, "f", "f", "g", "b", "b", "b", "g")
	before := unknot.resident(t)
	for _, c := range []struct {
		claim string
		keys  []string
	}{
		{"the look of a glance", []string{"g"}},
		{"the brightness of a glance", []string{"g", "b", "b", "b", "b", "g"}},
		{"the far view", []string{"f"}},
	} {
		again(60/len(c.keys), c.keys...)
		after := unknot.resident(t)
		t.Logf("%s, 60 presses: %d MB, before %d MB", c.claim, after>>20, before>>20)
		if grown := after - before; grown > mostGrowth {
			t.Errorf("%s: 60 presses took %d MB, want %d at most", c.claim, grown>>20, mostGrowth>>20)
		}
	}
	pressAndSee(t, "alt+F4") // is asked about
	press(t, "alt+F4")
	unknot.wantEnd(t)
}

// pressAndSee presses a key and waits until the window is drawn in another look:
// what is not drawn takes no memory.
func pressAndSee(t *testing.T, key string) {
	t.Helper()
	was := brightness(t)
	press(t, key)
	for range 20 {
		if brightness(t) != was {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// brightness is that of the whole window, roughly.
func brightness(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("import", "-window", "root", "-colorspace", "Gray", "-format", "%[fx:int(200*mean)] %[fx:int(200*standard_deviation)]", "info:").Output()
	if err != nil {
		t.Fatal("picture:", err)
	}
	return string(out)
}

// resident is how much memory the program has, in bytes.
func (p *program) resident(t *testing.T) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kilobytes int
	if _, err := fmt.Sscan(rest, &kilobytes); err != nil {
		t.Fatalf("the status of the program has no size: %v\n%s", err, status)
	}
	return kilobytes << 10
}
