package sqlite_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unknot/session/history"
)

func TestACorruptFileIsSetAside(t *testing.T) {
	whole := fresh(t)
	s := open(t, whole)
	record(t, s, start(t, evening), "0s start, 1s next, 2s next, 14s stop")
	s.Close()
	good, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"text":           []byte(strings.Repeat("not a database at all\n", 400)),
		"no header":      append(make([]byte, 100), good[100:]...),
		"first page":     append(append(bytes.Clone(good[:100]), bytes.Repeat([]byte{0xa5}, 3996)...), good[4096:]...),
		"half":           good[:len(good)/2/4096*4096],
		"half of a page": good[:6000],
	} {
		path := fresh(t)
		os.MkdirAll(filepath.Dir(path), 0o700)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		s, lines, err := listen(t, path)
		if err == nil { // seen only when it is used
			record(t, s, start(t, evening), "0s start, 1s stop")
			if line := next(t, lines); !strings.Contains(line, "set aside as records.unread-") {
				t.Errorf("%s: told %q", name, line)
			}
		} else {
			if !strings.Contains(err.Error(), "set aside as records.unread-") {
				t.Errorf("%s: got %v", name, err)
			}
			record(t, s, start(t, evening), "0s start, 1s stop")
		}
		all, err := s.Sessions(t.Context(), history.Filter{})
		if least := map[string]int{"no header": 2, "half": 2}[name]; err != nil || len(all) < max(least, 1) {
			t.Errorf("%s: the new file has %d sessions, %v, want what could be read and the new one", name, len(all), err)
		}
		if p := s.Problem(); p != "" {
			t.Errorf("%s: still %q", name, p)
		}
		aside, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "records.unread-*.db"))
		if len(aside) != 1 {
			t.Fatalf("%s: set aside are %v", name, aside)
		}
		if got, err := os.ReadFile(aside[0]); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: what was set aside is not what was there: %v", name, err)
		}
	}
}

func TestAFileThatBreaksInMidSessionCostsNoStage(t *testing.T) {
	path := fresh(t)
	s, lines, err := listen(t, path)
	if err != nil {
		t.Fatal(err)
	}
	b := start(t, evening)
	all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 14s eased, 15s next, 16s stop")
	r := s.Begin(b)
	noteSaved(r, all[:3])
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), 1<<16), 0o600); err != nil {
		t.Fatal(err)
	}
	os.Remove(path + "-wal")
	for _, u := range all[3:] {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	if got := len(only(t, s).Done); got != 5 {
		t.Errorf("the file has %d stages, want all 5", got)
	}
	select {
	case line := <-lines:
		if !strings.Contains(line, "set aside") {
			t.Errorf("told %q", line)
		}
	default: // the file was seen to be another, and a new one begun
	}
}

func TestAFileThatGoesBadUnderASessionCostsNoStage(t *testing.T) {
	for name, spoil := range map[string]func(data []byte){
		"all of it":      func(data []byte) { copy(data, bytes.Repeat([]byte("x"), len(data))) },
		"the first page": func(data []byte) { clear(data[100:4096]) },
		"its header":     func(data []byte) { clear(data[:100]) },
		"its version":    func(data []byte) { data[60] ^= 0x80 },
	} {
		t.Run(name, func(t *testing.T) {
			path := clinic(t)
			s := open(t, path)
			b := start(t, evening.AddDate(1, 0, 0))
			all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 14s eased, 15s next, 16s stop")
			r := s.Begin(b)
			noteSaved(r, all[:3])
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			spoil(data)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, u := range all[3:] {
				r.Note(u.Events, u.Status, u.Asleep)
			}
			r.End()
			r.Wait()
			s.Close()
			s, _, err = listen(t, path)
			if err != nil {
				t.Errorf("the next start says %v", err)
			}
			found, err := s.Sessions(t.Context(), everyone)
			if err != nil || len(found) == 0 || found[0].Key != r.Key() {
				t.Fatalf("got %d sessions, %v", len(found), err)
			}
			if v, err := s.Record(t.Context(), found[0].ID); err != nil || len(v.Done) != 5 {
				t.Errorf("%d of 5 stages are there, %v", len(v.Done), err)
			}
		})
	}
}

func TestADeletedFileIsMadeAnew(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	b := start(t, evening)
	all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 3s stop")
	r := s.Begin(b)
	noteSaved(r, all[:2])
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	for _, u := range all[2:] {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	if got := len(only(t, open(t, path)).Done); got != 3 {
		t.Errorf("the new file has %d stages, want 3", got)
	}
}
