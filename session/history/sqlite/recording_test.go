package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"unknot/session/history"
)

func TestEveryStageIsRecordedAsItWas(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	record(t, s, b, "0s start, 3s pause, 1m3s resume, 1m11s, 1m16.25s back, 1m18s extend, 1m28.5s eased, "+
		"1m30s next, 1m37.1s eased, 2m, 2m35s, 4m, 5m, 5m3s eased, 6m")
	v := only(t, s)
	compare(t, lines(v.Done), `
		0 again 0 pace planned 10s length 10s lasted 10s full
		1 again 0 find UT1 left planned 5s length 5s lasted 5s full
		2 again 0 hold UT1 left planned 20s length 20s lasted 1.25s back
		1 again 1 find UT1 left planned 5s length 10s lasted 10s full
		2 again 1 hold UT1 left planned 20s length 20s lasted 2.25s early
		3 again 0 rest UT1 left planned 10s length 10s lasted 1.5s skipped
		4 again 0 hold UT1 left planned 20s length 20s lasted 7.1s early
		5 again 0 switch UT1 right planned 10s length 10s lasted 10s full
		6 again 0 hold UT1 right planned 20s length 20s lasted 20s full
		7 again 0 rest UT1 right planned 10s length 10s lasted 10s full
		8 again 0 hold UT1 right planned 20s length 20s lasted 20s full
		9 again 0 area NB3 together planned 10s length 10s lasted 10s full
		10 again 0 find NB3 together planned 0s length 0s lasted 2m15.9s full
		11 again 0 hold NB3 together planned 15s length 15s lasted 15s full`)
}

func TestWhatASessionIsAboutIsRecorded(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	b.Before = []history.Numbers{{Region: "upper-trapezius", Before: number(6)}}
	record(t, s, b, "0s start, 12s next, 20s stop")
	v := only(t, s)
	if v.RoutineID != "my-shoulders" || v.Name != "My shoulders" || v.Outcome != history.Stopped || v.Stage != 2 {
		t.Errorf("got %+v", v.Session)
	}
	if !v.Started.Equal(evening) || v.Started.Format("-0700") != "+0200" {
		t.Errorf("it began at %v, want %v", v.Started, evening)
	}
	if v.Planned != b.Plan.Length() || v.Spent != 20*time.Second || v.Holds != 1 {
		t.Errorf("planned %v, spent %v in %d holds", v.Planned, v.Spent, v.Holds)
	}
	if n := v.Regions; len(n) != 2 || n[0].Region != "neck-back" || n[0].Before != nil || *n[1].Before != 6 || n[1].After != nil {
		t.Errorf("got numbers %+v", n)
	}
}

func TestExtendingOneSideIsSeenOnTheOther(t *testing.T) {
	s := open(t, fresh(t))
	record(t, s, start(t, evening), "0s start, 1s next, 2s next, 3s extend, 10m, 10m stop")
	var held []time.Duration
	for _, d := range only(t, s).Done {
		if d.Point == "UT1" && d.Planned == 20*time.Second {
			held = append(held, d.Extended(), d.Lasted-20*time.Second)
		}
	}
	want := []time.Duration{5e9, 5e9, 0, 0, 5e9, 5e9, 0, 0}
	if len(held) != len(want) {
		t.Fatalf("got %v, want %v", held, want)
	}
	for i := range want {
		if held[i] != want[i] {
			t.Fatalf("got %v, want %v", held, want)
		}
	}
}

func TestAStageIsInTheFileBeforeTheSessionGoesOn(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	b := start(t, evening)
	r := s.Begin(b)
	saved := make(chan int, 100)
	r.OnSaved(func(n int) { saved <- n })
	for i, u := range updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 12s eased, 13s next") {
		r.Note(u.Events, u.Status, u.Asleep)
		for n := 0; n < i+1; { // the first is the session itself
			n = <-saved
		}
		if got := len(only(t, open(t, path)).Done); got != i {
			t.Fatalf("after stage %d another window sees %d", i, got)
		}
	}
}

func TestNumbersWordsAndTendernessComeWhenTheyCome(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	r := s.Begin(b)
	r.Rate(history.Numbers{Region: "neck-back", Before: number(7)})
	for _, u := range updates(t, b.Plan, 0, "0s start, 4s stop") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.Rate(history.Numbers{Region: "neck-back", After: number(4)})
	r.Rate(history.Numbers{Region: "", Before: number(0), After: number(99)})
	r.Tender(history.Tenderness{Point: "UT1", Side: left, Number: 5})
	r.Tender(history.Tenderness{Point: "UT1", Side: left, Number: 6})
	r.Say(history.Notes{Note: "after work", Tags: []string{"desk", "late"}})
	r.End()
	r.Wait()
	v := only(t, s)
	if n := v.Regions; len(n) != 3 || *n[0].Before != 0 || *n[0].After != 10 || *n[1].Before != 7 || *n[1].After != 4 {
		t.Errorf("got numbers %+v", n)
	}
	if len(v.Tender) != 1 || v.Tender[0].Number != 6 {
		t.Errorf("got %+v", v.Tender)
	}
	if v.Notes.Note != "after work" || len(v.Notes.Tags) != 2 {
		t.Errorf("got %+v", v.Notes)
	}
}

func TestFileAndFolderAreForTheOwnerOnly(t *testing.T) {
	path := fresh(t)
	os.Mkdir(filepath.Dir(path), 0o755)
	s := open(t, path)
	record(t, s, start(t, evening), "0s start, 1s stop")
	for name, want := range map[string]os.FileMode{
		filepath.Dir(path): 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600,
	} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: got %v, %v, want %v", filepath.Base(name), info.Mode().Perm(), err, want)
		}
	}
}

func TestTheFoldersNameMayBeAnything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "50% of? Änne's #records & more", "records.db")
	record(t, open(t, path), start(t, evening), "0s start, 1s stop")
	if got := len(only(t, open(t, path)).Done); got != 1 {
		t.Errorf("got %d stages", got)
	}
	if entries, err := os.ReadDir(filepath.Dir(filepath.Dir(path))); err != nil || len(entries) != 1 {
		t.Errorf("beside the folder there are %v, %v", entries, err)
	}
}

func TestNothingIsLeftBesideTheFileWhenAllIsClosed(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	record(t, s, start(t, evening), "0s start, 1s stop")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("got %v, %v, want records.db alone", entries, err)
	}
}
