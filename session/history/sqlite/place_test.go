package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unknot/session/history"
)

func TestAFileWithNothingInItIsSaid(t *testing.T) {
	for name, size := range map[string]int{"nothing": 0, "a byte": 1, "less than a header": 99} {
		t.Run(name, func(t *testing.T) {
			path := fresh(t)
			os.MkdirAll(filepath.Dir(path), 0o700)
			if err := os.WriteFile(path, make([]byte, size), 0o600); err != nil {
				t.Fatal(err)
			}
			s, _, err := listen(t, path)
			switch {
			case err == nil:
				t.Error("nothing was said")
			case size == 0 && (!strings.Contains(err.Error(), "there was nothing in your file of records") || len(aside(t, path)) > 0):
				t.Errorf("said %v, set aside %v", err, aside(t, path))
			case size > 0 && (!strings.Contains(err.Error(), "set aside as records.unread-") || len(aside(t, path)) != 1):
				t.Errorf("said %v, set aside %v", err, aside(t, path))
			}
			record(t, s, start(t, evening), "0s start, 1s stop")
			s.Close()
			if _, _, err := listen(t, path); err != nil {
				t.Errorf("the next start says %v", err)
			}
		})
	}
}

func TestAFirstStartSaysNothing(t *testing.T) {
	path := fresh(t)
	if _, _, err := listen(t, path); err != nil {
		t.Error(err)
	}
	names, err := os.ReadDir(filepath.Dir(path))
	for _, f := range names {
		if !strings.HasPrefix(f.Name(), "records.db") {
			t.Errorf("%s is left behind", f.Name())
		}
	}
	if err != nil {
		t.Error(err)
	}
}

func TestABrokenListOfTablesIsMended(t *testing.T) {
	const own = 12
	for name, c := range map[string]struct {
		broken   string
		sessions int
	}{
		"no version":         {"PRAGMA user_version = 0", own},
		"version below 0":    {"PRAGMA user_version = -5", own},
		"version of a fault": {"PRAGMA user_version = 1073741826", own},
		"an older version":   {"PRAGMA user_version = 1", own},
		"another mark":       {"PRAGMA application_id = 7", own},
		"no plans":           {"PRAGMA foreign_keys = OFF; DROP TABLE plan", own},
		"no routines":        {"PRAGMA foreign_keys = OFF; DROP TABLE routine", own},
		"no stages":          {"DROP TABLE stage", own},
		"no sessions":        {"PRAGMA foreign_keys = OFF; DROP TABLE session", own},
		"no clients":         {"PRAGMA foreign_keys = OFF; DROP TABLE client", own},
		"no seal":            {"DROP TABLE seal", own},
		"no words":           {"ALTER TABLE session DROP COLUMN words", own},
		"no length":          {"ALTER TABLE stage DROP COLUMN length", own},
		"another column":     {"ALTER TABLE routine RENAME COLUMN name TO title", own},
		"no index":           {"DROP INDEX hold", own},
		"a trigger":          {"CREATE TRIGGER t BEFORE INSERT ON stage BEGIN SELECT RAISE(ABORT, 'no'); END", own},
		"an index":           {"CREATE UNIQUE INDEX one ON stage(kind) WHERE kind = 99; CREATE UNIQUE INDEX two ON session(zone, plan, started)", own},
		"a view":             {"ALTER TABLE tenderness RENAME TO hidden; CREATE VIEW tenderness AS SELECT * FROM hidden", own},
	} {
		t.Run(name, func(t *testing.T) {
			path := clinic(t)
			column(t, path, c.broken)
			s, _, err := listen(t, path)
			if err == nil || !strings.Contains(err.Error(), "set aside as records.unread-") {
				t.Errorf("opening says %v", err)
			}
			s.Close()
			sessions, _ := survives(t, path)
			if sessions != c.sessions {
				t.Errorf("%d sessions are left, want %d", sessions, c.sessions)
			}
		})
	}
}

func TestNumbersThatCannotBeAreMended(t *testing.T) {
	for _, broken := range []string{
		"UPDATE session SET started = 4611686018427387904 WHERE id = 3",
		"UPDATE session SET started = -4611686018427387904 WHERE id = 3",
		"UPDATE session SET zone = 1000000 WHERE id = 3",
		"UPDATE session SET outcome = 300 WHERE id = 3",
		"UPDATE session SET outcome = -1",
		"UPDATE session SET stage = -7",
		"UPDATE session SET key = x'0102' WHERE id = 5",
		"UPDATE session SET words = CAST('{' AS BLOB) WHERE id = 5",
		"UPDATE plan SET seconds = -1",
		"UPDATE plan SET stages = x'ffffffffffffffffff01'",
		"UPDATE plan SET stages = x''",
		"UPDATE routine SET source = x'00112233'",
		"UPDATE stage SET lasted = 9223372036854775807",
		"UPDATE stage SET lasted = -9223372036854775807",
		"UPDATE stage SET planned = 9223372036854775807, length = -1",
		"UPDATE stage SET at = 9223372036854775807",
		"UPDATE stage SET at = -9223372036854775807",
		"UPDATE stage SET kind = 77, side = 77, ending = 77 WHERE session = 4",
		"UPDATE stage SET stage = -3, again = -3",
		"UPDATE stage SET stage = 1000000000000",
		"UPDATE client SET card = CAST('[' AS BLOB)",
		"UPDATE client SET created = 9223372036854775807",
		"UPDATE region SET started = 9223372036854775807",
		"PRAGMA foreign_keys = OFF; DELETE FROM routine",
		"PRAGMA foreign_keys = OFF; DELETE FROM client",
	} {
		t.Run(broken, func(t *testing.T) {
			path := clinic(t)
			column(t, path, broken)
			if sessions, _ := survives(t, path); sessions != 12 {
				t.Errorf("%d sessions are left, want 12", sessions)
			}
		})
	}
}

func TestAClientWhoseCardIsLostIsKeptWithACaution(t *testing.T) {
	path := clinic(t)
	column(t, path, "UPDATE client SET card = CAST('[' AS BLOB) WHERE id = 2")
	s := open(t, path)
	all, err := s.Clients(t.Context())
	if err != nil || len(all) != 2 {
		t.Fatalf("got %v, %v", all, err)
	}
	for _, c := range all {
		if len(c.Card.Cautions) != 1 || c.ID == 2 && !strings.Contains(c.Card.Cautions[0], "could not be read") {
			t.Errorf("the cautions of client %d are %q", c.ID, c.Card.Cautions)
		}
	}
	if n, err := s.Sessions(t.Context(), history.Filter{Client: 2}); err != nil || len(n) != 4 {
		t.Errorf("%d sessions with them are left, %v", len(n), err)
	}
}
