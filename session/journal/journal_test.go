package journal_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/journal"
	"unknot/session/routine"
)

var noon = time.Date(2026, time.March, 18, 12, 0, 0, 0, time.UTC)

// A stand is a journal at a time of its own, with records of its own.
type stand struct {
	*journal.Journal
	atlas    *body.Atlas
	routines []*routine.Routine
	now      time.Time
}

func open(t *testing.T) *stand {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	all, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "records.db"), nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{atlas: atlas, routines: all, now: noon}
	s.Journal = journal.New(store, func() time.Time { return s.now })
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// start is a session with somebody through the first routine, as it is written.
func (s *stand) start(t *testing.T, who history.ClientID) history.Opening {
	t.Helper()
	p, err := s.routines[0].Plan()
	if err != nil {
		t.Fatal(err)
	}
	return history.Opening{Routine: s.routines[0], Plan: p, Client: who, Today: map[string]bool{"fever": false}}
}

// record begins a session, or goes on with one.
func (s *stand) record(t *testing.T, who history.ClientID, from *history.Interrupted) *sqlite.Recording {
	t.Helper()
	r, err := s.Record(t.Context(), s.start(t, who), from)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// held has the first hold of a session end after ten seconds, and the session be
// stopped there.
func (s *stand) held(t *testing.T, r *sqlite.Recording) session.Stage {
	t.Helper()
	stages := s.start(t, 0).Plan.Stages()
	i := slices.IndexFunc(stages, func(st session.Stage) bool { return st.Kind == session.Hold })
	r.Note([]session.Event{
		{Kind: session.Ended, Stage: i, Ending: session.EasedWell, Lasted: 10 * time.Second},
		{Kind: session.WasStopped, Stage: i + 1},
	}, session.Status{State: session.Stopped, Stage: i + 1}, 0)
	s.Over()
	return stages[i]
}

// Home asks for a session to go on with in the background, so that another one
// may have begun before the answer is there.
func TestWhoAsksForAnUnfinishedSessionDoesNotEndTheOneUnderWay(t *testing.T) {
	s := open(t)
	s.record(t, 0, nil)
	if i := s.Unfinished(t.Context()); i != nil {
		t.Errorf("%s is offered, which goes on", i.Name)
	}
	s.Over()
	s.Rate(journal.Rating{Note: "Said afterwards."})
	s.Settle(t.Context())
	sessions, err := s.Store().Sessions(t.Context(), history.Filter{})
	if err != nil || len(sessions) != 1 {
		t.Fatalf("recorded are %+v, %v", sessions, err)
	}
	v, err := s.Store().Record(t.Context(), sessions[0].ID)
	if err != nil || v.Notes.Note != "Said afterwards." {
		t.Errorf("the note is %q, %v", v.Notes.Note, err)
	}
	if !v.Started.Equal(noon) {
		t.Errorf("it began at %v, want %v", v.Started, noon)
	}
}

func TestAStoppedSessionIsGoneOnWithAsOne(t *testing.T) {
	s := open(t)
	s.held(t, s.record(t, 0, nil))
	s.now = noon.Add(time.Hour)
	i := s.Unfinished(t.Context())
	if i == nil {
		t.Fatal("none is offered")
	}
	q, err := journal.Resumed(i, s.atlas)
	if err != nil || q.Routine.ID != s.routines[0].ID || !q.Resume || q.Stage != i.Index || q.Timings.Length() != i.Plan.Length() {
		t.Errorf("got %+v, %v", q, err)
	}
	s.record(t, 0, i)
	s.Settle(t.Context())
	if all, err := s.Store().Sessions(t.Context(), history.Filter{}); err != nil || len(all) != 1 {
		t.Errorf("recorded are %+v, %v, want one session", all, err)
	}
}

func TestWhatWasHeldAndWrongIsKnownOfWhoeverItWas(t *testing.T) {
	s := open(t)
	id, err := s.Store().AddClient(t.Context(), clients.Card{Label: "Heron"}, noon)
	if err != nil {
		t.Fatal(err)
	}
	s.now = noon.Add(time.Minute)
	hold := s.held(t, s.record(t, id, nil))
	region := s.routines[0].Regions[0]
	s.Wrong(history.Wrong{Regions: []body.RegionID{region}, At: s.now})
	s.Settle(t.Context())
	v := s.Visit(t.Context(), id, s.atlas)
	if v == nil || v.Client.Card.Label != "Heron" {
		t.Fatalf("got %+v", v)
	}
	client, err := v.Subject(t.Context(), s.Store(), s.now, s.atlas)
	if err != nil || len(client.Past) != 1 || client.Past[0].Point != hold.Point || len(client.Resting) != 1 || client.Resting[0].Region != region {
		t.Errorf("of the client is known %+v, %v", client, err)
	}
	person, err := journal.Person(t.Context(), s.Store(), client.About, s.now, s.atlas)
	if err != nil || len(person.Past) != 0 || len(person.Resting) != 0 {
		t.Errorf("of the person is known %+v, %v", person, err)
	}
	if s.Visit(t.Context(), 0, s.atlas) != nil || s.Visit(t.Context(), id+1, s.atlas) != nil {
		t.Error("there is a visit of nobody")
	}
}

func TestAVisitDoesWhatWasDoneInTheLast(t *testing.T) {
	s := open(t)
	id, err := s.Store().AddClient(t.Context(), clients.Card{Label: "Heron"}, noon)
	if err != nil {
		t.Fatal(err)
	}
	v, err := journal.VisitOf(t.Context(), s.Store(), clients.Client{ID: id}, noon, s.atlas)
	if err != nil || v.Resting == nil {
		t.Fatalf("got %+v, %v, want one that knows that nothing rests", v, err)
	}
	if ok, err := v.LikeLast(t.Context(), s.Store(), noon, s.atlas); ok || err != nil || v.Routine != nil {
		t.Errorf("got %t, %v before there was one", ok, err)
	}
	s.held(t, s.record(t, id, nil))
	s.Settle(t.Context())
	if ok, err := v.LikeLast(t.Context(), s.Store(), noon.Add(time.Hour), s.atlas); !ok || err != nil {
		t.Fatal(ok, err)
	}
	q := v.Request()
	i := slices.IndexFunc(q.Timings.Stages(), func(st session.Stage) bool { return st.Kind == session.Hold })
	if q.Routine.ID != s.routines[0].ID || q.Timings.Stage(i).Length != 10*time.Second {
		t.Errorf("got %s with a first hold of %v, want the 10s that it took", q.Routine.ID, q.Timings.Stage(i).Length)
	}
}

// The habit is asked for as soon as a session is over, when it need not be saved.
func TestAHabitHasTheLatestSession(t *testing.T) {
	s := open(t)
	hold := s.held(t, s.record(t, 0, nil))
	got, err := s.Habit(t.Context(), hold.Point, noon.AddDate(0, 0, -1))
	if err != nil || len(got) != 1 || got[0][0].Lasted != 10*time.Second {
		t.Errorf("got %+v, %v, want the hold of just now", got, err)
	}
}
