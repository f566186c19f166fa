package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// reads keeps a file as another window does that reads for long, until it is
// told to let go.
func reads(t testing.TB, path string) (letGo func()) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM client").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return func() { tx.Rollback(); db.Close() }
}

func TestWhatAnotherWindowKeepsFromBeingClearedAwayIsClearedLater(t *testing.T) {
	for name, do := range map[string]func(s *sqlite.Store, id history.ClientID) error{
		"sealing": func(s *sqlite.Store, _ history.ClientID) error { return s.Seal(t.Context(), passphrase) },
		"deleting": func(s *sqlite.Store, id history.ClientID) error {
			_, err := s.ForgetClient(t.Context(), id)
			return err
		},
		"deleting all": func(s *sqlite.Store, _ history.ClientID) error { _, err := s.ForgetAll(t.Context()); return err },
	} {
		t.Run(name, func(t *testing.T) {
			path := fresh(t)
			s, id := withSecret(t, path)
			s.Close()
			s, lines, err := listen(t, path)
			if err != nil {
				t.Fatal(err)
			}
			s.Quick()
			letGo := reads(t, path)
			if err := do(s, id); err != nil {
				t.Fatalf("it is done, and says %v", err)
			}
			if line := next(t, lines); !strings.Contains(line, "traces of it stay in the file of records until every other window") {
				t.Errorf("told %q", line)
			}
			if got, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*backup*")); len(got) > 0 {
				t.Errorf("%v is left", got)
			}
			s.Close()
			letGo()
			open(t, path).Close()
			if got := traces(t, path, secret); len(got) > 0 {
				t.Errorf("found in %v", got)
			}
			if got, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*unscrubbed*")); len(got) > 0 {
				t.Errorf("%v is left", got)
			}
		})
	}
}

func TestWhatSealingCannotReachIsNamed(t *testing.T) {
	for name, do := range map[string]func(s *sqlite.Store) error{
		"sealing":           func(s *sqlite.Store) error { return s.Seal(t.Context(), passphrase) },
		"another one":       func(s *sqlite.Store) error { return s.ChangePassphrase(t.Context(), passphrase, "another passphrase") },
		"losing the sealed": func(s *sqlite.Store) error { return s.LoseSealed(t.Context()) },
	} {
		t.Run(name, func(t *testing.T) {
			path := fresh(t)
			s, _ := withSecret(t, path)
			if name != "sealing" {
				if err := s.Seal(t.Context(), passphrase); err != nil {
					t.Fatal(err)
				}
			}
			s.Close()
			for _, other := range []string{"records.unread-20260101-101010.db", "records.mended.db-wal"} {
				if err := os.WriteFile(filepath.Join(filepath.Dir(path), other), []byte("a file with "+secret), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			s, lines, err := listen(t, path)
			if err != nil {
				t.Fatal(err)
			}
			s.Quick()
			if err := do(s); err != nil {
				t.Fatal(err)
			}
			if line := next(t, lines); !strings.Contains(line, "records.unread-20260101-101010.db") {
				t.Errorf("told %q", line)
			}
			if got := traces(t, path, secret); len(got) != 1 || got[0] != "records.unread-20260101-101010.db" {
				t.Errorf("found in %v", got)
			}
		})
	}
}

// victimSeal has the victim seal the file instead.
const victimSeal = "UNKNOT_TEST_SEAL"

// sealer seals a file until it is killed.
func sealer(path string) {
	s, _ := sqlite.Open(context.Background(), path, nil)
	s.Quick()
	fmt.Println("sealing")
	if err := s.Seal(context.Background(), passphrase); err != nil {
		fmt.Println(err)
	}
	fmt.Println("sealed")
	s.Close()
}

func TestNoKillLeavesWhatWasSealed(t *testing.T) {
	path := fresh(t)
	s, _ := withSecret(t, path)
	s.Close()
	before := map[string]string{}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		before[e.Name()] = read(t, filepath.Join(filepath.Dir(path), e.Name()))
	}
	sealed, killed := 0, 0
	for range *kills {
		path := fresh(t)
		os.MkdirAll(filepath.Dir(path), 0o700)
		for name, data := range before {
			if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), victimPath+"="+path, victimSeal+"=1")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, len("sealing\n"))); err != nil {
			t.Fatal(err)
		}
		late := time.AfterFunc(time.Duration(rand.Int64N(int64(400*time.Millisecond))), func() { cmd.Process.Kill() })
		said, _ := io.ReadAll(out)
		cmd.Wait()
		late.Stop()
		if len(said) == 0 {
			killed++
		}
		s := open(t, path)
		is, _, err := s.Sealed(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
		if got := traces(t, path, secret); is && len(got) > 0 {
			t.Errorf("sealed, and found in %v", got)
		}
		if is {
			sealed++
		}
	}
	t.Logf("%d kills while it was being sealed, %d sealed after all", killed, sealed)
}
