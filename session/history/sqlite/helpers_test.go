package sqlite_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/live"
	"unknot/session/routine"
)

// evening is when most of the tests' sessions begin: in summer, in Berlin.
var evening = time.Date(2026, 7, 9, 20, 15, 0, 0, time.FixedZone("", 2*60*60))

// shoulders is the file of a routine: a pace stage, two holds on each side of
// one point, and one hold on another that waits for a press.
const shoulders = `{
  "version": 1,
  "id": "my-shoulders",
  "name": "My shoulders",
  "purpose": "For stiff shoulders.",
  "regions": ["upper-trapezius", "neck-back"],
  "level": "gentle",
  "tool": "fingers",
  "position": "Sit.",
  "cautions": ["Stop if your arm tingles."],
  "stages": [
    {"kind": "pace", "name": "Settle", "seconds": 10, "how": "Breathe."},
    {"kind": "hold", "point": "UT1", "side": "both", "seconds": 20, "repeats": 2, "rest": 10},
    {"kind": "hold", "point": "NB3", "side": "together", "seconds": 15, "find": "press"}
  ]
}
`

// start is the beginning of a session with the shoulders.
func start(t testing.TB, when time.Time) history.Opening {
	t.Helper()
	b, err := begun(when)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func begun(when time.Time) (history.Opening, error) {
	r, err := routine.Parse("test.json", []byte(shoulders), nil)
	if err != nil {
		return history.Opening{}, err
	}
	p, err := r.Plan()
	return history.Opening{Routine: r, Plan: p, When: when}, err
}

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func fresh(t testing.TB) string { return filepath.Join(t.TempDir(), "unknot", "records.db") }

// updates plays a script such as "0s start, 12s pause, 1m resume, 1h" from a
// stage of the plan on, and returns what live.Run would bring.
func updates(t testing.TB, p session.Plan, first int, script string) []live.Update {
	t.Helper()
	s := session.NewAt(p, first)
	var all []live.Update
	bring := func(now time.Duration, events []session.Event) {
		all = append(all, live.Update{Now: now, Events: events, Status: s.Status(now)})
	}
	for step := range strings.SplitSeq(script, ", ") {
		at, name, _ := strings.Cut(step, " ")
		now, err := time.ParseDuration(at)
		if err != nil {
			t.Fatal(err)
		}
		for due, ok := s.Due(); ok && due <= now; due, ok = s.Due() {
			bring(due, s.Advance(due))
		}
		for c := session.Start; c <= session.Slept; c++ {
			if c.String() == name {
				bring(now, s.Do(c, now))
			}
		}
	}
	return all
}

// record plays a whole script into a new session of the store.
func record(t testing.TB, s *sqlite.Store, b history.Opening, script string) *sqlite.Recording {
	t.Helper()
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, script) {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	return r
}

// only is the one session of a store.
func only(t testing.TB, s *sqlite.Store) history.Record {
	t.Helper()
	all, err := s.Sessions(t.Context(), history.Filter{Everyone: true})
	if err != nil || len(all) != 1 {
		t.Fatalf("got %d sessions, %v, want one", len(all), err)
	}
	v, err := s.Record(t.Context(), all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// lines are the stages of a record, one a line.
func lines(done []history.StageRecord) string {
	var b strings.Builder
	for _, d := range done {
		fmt.Fprintf(&b, "%d again %d %v %s %v planned %v length %v lasted %v %v\n",
			d.Stage, d.Again, d.Kind, d.Point, d.Side, d.Planned, d.Length, d.Lasted, d.Ending)
	}
	return b.String()
}

func compare(t testing.TB, got, want string) {
	t.Helper()
	trim := func(s string) []string {
		var all []string
		for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
			all = append(all, strings.Join(strings.Fields(line), " "))
		}
		return all
	}
	if !slices.Equal(trim(got), trim(want)) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(trim(got), "\n"), strings.Join(trim(want), "\n"))
	}
}

func number(n int) *int { return &n }

const left, right = body.Left, body.Right
