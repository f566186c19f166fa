package ui_test

import (
	"testing"
	"time"

	"unknot/ui"
)

func TestADayIsSaidAsItWasWhereItWas(t *testing.T) {
	zone := func(hours int) *time.Location { return time.FixedZone("", hours*60*60) }
	now := time.Date(2026, 3, 9, 12, 0, 0, 0, zone(-4))
	for at, want := range map[time.Time]string{
		time.Date(2026, 3, 9, 0, 0, 0, 0, zone(-4)):    "today",
		time.Date(2026, 3, 10, 1, 0, 0, 0, zone(14)):   "today",
		time.Date(2026, 3, 8, 23, 59, 0, 0, zone(5)):   "yesterday",
		time.Date(2026, 2, 28, 1, 0, 0, 0, zone(2)):    "28 Feb",
		time.Date(2024, 2, 29, 23, 0, 0, 0, zone(-9)):  "29 Feb 2024",
		time.Date(2099, 12, 31, 23, 0, 0, 0, time.UTC): "31 Dec 2099, by a clock that was ahead",
	} {
		if got := ui.DayOf(at, now); got != want {
			t.Errorf("%v: got %q, want %q", at, got, want)
		}
	}
}
