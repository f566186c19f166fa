package main

import (
	"encoding/json"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"unknot": main})
}

// TestTheCommandLine runs the program as a person or a script would, on a
// machine without a display and without a sound server.
func TestTheCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               ownHome,
		Condition: func(cond string) (bool, error) {
			return cond == "root" && os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"await":      await,
			"signal":     signalLast,
			"unanswered": unanswered,
			"traced":     traceHas,
			"json":       isJSON,
		},
	})
}

// ownHome gives a script a home of its own, without a sound server.
func ownHome(env *testscript.Env) error {
	home := filepath.Join(env.WorkDir, "home")
	env.Setenv("HOME", home)
	env.Setenv("LANG", "en_US.UTF-8")
	env.Setenv("PULSE_SERVER", "unix:/nonexistent")
	return os.MkdirAll(home, 0o755) // a script may bring files for it
}

// await FILE REGEXP waits until the file has what the expression says.
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: await FILE REGEXP")
	}
	want := regexp.MustCompile(args[1])
	for range 500 {
		if data, _ := os.ReadFile(ts.MkAbs(args[0])); want.Match(data) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	ts.Fatalf("%s has no %s after 10 s", args[0], want)
}

// signal INT|TERM|HUP|KILL sends a signal to what was started last in the background.
func signalLast(ts *testscript.TestScript, neg bool, args []string) {
	signals := map[string]os.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "KILL": syscall.SIGKILL}
	running := ts.BackgroundCmds()
	if neg || len(args) != 1 || signals[args[0]] == nil || len(running) == 0 {
		ts.Fatalf("usage: signal INT|TERM|HUP|KILL, with a command in the background")
	}
	last := running[len(running)-1]
	ts.Check(last.Process.Signal(signals[args[0]]))
}

// unanswered FILE makes a socket on which nobody ever answers.
func unanswered(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: unanswered FILE")
	}
	l, err := net.Listen("unix", ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { l.Close() })
}

// traced FILE KIND... checks that every line of a trace is whole, and that it
// has exactly these kinds in order, those of the last seconds of a hold apart.
func traceHas(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: traced FILE KIND...")
	}
	var kinds []string
	for text := range strings.Lines(ts.ReadFile(args[0])) {
		var line struct {
			Kind, Point, Side *string
			Stage             *int
			Planned           *float64 `json:"planned_ms"`
			Actual            *float64 `json:"actual_ms"`
		}
		if err := json.Unmarshal([]byte(text), &line); err != nil || !strings.HasSuffix(text, "\n") {
			ts.Fatalf("trace: %v in %q", err, text)
		}
		if line.Kind == nil || line.Point == nil || line.Side == nil || line.Stage == nil || line.Planned == nil || line.Actual == nil {
			ts.Fatalf("trace: a field is missing in %q", text)
		}
		if *line.Actual < *line.Planned {
			ts.Fatalf("trace: handled before it was due: %q", text)
		}
		if *line.Kind != "nearly" && *line.Kind != "ended" {
			kinds = append(kinds, *line.Kind)
		}
	}
	if got, want := strings.Join(kinds, " "), strings.Join(args[1:], " "); got != want {
		ts.Fatalf("trace has  %s\nwant       %s", got, want)
	}
}

// json FILE checks that a file, or stdout, is one JSON value.
func isJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: json FILE")
	}
	if text := ts.ReadFile(args[0]); !json.Valid([]byte(text)) {
		ts.Fatalf("this is not JSON:\n%s", text)
	}
}
