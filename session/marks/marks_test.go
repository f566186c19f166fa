package marks_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"unknot/session/marks"
)

func TestMarksLast(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "marks.json")
	s, err := marks.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 4, 5, 6, 7, 8, time.FixedZone("here", 3600))
	for _, err := range []error{
		s.Change(func(m marks.Marks) { m.Hide("strong-hips", true) }), s.Change(func(m marks.Marks) { m.Hide("first-session", true) }), s.Change(func(m marks.Marks) { m.Hide("first-session", false) }),
		s.Change(func(m marks.Marks) { m.Favour("own:evening", true) }), s.Change(func(m marks.Marks) { m.Use("jaw-unclench", at) }),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	again, err := marks.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []marks.Marks{s.Now(), again.Now()} {
		if len(m.Hidden) != 1 || !m.Hidden["strong-hips"] || len(m.Favourites) != 1 || !m.Favourites["own:evening"] {
			t.Errorf("got %v", m)
		}
		if !m.Used["jaw-unclench"].Equal(at.Truncate(time.Second)) {
			t.Errorf("got %v, want %v", m.Used, at)
		}
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("got %v and error %v, want a file that only the person can read", info.Mode(), err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool { return e.Name() == ".marks.json.lock" })
	if err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v, want one file, its lock and nothing left over", entries, err)
	}
}

func TestTwoStoresKeepEachOthersMarks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marks.json")
	a, _ := marks.Open(path)
	b, _ := marks.Open(path)
	if err := a.Change(func(m marks.Marks) { m.Favour("one", true) }); err != nil {
		t.Fatal(err)
	}
	if err := b.Change(func(m marks.Marks) { m.Favour("two", true) }); err != nil {
		t.Fatal(err)
	}
	if got := b.Now().Favourites; !got["one"] || !got["two"] {
		t.Errorf("got %v, want both", got)
	}
}

func TestAFileThatCannotBeReadIsSetAside(t *testing.T) {
	for name, text := range map[string]string{
		"cut off":     `{"version": 1, "hidden": ["a"`,
		"other kind":  `[]`,
		"newer":       `{"version": 2, "hidden": []}`,
		"empty":       ``,
		"wrong types": `{"version": 1, "hidden": "all"}`,
		"large":       strings.Repeat(" ", 5<<20),
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "marks.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := marks.Open(path)
		if err == nil || !strings.Contains(err.Error(), "marks.json:1:") || len(s.Now().Hidden) > 0 {
			t.Errorf("%s: got %v and error %v", name, s.Now(), err)
		}
		for _, key := range []string{"b", "c"} {
			if err := s.Change(func(m marks.Marks) { m.Hide(key, true) }); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		aside, _ := filepath.Glob(path + ".unread-*")
		if len(aside) != 1 {
			t.Fatalf("%s: got %q, want the old file once", name, aside)
		}
		if old, _ := os.ReadFile(aside[0]); string(old) != text {
			t.Errorf("%s: the old file has changed", name)
		}
		if again, err := marks.Open(path); err != nil || !again.Now().Hidden["b"] || !again.Now().Hidden["c"] {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}

func TestMarksThatCannotBeWrittenSaySo(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, _ := marks.Open(filepath.Join(dir, "file", "marks.json"))
	if err := s.Change(func(m marks.Marks) { m.Hide("a", true) }); err == nil || !s.Now().Hidden["a"] {
		t.Errorf("got %v, want an error, and the mark for now", err)
	}
}

func TestManyMayMarkAtOnce(t *testing.T) {
	s, _ := marks.Open(filepath.Join(t.TempDir(), "marks.json"))
	var group sync.WaitGroup
	for _, key := range strings.Split("a b c d e f g h", " ") {
		group.Go(func() {
			if err := s.Change(func(m marks.Marks) { m.Favour(key, true) }); err != nil {
				t.Error(err)
			}
			_ = s.Now().Favourites[key]
		})
	}
	group.Wait()
	if got := s.Now().Favourites; len(got) != 8 {
		t.Errorf("got %v, want all eight", got)
	}
}

// While another window has the file, marks are changed and read all the same,
// and what that one writes is kept.
func TestNobodyWaitsForTheDiskToKnowTheMarks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marks.json")
	s, _ := marks.Open(path)
	second, _ := marks.Open(path)
	if err := second.Change(func(m marks.Marks) { m.Hide("theirs", true) }); err != nil {
		t.Fatal(err)
	}
	other := flock.New(filepath.Join(filepath.Dir(path), ".marks.json.lock"))
	if err := other.Lock(); err != nil {
		t.Fatal(err)
	}
	saved := make(chan error, 1)
	go func() { saved <- s.Change(func(m marks.Marks) { m.Hide("first", true) }) }()
	for !s.Now().Hidden["first"] {
		runtime.Gosched()
	}
	s.Alter(func(m marks.Marks) { m.Favour("second", true) })
	if now := s.Now(); !now.Hidden["first"] || !now.Favourites["second"] {
		t.Errorf("the marks are %+v", now)
	}
	select {
	case err := <-saved:
		t.Errorf("they were known only once the file was written, or was not: %v", err)
	default:
	}
	other.Close()
	if err := errors.Join(<-saved, s.Save()); err != nil {
		t.Error(err)
	}
	for _, now := range []marks.Marks{s.Now(), reopened(t, path)} {
		if !now.Hidden["first"] || !now.Hidden["theirs"] || !now.Favourites["second"] {
			t.Errorf("the marks are %+v in the end", now)
		}
	}
}

func reopened(t *testing.T, path string) marks.Marks {
	t.Helper()
	s, err := marks.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s.Now()
}
