package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
)

var monday = time.Date(2026, 7, 6, 20, 15, 0, 0, time.FixedZone("", 2*60*60))

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func safety(t testing.TB) *body.Safety {
	t.Helper()
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func number(n int) *int { return &n }

// visit is a session with something of everything.
func visit(t testing.TB) history.Record {
	t.Helper()
	hold := session.Stage{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 20 * time.Second}
	p, err := session.NewPlan([]session.Stage{hold, hold})
	if err != nil {
		t.Fatal(err)
	}
	done := func(lasted time.Duration, how session.Ending) history.StageRecord {
		return history.StageRecord{Kind: session.Hold, Point: "UT1", Side: body.Left, Lasted: lasted, Ending: how}
	}
	return history.Record{
		Session: history.Session{
			Started: monday, Name: "Shoulders <b>", Outcome: history.Stopped, Planned: 12 * time.Minute, Spent: 8 * time.Minute,
			Regions: []history.Numbers{
				{Region: "upper-trapezius", Before: number(6), After: number(4)}, {Region: "neck-back", Before: number(3)}, {Region: "foot"},
			},
		},
		Plan:   p,
		Done:   []history.StageRecord{done(time.Second, session.Skipped), done(12*time.Second, session.EasedWell), done(20*time.Second, session.Full)},
		Notes:  history.Notes{Complaint: "Stiff <script>", Note: "Better left", Next: "On Friday", Tags: []string{"desk"}},
		Tender: []history.Tenderness{{Point: "UT1", Side: body.Left, Number: 7}},
	}
}

func TestADayIsSaidAsItWasWhereThePressWas(t *testing.T) {
	zone := func(hours int) *time.Location { return time.FixedZone("", hours*60*60) }
	now := time.Date(2026, 3, 9, 12, 0, 0, 0, zone(-4))
	for at, want := range map[time.Time]string{
		time.Date(2026, 3, 9, 11, 0, 0, 0, zone(-4)):   "today",
		time.Date(2026, 3, 9, 23, 59, 0, 0, zone(-4)):  "today", // a clock that was some hours ahead
		time.Date(2026, 3, 10, 0, 0, 0, 0, zone(-4)):   "2026-03-10, by a clock that was ahead",
		time.Date(2026, 3, 10, 1, 0, 0, 0, zone(14)):   "today", // an hour before now, where it was tomorrow already
		time.Date(2026, 3, 9, 1, 0, 0, 0, zone(9)):     "today", // where it was the 9th
		time.Date(2026, 3, 8, 23, 0, 0, 0, zone(-8)):   "yesterday",
		time.Date(2026, 1, 9, 12, 0, 0, 0, zone(1)):    "59 days ago",
		time.Date(2026, 1, 8, 23, 0, 0, 0, zone(-9)):   "2026-01-08",
		time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC):    "1970-01-01",
		time.Date(2099, 12, 31, 23, 1, 0, 0, time.UTC): "2099-12-31, by a clock that was ahead",
		time.Date(2024, 2, 29, 12, 0, 0, 0, zone(1)):   "2024-02-29",
	} {
		var b bytes.Buffer
		p := history.Progress{Pressed: []history.Pressed{{Point: "UT1", Side: body.Left, At: at}}}
		if err := report.Progress(&b, p, nil, report.Teller{Places: atlas(t)}, now); err != nil || !strings.HasSuffix(b.String(), " "+want+"\n") {
			t.Errorf("%v: got\n%swant %s", at, b.String(), want)
		}
	}
}

func TestAWeekOfAClockThatWasAheadIsNotNow(t *testing.T) {
	week := func(days int) history.Mean {
		return history.Mean{From: monday.AddDate(0, 0, days), Seconds: 20, Eased: 1, Holds: 1}
	}
	teller := report.Teller{Places: atlas(t)}
	if got := teller.Eased(history.Trend{Weeks: []history.Mean{week(-70), week(700)}}, monday); strings.Contains(got, " now") {
		t.Errorf("got %q", got)
	}
	if got := teller.Eased(history.Trend{Weeks: []history.Mean{week(-70), week(0)}}, monday.Add(-12*time.Hour)); !strings.HasSuffix(got, " now") {
		t.Errorf("this Monday, where it is still Sunday: got %q", got)
	}
}

