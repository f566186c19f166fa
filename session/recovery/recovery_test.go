package recovery_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/recovery"
	"unknot/session/routine"
)

// now is a Wednesday, ten in the morning.
var now = time.Date(2026, 3, 11, 10, 0, 0, 0, time.UTC)

func hold(id body.ID, side body.Side) routine.Stage {
	return routine.Stage{Kind: session.Hold, Point: id, Side: side, Seconds: 20, Repeats: 1, Rest: 10}
}

func plan(level body.Level, stages ...routine.Stage) *routine.Routine {
	return &routine.Routine{ID: "test", Level: level, Stages: stages}
}

func ago(d time.Duration) time.Time { return now.Add(-d) }

func TestASpotIsWarnedOfAsTheLevelsSay(t *testing.T) {
	const day = 24 * time.Hour
	for _, c := range []struct {
		name  string
		level body.Level // of the routine
		past  recovery.Press
		want  recovery.Reason // 0 for no warning
	}{
		{"strong 47 hours ago", body.Strong, recovery.Press{Level: body.Strong, When: ago(47 * time.Hour)}, recovery.Strong},
		{"strong 48 hours ago", body.Strong, recovery.Press{Level: body.Strong, When: ago(48 * time.Hour)}, 0},
		{"strong yesterday, gentle now", body.Gentle, recovery.Press{Level: body.Strong, When: ago(day)}, recovery.Strong},
		{"strong and sore yesterday", body.Strong, recovery.Press{Level: body.Strong, When: ago(day), Sore: true}, recovery.Strong},
		{"standard and sore yesterday", body.Standard, recovery.Press{Level: body.Standard, When: ago(day), Sore: true}, recovery.Sore},
		{"standard and sore yesterday, gentle now", body.Gentle, recovery.Press{Level: body.Standard, When: ago(day), Sore: true}, recovery.Sore},
		{"standard and sore the day before yesterday", body.Standard, recovery.Press{Level: body.Standard, When: ago(2 * day), Sore: true}, 0},
		{"standard late the evening before yesterday, sore", body.Standard, recovery.Press{Level: body.Standard, When: ago(35 * time.Hour), Sore: true}, 0},
		{"standard yesterday", body.Standard, recovery.Press{Level: body.Standard, When: ago(day)}, 0},
		{"standard this morning", body.Standard, recovery.Press{Level: body.Standard, When: ago(2 * time.Hour)}, recovery.Twice},
		{"standard this morning, gentle now", body.Gentle, recovery.Press{Level: body.Standard, When: ago(2 * time.Hour)}, 0},
		{"gentle this morning", body.Gentle, recovery.Press{Level: body.Gentle, When: ago(2 * time.Hour)}, 0},
		{"gentle and sore this morning", body.Gentle, recovery.Press{Level: body.Gentle, When: ago(2 * time.Hour), Sore: true}, recovery.Sore},
		{"in the future, by a clock that was wrong", body.Strong, recovery.Press{Level: body.Strong, When: ago(-time.Hour)}, 0},
	} {
		c.past.Point, c.past.Side = "GL1", body.Left
		got := recovery.Check(plan(c.level, hold("GL1", body.Left)), []recovery.Press{c.past}, now)
		switch {
		case c.want == 0 && len(got) > 0:
			t.Errorf("%s: got a warning %+v, want none", c.name, got[0])
		case c.want != 0 && (len(got) != 1 || got[0].Reason != c.want):
			t.Errorf("%s: got %+v, want one warning with reason %d", c.name, got, c.want)
		}
	}
}

func TestOnlyTheSameSpotCounts(t *testing.T) {
	r := plan(body.Strong, hold("GL1", body.Left))
	for _, p := range []recovery.Press{
		{Point: "GL1", Side: body.Right, Level: body.Strong, When: ago(time.Hour)},
		{Point: "GL2", Side: body.Left, Level: body.Strong, When: ago(time.Hour)},
	} {
		if got := recovery.Check(r, []recovery.Press{p}, now); len(got) > 0 {
			t.Errorf("got %+v after %+v, want no warning", got, p)
		}
	}
}

func TestBothSidesOfAPointAreOneWarning(t *testing.T) {
	r := plan(body.Strong, hold("GL1", body.Both), hold("GL3", body.Both), hold("GL1", body.Together))
	got := recovery.Check(r, []recovery.Press{
		{Point: "GL3", Side: body.Right, Level: body.Strong, When: ago(3 * time.Hour)},
		{Point: "GL1", Side: body.Left, Level: body.Strong, When: ago(40 * time.Hour)},
		{Point: "GL1", Side: body.Both, Level: body.Strong, When: ago(20 * time.Hour)},
	}, now)
	if len(got) != 2 {
		t.Fatalf("got %d warnings, want 2: %+v", len(got), got)
	}
	if got[0].Point != "GL1" || got[0].Side != body.Both || !got[0].Until.Equal(now.Add(28*time.Hour)) {
		t.Errorf("got %+v, want GL1 on both sides until 28 hours from now", got[0])
	}
	if got[1].Point != "GL3" || got[1].Side != body.Right {
		t.Errorf("got %+v, want GL3 on the right", got[1])
	}
}

func TestADayBeginsWhereTheClockIsPutForwardAtMidnight(t *testing.T) {
	santiago, err := time.LoadLocation("America/Santiago")
	if err != nil {
		t.Skip(err)
	}
	// The sixth of September 2026 begins there at one in the night.
	first := time.Date(2026, 9, 6, 1, 0, 0, 0, santiago)
	past := []recovery.Press{{Point: "UT1", Side: body.Left, Level: body.Standard, When: first.Add(-12 * time.Hour)}}
	r := plan(body.Standard, hold("UT1", body.Left))
	if got := recovery.Check(r, past, first.Add(-time.Minute)); len(got) != 1 {
		t.Errorf("got %+v in the last minute of the day, want one warning", got)
	} else if remarks := recovery.Sum(got, first.Add(-time.Minute)); len(remarks) != 1 || remarks[0].Ago != 0 {
		t.Errorf("got %+v, want one remark about today", remarks)
	}
	if got := recovery.Check(r, past, first); len(got) != 0 {
		t.Errorf("got %+v on the day after, want no warning", got)
	}
}

func TestYesterdayIsThePersonsOwn(t *testing.T) {
	auckland, err := time.LoadLocation("Pacific/Auckland")
	if err != nil {
		t.Skip(err)
	}
	// 23:30 on Monday and 00:30 on Wednesday there, 25 hours later.
	monday := time.Date(2026, 3, 9, 23, 30, 0, 0, auckland)
	past := []recovery.Press{{Point: "UT1", Side: body.Left, Level: body.Standard, Sore: true, When: monday.UTC()}}
	r := plan(body.Standard, hold("UT1", body.Left))
	if got := recovery.Check(r, past, monday.Add(25*time.Hour)); len(got) != 0 {
		t.Errorf("got %+v on Wednesday about Monday, want no warning", got)
	}
	if got := recovery.Check(r, past, monday.Add(24*time.Hour)); len(got) != 1 {
		t.Errorf("got %+v on Tuesday about Monday, want one warning", got)
	}
}
