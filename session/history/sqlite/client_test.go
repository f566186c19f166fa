package sqlite_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// traces are the files beside the records, and the records, that hold a text.
func traces(t testing.TB, path, text string) []string {
	t.Helper()
	var found []string
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(path), e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(bytes.ToLower(data), []byte(strings.ToLower(text))) {
			found = append(found, e.Name())
		}
	}
	return found
}

const secret = "Zauberlehrling"

// withSecret is a store with a client of whom everything says the secret, with
// backups, and with enough around it for more than one page.
func withSecret(t testing.TB, path string) (s *sqlite.Store, id history.ClientID) {
	t.Helper()
	old(t, path, 1)
	open(t, path).Close() // leaves a backup
	s = open(t, path)
	s.Quick()
	for i := range 30 {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: "other " + time.Duration(i).String(), Notes: strings.Repeat("long ", 100)}, evening); err != nil {
			t.Fatal(err)
		}
	}
	id, err := s.AddClient(t.Context(), clients.Card{
		Label: secret, Notes: strings.Repeat(secret+" ", 2000), Cautions: []string{secret}, Tool: secret,
	}, evening)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ChangeClient(t.Context(), id, clients.Card{Label: secret, Notes: strings.Repeat(secret+" ", 1000)}); err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		b := start(t, evening.AddDate(0, 0, i))
		b.Client = id
		r := begin2(t, s, b, "0s start, 10m, 10m eased, 20m")
		r.Say(history.Notes{Complaint: secret, Note: secret, Next: secret, Tags: []string{secret}})
		r.End()
		r.Wait()
		record(t, s, start(t, evening.AddDate(0, 0, i)), "0s start, 10m, 10m eased, 20m")
	}
	return s, id
}

func TestWhatIsForgottenIsFoundNowhere(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	b := start(t, evening.AddDate(1, 0, 0))
	b.Client = id
	b.Routine.Name, b.Routine.ID = "For "+secret, strings.ToLower(secret)
	record(t, s, b, "0s start, 1s stop")
	if len(traces(t, path, secret)) == 0 {
		t.Fatal("the label was not in any file to begin with")
	}
	backup := filepath.Join(filepath.Dir(path), "records.backup-v1-20260101-000000.db")
	aside := filepath.Join(filepath.Dir(path), "records.unread-20260101-000000.db")
	if err := errors.Join(os.WriteFile(backup, []byte(secret), 0o600), os.WriteFile(aside, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	left, err := s.ForgetClient(t.Context(), id)
	if err != nil || len(left) != 1 || left[0] != aside {
		t.Errorf("got %v, %v, want the file set aside", left, err)
	}
	if got := traces(t, path, secret); len(got) > 0 {
		t.Errorf("found in %v while the file is open", got)
	}
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() != 0 {
		t.Errorf("the write-ahead log has %d bytes, %v", info.Size(), err)
	}
	all, err := s.Sessions(t.Context(), history.Filter{Everyone: true})
	if err != nil || len(all) != 12 {
		t.Errorf("left are %d sessions, %v, want the 12 others", len(all), err)
	}
	s.Close()
	if got := traces(t, path, secret); len(got) > 0 {
		t.Errorf("found in %v", got)
	}
	if got := column(t, path, "PRAGMA integrity_check"); got[0] != "ok" {
		t.Error(got)
	}
}

func TestAllCanBeForgottenAndWhatIsNotThereCannot(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	if _, err := s.ForgetClient(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ForgetClient(t.Context(), id); err == nil || !strings.Contains(err.Error(), "no such client") {
		t.Errorf("forgetting twice says %v", err)
	}
	if _, err := s.ForgetSession(t.Context(), 999); err == nil {
		t.Error("a session that never was is forgotten")
	}
	if _, err := s.ForgetAll(t.Context()); err != nil {
		t.Error(err)
	}
	if got := contents(t, path); len(got) > 0 {
		t.Errorf("left are\n%s", strings.Join(got, "\n"))
	}
}

func TestASessionForgottenInMidSessionStaysForgotten(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	all := updates(t, b.Plan, 0, "0s start, 1s next, 2s next, 3s stop")
	r := s.Begin(b)
	noteSaved(r, all[:2])
	if _, err := s.ForgetSession(t.Context(), only(t, s).ID); err != nil {
		t.Fatal(err)
	}
	for _, u := range all[2:] {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.Wait()
	if left, err := s.Sessions(t.Context(), history.Filter{}); len(left) > 0 || err != nil || s.Problem() != "" {
		t.Errorf("got %v, %v, problem %q", left, err, s.Problem())
	}
}

func TestLabelsAreUnlikeOneAnother(t *testing.T) {
	s := open(t, fresh(t))
	id, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"", "  ", "a-17"} {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening); !errors.Is(err, clients.ErrLabel) {
			t.Errorf("%q: got %v", label, err)
		}
	}
	if err := s.ChangeClient(t.Context(), id, clients.Card{Label: "A-17", Minutes: 30}); err != nil {
		t.Error(err)
	}
}

func TestSameAsLastTimeTakesTheTimesThatWereTaken(t *testing.T) {
	s := open(t, fresh(t))
	id, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.LastVisit(t.Context(), id, evening.AddDate(1, 0, 0)); ok || err != nil {
		t.Errorf("before the first visit: %v, %v", ok, err)
	}
	b := start(t, evening)
	b.Client = id
	record(t, s, b, "0s start, 4s next, 5s next, 17.6s eased, 18s next, 19s extend, 43s, 44s next, 45s eased, 10m, 10m stop")
	b.When = evening.AddDate(0, 0, 7)
	record(t, s, b, "0s start, 1s stop") // no hold: not a visit
	v, ok, err := s.LastVisit(t.Context(), id, evening.AddDate(1, 0, 0))
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	p, err := v.PlanAsDone()
	if err != nil {
		t.Fatal(err)
	}
	var got []time.Duration
	for _, st := range p.Stages() {
		got = append(got, st.Length/time.Second)
	}
	// Skipped stages keep their length, and so does one that ended at once.
	want := []time.Duration{10, 5, 13, 10, 25, 10, 10, 10, 25, 10, 0, 15}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v\n%s", got, want, lines(v.Done))
		}
	}
	if p.Stage(10).Kind != session.Find || !p.Stage(10).Wait {
		t.Error("the wait is none any more")
	}
}
