package marks_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"unknot/session/marks"
)

func TestAChosenLengthLastsUntilItIsAsWrittenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marks.json")
	s, err := marks.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	for _, err := range []error{s.Change(func(m marks.Marks) { m.Hold("UT1", 15*time.Second, at) }), s.Change(func(m marks.Marks) { m.Hold("NB1", 45*time.Second, at) }), s.Change(func(m marks.Marks) { m.Refuse("LS1", at) })} {
		if err != nil {
			t.Fatal(err)
		}
	}
	again, err := marks.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	m := again.Now()
	if len(m.Holds) != 2 || m.Holds["UT1"] != 15*time.Second || m.Holds["NB1"] != 30*time.Second {
		t.Errorf("lengths are %v, want UT1 15s and NB1 30s", m.Holds)
	}
	if !m.Answered["UT1"].Equal(at) || !m.Answered["LS1"].Equal(at) {
		t.Errorf("answered are %v", m.Answered)
	}
	if err := again.Change(func(m marks.Marks) { m.AsWritten("UT1", at.Add(time.Hour)) }); err != nil {
		t.Fatal(err)
	}
	again, _ = marks.Open(path)
	if m := again.Now(); m.Holds["UT1"] != 0 || !m.Answered["UT1"].Equal(at.Add(time.Hour)) {
		t.Errorf("as written again: %v, answered %v", m.Holds, m.Answered)
	}
	for _, err := range []error{again.Change(func(m marks.Marks) { m.Use("desk-neck-reset", at) }), again.Change(func(m marks.Marks) { m.Favour("desk-neck-reset", true) }), again.Change(func(m marks.Marks) { m.ForgetUse() })} {
		if err != nil {
			t.Fatal(err)
		}
	}
	again, _ = marks.Open(path)
	if m := again.Now(); len(m.Holds)+len(m.Answered)+len(m.Used) > 0 || !m.Favourites["desk-neck-reset"] {
		t.Errorf("forgotten, there still are %v; only the favourite stays", m)
	}
}

func TestALengthThatNoHoldMayHaveIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marks.json")
	if err := os.WriteFile(path, []byte(`{"version": 1, "holds": {"UT1": 60}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := marks.Open(path); err == nil || len(s.Now().Holds) > 0 {
		t.Errorf("got %v, %v, want an error", s.Now().Holds, err)
	}
}
