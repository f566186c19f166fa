package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// A door is a way into a session on the command line.
type door struct {
	name    string
	command string   // the field of commandLine
	before  []string // what was done before, as lines of a script
	line    string   // what is typed, after the program's name
	chosen  string   // what is typed first once it runs
	client  bool     // the session is a client's
}

// doors are all there are: TestTheListOfDoorsIsWhole looks for others.
var doors = []door{
	{name: "play-terminal", command: "Play", line: "play runners-calves --text --mute"},
	{name: "play-no-display", command: "Play", line: "play runners-calves --mute"},
	{name: "play-file", command: "Play", line: "play calf.json --text --mute"},
	{name: "play-own", command: "Play", before: []string{"exec unknot import calf.json"}, line: "play my-calf --text --mute"},
	{name: "play-client", command: "Play", before: []string{"exec unknot clients add Heron"}, line: "play runners-calves --client Heron --text --mute", client: true},
	{name: "same-as-last", command: "Play", client: true, line: "play --same-as-last --client Heron --text --mute", before: []string{
		"exec unknot clients add Heron", "stdin visit", "exec unknot play calf.json --client Heron --text --mute --today none", // its hold is done to the end
	}},
	{name: "resume", command: "Resume", line: "resume --text --mute", before: []string{"stdin leave", "exec unknot play runners-calves --text --mute --today none"}},
	{name: "find", command: "Find", line: "find sore calves --play --text --mute"},
	{name: "chosen", command: "Open", line: "", chosen: "runners-calves"},
}

// TestNoDoorIsUngated walks through every door: without an answer, with a yes,
// and with something true that speaks against it, nothing begins; with answers
// it does.
func TestNoDoorIsUngated(t *testing.T) {
	dir := t.TempDir()
	for _, d := range doors {
		if err := os.WriteFile(filepath.Join(dir, d.name+".txtar"), []byte(d.script()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	testscript.Run(t, testscript.Params{Dir: dir, RequireExplicitExec: true, Setup: ownHome})
}

// script walks through a door. A session that runs says where it was stopped.
func (d door) script() string {
	lines := slices.Concat([]string{"[windows] skip"}, d.before, []string{
		"stdin quit", "exec unknot " + d.line,
		"stdout '^Stop now and let go'", "stdout '^1\\. '", "! stdout 'Stopped at stage'",
		"stdin yes", "! exec unknot " + d.line,
		"! stdout 'Stopped at stage'",
	})
	if !d.client {
		lines = append(lines,
			"exec unknot conditions --add pregnancy",
			"stdin none", "! exec unknot "+d.line, "! stdout 'Stopped at stage'",
			"exec unknot conditions --forget")
	}
	lines = append(lines, "stdin none", "exec unknot "+d.line, "stdout 'Stopped at stage'", "")
	typed := func(answer string) string { return strings.TrimPrefix(d.chosen+"\n", "\n") + answer }
	for name, text := range map[string]string{
		"quit": typed("q\nq\n"), "yes": typed("1\nq\n"), "none": typed("n\nq\n"), "leave": "\nq\n", "visit": "\nn\n", "calf.json": calf,
	} {
		lines = append(lines, "-- "+name+" --\n"+text)
	}
	return strings.Join(lines, "\n")
}

const calf = `{"version": 1, "id": "my-calf", "name": "My calf", "purpose": "To hold.", "regions": ["calves"], "level": "gentle", "tool": "fingers",
	"position": "Sit upright.", "cautions": ["Stop when it hurts."], "stages": [
	{"kind": "hold", "point": "CA1", "side": "left", "seconds": 10, "repeats": 1, "rest": 5}]}
`

// TestTheListOfDoorsIsWhole looks for commands that answer what is asked before
// a session, and for every function that makes, opens or plays one.
func TestTheListOfDoorsIsWhole(t *testing.T) {
	listed := map[string]bool{}
	for _, d := range doors {
		listed[d.command] = true
	}
	commands := reflect.TypeFor[commandLine]()
	for i := range commands.NumField() {
		f := commands.Field(i)
		if answers(f.Type) && !listed[f.Name] {
			t.Errorf("unknot %s begins sessions, and is no door of the table", strings.ToLower(f.Name))
		}
	}
	// who calls what leads to a session, and the doors that go through there
	want := map[string]string{
		"Run in open.go calls playText":                  "chosen",
		"Run in open.go calls openWindow":                "the window's own doors",
		"play in play.go calls playText":                 "play, find and resume, which call it",
		"play in play.go calls openWindow":               "the same with a window",
		"playText in play_text.go calls guideText":       "",
		"guideText in play_text.go calls prepareSession": "",
		"prepareSession in prepare.go calls newPrepared": "",
		"run in play_text.go calls newConductor":         "",
		"begin in window.go calls newConductor":          "the window's own doors",
		"newConductor in wire.go calls NewConductor":     "",
		"Run in play.go calls play":                      "play, same-as-last",
		"Run in resume.go calls play":                    "resume",
		"use in find.go calls play":                      "find",
	}
	got := callsInto(t)
	for call := range got {
		if _, known := want[call]; !known {
			t.Errorf("%s: a new way into a session, which wants a row among the doors", call)
		}
	}
	for call := range want {
		if !got[call] {
			t.Errorf("%s: not so any more", call)
		}
	}
}

// answers reports whether a command takes the answers to what is asked.
func answers(of reflect.Type) bool {
	if of == reflect.TypeFor[todayChoice]() {
		return true
	}
	if of.Kind() != reflect.Struct {
		return false
	}
	return slices.ContainsFunc(slices.Collect(fieldsOf(of)), answers)
}

func fieldsOf(of reflect.Type) func(func(reflect.Type) bool) {
	return func(yield func(reflect.Type) bool) {
		for i := range of.NumField() {
			if !yield(of.Field(i).Type) {
				return
			}
		}
	}
}

// callsInto are the calls in the program of what leads to a session.
func callsInto(t *testing.T) map[string]bool {
	t.Helper()
	into := []string{"playText", "guideText", "prepareSession", "newPrepared", "newConductor", "NewConductor", "openWindow", "play"}
	got := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, "_test.go") }) {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if of := calledName(call); slices.Contains(into, of) {
						got[fmt.Sprintf("%s in %s calls %s", f.Name.Name, name, of)] = true
					}
				}
				return true
			})
		}
	}
	return got
}

// calledName is the name of the function or method that is called.
func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
