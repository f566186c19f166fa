package sqlite_test

import (
	"testing"
	"time"

	"unknot/session/history"
)

func TestHabitIsWhatOfferTakes(t *testing.T) {
	s := open(t, fresh(t))
	for day := range 4 {
		record(t, s, start(t, evening.AddDate(0, 0, day)), "0s start, 1s next, 2s next, 14s eased, 15s next, 27s eased, 28s next, 40s eased, 41s stop")
	}
	habit, err := s.Habit(t.Context(), 0, "UT1", time.Time{})
	if err != nil || len(habit) != 4 || len(habit[0]) != 3 {
		t.Fatalf("got %v, %v", habit, err)
	}
	if !habit[0][0].At.After(habit[1][0].At) {
		t.Error("the newest session is not the first")
	}
	if got, ok := history.Offer(habit); got.Length != 12*time.Second || got.Enough != 12*time.Second || got.Longer || !ok {
		t.Errorf("got %v, %v, want 12s", got, ok)
	}
	if later, err := s.Habit(t.Context(), 0, "UT1", evening.AddDate(0, 0, 2)); err != nil || len(later) != 2 {
		t.Errorf("after the second day there are %d sessions, %v, want 2", len(later), err)
	}
}
