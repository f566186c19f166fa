package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// good is a small tree without a fault, and rules for it.
var good = map[string]string{
	".ci/rules": `
# a remark
[imports]
session
ui       session
    example.org/lib/...
cmd/tool ui
[only]
fyne.Do      ui/bridge.go  one crossing
session.New  ui/*.go       a gate
[size]
[long]
[changes]
ui/cache  is the same whoever asks
[clock]
cmd/tool/*.go  hands the time on
`,
	"session/session.go": `// Package session decides.
package session

import "time"

// A Kind is one.
type Kind int

const (
	One Kind = iota
	Two
)

// Names are read only.
var Names = []string{"a"}

type hidden struct{}

func (hidden) Do() {}

// New is a promise.
func New(now time.Time) Kind { Names := 1; Names++; return Kind(Names) }
`,
	"session/session_test.go": `package session_test

import "unknot/session"

func f() { session.New(x) }
`,
	"ui/bridge.go": `// Package ui shows.
package ui

import (
	"fyne"
	"example.org/lib/part"
	"unknot/session"
)

var cache = map[int]int{}

func f() { fyne.Do(nil); cache[1] = 2; session.New(part.X) }
`,
	"cmd/tool/main.go": `// Tool starts.
package main

import (
	"time"
	"unknot/ui"
)

func Exported() { ui.Show(time.Now()) }
`,
	"ui/testdata/broken.go": `no Go`,
	".dot/broken.go":        `no Go`,
}

// checked runs the checks on the good tree with some files changed.
func checked(t *testing.T, change map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for _, files := range []map[string]string{good, change} {
		for name, text := range files {
			file := filepath.Join(root, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	err := run(root, filepath.Join(root, ".ci", "rules"))
	if err == nil {
		return ""
	}
	return strings.ReplaceAll(err.Error(), root+string(filepath.Separator), "")
}

func TestAGoodTreePasses(t *testing.T) {
	if got := checked(t, nil); got != "" {
		t.Errorf("got %s", got)
	}
}

func TestEveryFaultIsFoundWhereItIs(t *testing.T) {
	rules := func(old, new string) map[string]string {
		return map[string]string{".ci/rules": strings.Replace(good[".ci/rules"], old, new, 1)}
	}
	session := func(text string) map[string]string {
		return map[string]string{"session/more.go": "package session\n" + text}
	}
	for name, c := range map[string]struct {
		change map[string]string
		want   string
	}{
		"an arrow up":                {session(`import _ "unknot/ui"`), "session/more.go:2:8: session may not import ui"},
		"a library":                  {session(`import _ "example.org/lib"`), "session may not import example.org/lib"},
		"a library that begins so":   {map[string]string{"ui/more.go": "package ui\nimport _ \"example.org/library\""}, "ui may not import example.org/library"},
		"a test with an arrow up":    {map[string]string{"session/x_test.go": "package session\nimport _ \"unknot/cmd/tool\""}, "a test of session may not import cmd/tool"},
		"an import nobody needs":     {rules("session\nui ", "session ui\nui "), "session may import ui, and does not"},
		"a package without a line":   {map[string]string{"ui/new/new.go": "// Package new is.\npackage new"}, "[imports] has no line for the package ui/new"},
		"a package that is gone":     {rules("cmd/tool ui", "cmd/tool ui\ncmd/gone"), "[imports] cmd/gone: nothing needs this line"},
		"a second crossing":          {map[string]string{"ui/two.go": "package ui\nimport \"fyne\"\nfunc g() { fyne.Do(nil) }"}, "ui/two.go:3:12: only ui/bridge.go may call fyne.Do"},
		"a crossing in a test":       {map[string]string{"ui/two_test.go": "package ui\nimport \"fyne\"\nfunc g() { fyne.Do(nil) }"}, "only ui/bridge.go may call fyne.Do"},
		"a function handed on":       {map[string]string{"cmd/tool/b.go": "package main\nvar f = session.New"}, "only ui/*.go may call session.New"},
		"a long function":            {session("func long() {" + strings.Repeat("\n", 60) + "}"), "the function long has 61 lines, want 60 at most"},
		"a large package":            {session(strings.Repeat("\n", 4000)), "the package session has 2 files and 4023 lines"},
		"a size nobody needs":        {rules("[size]", "[size]\nui to be parted"), "[size] ui: nothing needs this line"},
		"a word that is missing":     {rules("[size]", "[size]\nui"), "want a word why behind ui"},
		"an unknown table":           {rules("[size]", "[sizes]"), "want one of the tables"},
		"a counter":                  {session("var n int\nfunc f() { n++ }"), "session/more.go:2:5: the package variable n changes, at session/more.go:3:12"},
		"a set from a test":          {map[string]string{"session/x_test.go": "package session\nfunc f() { Names = nil }"}, "the package variable Names changes"},
		"an address":                 {session("var n int\nfunc f() *int { return &n }"), "the package variable n changes"},
		"a deletion":                 {session("var m = map[int]int{}\nfunc f() { delete(m, 1) }"), "the package variable m changes"},
		"a part of one":              {session("var s struct{ a []int }\nfunc f() { s.a[1] = 2 }"), "the package variable s changes"},
		"a function without comment": {session("func F() {}"), "F is exported and not documented"},
		"a method without":           {session("func (k *Kind) F() {}"), "F is exported and not documented"},
		"a variable without":         {session("var V = 1"), "V is exported and not documented"},
		"a package without":          {map[string]string{"session/session.go": "package session"}, "the package session is not documented"},
		"a look at the clock":        {session("import \"time\"\nvar x = time.Now()"), "session/more.go:3:9: time.Now"},
		"a sleep in a test":          {map[string]string{"cmd/tool/x_test.go": "package main\nimport \"time\"\nfunc f() { time.Sleep(1) }"}, "cmd/tool/x_test.go:3:12: time.Sleep"},
		"a clock nobody reads":       {rules("[clock]", "[clock]\nui/*.go paints"), "[clock] ui/*.go: nothing needs this line"},
	} {
		if got := checked(t, c.change); !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q in it", name, got, c.want)
		}
	}
}

func TestWhatIsNoFaultIsLeftAlone(t *testing.T) {
	for name, change := range map[string]map[string]string{
		"a bubble":          {"session/x_test.go": "package session\nimport (\"time\"; \"testing/synctest\")\nfunc f() { synctest.Test(t, func() { time.Sleep(time.Second) }) }"},
		"a local variable":  {"session/more.go": "package session\nfunc f() { cache := 1; cache++; names := &cache; _ = names }"},
		"another's field":   {"session/more.go": "package session\nfunc f(Names []string) { Names[0] = \"\" }"},
		"an assertion":      {"session/more.go": "package session\nvar _ interface{} = New\nfunc f() { _ = New }"},
		"a method of one's": {"session/more.go": "package session\nfunc (hidden) F() {}\nfunc (Kind) String() string { return \"\" }"},
	} {
		if got := checked(t, change); got != "" {
			t.Errorf("%s: got %s", name, got)
		}
	}
}
