package sqlite_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/recovery"
)

var flips = flag.Int("flips", 12, "how many copies of a file the tests flip bits in; from 100 on every bit of a header too")

// clinic is a file with sessions of one's own and of two clients, in all their
// parts.
func clinic(t testing.TB) string {
	t.Helper()
	path := fresh(t)
	s := open(t, path)
	for _, label := range []string{"Heron", "Wren"} {
		card := clients.Card{Label: label, Notes: strings.Repeat("a note about "+label+". ", 40), Cautions: []string{"blood thinners"}}
		if _, err := s.AddClient(t.Context(), card, evening); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 12 {
		b := start(t, evening.AddDate(0, 0, n))
		b.Client = history.ClientID(n % 3)
		record(t, s, b, "0s start, 1s next, 2s next, 14s eased, 15s next, 27s eased, 28s next, 40s stop")
		id := history.SessionID(n + 1)
		if err := errors.Join(
			s.Say(t.Context(), id, history.Notes{Note: fmt.Sprint("visit ", n), Tags: []string{"sore"}}),
			s.Rate(t.Context(), id, history.Numbers{Region: "upper-trapezius", Before: number(6), After: number(3)}),
			s.Tender(t.Context(), id, "UT1", left, 5),
		); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// everyone chooses all there is.
var everyone = history.Filter{Everyone: true}

// readAll calls everything that reads, and returns how many sessions and clients
// there are.
func readAll(s *sqlite.Store) (sessions, clients int, err error) {
	all, err := s.Sessions(context.Background(), everyone)
	var text bytes.Buffer
	var unread history.Unread
	for _, eerr := range []error{s.Export(context.Background(), &text, everyone), s.ExportCSV(context.Background(), &text, everyone)} {
		if !errors.As(eerr, &unread) {
			err = errors.Join(err, eerr)
		}
	}
	for _, v := range all {
		_, rerr := s.Record(context.Background(), v.ID)
		if !slices.ContainsFunc(unread, func(u history.UnreadSession) bool { return u.Key == v.Key }) {
			err = errors.Join(err, rerr)
		}
	}
	who, cerr := s.Clients(context.Background())
	_, verr := s.Visits(context.Background(), evening)
	_, uerr := s.Unfinished(context.Background(), evening)
	err = errors.Join(err, cerr, verr, uerr)
	for id := range history.ClientID(3) {
		f := history.Filter{Client: id}
		p, perr := s.Progress(context.Background(), f)
		for _, spot := range p.Pressed {
			_, terr := s.Trend(context.Background(), f, spot.Point, spot.Side)
			err = errors.Join(err, terr)
		}
		_, gerr := s.Presses(context.Background(), id, evening.Add(-recovery.Reach))
		_, _, _ = s.LastVisit(context.Background(), id, evening) // one that cannot be read cannot be done again
		_, herr := s.Habit(context.Background(), id, "UT1", time.Time{})
		err = errors.Join(err, perr, gerr, herr)
	}
	return len(all), len(who), err
}

// survives opens a damaged file as a program does that shows all there is and
// records a session, then once more, and returns what could be read.
func survives(t *testing.T, path string) (sessions, clients int) {
	t.Helper()
	s, _, _ := listen(t, path)
	if _, _, err := readAll(s); err != nil {
		t.Errorf("reading all: %v", err)
	}
	b := start(t, evening.AddDate(1, 0, 0))
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, "0s start, 1s next, 2s stop") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	if !r.Settle(t.Context(), 10*time.Second) {
		t.Errorf("the session is not saved: %s", s.Problem())
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
	s, _, err := listen(t, path)
	if err != nil {
		t.Errorf("opening it again: %v", err)
	}
	sessions, clients, err = readAll(s)
	if err != nil {
		t.Errorf("reading all again: %v", err)
	}
	all, err := s.Sessions(t.Context(), everyone)
	if err != nil || !slices.ContainsFunc(all, func(v history.Session) bool { return v.Key == r.Key() }) {
		t.Errorf("the session that was recorded is not there: %v", err)
	}
	if got := column(t, path, "PRAGMA integrity_check"); got[0] != "ok" {
		t.Errorf("the file is %v", got)
	}
	return sessions - 1, clients
}

// damaged is a copy of a file with some bytes changed.
func damaged(t testing.TB, good string, change func(data []byte)) string {
	t.Helper()
	data, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	change(data)
	path := fresh(t)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

// aside are the files that were set aside beside a file.
func aside(t testing.TB, path string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(filepath.Dir(path), "records.unread-*.db"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestNoBitOfTheHeaderCostsARecord(t *testing.T) {
	good := clinic(t)
	for at := range 100 {
		for bit := range 8 {
			if at >= 72 && at < 92 || at >= 24 && at < 28 || at >= 40 && at < 44 || at >= 64 && at < 68 || at >= 96 || *flips < 100 && bit != at*5%8 {
				continue // nothing is kept there, or it may be anything
			}
			path := damaged(t, good, func(data []byte) { data[at] ^= 1 << bit })
			t.Run(fmt.Sprint(at, bit), func(t *testing.T) {
				s, _, err := listen(t, path)
				if err != nil && strings.Contains(err.Error(), "newer Unknot") {
					if at < 62 {
						t.Error(err)
					}
					return // that may be true, and is left to the newer one
				}
				s.Close()
				if sessions, clients := survives(t, path); sessions != 12 || clients != 2 {
					t.Errorf("%d sessions and %d clients are left: %v", sessions, clients, err)
				}
			})
		}
	}
}

func TestWhatIsLeftOfADamagedFileIsReadAndSessionsGoOn(t *testing.T) {
	good := clinic(t)
	info, err := os.Stat(good)
	if err != nil {
		t.Fatal(err)
	}
	most, least := 0, 99
	for seed := range uint64(*flips) {
		random := rand.New(rand.NewPCG(seed, 3))
		path := damaged(t, good, func(data []byte) {
			from := 4096 * random.IntN(2) // with or without the first page
			for range 1 + random.IntN(400) {
				data[from+random.IntN(len(data)-from)] ^= 1 << random.IntN(8)
			}
		})
		t.Run(fmt.Sprint("flips ", seed), func(t *testing.T) {
			sessions, _ := survives(t, path)
			most, least = max(most, sessions), min(least, sessions)
		})
	}
	t.Logf("of 12 sessions in %d bytes, %d to %d are left", info.Size(), least, most)
	if most < 6 {
		t.Error("nothing was saved out of any")
	}
}
