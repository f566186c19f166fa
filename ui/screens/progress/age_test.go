package progress

import (
	"testing"
	"time"

	"unknot/ui/bodymap"
)

func TestAWeekIsSevenDaysOfTheCalendar(t *testing.T) {
	for _, tt := range []struct {
		zone, at, now string
		want          bodymap.Age
	}{
		{"UTC", "2026-03-18 00:00", "2026-03-18 23:59", bodymap.Today},
		{"UTC", "2026-12-31 23:59", "2027-01-01 00:00", bodymap.Week},
		{"UTC", "2026-02-23 00:00", "2026-03-01 23:00", bodymap.Week},
		{"UTC", "2026-02-22 23:59", "2026-03-01 00:00", bodymap.Month},
		{"UTC", "2026-01-31 00:00", "2026-03-01 23:00", bodymap.Month},
		{"UTC", "2026-01-30 23:59", "2026-03-01 00:00", bodymap.Longer},
		{"Europe/Berlin", "2026-03-23 00:10", "2026-03-29 23:50", bodymap.Week},
		{"Europe/Berlin", "2026-10-18 23:50", "2026-10-25 00:10", bodymap.Month},
		{"America/Santiago", "2026-09-05 23:30", "2026-09-06 12:00", bodymap.Week},
		{"America/Santiago", "2026-08-30 23:30", "2026-09-06 12:00", bodymap.Month},
		{"UTC", "2026-03-19 09:00", "2026-03-18 12:00", bodymap.Today}, // a clock that was ahead
	} {
		zone, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := ageOf(moment(t, tt.at, zone), moment(t, tt.now, zone)); got != tt.want {
			t.Errorf("%s: %s as seen from %s is %v, want %v", tt.zone, tt.at, tt.now, got, tt.want)
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
