package sqlite_test

import (
	"testing"

	"unknot/session/history"
)

func TestAReadingSeesTheRecordsAtOneMoment(t *testing.T) {
	path := fresh(t)
	s, other := open(t, path), open(t, path)
	for range 3 {
		record(t, s, start(t, evening), "0s start, 1s next, 2s stop")
	}
	all, err := s.Sessions(t.Context(), history.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	first, second, err := s.Twice(t.Context(), func() {
		if err := other.Rate(t.Context(), all[0].ID, history.Numbers{Region: "upper-trapezius", Before: number(7)}); err != nil {
			t.Error(err)
		}
		record(t, other, start(t, evening), "0s start, 1s stop")
	})
	if err != nil || len(first) != 3 || len(second) != 3 || second[0].Regions[0].Before != nil {
		t.Errorf("got %d sessions and then %v, %v", len(first), second, err)
	}
}
