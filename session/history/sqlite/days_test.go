package sqlite_test

import (
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/recovery"
)

// A machine that sleeps for ten hours in a strong session: the presses after it
// are of the next morning, and the rest before the next ones counts from there.
func TestAStageAfterASleepHasTheDateOnWhichItEnded(t *testing.T) {
	s := open(t, fresh(t))
	b := firm(t, time.Date(2026, 3, 9, 22, 0, 0, 0, time.UTC))
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, "0s start, 40s slept, 45s resume, 10m, 10m eased, 11m") {
		if u.Now > 40*time.Second {
			u.Asleep = 10 * time.Hour
		}
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	var last time.Time
	for _, d := range only(t, s).Done {
		want := "2026-03-09 22"
		if d.Stage >= 3 { // in the middle of it the machine slept
			want = "2026-03-10 08"
		}
		if got := d.At.Format("2006-01-02 15"); got != want {
			t.Errorf("stage %d ended %v, want %s:00", d.Stage, d.At, want)
		}
		if d.Lasted > 10*time.Minute {
			t.Errorf("stage %d lasted %v: the sleep is a pause", d.Stage, d.Lasted)
		}
		last = d.At
	}
	for ago, want := range map[time.Duration]int{47 * time.Hour: 2, 49 * time.Hour: 0} {
		now := last.Add(ago)
		all := recovery.Check(b.Routine, presses(t, s, 0, now.Add(-recovery.Reach)), now)
		if len(all) != want {
			t.Errorf("%v after the last press there are %d warnings, want %d: %+v", ago, len(all), want, all)
		}
	}
}

// pressedAt records a session with one hold that eased, at a time.
func pressedAt(t testing.TB, s *sqlite.Store, when time.Time) {
	t.Helper()
	record(t, s, start(t, when), "0s start, 10s, 15s, 27s eased, 28s stop")
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	l, err := time.LoadLocation(name)
	if err != nil {
		t.Skip(err)
	}
	return l
}

func TestADayIsThatOfTheClockWhereTheSessionWas(t *testing.T) {
	s := open(t, fresh(t))
	berlin, losAngeles, kiritimati := zone(t, "Europe/Berlin"), zone(t, "America/Los_Angeles"), zone(t, "Pacific/Kiritimati")
	for _, when := range []time.Time{
		time.Date(2026, 10, 25, 0, 30, 0, 0, berlin),     // an hour before the clocks go back
		time.Date(2026, 10, 25, 23, 59, 0, 0, berlin),    // after that
		time.Date(2026, 10, 26, 0, 0, 0, 0, kiritimati),  // still the 25th for most
		time.Date(2026, 10, 25, 17, 0, 0, 0, losAngeles), // the 26th in UTC
		time.Date(2028, 2, 29, 12, 0, 0, 0, losAngeles),
	} {
		pressedAt(t, s, when)
	}
	for _, here := range []*time.Location{time.UTC, berlin, losAngeles, kiritimati} {
		for _, c := range []struct {
			since, until string
			want         int
		}{
			{"2026-10-25", "", 5}, {"2026-10-26", "", 2}, {"2026-10-25", "2026-10-26", 3}, {"", "2026-10-25", 0},
			{"2028-02-29", "2028-03-01", 1}, {"2028-03-01", "", 0},
		} {
			var f history.Filter
			if c.since != "" {
				f.Since, _ = time.ParseInLocation(time.DateOnly, c.since, here)
			}
			if c.until != "" {
				f.Until, _ = time.ParseInLocation(time.DateOnly, c.until, here)
			}
			for _, region := range []body.RegionID{"", "neck-back"} {
				f.Region = region
				all, err := s.Sessions(t.Context(), f)
				if err != nil || len(all) != c.want {
					t.Errorf("in %v from %q to %q there are %d sessions, %v, want %d", here, c.since, c.until, len(all), err, c.want)
				}
				for _, v := range all {
					if day := v.Started.Format(time.DateOnly); day < c.since || c.until != "" && day >= c.until {
						t.Errorf("%v is not from %q to %q", v.Started, c.since, c.until)
					}
				}
			}
			f.Region = ""
			p, err := s.Progress(t.Context(), f)
			if err != nil || p.Total != c.want || (len(p.Pressed) > 0) != (c.want > 0) {
				t.Errorf("in %v from %q to %q: got %+v, %v", here, c.since, c.until, p, err)
			}
			if trend, err := s.Trend(t.Context(), f, "UT1", left); err != nil || trend.All().Holds != c.want {
				t.Errorf("in %v from %q to %q: got %+v, %v", here, c.since, c.until, trend, err)
			}
		}
	}
}

