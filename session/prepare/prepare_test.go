package prepare_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/session/routine"
)

var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

func facts(t testing.TB) *body.Facts {
	t.Helper()
	f, err := body.LoadFacts(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func gate(f *body.Facts) *prepare.Gate { return prepare.New(f.Atlas, f.Safety, f.Guide) }

func builtin(t testing.TB, f *body.Facts, id string) *routine.Routine {
	t.Helper()
	data, err := os.ReadFile("../../assets/routines/" + id + ".json")
	if err != nil {
		t.Fatal(err)
	}
	r, err := routine.Parse(id+".json", data, f.Atlas)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// everyRoutine are the ready routines.
func everyRoutine(t testing.TB, f *body.Facts) []*routine.Routine {
	t.Helper()
	files, err := os.ReadDir("../../assets/routines")
	if err != nil {
		t.Fatal(err)
	}
	var all []*routine.Routine
	for _, file := range files {
		all = append(all, builtin(t, f, strings.TrimSuffix(file.Name(), ".json")))
	}
	return all
}

// asked is somebody who was asked lately and of whom the conditions are true.
func asked(conditions ...string) prepare.Subject {
	return prepare.Subject{About: about(noon.AddDate(0, -1, 0), conditions...)}
}

// about is what was found out at a time, when everything standing was asked.
func about(when time.Time, conditions ...string) prepare.About {
	a := prepare.About{}
	for _, id := range standing {
		a = a.With(id, slices.Contains(conditions, id), when)
	}
	return a
}

// standing are the ids of groups and standing questions.
var standing = func() (ids []string) {
	data, err := os.ReadFile("../../assets/safety.json")
	if err != nil {
		panic(err)
	}
	s, err := body.LoadSafety(data)
	if err != nil {
		panic(err)
	}
	for _, g := range s.Groups {
		ids = append(ids, g.ID)
	}
	for _, q := range s.Questions {
		if q.When == body.Standing && q.Group == "" {
			ids = append(ids, q.ID)
		}
	}
	return ids
}()

// well answers everything that is asked with no.
func well(g *prepare.Gate, q prepare.Request) (prepare.Prepared, error) {
	p, err := g.Prepare(q)
	q.Today = map[string]bool{}
	for _, one := range p.Asks {
		q.Today[one.ID] = false
	}
	if err != nil {
		return p, err
	}
	return g.Prepare(q)
}

func held(p session.Plan) (ids []body.ID) {
	for _, st := range p.Stages() {
		if st.Kind == session.Hold && !slices.Contains(ids, st.Point) {
			ids = append(ids, st.Point)
		}
	}
	return ids
}

func TestNobodyPassesUnasked(t *testing.T) {
	f := facts(t)
	g := gate(f)
	for _, r := range everyRoutine(t, f) {
		q := prepare.Request{Routine: r, Now: noon, Subject: asked()}
		p, err := g.Prepare(q)
		if err != nil {
			t.Fatalf("%s: %v", r.ID, err)
		}
		if _, err := p.Pass(); !errors.Is(err, prepare.ErrAsk) {
			t.Errorf("%s: got %v, want that something is asked first", r.ID, err)
		}
		p, err = well(g, q)
		if err != nil {
			t.Fatalf("%s: %v", r.ID, err)
		}
		pass, err := p.Pass()
		if err != nil {
			t.Errorf("%s: got %v for somebody well", r.ID, err)
			continue
		}
		if s := pass.Session(); s == nil {
			t.Errorf("%s: got no session", r.ID)
		}
		if len(p.LeftOut) > 0 || len(p.Minds) > 0 {
			t.Errorf("%s: got %v left out and %v to mind of somebody well", r.ID, p.LeftOut, p.Minds)
		}
	}
	if (prepare.Pass{}).Session() != nil {
		t.Error("the pass that nobody gave lets a session run")
	}
}

func TestAnEarlierSessionIsGatedToo(t *testing.T) {
	f := facts(t)
	g := gate(f)
	r := builtin(t, f, "whole-body-evening")
	full, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	last := -1 // the last hold on a calf
	for i, st := range full.Stages() {
		if st.Kind == session.Hold && st.Point == "CA1" {
			last = i
		}
	}
	q := prepare.Request{Routine: r, Timings: &full, Now: noon, Subject: asked("pregnancy")}
	p, err := well(g, q)
	if err != nil || slices.Contains(held(p.Plan), "CA1") {
		t.Errorf("done again: got %v, %v", held(p.Plan), err)
	}
	q.Resume, q.Stage = true, last
	if p, err = well(g, q); err == nil && (!p.Anew || p.First != 0 || slices.Contains(held(p.Plan), "CA1")) {
		t.Errorf("gone on with: got %v from %d on, anew: %v", held(p.Plan), p.First, p.Anew)
	}
	q.Subject = asked()
	p, err = well(g, q)
	if err != nil {
		t.Fatal(err)
	}
	pass, err := p.Pass()
	if err != nil {
		t.Fatal(err)
	}
	events := pass.Session().Do(session.Start, 0)
	if st := p.Plan.Stage(events[0].Stage); st.Point != "CA1" {
		t.Errorf("gone on with: it begins at %+v", st)
	}
}

func TestWhatWasPressedTooLatelyIsSaid(t *testing.T) {
	f := facts(t)
	q := prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Subject: asked()}
	q.Subject.Past = []recovery.Press{{Point: "CA1", Side: body.Both, Level: body.Strong, When: noon.Add(-3 * time.Hour)}}
	p, err := well(gate(f), q)
	if err != nil || len(p.TooSoon) == 0 {
		t.Errorf("got %v, %v", p.TooSoon, err)
	}
}

func TestChoicesAreTaken(t *testing.T) {
	f := facts(t)
	g := gate(f)
	r := builtin(t, f, "desk-neck-reset")
	base, err := well(g, prepare.Request{Routine: r, Now: noon, Subject: asked()})
	if err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]prepare.Request{
		"one side": {Sides: prepare.LeftOnly}, "shorter": {Holds: prepare.Shorter}, "minutes": {Minutes: 3},
		"without": {Without: held(base.Plan)[:1]},
	} {
		q.Routine, q.Now, q.Subject = r, noon, asked()
		p, err := well(g, q)
		if err != nil || p.Plan.Length() >= base.Plan.Length() {
			t.Errorf("%s: got %v, %v; as written it takes %v", name, p.Plan.Length(), err, base.Plan.Length())
		}
	}
	right, err := well(g, prepare.Request{Routine: r, Now: noon, Subject: asked(), Sides: prepare.RightFirst})
	if err != nil {
		t.Fatal(err)
	}
	for _, st := range right.Plan.Stages() {
		if st.Kind == session.Hold && (st.Side == body.Left || st.Side == body.Right) {
			if st.Side != body.Right {
				t.Errorf("right first begins on the %v", st.Side)
			}
			break
		}
	}
	if _, err := well(g, prepare.Request{Routine: r, Now: noon, Subject: asked(), Without: held(base.Plan)}); err == nil {
		t.Error("got a session without any point")
	}
}
