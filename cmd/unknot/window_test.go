//go:build e2e

// The test of the whole program on a real display and a real sound server. It
// runs inside the private ones that .ci/window makes.

package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/cue"
)

// The session of the test: find, hold left, switch, hold right, area, hold,
// rest, hold.
const shortRoutine = `{
  "version": 1,
  "id": "short-test",
  "name": "Short test",
  "purpose": "To see and hear every phase once.",
  "regions": ["upper-trapezius"],
  "level": "gentle",
  "tool": "fingers",
  "position": "Sit upright.",
  "cautions": ["Stop when it hurts."],
  "stages": [
    {"kind": "hold", "point": "UT1", "side": "both", "seconds": 10, "repeats": 1, "rest": 5},
    {"kind": "hold", "point": "UT2", "side": "right", "seconds": 10, "repeats": 2, "rest": 5}
  ]
}
`

// phases are the words the window shows for a line of the trace.
var phases = map[string]string{
	"find": "Get ready", "hold": "Hold", "rest": "Rest", "switch": "Switch side", "area": "Next area",
	"paused": "Paused", "done": "All done",
}

func TestTheWindowAndTheSoundFollowTheSession(t *testing.T) {
	dir := t.ArtifactDir()
	file := filepath.Join(t.TempDir(), "short.json")
	if err := os.WriteFile(file, []byte(shortRoutine), 0o600); err != nil {
		t.Fatal(err)
	}
	tracePath := filepath.Join(dir, "trace.jsonl")
	recorder := record(t, filepath.Join(dir, "heard.raw"))
	home := t.TempDir()
	hasRead(t, home)
	unknot := start(t, build(t), home, filepath.Join(dir, "messages.txt"), "play", file, "--today", "none", "--trace", tracePath)
	trace := follow(t, tracePath)

	var pictures []picture
	look := func(phase string) {
		time.Sleep(1200 * time.Millisecond)
		pictures = append(pictures, takePicture(t, dir, len(pictures), phase))
	}
	holds := 0
	for last := ""; last != "done"; {
		last = trace.next(t).Kind
		if phases[last] != "" {
			look(phases[last])
		}
		if last == "paused" {
			press(t, "space")
		}
		if last != "hold" {
			continue
		}
		switch holds++; holds {
		case 1:
			press(t, "space")
		case 2:
			press(t, "Return")
		case 3:
			press(t, "Right")
		}
	}
	time.Sleep(2 * time.Second) // the last sound
	heard := recorder.stop(t)
	press(t, "alt+F4")
	unknot.wantEnd(t)

	t.Run("events", func(t *testing.T) { wantEvents(t, trace.lines) })
	t.Run("sounds", func(t *testing.T) { wantSounds(t, trace.lines, heard) })
	for _, p := range pictures {
		t.Run(strings.TrimSuffix(filepath.Base(p.file), ".png"), p.wantPhase)
	}
}

// wantEvents compares what the trace tells with what the keys asked for.
func wantEvents(t *testing.T, trace []line) {
	var got []string
	for _, l := range trace {
		word := l.Kind
		if l.Kind == "hold" {
			word += " " + l.Side
		}
		if l.Kind == "release" {
			word += " " + l.Ending
		}
		if l.Kind != "ended" {
			got = append(got, word)
		}
		if late := l.ActualMS - l.PlannedMS; late < 0 || late > 300 {
			t.Errorf("%s was handled %.1f ms after it was due, want 0 to 300", l.Kind, late)
		}
	}
	want := []string{
		"find", "hold left", "paused", "resumed", "nearly", "nearly", "nearly", "release full",
		"switch", "hold right", "release early",
		"area", "hold right", "release skipped",
		"rest", "hold right", "nearly", "nearly", "nearly", "release full", "done",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the trace tells\n%q, want\n%q", got, want)
	}
}

// dues returns the cues a trace promises, by what the sound language says.
func dues(trace []line) []due {
	var all []due
	stage, released := "", -cue.Gap
	for i, l := range trace {
		d := due{what: l.Kind, at: time.Duration(l.PlannedMS * float64(time.Millisecond))}
		switch l.Kind {
		case "find", "hold", "rest", "switch", "area", "pace":
			stage = l.Kind
			d.asked = i == 0 || trace[i-1].Ending != "full"
		case "paused", "resumed":
			d.asked = true
		case "release":
			d.asked = l.Ending != "full"
		}
		switch {
		case l.Kind == "rest", l.Kind == "ended", l.Kind == "paused" && stage != "hold", l.Kind == "resumed" && stage == "rest":
			continue // nothing to hear
		case l.Kind == "release", l.Kind == "paused":
			released = d.at
		default:
			if earliest := released + cue.Gap; d.at < earliest {
				d.at, d.asked = earliest, false
			}
		}
		all = append(all, d)
	}
	return all
}

// wantSounds compares a recording with a trace.
func wantSounds(t *testing.T, trace []line, recording []int16) {
	wrong, heard := compare(dues(trace), onsets(recording, sampleRate))
	t.Log("\n" + strings.Join(heard, "\n"))
	for _, w := range wrong {
		t.Error(w)
	}
}

// hasRead makes the settings of somebody who has read the safety texts.
func hasRead(t *testing.T, home string) {
	t.Helper()
	settings := filepath.Join(home, "unknot", "settings.json")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(settings, []byte(`{"version": 1, "safety": {"read": true}}`), 0o600); err != nil {
		t.Fatal(err)
	}
}