func TestAWeekBeginsOnTheMondayWhereTheSessionWas(t *testing.T) {
	losAngeles, auckland := zone(t, "America/Los_Angeles"), zone(t, "Pacific/Auckland")
	for when, want := range map[time.Time]string{
		time.Date(2026, 3, 8, 17, 0, 0, 0, losAngeles):   "2026-03-02", // Sunday, Monday in UTC
		time.Date(2026, 3, 9, 0, 0, 0, 0, losAngeles):    "2026-03-09",
		time.Date(2026, 3, 9, 0, 30, 0, 0, auckland):     "2026-03-09", // Monday, Sunday in UTC
		time.Date(2028, 2, 29, 23, 59, 0, 0, auckland):   "2028-02-28",
		time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC):      "1969-12-29",
		time.Date(1969, 12, 28, 23, 0, 0, 0, time.UTC):   "1969-12-22",
		time.Date(1950, 6, 7, 12, 0, 0, 0, time.UTC):     "1950-06-05",
		time.Date(2099, 12, 31, 23, 0, 0, 0, time.UTC):   "2099-12-28",
		time.Date(2026, 10, 25, 23, 0, 0, 0, auckland):   "2026-10-19",
		time.Date(2026, 12, 31, 17, 0, 0, 0, losAngeles): "2026-12-28",
	} {
		s := open(t, fresh(t))
		pressedAt(t, s, when)
		trend, err := s.Trend(t.Context(), history.Filter{}, "UT1", left)
		if err != nil || len(trend.Weeks) != 1 || trend.Weeks[0].From.Format(time.DateOnly) != want {
			t.Errorf("%v: got %+v, %v, want the week of %s", when, trend.Weeks, err, want)
		}
	}
}

func TestAStopOfAClockThatWasAheadIsNotOfferedForGood(t *testing.T) {
	s := open(t, fresh(t))
	record(t, s, start(t, evening.AddDate(70, 0, 0)), "0s start, 1m stop")
	if got, err := s.Unfinished(t.Context(), evening); got != nil || err != nil {
		t.Errorf("got %+v, %v", got, err)
	}
	record(t, s, start(t, evening.Add(5*time.Minute)), "0s start, 1m stop")
	if got, err := s.Unfinished(t.Context(), evening); got == nil || err != nil {
		t.Errorf("a stop of now, by a clock that was set right: got %+v, %v", got, err)
	}
}

func TestTheLastVisitIsNotOneOfAClockThatWasAhead(t *testing.T) {
	s := open(t, fresh(t))
	id, err := s.AddClient(t.Context(), clients.Card{Label: "A"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	for _, when := range []time.Time{evening.AddDate(70, 0, 0), evening.AddDate(0, 0, -7), evening.AddDate(0, 0, -14)} {
		b := start(t, when)
		b.Client = id
		record(t, s, b, "0s start, 10m, 10m eased, 20m")
	}
	v, ok, err := s.LastVisit(t.Context(), id, evening)
	if err != nil || !ok || !v.Started.Equal(evening.AddDate(0, 0, -7)) {
		t.Errorf("got %v, %v, %v", v.Started, ok, err)
	}
	visits, err := s.Visits(t.Context(), evening)
	if got := visits[id]; err != nil || got.Count != 3 || !got.Last.Started.Equal(evening.AddDate(0, 0, -7)) {
		t.Errorf("got %+v, %v", got, err)
	}
	if v, ok, err := s.LastVisit(t.Context(), id, evening.AddDate(-1, 0, 0)); err != nil || !ok || v.Started.After(evening.AddDate(70, 0, 1)) {
		t.Errorf("where all are ahead: got %v, %v, %v", v.Started, ok, err)
	}
}

func TestASpreadsheetHasTheTimesOfASessionWithOneOffset(t *testing.T) {
	s := open(t, fresh(t))
	// Before the clocks go back, and after that.
	pressedAt(t, s, time.Date(2026, 10, 25, 2, 59, 50, 0, zone(t, "Europe/Berlin")))
	pressedAt(t, s, time.Date(2026, 10, 25, 0, 30, 0, 0, time.FixedZone("", -4*60*60)))
	var b strings.Builder
	if err := s.ExportCSV(t.Context(), &b, history.Filter{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"2026-10-25T02:59:50+01:00"`, `"2026-10-25T03:00:00+01:00"`, `"2026-10-25T00:30:00-04:00"`, `"2026-10-25T00:30:27-04:00"`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("got\n%s\nwithout %s", b.String(), want)
		}
	}
	if strings.Contains(b.String(), "Z\"") {
		t.Errorf("a time is in UTC:\n%s", b.String())
	}
}

func TestNoTextOfASpreadsheetIsAFormula(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	b.Routine.Name = `=HYPERLINK("x")`
	r := begin2(t, s, b, "0s start, 1s stop")
	r.Say(history.Notes{
		Complaint: "x;=1+1;y", Note: "+1\n-2, @3\t =4", Next: `he said "=5";"=6"`, Tags: []string{"-7", "＝8", "a-b", "2 + 2"},
	})
	r.End()
	r.Wait()
	var out strings.Builder
	if err := s.ExportCSV(t.Context(), &out, history.Filter{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`,"'=HYPERLINK(""x"")",`, `,"x;'=1+1;y",`, "\"'+1\n'-2, '@3\t '=4\"", `,"he said ""=5"";""'=6""",`, `,"'-7; '＝8; a-b; 2 + 2",`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("got\n%s\nwithout %s", out.String(), want)
		}
	}
	if !strings.HasPrefix(out.String(), "\ufeffsession,started,") {
		t.Errorf("without a byte order mark: %.20q", out.String())
	}
}