func TestNothingInTheLinesIsObeyedByATerminal(t *testing.T) {
	v := visit(t).Session
	v.Name, v.Regions[1].Region = "\x1b[31mred\nrow", "\x1b]0;title\x07"
	var b bytes.Buffer
	p := history.Progress{Total: 1, Sessions: []history.Session{v}, Pressed: []history.Pressed{{Point: "\x9b2J\u202e", At: monday}}}
	if err := report.Progress(&b, p, nil, report.Teller{Places: atlas(t)}, monday); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07\u202e\u009b") || strings.Contains(b.String(), "\nrow") {
		t.Errorf("got %q", b.String())
	}
}

func TestProgressIsReadInPlainLines(t *testing.T) {
	v := visit(t).Session
	var b bytes.Buffer
	if err := report.Progress(&b, history.Progress{
		Total: 1, Counted: 1, Lower: 1, Sessions: []history.Session{v},
		Pressed: []history.Pressed{
			{Point: "UT1", Side: body.Left, At: monday.AddDate(0, 0, -3)},
			{Point: "UT1", Side: body.Right, At: monday.Add(-21 * time.Hour)},
			{Point: "LS1", Side: body.Left, At: monday.AddDate(0, -6, 0)},
			{Point: "gone", Side: body.Midline, At: monday},
		},
	}, nil, report.Teller{Places: atlas(t)}, monday); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1 session. Your number afterwards was lower once, the same 0 times, higher 0 times.\n",
		"2026-07-06 20:15  ....*-o....  Shoulders <b>  8 of 12 min  stopped",
		" 6 before, 4 after, ", "3 before\n", "Gone ", " today\nRight upper trapezius, mid-slope", " yesterday\nLeft upper", " 3 days ago\n", " 2026-01-06\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("got\n%s\nwithout %q", b.String(), want)
		}
	}
	if strings.Contains(b.String(), "Sole") {
		t.Errorf("a region without numbers is told:\n%s", b.String())
	}
}

func TestWithoutSessionsItSaysSo(t *testing.T) {
	var b bytes.Buffer
	if err := report.Progress(&b, history.Progress{}, nil, report.Teller{Places: atlas(t)}, monday); err != nil || b.String() != "No sessions yet.\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
	many := history.Progress{Total: 100_000, Counted: 10_000, Lower: 6000, Same: 1, Higher: 2}
	if got, want := (report.Teller{}).Counts(many), "100000 sessions. In the last 10000 of them your number afterwards was lower 6000 times, the same once, higher twice."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (report.Teller{}).Counts(history.Progress{Total: 3}); got != "3 sessions." {
		t.Errorf("without numbers: got %q", got)
	}
}

func TestTimeToEaseIsToldWithItsLimits(t *testing.T) {
	mean := func(month time.Month, day int, seconds float64) history.Mean {
		return history.Mean{From: time.Date(2026, month, day, 0, 0, 0, 0, time.UTC), Seconds: seconds, Eased: 2, Holds: 3}
	}
	weeks := []history.Mean{mean(3, 2, 26), mean(3, 9, 22), mean(6, 29, 18), mean(7, 6, 16.4)}
	teller := report.Teller{Places: atlas(t)}
	for want, got := range map[string]string{
		"eased after 24 s in March, 16 s now":                          teller.Eased(history.Trend{Weeks: []history.Mean{weeks[0], weeks[1], weeks[3]}}, monday),
		"eased after 24 s in March, 18 s in June":                      teller.Eased(history.Trend{Weeks: weeks[:3]}, monday.AddDate(0, 1, 0)),
		"eased after 24 s in March 2026, 16 s in July 2026":            teller.Eased(history.Trend{Weeks: []history.Mean{weeks[0], weeks[1], weeks[3]}}, monday.AddDate(1, 0, 0)),
		"eased after 26 s in the week of 2 Mar, 22 s now":              teller.Eased(history.Trend{Weeks: weeks[:2]}, weeks[1].From),
		"eased after 26 s in the week of 2 Mar, 22 s in that of 9 Mar": teller.Eased(history.Trend{Weeks: weeks[:2]}, monday),
		"eased after 26 s": teller.Eased(history.Trend{Weeks: weeks[:1]}, monday),
		"":                 teller.Eased(history.Trend{}, monday),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	var b bytes.Buffer
	trends := []history.Trend{{Point: "LS1", Side: body.Left}, {Point: "UT1", Side: body.Left, Weeks: []history.Mean{weeks[0], weeks[1], weeks[3]}}}
	if err := report.Progress(&b, history.Progress{}, trends, report.Teller{Places: atlas(t)}, monday); err != nil {
		t.Fatal(err)
	}
	want := "No sessions yet.\n\nTime to ease\nLeft upper trapezius, mid-slope: eased after 24 s in March, 16 s now, in 6 of 9 holds.\n" +
		"    week by week: 26, 22, 16 s\n" + report.Limits.String() + "\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestNumbersAreDrawnOnTheirScale(t *testing.T) {
	line := func(before, after *int) string {
		var b bytes.Buffer
		p := history.Progress{Total: 1, Sessions: []history.Session{{Regions: []history.Numbers{{Region: "jaw", Before: before, After: after}}}}}
		if err := report.Progress(&b, p, nil, report.Teller{Places: atlas(t)}, monday); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for want, got := range map[string]string{
		"  ...*--o....  ": line(number(6), number(3)),
		"  ....o*.....  ": line(number(4), number(5)),
		"  @..........  ": line(number(0), number(0)),
		"  ..........*  ": line(nil, number(10)),
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwithout %q", got, want)
		}
	}
}

func TestTheSummaryIsInTheOrderOfSOAP(t *testing.T) {
	var b bytes.Buffer
	if err := report.Summary(&b, visit(t), "A-17", report.Teller{Places: atlas(t)}, safety(t)); err != nil {
		t.Fatal(err)
	}
	rest := b.String()
	for _, want := range []string{
		"Shoulders &lt;b&gt;", "A-17, Monday, 6 July 2026, 20:15",
		"Subjective", "Stiff &lt;script&gt;", "<td>6</td>", "<td>3</td>", "not said",
		"Objective", "8 of 12 planned minutes. Stopped before the end.", "Left upper trapezius, mid-slope", "2 of 2", "12, 20", "12 s", "<td>7</td>",
		"Assessment", "<td>4</td><td>2 lower</td>", "not said", "Better left",
		"Plan", "On Friday", "desk", "not a diagnosis",
	} {
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			t.Fatalf("%q does not come next in\n%s", want, rest)
		}
		rest = after
	}
}

