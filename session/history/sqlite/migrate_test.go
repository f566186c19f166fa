package sqlite_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// old makes the file of an earlier version: its schema and the fixture.
func old(t testing.TB, path string, version int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	scripts := []string{"PRAGMA journal_mode = WAL"}
	for v := 1; v <= version; v++ {
		scripts = append(scripts, read(t, fmt.Sprintf("dbfile/schema/%d.sql", v)))
	}
	scripts = append(scripts, read(t, fmt.Sprintf("testdata/%d.sql", version)),
		fmt.Sprintf("PRAGMA application_id = 0x556e6b74; PRAGMA user_version = %d", version))
	for _, script := range scripts {
		if _, err := db.Exec(script); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// schema is what a file is made of.
func schema(t testing.TB, path string) []string {
	t.Helper()
	return column(t, path, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
}

// column runs a query on a file and returns its first column.
func column(t testing.TB, path, query string) []string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

func TestEveryEarlierVersionIsBroughtUpToDate(t *testing.T) {
	clean := fresh(t)
	open(t, clean).Close()
	want := schema(t, clean)
	for version := 1; version < sqlite.Version; version++ {
		path := fresh(t)
		old(t, path, version)
		s := open(t, path)
		checkFixture(t, s)
		record(t, s, start(t, evening.AddDate(1, 0, 0)), "0s start, 1s stop")
		s.Close()
		if got := schema(t, path); !slices.Equal(got, want) {
			t.Errorf("version %d became\n%s\nwant\n%s", version, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if got := column(t, path, "PRAGMA integrity_check"); got[0] != "ok" {
			t.Errorf("version %d: %v", version, got)
		}
		if got := column(t, path, "SELECT count(*) FROM pragma_foreign_key_check"); got[0] != "0" {
			t.Errorf("version %d: %v rows lead nowhere", version, got)
		}
	}
}

func checkFixture(t *testing.T, s *sqlite.Store) {
	t.Helper()
	all, err := s.Sessions(t.Context(), history.Filter{Region: "upper-trapezius"})
	if err != nil || len(all) != 2 {
		t.Fatalf("got %d sessions, %v", len(all), err)
	}
	v, err := s.Record(t.Context(), all[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, lines(v.Done), `
		0 again 0 hold UT1 left planned 20s length 20s lasted 12.5s eased
		1 again 0 switch UT1 right planned 10s length 10s lasted 10s full
		2 again 0 hold UT1 right planned 20s length 25s lasted 25s full`)
	if v.Notes.Note != "before the move" || v.Tender[0].Number != 7 || *v.Regions[0].After != 4 || v.Outcome != history.Finished {
		t.Errorf("got %+v", v)
	}
	if !v.Started.Equal(time.UnixMilli(1783620900000)) || v.Started.Format("-07") != "+02" {
		t.Errorf("it began at %v", v.Started)
	}
	i, err := s.Unfinished(t.Context(), evening)
	if err != nil || i == nil || i.Index != 1 || i.Stage.Kind != session.Switch || i.Plan.Stage(2).Side != body.Right {
		t.Errorf("got %+v, %v", i, err)
	}
	p, err := s.Progress(t.Context(), history.Filter{})
	if err != nil || p.Lower != 1 || len(p.Pressed) != 2 {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestBeforeAMigrationTheFileIsCopied(t *testing.T) {
	path := fresh(t)
	old(t, path, 1)
	dir := filepath.Dir(path)
	for _, name := range []string{"records.backup-v1-20250101-120000.db", "records.backup-v1-20260101-120000.db",
		"records.backup-v1-20240101-120000.db", "records.backup-v1-20260201-120000.db"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	open(t, path).Close()
	entries, err := filepath.Glob(filepath.Join(dir, "records.backup-*"))
	if err != nil || len(entries) != 3 {
		t.Fatalf("got %v, %v, want the last three", entries, err)
	}
	for i, want := range []string{"records.backup-v1-20260101", "records.backup-v1-20260201"} {
		if !strings.HasPrefix(filepath.Base(entries[i]), want) {
			t.Errorf("got %s, want %s...", filepath.Base(entries[i]), want)
		}
	}
	backup := entries[2]
	if got := column(t, backup, "PRAGMA user_version"); got[0] != "1" {
		t.Errorf("the copy is of version %s", got[0])
	}
	if got := column(t, backup, "SELECT count(*) FROM stage"); got[0] != "4" {
		t.Errorf("the copy has %s stages", got[0])
	}
	if info, err := os.Stat(backup); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy is %v, %v", info.Mode(), err)
	}
	// What a copy holds can be read by this program again.
	checkFixture(t, open(t, backup))
}

func TestANewFileNeedsNoCopy(t *testing.T) {
	path := fresh(t)
	open(t, path).Close()
	open(t, path).Close()
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("got %v", entries)
	}
}
