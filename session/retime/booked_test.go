package retime_test

import (
	"testing"
	"time"

	"unknot/session/retime"
)

func TestASessionIsAheadOrBehindItsBookedEnd(t *testing.T) {
	clock := func(minutes, seconds int) time.Duration {
		return time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second
	}
	for _, c := range []struct {
		what                      string
		booked, passed, remaining time.Duration
		left, ahead               time.Duration
		minutes                   int
	}{
		{"ends before", clock(60, 0), clock(26, 0), clock(31, 40), clock(34, 0), clock(2, 20), 2},
		{"ends after", clock(50, 0), clock(27, 30), clock(25, 40), clock(22, 30), -clock(3, 10), -3},
		{"ends on the second", clock(30, 0), clock(10, 0), clock(20, 0), clock(20, 0), 0, 0},
		{"near enough", clock(30, 0), clock(10, 0), clock(20, 29), clock(20, 0), -clock(0, 29), 0},
		{"half a minute late", clock(30, 0), clock(10, 0), clock(20, 30), clock(20, 0), -clock(0, 30), -1},
		{"half a minute early", clock(30, 0), clock(10, 0), clock(19, 30), clock(20, 0), clock(0, 30), 1},
		{"the booked time is over", clock(30, 0), clock(32, 0), clock(4, 0), 0, -clock(6, 0), -6},
		{"not begun", clock(45, 0), 0, clock(7, 0), clock(45, 0), clock(38, 0), 38},
	} {
		got := retime.Against(c.booked, c.passed, c.remaining)
		if want := (retime.Standing{Left: c.left, Ahead: c.ahead}); got != want {
			t.Errorf("%s: got %+v, want %+v", c.what, got, want)
		}
		if got.Minutes() != c.minutes {
			t.Errorf("%s: got %d min, want %d", c.what, got.Minutes(), c.minutes)
		}
	}
}
