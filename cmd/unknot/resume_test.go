//go:build e2e

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/routine"
)

func TestTheWindowGoesOnAfterAKill(t *testing.T) {
	dir := t.ArtifactDir()
	home := t.TempDir()
	file := filepath.Join(home, "short.json")
	if err := os.WriteFile(file, []byte(shortRoutine), 0o600); err != nil {
		t.Fatal(err)
	}
	hasRead(t, home)
	binary := build(t)
	killed := filepath.Join(dir, "killed.jsonl")
	unknot := start(t, binary, home, filepath.Join(dir, "killed.txt"), "play", file, "--today", "none", "--trace", killed)
	trace := follow(t, killed)
	for holds := 0; holds < 2; {
		if trace.next(t).Kind == "hold" {
			holds++
			time.Sleep(1500 * time.Millisecond)
			if holds == 1 {
				press(t, "Right")
			}
		}
	}
	unknot.cmd.Process.Kill()
	unknot.cmd.Wait()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}

	unknot = start(t, binary, home, filepath.Join(dir, "messages.txt"))
	time.Sleep(3 * time.Second)
	wantWords(t, takePicture(t, dir, 0, "offer"), "Continue at stage 4 of 8", "Short test")
	press(t, "Return")
	time.Sleep(time.Second)
	press(t, "Return") // nothing of what is asked today is so
	time.Sleep(routine.LeadIn + 2*time.Second)
	takePicture(t, dir, 1, "Hold").wantPhase(t)
	press(t, "Escape")
	press(t, "Return")
	time.Sleep(time.Second)
	wantWords(t, takePicture(t, dir, 2, "stopped"), "Stopped at stage 4 of 8")
	press(t, "alt+F4")
	unknot.wantEnd(t)
}

// wantWords reads the window, which must show the words.
func wantWords(t *testing.T, p picture, want ...string) {
	t.Helper()
	read, err := exec.Command("tesseract", p.file, "-", "--psm", "11").Output()
	if err != nil {
		t.Fatal("tesseract:", err)
	}
	said := strings.Join(strings.Fields(string(read)), " ")
	if slices.ContainsFunc(want, func(w string) bool { return !strings.Contains(said, w) }) {
		t.Errorf("%s reads %q, want %q", filepath.Base(p.file), said, want)
	}
}
