package sqlite_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/recovery"
	"unknot/session/routine"
)

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// firm is the beginning of a session with the shoulders at the strong level.
func firm(t testing.TB, when time.Time) history.Opening {
	t.Helper()
	r, err := routine.Parse("test.json", []byte(strings.Replace(shoulders, `"gentle"`, `"strong"`, 1)), nil)
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return history.Opening{Routine: r, Plan: p, When: when}
}

func presses(t testing.TB, s *sqlite.Store, client history.ClientID, since time.Time) []recovery.Press {
	t.Helper()
	got, err := s.Presses(t.Context(), client, since)
	if err != nil {
		t.Fatal(err)
	}
	return recovery.Past(got, atlas(t))
}

// spots are presses, one a line.
func spots(all []recovery.Press) string {
	var b strings.Builder
	for _, p := range all {
		sore := ""
		if p.Sore {
			sore = "sore"
		}
		fmt.Fprintln(&b, p.Point, p.Side, p.Level, sore)
	}
	return b.String()
}

func TestPressesAreTheSpotsHeldSinceATime(t *testing.T) {
	s := open(t, fresh(t))
	record(t, s, start(t, evening.AddDate(0, 0, -3)), "0s start, 3m, 3m eased, 4m")
	record(t, s, firm(t, evening), "0s start, 3m, 3m eased, 4m")
	// Three seconds into the first hold, the point is left for the next.
	record(t, s, start(t, evening.Add(time.Hour)), "0s start, 18s next, 1m stop")
	compare(t, spots(presses(t, s, 0, evening)), `
		UT1 left strong
		UT1 right strong
		NB3 together strong
		UT1 left gentle`)
	got := presses(t, s, 0, evening)
	if want := evening.Add(time.Hour + 48*time.Second); !got[3].When.Equal(want) || got[3].When.Format("15:04 -0700") != want.Format("15:04 -0700") {
		t.Errorf("the last press was at %v, want %v", got[3].When, want)
	}
	if all := presses(t, s, 0, evening.AddDate(0, 0, -4)); len(all) != 7 {
		t.Errorf("got %d presses since four days ago, want 7", len(all))
	}
	if none := presses(t, s, 0, evening.AddDate(0, 0, 1)); len(none) != 0 {
		t.Errorf("got %v from the future", none)
	}
}

