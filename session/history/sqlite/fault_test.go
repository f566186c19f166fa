package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/live"
	"unknot/session/message"
)

// listen opens a store and collects what it tells.
func listen(t testing.TB, path string) (*sqlite.Store, chan string, error) {
	t.Helper()
	lines := make(chan string, 100)
	s, err := sqlite.Open(t.Context(), path, func(line message.Message) { lines <- line.String() })
	t.Cleanup(func() { s.Close() })
	return s, lines, err
}

// next waits for the next line a store tells.
func next(t testing.TB, lines chan string) string {
	t.Helper()
	select {
	case line := <-lines:
		return line
	case <-time.After(10 * time.Second):
		t.Fatal("nothing was told")
		return ""
	}
}

// begin starts a session and notes a script.
func begin(t testing.TB, s *sqlite.Store, script string) *sqlite.Recording {
	t.Helper()
	b := start(t, evening)
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, script) {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	return r
}

// noteSaved notes updates from a start and stages that end, and returns when
// they are in the file.
func noteSaved(r *sqlite.Recording, all []live.Update) {
	saved := make(chan int, 100)
	r.OnSaved(func(n int) { saved <- n })
	for _, u := range all {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	for n := 0; n < len(all); { // the start stands for the session itself
		n = <-saved
	}
}

func TestAFileOfANewerUnknotIsLeftAlone(t *testing.T) {
	path := fresh(t)
	open(t, path).Close()
	column(t, path, "PRAGMA user_version = 99")
	before := read(t, path)
	s, lines, err := listen(t, path)
	if err == nil || !strings.Contains(err.Error(), "written by a newer Unknot") || strings.Contains(err.Error(), "\n") {
		t.Fatalf("got %v", err)
	}
	r := begin(t, s, "0s start, 1s next, 2s stop")
	r.End()
	if r.Settle(t.Context(), time.Minute); s.Problem() != err.Error() {
		t.Errorf("the problem is %q, want %q", s.Problem(), err)
	}
	if err := s.Close(); err == nil || !strings.Contains(err.Error(), "2 stages of what you did could not be saved") {
		t.Errorf("closing says %v", err)
	}
	if read(t, path) != before {
		t.Error("the file has changed")
	}
	if len(lines) > 0 {
		t.Errorf("told again: %q", <-lines)
	}
}

func TestAnotherProgramsFileIsLeftAlone(t *testing.T) {
	path := fresh(t)
	os.MkdirAll(filepath.Dir(path), 0o700)
	column(t, path, "CREATE TABLE bread (flour)")
	before := read(t, path)
	s, _, err := listen(t, path)
	if err == nil || !strings.Contains(err.Error(), "another program's file") {
		t.Fatalf("got %v", err)
	}
	s.Close()
	if read(t, path) != before {
		t.Error("the file has changed")
	}
}

func TestWithoutAHomeEverythingGoesOn(t *testing.T) {
	t.Setenv("HOME", "")
	t.Setenv("XDG_DATA_HOME", "")
	if got := sqlite.Path(); got != "" {
		t.Skipf("there is a home all the same: %s", got)
	}
	s, _, err := listen(t, sqlite.Path())
	if err == nil || err.Error() != "your records are not being saved: there is no home folder to keep them in" {
		t.Errorf("got %v", err)
	}
	begin(t, s, "0s start, 1s stop").End()
	if _, err := s.Progress(t.Context(), history.Filter{}); err == nil {
		t.Error("reading did not fail")
	}
}

func TestTheDataFolderIsWhereTheSystemWantsIt(t *testing.T) {
	t.Setenv("HOME", "/home/anna")
	t.Setenv("XDG_DATA_HOME", "/data")
	if got := sqlite.Path(); got != "/data/unknot/records.db" {
		t.Skipf("another system: %s", got)
	}
	for _, ignored := range []string{"", "relative"} {
		t.Setenv("XDG_DATA_HOME", ignored)
		if got, want := sqlite.Path(), "/home/anna/.local/share/unknot/records.db"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestAFileInPlaceOfTheFolderIsSaid(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "unknot"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, err := listen(t, filepath.Join(dir, "unknot", "records.db"))
	if err == nil || !strings.HasPrefix(err.Error(), "your records are not being saved: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestTwoWindowsRecordSideBySide(t *testing.T) {
	path := fresh(t)
	stores := []*sqlite.Store{open(t, path), open(t, path)}
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			r := begin(t, stores[i%2], "0s start, 1s next, 2s next, 14s eased, 15s next, 27s eased, 28s stop")
			r.End()
			r.Wait()
		})
	}
	all.Wait()
	found, err := stores[0].Sessions(t.Context(), history.Filter{})
	if err != nil || len(found) != 40 {
		t.Fatalf("got %d sessions, %v, want 40", len(found), err)
	}
	for _, v := range found {
		v, err := stores[1].Record(t.Context(), v.ID)
		if err != nil || len(v.Done) != 6 {
			t.Errorf("session %d has %d stages, %v, want 6", v.ID, len(v.Done), err)
		}
	}
}

func TestAClockSetBackADayChangesNothingElse(t *testing.T) {
	s := open(t, fresh(t))
	record(t, s, start(t, evening), "0s start, 1s next, 2s next, 14s eased, 15s stop")
	record(t, s, start(t, evening.AddDate(0, 0, -1)), "0s start, 1s next, 2s next, 15s eased, 16s stop")
	all, err := s.Sessions(t.Context(), history.Filter{})
	if err != nil || len(all) != 2 || all[0].Started.Before(all[1].Started) {
		t.Fatalf("got %v, %v", all, err)
	}
	i, err := s.Unfinished(t.Context(), evening.AddDate(0, 0, -1))
	if err != nil || i == nil || i.ID != 2 || i.Index != 3 {
		t.Fatalf("to go on with is %+v, %v, want the session recorded last", i, err)
	}
	r, err := s.Resume(t.Context(), i, evening.AddDate(0, 0, -2))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range updates(t, i.Plan, i.Index, "0s start, 1s next, 15s stop") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	v, err := s.Record(t.Context(), 2)
	if err != nil || len(v.Done) != 6 || v.Done[5].Stage != 4 || v.Done[3].Stage != 3 || v.Done[3].Again != 0 || v.Done[4].Again != 1 {
		t.Errorf("got\n%s%v", lines(v.Done), err)
	}
}

func TestWhatAKillLeftOfANewFileIsMadeAgain(t *testing.T) {
	whole := fresh(t)
	open(t, whole).Close()
	for name, left := range map[string]map[string]string{
		"nothing":      {"": ""},
		"only its log": {"": "", "-wal": "half of a log"},
		"a log beside": {"": read(t, whole), "-wal": "half of a log"},
		"all of it":    {"": read(t, whole)},
	} {
		path := fresh(t)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		for end, text := range left {
			if err := os.WriteFile(strings.TrimSuffix(path, ".db")+".mended.db"+end, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s, _, err := listen(t, path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		begin(t, s, "0s start, 1s next, 2s next, 14s eased, 28s stop").End()
		s.Close()
		if v := only(t, open(t, path)); len(v.Done) == 0 {
			t.Errorf("%s: got %+v, want what was done", name, v)
		}
	}
}