// What was wrong stands among what was done, and what rests among what comes
// next: until a time, or until somebody said that it is well.
func TestTheSummarySaysWhatWasWrongAndWhatRests(t *testing.T) {
	at := monday.Add(8 * time.Minute)
	for _, c := range []struct {
		name  string
		wrong *history.Wrong
		well  []history.Well
		sore  int
		want  []string
		never string
	}{
		{"nothing", nil, nil, 3, []string{"On Friday"}, "not pressed|Something was wrong"},
		{"a sign", &history.Wrong{Sign: "stop-numb", Regions: []body.RegionID{"calves", "foot"}, At: at}, nil, 3,
			[]string{"Something was wrong: Pins and needles, or numbness.", "Assessment", "not pressed until Wednesday, 8 July 2026, 20:23", "not pressed until Wednesday, 8 July 2026, 20:23", "On Friday"}, "is not said"},
		{"unsaid", &history.Wrong{Regions: []body.RegionID{"calves"}, At: at}, nil, 3, []string{"what it was is not said", "Plan", "not pressed until Wednesday, 8 July 2026, 20:23"}, "wrong:"},
		{"a sign of another release", &history.Wrong{Sign: "stop-new<", Regions: []body.RegionID{"calves"}, At: at}, nil, 3, []string{"Something was wrong: stop-new&lt;."}, "new<"},
		{"well since", &history.Wrong{Sign: "stop-numb", Regions: []body.RegionID{"calves"}, At: at}, []history.Well{{Region: "calves", At: at.Add(time.Hour)}}, 3,
			[]string{"not pressed until Monday, 6 July 2026, 21:23"}, "8 July"},
		{"too sore", nil, nil, 7, []string{"Plan", "not pressed until Wednesday, 8 July 2026, 20:15"}, "Something was wrong"},
	} {
		v := visit(t)
		v.Notes.Wrong, v.Notes.Well, v.Tender[0].Number = c.wrong, c.well, c.sore
		var b bytes.Buffer
		if err := report.Summary(&b, v, "", report.Teller{Places: atlas(t)}, safety(t)); err != nil {
			t.Fatal(err)
		}
		rest := b.String()
		for _, want := range c.want {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("%s: %q does not come next in\n%s", c.name, want, rest)
				break
			}
			rest = after
		}
		if found := regexp.MustCompile(c.never).FindString(b.String()); found != "" {
			t.Errorf("%s: got %q in it", c.name, found)
		}
	}
}

func TestASealedSessionHasNoSummary(t *testing.T) {
	v := visit(t)
	v.Sealed = true
	if err := report.Summary(&bytes.Buffer{}, v, "", report.Teller{Places: atlas(t)}, safety(t)); err != history.ErrSealed {
		t.Errorf("got %v", err)
	}
}