func TestWhatASessionLeftSoreIsKnown(t *testing.T) {
	tests := []struct {
		name string
		say  func(*sqlite.Recording)
		want string // the points that were sore
	}{
		{"nothing", func(*sqlite.Recording) {}, ""},
		{"a tag", func(r *sqlite.Recording) { r.Say(history.Notes{Tags: []string{"Felt good", recovery.SoreTag}}) }, "UT1 UT1 NB3"},
		{"another tag", func(r *sqlite.Recording) { r.Say(history.Notes{Tags: []string{"Felt good"}}) }, ""},
		{"a higher number", func(r *sqlite.Recording) {
			r.Rate(history.Numbers{Region: "neck-back", Before: number(4), After: number(5)})
		}, "NB3"},
		{"the same number", func(r *sqlite.Recording) {
			r.Rate(history.Numbers{Region: "neck-back", Before: number(4), After: number(4)})
		}, ""},
		{"half a number", func(r *sqlite.Recording) { r.Rate(history.Numbers{Region: "neck-back", After: number(9)}) }, ""},
		{"more tender", func(r *sqlite.Recording) { r.Tender(history.Tenderness{Point: "UT1", Side: right, Number: 6}) }, "UT1"},
		{"as tender", func(r *sqlite.Recording) { r.Tender(history.Tenderness{Point: "UT1", Side: right, Number: 5}) }, ""},
		{"tender for the first time", func(r *sqlite.Recording) { r.Tender(history.Tenderness{Point: "UT1", Side: left, Number: 6}) }, ""},
	}
	for _, tt := range tests {
		s := open(t, fresh(t))
		for i, say := range []func(*sqlite.Recording){
			func(r *sqlite.Recording) { r.Tender(history.Tenderness{Point: "UT1", Side: right, Number: 5}) }, func(*sqlite.Recording) {}, tt.say,
		} {
			b := start(t, evening.AddDate(0, 0, i-2))
			r := s.Begin(b)
			for _, u := range updates(t, b.Plan, 0, "0s start, 3m, 3m eased, 4m") {
				r.Note(u.Events, u.Status, u.Asleep)
			}
			say(r)
			r.End()
			r.Wait()
		}
		var sore []string
		for _, p := range presses(t, s, 0, evening) {
			if p.Sore {
				sore = append(sore, string(p.Point))
			}
		}
		if got := strings.Join(sore, " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPressesAreOnePersonsOnly(t *testing.T) {
	s := open(t, fresh(t))
	client, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	b := start(t, evening)
	b.Client = client
	record(t, s, b, "0s start, 35s, 40s stop")
	if got := presses(t, s, 0, evening); len(got) != 0 {
		t.Errorf("got %v for the person, want nothing", got)
	}
	compare(t, spots(presses(t, s, client, evening)), "UT1 left gentle")
}

// A session that was gone on with pressed its spots when it did, not when it
// had begun.
func TestAResumedSessionPressesWhenItGoesOn(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 12s")
	s := open(t, path)
	late := evening.AddDate(0, 0, 9)
	i, err := s.Unfinished(t.Context(), late)
	if err != nil || i == nil {
		t.Fatal(i, err)
	}
	r, err := s.Resume(t.Context(), i, late)
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range updates(t, i.Plan, i.Index, "0s start, 40s stop") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	compare(t, spots(presses(t, s, 0, late)), "UT1 left gentle")
}

func TestWhatASealedSessionSaysIsNotKnown(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	s.Quick()
	client, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Seal(t.Context(), "correct horse"); err != nil {
		t.Fatal(err)
	}
	b := firm(t, evening)
	b.Client = client
	r := record(t, s, b, "0s start, 40s stop")
	if err := s.Say(t.Context(), sessionOf(t, s, r), history.Notes{Tags: []string{recovery.SoreTag}}); err != nil {
		t.Fatal(err)
	}
	compare(t, spots(presses(t, s, client, evening)), "UT1 left strong sore")
	s.Close()
	compare(t, spots(presses(t, open(t, path), client, evening)), "UT1 left strong")
}

// sessionOf is the session of a recording.
func sessionOf(t testing.TB, s *sqlite.Store, r *sqlite.Recording) history.SessionID {
	t.Helper()
	all, err := s.Sessions(t.Context(), history.Filter{Everyone: true})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(all, func(v history.Session) bool { return v.Key == r.Key() })
	if i < 0 {
		t.Fatal("the recording is no session")
	}
	return all[i].ID
}

// What was recorded is what speaks against the next session.
func TestTheRecordsWarnOfTheNextSession(t *testing.T) {
	s := open(t, fresh(t))
	b := firm(t, evening)
	record(t, s, b, "0s start, 3m, 3m eased, 4m")
	next := evening.AddDate(0, 0, 1)
	got := recovery.Check(b.Routine, presses(t, s, 0, next.Add(-recovery.Reach)), next)
	if len(got) != 2 || got[0].Point != "UT1" || got[0].Side != body.Both || got[0].Reason != recovery.Strong || got[1].Point != "NB3" {
		t.Errorf("got %+v, want both points, pressed hard", got)
	}
	next = next.AddDate(0, 0, 2)
	if got := recovery.Check(b.Routine, presses(t, s, 0, next.Add(-recovery.Reach)), next); len(got) != 0 {
		t.Errorf("got %+v three days later, want no warning", got)
	}
}

// BenchmarkPresses measures what is asked before a session, with some thirty
// sessions in the last two days and years of them before.
func BenchmarkPresses(b *testing.B) {
	path := fresh(b)
	years(b, path, false)
	s := open(b, path)
	newest, err := s.Sessions(b.Context(), history.Filter{Limit: 1})
	if err != nil {
		b.Fatal(err)
	}
	var n int
	for b.Loop() {
		got, err := s.Presses(b.Context(), 0, newest[0].Started.Add(-recovery.Reach))
		if err != nil {
			b.Fatal(err)
		}
		n = len(got)
	}
	b.ReportMetric(float64(n), "presses")
}
