package report_test

import (
	"testing"
	"time"

	"unknot/session/history/report"
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
		if got := (report.Teller{}).Day(at, now); got != want {
			t.Errorf("%v: got %q, want %q", at, got, want)
		}
	}
}

func TestADayIsCalledByTheCalendar(t *testing.T) {
	for _, tt := range []struct{ zone, at, now, want string }{
		{"UTC", "2026-03-18 00:00", "2026-03-18 23:59", "today"},
		{"UTC", "2026-12-31 23:58", "2027-01-01 00:01", "yesterday"},
		{"UTC", "2026-12-30 23:58", "2027-01-01 00:01", "30 Dec 2026"},
		{"UTC", "2028-02-29 12:00", "2028-03-01 12:00", "yesterday"},
		{"UTC", "2026-02-27 12:00", "2026-03-01 12:00", "27 Feb"},
		{"UTC", "2026-08-30 08:00", "2026-08-31 07:00", "yesterday"},
		// the clock changes in the night
		{"Europe/Berlin", "2026-03-28 23:30", "2026-03-29 03:30", "yesterday"},
		{"Europe/Berlin", "2026-03-29 01:30", "2026-03-30 02:30", "yesterday"},
		{"Europe/Berlin", "2026-10-24 23:30", "2026-10-25 23:30", "yesterday"},
		{"America/New_York", "2026-03-07 23:59", "2026-03-08 03:01", "yesterday"},
		// and where it does so at midnight, a day has no first hour, or two last ones
		{"America/Santiago", "2026-09-06 12:00", "2026-09-07 00:30", "yesterday"},
		{"America/Santiago", "2026-09-05 23:30", "2026-09-06 01:30", "yesterday"},
		{"America/Santiago", "2026-09-05 12:00", "2026-09-07 00:30", "5 Sep"},
		{"Africa/Cairo", "2026-04-24 12:00", "2026-04-25 00:30", "yesterday"},
		{"Pacific/Kiritimati", "2026-08-31 23:59", "2026-09-01 00:00", "yesterday"},
	} {
		zone, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		at, now := moment(t, tt.at, zone), moment(t, tt.now, zone)
		if got := (report.Teller{}).Day(at, now); got != tt.want {
			t.Errorf("%s: %s as seen from %s is %q, want %q", tt.zone, tt.at, tt.now, got, tt.want)
		}
	}
}

func moment(t *testing.T, text string, zone *time.Location) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
