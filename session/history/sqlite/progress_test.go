package sqlite_test

import (
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// weeks is a store with a session every seventh day, the second and fourth with
// a client.
func weeks(t *testing.T) (*sqlite.Store, history.ClientID) {
	t.Helper()
	s := open(t, fresh(t))
	id, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	for i, script := range []string{
		"0s start, 1s next, 2s next, 14s eased, 15s next, 31s eased, 40s stop",
		"0s start, 1s next, 2s next, 20s eased, 21s stop",
		"0s start, 1s next, 2s next, 5s eased, 6s next, 40s stop",
		"0s start, 10m, 10m eased, 20m",
		"0s start, 1s next, 2s next, 12s eased, 13s stop",
	} {
		b := start(t, evening.AddDate(0, 0, 7*i))
		if i%2 == 1 {
			b.Client = id
		}
		b.Before = []history.Numbers{{Region: "neck-back", Before: number(5), After: number(4 + i%3)}}
		if i == 0 {
			b.Before = append(b.Before, history.Numbers{Region: "foot", Before: number(5)})
		}
		record(t, s, b, script)
	}
	return s, id
}

func TestProgressCountsWhatTheFilterChooses(t *testing.T) {
	s, id := weeks(t)
	tests := []struct {
		name                              string
		filter                            history.Filter
		total, lower, same, higher, shown int
	}{
		{"the person's own", history.Filter{}, 3, 1, 1, 1, 3},
		{"a client's", history.Filter{Client: id}, 2, 1, 1, 0, 2},
		{"everyone's", history.Filter{Everyone: true}, 5, 2, 2, 1, 5},
		{"a region", history.Filter{Region: "neck-back"}, 3, 1, 1, 1, 3},
		{"a region with a number before only", history.Filter{Region: "foot"}, 1, 0, 0, 0, 1},
		{"a region without numbers", history.Filter{Region: "upper-trapezius"}, 3, 0, 0, 0, 3},
		{"a region that never was", history.Filter{Region: "jaw"}, 0, 0, 0, 0, 0},
		{"since", history.Filter{Since: evening.AddDate(0, 0, 14)}, 2, 0, 1, 1, 2},
		{"since just after", history.Filter{Since: evening.AddDate(0, 0, 14).Add(time.Millisecond)}, 1, 0, 1, 0, 1},
		{"until", history.Filter{Until: evening.AddDate(0, 0, 14)}, 1, 1, 0, 0, 1},
		{"a page", history.Filter{Limit: 2}, 3, 1, 1, 1, 2},
		{"the page after", history.Filter{Limit: 2, Offset: 2}, 3, 1, 1, 1, 1},
		{"a page of a region", history.Filter{Region: "neck-back", Everyone: true, Limit: 3, Offset: 3}, 5, 2, 2, 1, 2},
	}
	for _, tt := range tests {
		p, err := s.Progress(t.Context(), tt.filter)
		if err != nil {
			t.Fatal(err)
		}
		if p.Total != tt.total || p.Lower != tt.lower || p.Same != tt.same || p.Higher != tt.higher || len(p.Sessions) != tt.shown {
			t.Errorf("%s: got %d sessions, %d/%d/%d, %d shown", tt.name, p.Total, p.Lower, p.Same, p.Higher, len(p.Sessions))
		}
		for i := 1; i < len(p.Sessions); i++ {
			if p.Sessions[i].Started.After(p.Sessions[i-1].Started) {
				t.Errorf("%s: the newest is not the first", tt.name)
			}
		}
	}
}

func TestRegionsWithTheSameNumbersCountOnce(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	b.Before = []history.Numbers{
		{Region: "neck-back", Before: number(5), After: number(3)}, {Region: "upper-trapezius", Before: number(5), After: number(3)},
	}
	record(t, s, b, "0s start, 1s next, 2s next, 14s eased, 15s stop")
	p, err := s.Progress(t.Context(), history.Filter{})
	if err != nil || p.Lower != 1 || p.Counted != 1 {
		t.Errorf("got %d lower of %d, %v, want 1 of 1", p.Lower, p.Counted, err)
	}
	b.Before[1].After = number(6)
	record(t, s, b, "0s start, 1s next, 2s next, 14s eased, 15s stop")
	if p, err := s.Progress(t.Context(), history.Filter{}); err != nil || p.Lower != 2 || p.Higher != 1 {
		t.Errorf("got %d lower and %d higher, %v, want 2 and 1", p.Lower, p.Higher, err)
	}
}

func TestPressedIsWhenEachPointWasLastPressed(t *testing.T) {
	s, id := weeks(t)
	ago := func(f history.Filter) map[history.Pressed]bool {
		p, err := s.Progress(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		all := map[history.Pressed]bool{}
		for _, v := range p.Pressed {
			all[v] = true
		}
		return all
	}
	last := evening.AddDate(0, 0, 28).Add(12 * time.Second)
	for v := range ago(history.Filter{}) {
		if v.Point != "UT1" || v.Side != left || !v.At.Equal(last) || v.At.Format("-07") != "+02" {
			t.Errorf("got %v, want UT1 left at %v", v, last)
		}
	}
	if got := ago(history.Filter{}); len(got) != 1 {
		t.Errorf("got %v, want UT1 alone", got)
	}
	if got := ago(history.Filter{Client: id}); len(got) != 3 {
		t.Errorf("with the client got %v, want UT1 on both sides and NB3", got)
	}
	// In the third week the first hold was too short to count, the second was not.
	third := evening.AddDate(0, 0, 14).Add(26 * time.Second).UTC()
	until := history.Filter{Until: evening.AddDate(0, 0, 28)}
	got := ago(until)
	if len(got) != 1 {
		t.Errorf("before the last week got %v", got)
	}
	for v := range got {
		if v.At.Before(third) {
			t.Errorf("before the last week got %v, want %v or later", v.At, third)
		}
	}
	if got := ago(history.Filter{Since: evening.AddDate(0, 0, 29)}); len(got) != 0 {
		t.Errorf("after the last got %v", got)
	}
}

func TestTimeToEaseGoesFromWeekToWeek(t *testing.T) {
	s, id := weeks(t)
	got, err := s.Trend(t.Context(), history.Filter{}, "UT1", left)
	if err != nil || len(got.Weeks) != 2 {
		t.Fatalf("got %+v, %v, want the first and the last week", got, err)
	}
	monday := time.Date(2026, 7, 6, 0, 0, 0, 0, time.UTC)
	if w, want := got.Weeks[0], (history.Mean{From: monday, Seconds: 14, Eased: 2, Holds: 2}); w != want {
		t.Errorf("in the first week got %+v, want %+v, the mean of 12 and 16 s", w, want)
	}
	if w, want := got.Weeks[1], (history.Mean{From: monday.AddDate(0, 0, 28), Seconds: 10, Eased: 1, Holds: 1}); w != want {
		t.Errorf("in the last week got %+v, want %+v", w, want)
	}
	if one, err := s.Trend(t.Context(), history.Filter{Since: evening.AddDate(0, 0, 7)}, "UT1", left); err != nil || len(one.Weeks) != 1 || one.Weeks[0] != got.Weeks[1] {
		t.Errorf("since the second week got %+v, %v", one, err)
	}
	if other, err := s.Trend(t.Context(), history.Filter{Client: id}, "UT1", left); err != nil || len(other.Weeks) != 1 || other.Weeks[0].Seconds != 18 {
		t.Errorf("with the client got %+v, %v", other, err)
	}
	if none, err := s.Trend(t.Context(), history.Filter{}, "UT1", body.Right); err != nil || len(none.Weeks) != 0 {
		t.Errorf("on the right got %+v, %v", none, err)
	}
}
