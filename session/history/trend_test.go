package history_test

import (
	"testing"
	"time"

	"unknot/session/history"
)

func TestTimeToEaseIsComparedByMonthsOrWeeks(t *testing.T) {
	at := func(month time.Month, day int, seconds float64, eased int) history.Mean {
		return history.Mean{From: time.Date(2026, month, day, 0, 0, 0, 0, time.UTC), Seconds: seconds, Eased: eased, Holds: 4}
	}
	months := history.Trend{Weeks: []history.Mean{at(3, 2, 26, 1), at(3, 9, 23, 2), at(4, 6, 20, 4), at(5, 4, 16, 1)}}
	first, last, weekly, ok := months.Change()
	if !ok || weekly || first.Seconds != 24 || first.From != at(3, 1, 0, 0).From || last.Seconds != 16 || last.From != at(5, 1, 0, 0).From {
		t.Errorf("over months got %+v, %+v, %v, %v", first, last, weekly, ok)
	}
	first, last, weekly, ok = history.Trend{Weeks: months.Weeks[:2]}.Change()
	if !ok || !weekly || first != months.Weeks[0] || last != months.Weeks[1] {
		t.Errorf("within a month got %+v, %+v, %v, %v", first, last, weekly, ok)
	}
	if _, _, _, ok := (history.Trend{Weeks: months.Weeks[:1]}).Change(); ok {
		t.Error("one week is compared with itself")
	}
	if all := months.All(); all.Seconds != 21 || all.Eased != 8 || all.Holds != 16 {
		t.Errorf("all together got %+v", all)
	}
}
