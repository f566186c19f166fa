package sqlite_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// disk mounts a file system of its own, as only root can.
func disk(t testing.TB, kilobytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes)); err != nil {
		t.Skipf("only root can mount a small disk: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// ballast is a file that leaves a disk so many bytes.
func ballast(t testing.TB, dir string, leave int64) (free func()) {
	t.Helper()
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "ballast")
	if size := int64(st.Bfree)*st.Bsize - leave; size > 0 {
		if err := os.WriteFile(name, make([]byte, size), 0o600); err != nil && !errors.Is(err, syscall.ENOSPC) {
			t.Fatal(err)
		}
	}
	return func() { os.Remove(name) }
}

func TestOnAFullDiskTheSessionGoesOnAndIsSavedLater(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	s, lines, err := listen(t, path)
	if err != nil {
		t.Fatal(err)
	}
	b := start(t, evening)
	r := s.Begin(b)
	all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 14s eased, 15s next, 16s stop")
	noteSaved(r, all[:3])
	free := ballast(t, dir, 0)
	r.Say(history.Notes{Note: strings.Repeat("a long note ", 1000)}) // more than a page that is there already
	for _, u := range all[3:] {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	if line := next(t, lines); !strings.HasPrefix(line, "your records are not being saved: the disk is full") {
		t.Errorf("told %q", line)
	}
	if got := len(only(t, s).Done); got < 2 {
		t.Errorf("%d of the 2 stages saved before can be read", got)
	}
	free()
	if line := next(t, lines); line != "" {
		t.Errorf("told %q, want that all is well", line)
	}
	r.End()
	r.Wait()
	if got := only(t, s); len(got.Done) != 5 || len(got.Notes.Note) != 12000 {
		t.Errorf("%d stages were saved, want 5", len(got.Done))
	}
}

func TestOnADiskFullFromTheStartNothingStops(t *testing.T) {
	dir := disk(t, 512)
	free := ballast(t, dir, 0)
	path := filepath.Join(dir, "unknot", "records.db")
	s, lines, err := listen(t, path)
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("got %v", err)
	}
	r := begin(t, s, "0s start, 1s next, 2s stop")
	free()
	if line := next(t, lines); line != "" {
		t.Errorf("told %q, want that all is well", line)
	}
	r.End()
	r.Wait()
	if got := len(only(t, s).Done); got != 2 {
		t.Errorf("%d stages were saved, want 2", got)
	}
}

func TestAFullDiskCanBeRead(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	crash(t, path, "0s start, 50s")
	ballast(t, dir, 0)
	s, _, err := listen(t, path)
	if err == nil {
		t.Error("the full disk is not said")
	}
	if got := len(only(t, s).Done); got != 4 {
		t.Errorf("%d stages can be read, want 4", got)
	}
	if i, err := s.Unfinished(t.Context(), evening); err != nil || i == nil || i.Index != 4 {
		t.Errorf("to go on with is %+v, %v", i, err)
	}
}

func TestAReadOnlyFolderCanBeReadAndIsWrittenOnceItCanBe(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	crash(t, path, "0s start, 50s stop")
	remount(t, dir, syscall.MS_RDONLY)
	s, lines, err := listen(t, path)
	if err == nil || !strings.Contains(err.Error(), "cannot be written to") {
		t.Fatalf("got %v", err)
	}
	if got := len(only(t, s).Done); got != 5 {
		t.Errorf("%d stages can be read, want 5", got)
	}
	r := begin(t, s, "0s start, 1s next, 2s stop")
	remount(t, dir, 0)
	if line := next(t, lines); line != "" {
		t.Errorf("told %q, want that all is well", line)
	}
	r.End()
	r.Wait()
	if all, err := s.Sessions(t.Context(), history.Filter{}); err != nil || len(all) != 2 {
		t.Errorf("got %d sessions, %v, want 2", len(all), err)
	}
}

func TestAReadOnlyFolderWithoutRecordsIsSaid(t *testing.T) {
	dir := disk(t, 1024)
	remount(t, dir, syscall.MS_RDONLY)
	s, _, err := listen(t, filepath.Join(dir, "unknot", "records.db"))
	if err == nil || !strings.Contains(err.Error(), "cannot be written to") {
		t.Errorf("got %v", err)
	}
	if _, err := s.Sessions(t.Context(), history.Filter{}); err == nil {
		t.Error("reading did not fail")
	}
}

func remount(t testing.TB, dir string, flags uintptr) {
	t.Helper()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, "size=1024k"); err != nil {
		t.Fatal(err)
	}
}

