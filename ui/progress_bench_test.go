package ui_test

import (
	"database/sql"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/history/sqlite"
	"unknot/ui/look"
)

var many = flag.Int("sessions", 100_000, "how many sessions the benchmarks have in the file")

// years are records of many sessions, one every two hours or so, made of those
// of the last months.
func years(b *testing.B) *sqlite.Store {
	b.Helper()
	data, err := months()
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "records.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: path}).String())
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	for _, statement := range []string{
		"PRAGMA synchronous = OFF",
		"CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ?) SELECT i FROM c",
		`INSERT INTO session (id, key, started, zone, plan, outcome, stage, words, client)
			SELECT id + i * 100, randomblob(8), started - i * 50000000, zone, plan, outcome, stage, words, client FROM n, session`,
		`INSERT INTO stage SELECT session + i * 100, seq, stage, again, kind, point, side, planned, length, lasted, ending, at - i * 50000000, client
			FROM n, stage WHERE session < 100`,
		"INSERT INTO region SELECT session + i * 100, region, before, after, started - i * 50000000, client FROM n, region WHERE session < 100",
	} {
		var args []any
		if statement[0] == 'C' {
			args = append(args, *many/7)
		}
		if _, err := db.Exec(statement, args...); err != nil {
			b.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		b.Fatal(err)
	}
	s, err := sqlite.Open(b.Context(), path, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkProgressOpens measures from the press on the rail until everything
// is read, built and laid out; the frame itself comes on top.
func BenchmarkProgressOpens(b *testing.B) {
	all := years(b)
	for _, period := range []string{"3 months", "A year", "All"} {
		for _, size := range []fyne.Size{desk, sizes[0]} {
			b.Run(period+map[bool]string{true: ", wide", false: ", narrow"}[size == desk], func(b *testing.B) {
				s := open(b, look.Light, size)
				s.window.KeepIn(all)
				s.window.ShowProgress()
				if period != "3 months" {
					s.press(period)
				}
				for b.Loop() {
					s.window.ShowProgress()
				}
				s.mustSay("Last pressed")
			})
		}
	}
}

// BenchmarkProgressScrolls measures a page of the list that was not read yet:
// reading it and filling its rows.
func BenchmarkProgressScrolls(b *testing.B) {
	all := years(b)
	s := open(b, look.Light, desk)
	s.window.KeepIn(all)
	s.window.ShowProgress()
	s.press("All")
	for i := 0; b.Loop(); i++ {
		if i%2000 == 1999 {
			s.key(fyne.KeyHome)
		}
		s.key(fyne.KeyPageDown)
	}
}
