//go:build e2e

package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestTheWindowTakesOnePressForOne presses as fingers, feet and keyboards do,
// inside the display that .ci/window makes.
func TestTheWindowTakesOnePressForOne(t *testing.T) {
	dir, home := t.ArtifactDir(), t.TempDir()
	settings := filepath.Join(home, "unknot", "settings.json")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(home, "short.json")
	for name, text := range map[string]string{settings: `{"safety": {"read": true}}`, file: shortRoutine} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tracePath := filepath.Join(dir, "presses.jsonl")
	unknot := start(t, build(t), home, filepath.Join(dir, "messages.txt"), "play", file, "--today", "none", "--trace", tracePath)
	trace := follow(t, tracePath)
	reach := func(kind string) {
		for trace.next(t).Kind != kind {
		}
		time.Sleep(time.Second)
	}
	reach("find")
	drive(t, "xdotool", "keydown", "Return")
	time.Sleep(1500 * time.Millisecond)
	drive(t, "xdotool", "keyup", "Return")
	reach("hold")
	drive(t, "xdotool", "mousemove", "640", "500")
	drive(t, "xdotool", "click", "--repeat", "2", "--delay", "110", "1")
	reach("switch")
	t.Cleanup(func() { drive(t, "setxkbmap", "us") })
	drive(t, "setxkbmap", "de")
	press(t, "plus")
	press(t, "KP_Add")
	reach("extended")
	drive(t, "setxkbmap", "ru")
	press(t, "58") // where an American keyboard has M
	time.Sleep(time.Second)
	if kept, err := os.ReadFile(settings); err != nil || !bytes.Contains(kept, []byte(`"muted": true`)) {
		t.Errorf("the settings are %s, %v, want them muted", kept, err)
	}
	press(t, "space")
	reach("paused")
	press(t, "Escape")
	time.Sleep(time.Second)
	press(t, "Escape")
	time.Sleep(time.Second)
	press(t, "Escape")
	press(t, "Return")
	reach("stopped")
	press(t, "alt+F4")
	unknot.wantEnd(t)

	var got []string
	for _, l := range trace.lines {
		got = append(got, l.Kind)
	}
	want := []string{
		"find", "ended", "hold", "release", "switch", "extended", "extended", "paused", "ended", "stopped",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the trace tells\n%q, want\n%q", got, want)
	}
}

func drive(t *testing.T, command string, args ...string) {
	t.Helper()
	if out, err := exec.Command(command, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", command, args, err, out)
	}
}