func TestNoKillOnAFullDiskCostsACommittedStage(t *testing.T) {
	dir := disk(t, 4096)
	k := &killer{path: filepath.Join(dir, "unknot", "records.db"), ledgers: map[string]*ledger{}}
	for n := range *kills {
		free := func() {}
		fill := func() {
			time.Sleep(time.Duration(rand.IntN(150)) * time.Millisecond)
			free = ballast(t, dir, rand.Int64N(40_000))
		}
		if n%3 == 0 { // full from the start
			free = ballast(t, dir, rand.Int64N(40_000))
			fill = nil
		}
		k.kill(t, uint64(n), fill)
		if n%2 == 0 {
			k.readable(t)
		}
		free()
		k.check(t)
	}
	t.Logf("%d kills, %d sessions, %d stages said to be saved, %d found; %d offers to go on, each at the right stage; %d times the program told of a full disk",
		*kills, len(k.ledgers), k.promised, k.found, k.offers, k.told)
	if k.offers == 0 || k.found == 0 || k.told == 0 {
		t.Error("the disk was never full, or always")
	}
}

// readable opens the file while the disk is full.
func (k *killer) readable(t *testing.T) {
	t.Helper()
	if k.found == 0 {
		return // there is no store yet
	}
	s, _ := sqlite.Open(t.Context(), k.path, nil)
	defer s.Close()
	all, err := s.Sessions(t.Context(), history.Filter{})
	stages := 0
	for _, v := range all {
		v, rerr := s.Record(t.Context(), v.ID)
		err = errors.Join(err, rerr)
		stages += len(v.Done)
	}
	if err != nil || stages < k.found {
		t.Fatalf("on the full disk %d stages can be read, want %d or more: %v", stages, k.found, err)
	}
}

func TestAReadingGoesOnWhileAFullDiskIsTriedAgain(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	crash(t, path, "0s start, 50s")
	ballast(t, dir, 0)
	s, _, _ := listen(t, path)
	first, second, err := s.Twice(t.Context(), func() {
		if err := s.Rate(t.Context(), 1, history.Numbers{Region: "upper-trapezius", Before: number(7)}); err == nil {
			t.Error("the full disk was written to")
		}
	})
	if err != nil || len(first) != 1 || len(second) != 1 {
		t.Errorf("got %d sessions and then %d, %v, want one each time", len(first), len(second), err)
	}
}

func TestADamagedFileIsReadWhereNothingCanBeWritten(t *testing.T) {
	good := clinic(t)
	for name, change := range map[string]func(data []byte){
		"its version":      func(data []byte) { data[60] ^= 0x80 },
		"a page of it":     func(data []byte) { clear(data[3*4096 : 4*4096]) },
		"its first letter": func(data []byte) { data[0] = 'x' },
	} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(good)
			if err != nil {
				t.Fatal(err)
			}
			change(data)
			dir := disk(t, 1024)
			path := filepath.Join(dir, "unknot", "records.db")
			if err := errors.Join(os.Mkdir(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600)); err != nil {
				t.Fatal(err)
			}
			remount(t, dir, syscall.MS_RDONLY)
			s, lines, _ := listen(t, path)
			sessions, _, err := readAll(s)
			if err != nil || sessions != 12 {
				t.Errorf("%d of 12 sessions are read, %v", sessions, err)
			}
			if line := next(t, lines); !strings.Contains(line, "your records are damaged, and cannot be mended here") {
				t.Errorf("told %q", line)
			}
			if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, data) {
				t.Errorf("the file has changed: %v", err)
			}
			r := begin(t, s, "0s start, 1s next, 2s stop")
			remount(t, dir, 0)
			r.End()
			if !r.Settle(t.Context(), 10*time.Second) {
				t.Errorf("nothing is saved: %s", s.Problem())
			}
			if sessions, _, err := readAll(s); err != nil || sessions != 13 {
				t.Errorf("%d of 13 sessions are read once it can be written, %v", sessions, err)
			}
		})
	}
}

func TestAnOlderFileIsReadWhereNothingCanBeWritten(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	os.Mkdir(filepath.Dir(path), 0o700)
	old(t, path, 1)
	remount(t, dir, syscall.MS_RDONLY)
	s, _, err := listen(t, path)
	if err == nil {
		t.Error("nothing is said")
	}
	if all, err := s.Sessions(t.Context(), everyone); err != nil || len(all) == 0 {
		t.Errorf("got %d sessions, %v", len(all), err)
	}
}

func TestADiskThatFillsUpUnderAnOpenFileIsReadOn(t *testing.T) {
	dir := disk(t, 1024)
	path := filepath.Join(dir, "unknot", "records.db")
	crash(t, path, "0s start, 50s stop")
	s := open(t, path)
	record(t, s, start(t, evening), "0s start, 1s next, 2s stop")
	ballast(t, dir, 0)
	for range 3 {
		if sessions, _, err := readAll(s); err != nil || sessions != 2 {
			t.Errorf("%d of 2 sessions are read, %v", sessions, err)
		}
	}
}
