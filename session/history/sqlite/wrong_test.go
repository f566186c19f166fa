package sqlite_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
)

// wentWrong records a session that was stopped because something was wrong.
func wentWrong(t testing.TB, s *sqlite.Store, who history.ClientID, at time.Time, regions ...body.RegionID) {
	t.Helper()
	b := start(t, at.Add(-time.Minute))
	b.Client = who
	r := begin2(t, s, b, "0s start, 1m stop")
	r.GoneWrong(history.Wrong{Sign: "faint", Regions: regions, At: at})
	r.End()
	r.Wait()
}

// resting is what rests, 'neck-back until 2026-07-11 20:15'.
func resting(t testing.TB, s *sqlite.Store, who history.ClientID, now time.Time) string {
	t.Helper()
	all, err := prepare.Resting(t.Context(), s, who, now, atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, r := range all {
		lines = append(lines, fmt.Sprintf("%s until %s", r.Region, r.Until.Format("2006-01-02 15:04")))
	}
	return strings.Join(lines, ", ")
}

func TestARegionRestsForTwoDays(t *testing.T) {
	s := open(t, fresh(t))
	anna, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	wentWrong(t, s, 0, evening, "upper-trapezius")
	wentWrong(t, s, 0, evening.Add(time.Hour), "neck-back", "upper-trapezius")
	wentWrong(t, s, anna, evening, "calves")
	for _, c := range []struct {
		who  history.ClientID
		when time.Duration
		want string
	}{
		{0, time.Hour, "neck-back until 2026-07-11 21:15, upper-trapezius until 2026-07-11 21:15"},
		{0, 49*time.Hour - time.Minute, "neck-back until 2026-07-11 21:15, upper-trapezius until 2026-07-11 21:15"},
		{0, 49 * time.Hour, ""},
		{anna, time.Hour, "calves until 2026-07-11 20:15"},
		{anna, 48 * time.Hour, ""},
		{0, -72 * time.Hour, ""}, // the clock was ahead then
	} {
		if got := resting(t, s, c.who, evening.Add(c.when)); got != c.want {
			t.Errorf("of client %d after %v: got %q, want %q", c.who, c.when, got, c.want)
		}
	}
}

func TestARegionRestsUntilItIsWell(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	wentWrong(t, s, 0, evening, "upper-trapezius", "neck-back")
	later := evening.Add(time.Hour)
	if err := prepare.SayWell(t.Context(), s, 0, "upper-trapezius", later, atlas(t)); err != nil {
		t.Fatal(err)
	}
	if got, want := resting(t, s, 0, later), "neck-back until 2026-07-11 20:15"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	wentWrong(t, s, 0, later.Add(time.Hour), "upper-trapezius")
	if got, want := resting(t, s, 0, later.Add(time.Hour)), "neck-back until 2026-07-11 20:15, upper-trapezius until 2026-07-11 22:15"; got != want {
		t.Errorf("wrong once more, got %q, want %q", got, want)
	}
	if _, err := s.ForgetAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := resting(t, s, 0, later); got != "" {
		t.Errorf("what was deleted keeps %q at rest", got)
	}
}

func TestNumbersThatAreTooHighHaveTheirRegionRest(t *testing.T) {
	for _, c := range []struct {
		name   string
		before *int
		after  *int
		tender int
		want   string
	}{
		{"nothing said", nil, nil, -1, ""},
		{"higher, and 7", number(6), number(7), -1, "neck-back"},
		{"higher, and 6", number(3), number(6), -1, ""},
		{"lower, and 7", number(8), number(7), -1, ""},
		{"the same, and 9", number(9), number(9), -1, ""},
		{"7, and nobody knows from what", nil, number(7), -1, ""},
		{"as tender as 7", nil, nil, 7, "upper-trapezius"},
		{"as tender as 6", nil, nil, 6, ""},
		{"both", number(0), number(10), 10, "neck-back upper-trapezius"},
	} {
		s := open(t, fresh(t))
		b := start(t, evening)
		b.Before = []history.Numbers{{Region: "neck-back", Before: c.before}}
		r := begin2(t, s, b, "0s start, 1m stop")
		r.Rate(history.Numbers{Region: "neck-back", After: c.after})
		if c.tender >= 0 {
			r.Tender(history.Tenderness{Point: "UT1", Side: left, Number: c.tender})
		}
		r.End()
		r.Wait()
		all, err := prepare.Resting(t.Context(), s, 0, evening.Add(time.Hour), atlas(t))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, rest := range all {
			got = append(got, string(rest.Region))
			if want := evening.Add(time.Minute + 48*time.Hour); !rest.Until.Equal(want) {
				t.Errorf("%s: rests until %v, want %v", c.name, rest.Until, want)
			}
			if err := prepare.SayWell(t.Context(), s, 0, rest.Region, evening.Add(time.Hour), atlas(t)); err != nil {
				t.Fatal(err)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if left := resting(t, s, 0, evening.Add(time.Hour)); left != "" {
			t.Errorf("%s: %q rests although it is well again", c.name, left)
		}
	}
}

func TestWhatIsWrongIsWhereThePressureIs(t *testing.T) {
	b := start(t, evening)
	seen := map[session.Kind][]body.RegionID{}
	for i := range b.Plan.Len() {
		seen[b.Plan.Stage(i).Kind] = prepare.WrongAt(b.Plan, i, b.Routine, atlas(t))
	}
	for kind, want := range map[session.Kind][]body.RegionID{
		session.Pace:   {"upper-trapezius", "neck-back"},
		session.Find:   {"neck-back"},
		session.Rest:   {"upper-trapezius"},
		session.Switch: {"upper-trapezius"},
		session.Hold:   {"neck-back"},
	} {
		if !slices.Equal(seen[kind], want) {
			t.Errorf("in a %v it is %v, want %v", kind, seen[kind], want)
		}
	}
}

func TestWhatIsWrongStaysWithWhatIsWritten(t *testing.T) {
	s := open(t, fresh(t))
	b := start(t, evening)
	b.Today = map[string]bool{"ask-b": true, "ask-a": false}
	r := begin2(t, s, b, "0s start, 1m stop")
	r.GoneWrong(history.Wrong{Regions: []body.RegionID{"neck-back"}, At: evening})
	r.Say(history.Notes{Note: "too firm", Tags: []string{"desk"}})
	r.GoneWrong(history.Wrong{Sign: "faint", Regions: []body.RegionID{"neck-back"}, At: evening})
	r.End()
	r.Wait()
	got := only(t, s).Notes
	if want := []history.Answer{{Question: "ask-a"}, {Question: "ask-b", Yes: true}}; !slices.Equal(got.Today, want) {
		t.Errorf("the answers are %v, want %v", got.Today, want)
	}
	if got.Wrong == nil || got.Wrong.Sign != "faint" || !got.Wrong.At.Equal(evening) || got.Note != "too firm" || !slices.Equal(got.Tags, []string{"desk"}) {
		t.Errorf("got %+v with %+v", got, got.Wrong)
	}
}

func TestASealedClientRestsWhileNobodyCanReadWhy(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	s.Quick()
	anna, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Seal(t.Context(), "a long enough passphrase"); err != nil {
		t.Fatal(err)
	}
	wentWrong(t, s, anna, evening, "upper-trapezius")
	record(t, s, start(t, evening), "0s start, 1m stop")
	if got, want := resting(t, s, anna, evening), "upper-trapezius until 2026-07-11 20:15"; got != want {
		t.Errorf("while it can be read: got %q, want %q", got, want)
	}
	s.Close()
	for _, row := range contents(t, path) {
		if strings.Contains(row, "faint") {
			t.Errorf("what was wrong is in clear: %s", row)
		}
	}
	concealed := open(t, path)
	all, err := prepare.Resting(t.Context(), concealed, anna, evening, atlas(t))
	if !errors.Is(err, history.ErrSealed) || len(all) != 2 {
		t.Errorf("concealed: got %v, %v, want both regions of the session and ErrSealed", all, err)
	}
	if err := prepare.SayWell(t.Context(), concealed, anna, "upper-trapezius", evening, atlas(t)); !errors.Is(err, history.ErrSealed) {
		t.Errorf("concealed, it is well again: got %v, want ErrSealed", err)
	}
	if got := resting(t, concealed, 0, evening); got != "" {
		t.Errorf("of the person's own %q rests", got)
	}
}

func TestWordsThatAreSpoiltKeepNothingFromBeginning(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	wentWrong(t, s, 0, evening, "neck-back")
	s.Close()
	change(t, path, "UPDATE session SET words = ?", []byte(`{"wrong": 7}`))
	if got := resting(t, open(t, path), 0, evening); got != "" {
		t.Errorf("got %q", got)
	}
}
