package routine_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session/routine"
)

var update = flag.Bool("update", false, "write what the tests get as what they want")

// golden compares with the file beside a test's data, or writes it.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

func TestBrokenFilesAreExplained(t *testing.T) {
	a := atlas(t)
	files, err := filepath.Glob("testdata/broken/*.json")
	if err != nil || len(files) < 200 {
		t.Fatalf("got %d files and error %v, want at least 200 files", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(strings.TrimSuffix(name, ".json"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, err := routine.Parse(name, data, a)
			var mistakes routine.Errors
			if r != nil || !errors.As(err, &mistakes) {
				t.Fatalf("got routine %v and error %v, want no routine and an Errors", r, err)
			}
			golden(t, strings.TrimSuffix(file, ".json")+".txt", mistakes.Error()+"\n")
			checkShape(t, name, data, mistakes)
		})
	}
}

// checkShape checks what holds for any list of errors: they point into the
// file, in its order, and are safe to print.
func checkShape(t *testing.T, file string, data []byte, mistakes routine.Errors) {
	t.Helper()
	ends := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) - bytes.Count(data, []byte("\r\n"))
	last := routine.Error{}
	for _, m := range mistakes {
		if m.File != file || m.Line < 1 || m.Line > ends+1 || m.Column < 1 || m.Column > len(data)+1 {
			t.Errorf("%q: not a place in a file of %d lines", m, ends+1)
		}
		if m.Line < last.Line || m.Line == last.Line && m.Column < last.Column {
			t.Errorf("%q comes before %q", last, m)
		}
		last = m
		if m.Got.IsZero() {
			t.Errorf("%+v says not what is there", m)
		}
		if i := strings.IndexFunc(m.Error(), func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u202e' }); i >= 0 {
			t.Errorf("%q could move a terminal's cursor", m)
		}
		if len([]rune(m.Got.String())) > 45 {
			t.Errorf("%q is too long to show", m.Got)
		}
	}
}

func TestHugeAndDeepFilesAreRefusedAtOnce(t *testing.T) {
	flat := strings.Repeat(`{"a":1,"a":2},`, 70_000)
	tests := []struct{ name, text, want string }{
		{"a nesting bomb", strings.Repeat("[", 1_000_000), "x.json:1:33: want at most 32 lists and objects inside each other, got one more"},
		{"an object bomb", strings.Repeat(`{"a":`, 200_000), "x.json:1:161: want at most 32 lists and objects inside each other, got one more"},
		{"a byte more than 1 MiB", strings.Repeat(" ", 1<<20+1), "x.json:1:1: want a file of at most 1 MiB, got 1048577 bytes"},
		{"1 MiB of spaces", strings.Repeat(" ", 1<<20), "x.json:1:1: want a routine, got an empty file"},
		{"a long list", "[" + strings.Repeat("0,", 500_000) + "0]", "x.json:1:1: want an object in { and }, got a list"},
		{"a long text", `"` + strings.Repeat("x", 1<<20-2) + `"`, `x.json:1:1: want an object in { and }, got "` + strings.Repeat("x", 35) + `"...`},
		{"many unknown fields", `{"version":1,` + strings.Repeat(`"a":1,`, 170_000) + `"stages":[]}`, "x.json:1:1: id: "},
		{"many stages", `{"version":1,"stages":[` + flat + `{}]}`, "x.json:1:1: id: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			began := time.Now()
			r, err := routine.Parse("x.json", []byte(tt.text), nil)
			// Each takes well under a second. The limit leaves room for the race
			// detector on a busy machine, and none for quadratic time.
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if r != nil || err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got %.300v, want %q", err, tt.want)
			}
		})
	}
}
