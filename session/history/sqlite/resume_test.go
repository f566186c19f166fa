package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/history"
)

// crash leaves a session as a crash would: recorded so far, and going on.
func crash(t testing.TB, path, script string) {
	t.Helper()
	s := open(t, path)
	begin(t, s, script).End()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAnInterruptedSessionGoesOnWhereItWas(t *testing.T) {
	tests := []struct {
		name, script   string
		index, repeats int
		kind           session.Kind
	}{
		{"before the first stage ends", "0s start, 5s", 0, 0, session.Pace},
		{"in the find of a hold", "0s start, 12s", 1, 2, session.Find},
		{"in the first hold", "0s start, 20s", 2, 2, session.Hold},
		{"in the rest", "0s start, 40s", 3, 1, session.Rest},
		{"in the second hold", "0s start, 50s", 4, 1, session.Hold},
		{"in the switch", "0s start, 70s", 5, 2, session.Switch},
		{"in the last wait", "0s start, 10m", 10, 1, session.Find},
		{"in the last hold", "0s start, 10m, 10m eased", 11, 1, session.Hold},
		{"after going back", "0s start, 50s back, 51s back", 3, 1, session.Rest},
		{"in a pause", "0s start, 50s pause, 1h next", 5, 2, session.Switch},
	}
	for _, tt := range tests {
		path := fresh(t)
		crash(t, path, tt.script)
		s := open(t, path)
		i, err := s.Unfinished(t.Context(), evening.AddDate(0, 1, 0))
		if err != nil || i == nil {
			t.Fatalf("%s: got %v, %v", tt.name, i, err)
		}
		if i.Index != tt.index || i.Repeats != tt.repeats || i.Stage.Kind != tt.kind {
			t.Errorf("%s: got stage %d, a %v with %d repeats, want stage %d, a %v with %d",
				tt.name, i.Index, i.Stage.Kind, i.Repeats, tt.index, tt.kind, tt.repeats)
		}
		if i.Outcome != history.Going || i.Name != "My shoulders" || !i.Started.Equal(evening) || i.Left != i.Plan.Length()-i.Plan.Offset(tt.index) {
			t.Errorf("%s: got %+v", tt.name, i)
		}
		if r, err := i.Routine(nil); err != nil || r.Stages[0].Name != "Settle" {
			t.Errorf("%s: the routine is %v, %v", tt.name, r, err)
		}
	}
}

func TestAResumedSessionIsOneRecord(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s") // in the second hold
	s := open(t, path)
	i, err := s.Unfinished(t.Context(), evening)
	if err != nil || i == nil {
		t.Fatalf("got %v, %v", i, err)
	}
	r, err := s.Resume(t.Context(), i, evening.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range updates(t, i.Plan, i.Index, "0s start, 3m, 3m eased, 10m") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	v := only(t, s)
	if len(v.Done) != i.Plan.Len() || v.Outcome != history.Finished {
		t.Errorf("got %v with\n%s", v.Outcome, lines(v.Done))
	}
	if got, want := v.Done[4].At, evening.Add(time.Hour+20*time.Second); !got.Equal(want) {
		t.Errorf("the hold ended at %v, want %v", got, want)
	}
	if i, err := s.Unfinished(t.Context(), evening); i != nil || err != nil {
		t.Errorf("still to go on with: %+v, %v", i, err)
	}
}

func TestADeclinedSessionIsKeptAndNotOfferedAgain(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s")
	s := open(t, path)
	i, err := s.Unfinished(t.Context(), evening)
	if err != nil || i == nil {
		t.Fatalf("got %v, %v", i, err)
	}
	if err := s.Decline(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	if again, err := s.Unfinished(t.Context(), evening); again != nil || err != nil {
		t.Errorf("offered again: %+v, %v", again, err)
	}
	if v := only(t, s); len(v.Done) != 4 || v.Outcome != history.Abandoned {
		t.Errorf("got %v with %d stages", v.Outcome, len(v.Done))
	}
}

func TestAStopCanHaveBeenAWrongKey(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s stop")
	s := open(t, path)
	i, err := s.Unfinished(t.Context(), evening.Add(time.Hour))
	if err != nil || i == nil || i.Index != 4 || i.Outcome != history.Stopped {
		t.Fatalf("got %+v, %v", i, err)
	}
	if i, err := s.Unfinished(t.Context(), evening.Add(13*time.Hour)); i != nil || err != nil {
		t.Errorf("the next day there still is %+v, %v", i, err)
	}
	if err := s.Decline(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	if i, err := s.Unfinished(t.Context(), evening.Add(time.Hour)); i != nil || err != nil {
		t.Errorf("declined, there still is %+v, %v", i, err)
	}
}

func TestOnlyTheNewestSessionIsOffered(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s")
	s := open(t, path)
	record(t, s, start(t, evening.AddDate(0, 0, 1)), "0s start, 10m, 10m eased, 20m")
	if i, err := s.Unfinished(t.Context(), evening); i != nil || err != nil {
		t.Errorf("got %+v, %v", i, err)
	}
}

func TestASessionInAnotherWindowIsNotOffered(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s")
	here, there := open(t, path), open(t, path)
	i, err := here.Unfinished(t.Context(), evening)
	if err != nil || i == nil {
		t.Fatalf("got %v, %v", i, err)
	}
	r, err := here.Resume(t.Context(), i, evening)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := there.Unfinished(t.Context(), evening); got != nil || err != nil {
		t.Errorf("offered while it runs: %+v, %v", got, err)
	}
	if _, err := there.Resume(t.Context(), i, evening); err == nil {
		t.Error("two windows go on with the same session")
	}
	r.End()
	r.Wait()
	if got, err := there.Unfinished(t.Context(), evening); got == nil || err != nil {
		t.Errorf("after that window is closed: %v, %v", got, err)
	}
}

func TestGettingBackIntoPlaceIsNotRecorded(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s") // in the second hold
	s := open(t, path)
	for n, script := range []string{"0s start, 3s", "0s start, 3s stop", "0s start, 3m, 3m eased, 10m"} {
		i, err := s.Unfinished(t.Context(), evening)
		if err != nil || i == nil || i.Index != 4 || i.Run().Len() != i.Plan.Len()+1 {
			t.Fatalf("run %d begins with %+v, %v", n, i, err)
		}
		r, err := s.Resume(t.Context(), i, evening.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range updates(t, i.Run(), i.Index, script) {
			noted := u.WithoutLead(i.Run())
			r.Note(noted.Events, noted.Status, noted.Asleep)
		}
		r.End()
		if !r.Settle(t.Context(), 10*time.Second) {
			t.Fatal("not saved after 10 s")
		}
	}
	v := only(t, s)
	if len(v.Done) != v.Plan.Len() || v.Outcome != history.Finished {
		t.Errorf("got %v with\n%s", v.Outcome, lines(v.Done))
	}
	if d := v.Done[4]; d.Stage != 4 || d.Lasted != 20*time.Second || d.Length != 20*time.Second || !d.At.Equal(evening.Add(time.Hour+25*time.Second)) {
		t.Errorf("the hold is %+v", d)
	}
}

func TestWhatWasBroughtCanBeReadOnceItHasSettled(t *testing.T) {
	s := open(t, fresh(t))
	r := begin(t, s, "0s start, 50s")
	if !r.Settle(t.Context(), 10*time.Second) {
		t.Fatal("not saved after 10 s")
	}
	if got := len(only(t, s).Done); got != 4 {
		t.Errorf("%d stages can be read, want 4", got)
	}
	if i, err := s.Unfinished(t.Context(), evening); i != nil || err != nil {
		t.Errorf("the session still runs, but is offered: %v, %v", i, err)
	}
	r.End()
	if !r.Settle(t.Context(), 10*time.Second) {
		t.Fatal("not let go of after 10 s")
	}
	if i, err := s.Unfinished(t.Context(), evening); i == nil || err != nil {
		t.Errorf("ended, it is not offered: %v, %v", i, err)
	}
}

func TestWhatKilledSessionsLeaveBehindIsRemoved(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	first := record(t, s, start(t, evening), "0s start, 1s stop")
	record(t, s, start(t, evening), "0s start, 1s stop")
	stale := filepath.Join(filepath.Dir(path), "running-"+first.Key().String())
	if err := os.WriteFile(stale, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	running := s.Begin(start(t, evening))
	running.Settle(t.Context(), 10*time.Second)
	if _, err := s.Unfinished(t.Context(), evening); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("the file of a session that was killed is still there")
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "running-"+running.Key().String())); err != nil {
		t.Errorf("the file of the session that runs is gone: %v", err)
	}
}

func TestAnImportTakesNoOfferAway(t *testing.T) {
	from := open(t, fresh(t))
	record(t, from, start(t, evening.AddDate(0, 0, 3)), "0s start, 1s next, 2s next, 14s eased, 15s stop") // later than what follows
	record(t, from, start(t, evening.AddDate(0, 0, 4)), "0s start, 10m, 10m eased, 20m")
	path := fresh(t)
	crash(t, path, "0s start, 50s")
	s := open(t, path)
	brought(t, s, exported(t, from, history.Filter{Everyone: true}))
	i, err := s.Unfinished(t.Context(), evening)
	if err != nil || i == nil || i.Index != 4 {
		t.Fatalf("to go on with is %+v, %v", i, err)
	}
	if all, err := s.Sessions(t.Context(), history.Filter{}); err != nil || len(all) != 3 || all[2].ID != i.ID {
		t.Errorf("got %v, %v, want the newest by date first", all, err)
	}
}

func TestASessionThatWasGoneOnWithElsewhereIsNotResumed(t *testing.T) {
	path := fresh(t)
	crash(t, path, "0s start, 50s")
	here, there := open(t, path), open(t, path)
	i, err := here.Unfinished(t.Context(), evening)
	if err != nil || i == nil {
		t.Fatal(i, err)
	}
	r, err := there.Resume(t.Context(), i, evening)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := here.Resume(t.Context(), i, evening); err == nil {
		t.Error("it is resumed while it runs")
	}
	for _, u := range updates(t, i.Plan, i.Index, "0s start, 10m, 10m eased, 20m eased, 30m") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	r.End()
	r.Wait()
	before := lines(only(t, here).Done)
	if _, err := here.Resume(t.Context(), i, evening); err == nil || !strings.Contains(err.Error(), "gone on with in another window") {
		t.Errorf("got %v", err)
	}
	if err := here.Decline(t.Context(), i); err == nil {
		t.Error("it was declined")
	}
	if v := only(t, here); v.Outcome == history.Going || v.Outcome == history.Abandoned || lines(v.Done) != before {
		t.Errorf("it is %v now, with\n%s", v.Outcome, lines(v.Done))
	}
	if _, err := here.ForgetSession(t.Context(), i.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := here.Resume(t.Context(), i, evening); !errors.Is(err, history.ErrNone) {
		t.Errorf("deleted: got %v", err)
	}
}
