package sqlite_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// away moves a file and what belongs to it to another name.
func away(t testing.TB, path string) (to string) {
	t.Helper()
	to = filepath.Join(filepath.Dir(path), "elsewhere.db")
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+end, to+end); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	return to
}

func TestAClientsSessionStaysTheirsWhateverBecomesOfTheFile(t *testing.T) {
	heron := clients.Card{Label: "Heron", Cautions: []string{"blood thinners"}}
	for name, c := range map[string]struct {
		sealed bool
		become func(t *testing.T, path string)
		label  string // the client has then; "" while it is concealed
	}{
		"moved away":            {false, func(t *testing.T, path string) { away(t, path) }, "Heron"},
		"deleted":               {false, func(t *testing.T, path string) { os.RemoveAll(filepath.Dir(path)) }, "Heron"},
		"damaged":               {false, func(t *testing.T, path string) { spoil(t, path) }, "Heron"},
		"sealed and moved away": {true, func(t *testing.T, path string) { away(t, path) }, ""},
		"moved away, and another client is added first": {false, func(t *testing.T, path string) {
			away(t, path)
			add(t, path, "Wren")
		}, "Heron"},
		"moved away, and the same label is added first": {false, func(t *testing.T, path string) {
			away(t, path)
			add(t, path, "Wren", "heron")
		}, "heron"},
		"moved away, and a file with another passphrase comes": {false, func(t *testing.T, path string) {
			away(t, path)
			s := add(t, path, "Wren")
			s.Quick()
			if err := s.Seal(t.Context(), "another passphrase"); err != nil {
				t.Fatal(err)
			}
			s.Conceal()
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := fresh(t)
			s := open(t, path)
			s.Quick()
			id, err := s.AddClient(t.Context(), heron, evening)
			if err != nil {
				t.Fatal(err)
			}
			if c.sealed {
				if err := s.Seal(t.Context(), passphrase); err != nil {
					t.Fatal(err)
				}
			}
			b := start(t, evening)
			b.Client = id
			all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 14s eased, 15s next, 16s stop")
			r := s.Begin(b)
			noteSaved(r, all[:3])
			c.become(t, path)
			for _, u := range all[3:] {
				r.Note(u.Events, u.Status, u.Asleep)
			}
			r.End()
			r.Wait()
			s.Close()
			s = open(t, path)
			if c.sealed {
				if err := s.Reveal(t.Context(), passphrase); err != nil {
					t.Fatal(err)
				}
				c.label = "Heron"
			}
			v := only(t, s)
			clients, err := s.Clients(t.Context())
			if err != nil || len(v.Done) != 5 || v.Client == 0 {
				t.Fatalf("%d stages of client %d, %v", len(v.Done), v.Client, err)
			}
			for _, client := range clients {
				if client.ID == v.Client && (client.Card.Label != c.label && c.label != "" || client.Sealed != (c.label == "")) {
					t.Errorf("the session is with %+v, want %q", client.Card, c.label)
				}
				if client.ID == v.Client && c.label != "" && !strings.Contains(strings.Join(client.Card.Cautions, " "), "blood thinners") {
					t.Errorf("the cautions are %q", client.Card.Cautions)
				}
			}
			if n, err := s.Sessions(t.Context(), history.Filter{Client: v.Client}); err != nil || len(n) != 1 {
				t.Errorf("of the client are %d sessions, %v", len(n), err)
			}
		})
	}
}

func TestANumberOfAnotherFileIsNobody(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	id, err := s.AddClient(t.Context(), clients.Card{Label: "Heron"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	record(t, s, start(t, evening), "0s start, 1s stop")
	away(t, path)
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "Wren"}, evening); err != nil {
		t.Fatal(err)
	}
	record(t, s, start(t, evening), "0s start, 1s stop")
	if err := s.ChangeClient(t.Context(), id, clients.Card{Label: "Teal"}); err == nil {
		t.Error("another client was changed")
	}
	if _, err := s.ForgetClient(t.Context(), id); err == nil {
		t.Error("another client was deleted")
	}
	if _, err := s.ForgetSession(t.Context(), 1); err == nil {
		t.Error("another session was deleted")
	}
	if _, err := s.Record(t.Context(), 1); err == nil {
		t.Error("another session was read")
	}
	if err := s.Say(t.Context(), 1, history.Notes{Note: "of the other"}); err == nil {
		t.Error("something was said of another session")
	}
	if v := only(t, s); v.Notes.Note != "" {
		t.Errorf("it is said of it: %q", v.Notes.Note)
	}
}

func add(t testing.TB, path string, labels ...string) *sqlite.Store {
	t.Helper()
	s := open(t, path)
	for _, label := range labels {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// spoil makes a file one that cannot be read, in place.
func spoil(t testing.TB, path string) {
	t.Helper()
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), 1<<16), 0o600); err != nil {
		t.Fatal(err)
	}
}
