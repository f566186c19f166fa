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

// TestEveryGroupIsKept prepares every routine for people of every group, and of
// any two, and looks whether anything is pressed that their rules leave out.
func TestEveryGroupIsKept(t *testing.T) {
	f := facts(t)
	g := gate(f)
	groups := f.Safety.Groups
	for i := range groups {
		for j := i; j < len(groups); j++ {
			for _, r := range everyRoutine(t, f) {
				p, err := well(g, prepare.Request{Routine: r, Now: noon, Subject: asked(groups[i].ID, groups[j].ID)})
				if err != nil {
					if len(p.LeftOut) == 0 {
						t.Errorf("%s for %s and %s: %v, and nothing says why", r.ID, groups[i].ID, groups[j].ID, err)
					}
					continue
				}
				keeps(t, f, r, p, &groups[i])
				keeps(t, f, r, p, &groups[j])
			}
		}
	}
}

func keeps(t *testing.T, f *body.Facts, r *routine.Routine, p prepare.Prepared, g *body.Group) {
	t.Helper()
	if g.MaxLevel != 0 && p.Routine.Level > g.MaxLevel {
		t.Errorf("%s for %s: got the level %v", r.ID, g.ID, p.Routine.Level)
	}
	for _, st := range p.Plan.Stages() {
		point, ok := f.Atlas.Point(st.Point)
		if !ok || st.Kind != session.Hold {
			continue
		}
		if slices.Contains(g.LeaveOut, point.Region) || slices.Contains(g.LeaveOutPoints, point.ID) {
			t.Errorf("%s for %s: got %s pressed", r.ID, g.ID, point.ID)
		}
		if g.MaxSeconds > 0 && st.Length > time.Duration(g.MaxSeconds)*time.Second {
			t.Errorf("%s for %s: got %s held for %v", r.ID, g.ID, point.ID, st.Length)
		}
	}
	for i, st := range p.Routine.Stages {
		point, ok := f.Atlas.Point(st.Point)
		if !ok || !g.HandsOnly || r.ByTherapist {
			continue
		}
		if tool, _ := f.Guide.Tool(point.Tools[0]); tool.Kind != body.Hand && st.How != point.PressByHand() {
			t.Errorf("%s for %s: stage %d says %q", r.ID, g.ID, i, st.How)
		}
	}
}

func TestWhatIsTrueOfSomebodyIsSaid(t *testing.T) {
	f := facts(t)
	p, err := well(gate(f), prepare.Request{Routine: builtin(t, f, "whole-body-evening"), Now: noon, Subject: asked("pregnancy")})
	if err != nil {
		t.Fatal(err)
	}
	said := slices.ContainsFunc(p.LeftOut, func(l prepare.LeftOut) bool { return strings.Contains(l.Why.String(), "Pregnancy") })
	if !said || len(p.Changes) == 0 {
		t.Errorf("got %+v left out, %v changed", p.LeftOut, p.Changes)
	}
	if len(p.Minds) == 0 || !strings.Contains(p.Routine.Cautions[0], "maternity team") {
		t.Errorf("got %v to mind, and the cautions %q", p.Minds, p.Routine.Cautions[:1])
	}
	if slices.Contains(held(p.Plan), "CA1") {
		t.Error("got the calf pressed")
	}
}

// A clinician may allow what is left out, for as long as the group lets them.
func TestAClinicianMayAllow(t *testing.T) {
	f := facts(t)
	g := gate(f)
	q := prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Subject: asked("veins-and-clots")}
	if _, err := well(g, q); err == nil {
		t.Fatal("got calves pressed after a clot")
	}
	q.Subject.Conditions["veins-and-clots"] = prepare.Condition{Cleared: noon.AddDate(0, 0, -3)}
	if p, err := well(g, q); err != nil || !slices.Contains(held(p.Plan), "CA1") {
		t.Errorf("got %v, %v for calves that a clinician allowed", held(p.Plan), err)
	}
	q.Subject.Conditions["veins-and-clots"] = prepare.Condition{Cleared: noon.AddDate(0, 0, 3)}
	if _, err := well(g, q); err == nil {
		t.Error("got calves pressed that are allowed only later")
	}
}

func TestAYesOfTodayEndsItOrLeavesOut(t *testing.T) {
	f := facts(t)
	g := gate(f)
	for _, r := range everyRoutine(t, f) {
		q := prepare.Request{Routine: r, Now: noon, Subject: asked()}
		first, err := g.Prepare(q)
		if err != nil {
			t.Fatal(err)
		}
		for _, yes := range first.Asks {
			q.Today = map[string]bool{}
			for _, one := range first.Asks {
				q.Today[one.ID] = one.ID == yes.ID
			}
			p, err := g.Prepare(q)
			if yes.Ends() {
				if _, perr := p.Pass(); len(p.Ends) != 1 || perr == nil {
					t.Errorf("%s: a yes to %s lets it run", r.ID, yes.ID)
				}
				continue
			}
			for _, id := range held(p.Plan) {
				if point, _ := f.Atlas.Point(id); slices.Contains(yes.Regions, point.Region) {
					t.Errorf("%s: a yes to %s and %s is pressed", r.ID, yes.ID, id)
				}
			}
			if err == nil && len(p.LeftOut) == 0 {
				t.Errorf("%s: a yes to %s leaves nothing out", r.ID, yes.ID)
			}
		}
	}
}

// What stands is asked once a year, and what it tells holds at once.
func TestStandingQuestionsAreAskedOnceAYear(t *testing.T) {
	f := facts(t)
	g := gate(f)
	asks := func(when time.Time) (ids []string) {
		p, err := g.Prepare(prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Subject: prepare.Subject{About: about(when)}})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range p.Asks {
			if q.Standing {
				ids = append(ids, q.ID)
			}
		}
		return ids
	}
	if got := asks(time.Time{}); len(got) == 0 {
		t.Error("somebody who was never asked is not asked")
	}
	if got := asks(noon.AddDate(-1, 0, -2)); len(got) == 0 {
		t.Error("after a year nobody asks again")
	}
	if got := asks(noon.AddDate(0, -11, 0)); len(got) > 0 {
		t.Errorf("within the year %v are asked", got)
	}
	q := prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Today: map[string]bool{"ask-pregnant": true}}
	p, err := g.Prepare(q)
	if err == nil {
		t.Errorf("got %v pressed of somebody who just said that she is pregnant", held(p.Plan))
	}
	first, _ := g.Prepare(prepare.Request{Routine: q.Routine, Now: noon})
	kept := prepare.Learn(prepare.About{}, first.Asks, q.Today, noon)
	if _, yes := kept.Conditions["pregnancy"]; !yes || len(kept.Asked) != 1 {
		t.Errorf("got %+v kept of the one answer", kept)
	}
}

func TestARegionRestsAfterSomethingWentWrong(t *testing.T) {
	f := facts(t)
	g := gate(f)
	q := prepare.Request{Routine: builtin(t, f, "whole-body-evening"), Now: noon, Subject: asked()}
	q.Subject.Resting = []prepare.Rest{{Region: "calves", Until: noon.Add(time.Hour)}}
	p, err := well(g, q)
	if err != nil || slices.Contains(held(p.Plan), "CA1") || len(p.Resting) != 1 {
		t.Errorf("got %v pressed, %v, and %v rests", held(p.Plan), err, p.Resting)
	}
	if want := "calf: it rests, because something was wrong there, until today at 13:00"; len(p.LeftOut) != 1 || !strings.EqualFold(p.LeftOut[0].Why.String(), want) {
		t.Errorf("the reason is %v, want %q", p.LeftOut, want)
	}
	q.Now = noon.Add(2 * time.Hour)
	if p, err = well(g, q); err != nil || !slices.Contains(held(p.Plan), "CA1") {
		t.Errorf("after the rest got %v pressed, %v", held(p.Plan), err)
	}
}

func TestWhatRestsElsewhereIsNotSaid(t *testing.T) {
	f := facts(t)
	q := prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Subject: asked()}
	q.Subject.Resting = []prepare.Rest{{Region: "scalp-jaw", Until: noon.Add(time.Hour)}}
	if p, err := well(gate(f), q); err != nil || len(p.Resting)+len(p.LeftOut) != 0 {
		t.Errorf("got %v, %v, %v", p.Resting, p.LeftOut, err)
	}
}

func TestUntilWhenIsSaidByTheClock(t *testing.T) {
	late := time.Date(2026, 3, 28, 23, 30, 0, 0, time.FixedZone("", 3600))
	for after, want := range map[time.Duration]string{
		10 * time.Minute: "until today at 23:40", time.Hour: "until tomorrow at 00:30", 48 * time.Hour: "until the day after tomorrow at 23:30", 96 * time.Hour: "until 2026-04-01 23:30",
	} {
		if got := prepare.UntilLine(late.Add(after).UTC(), late).String(); got != want {
			t.Errorf("in %v: got %q, want %q", after, got, want)
		}
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
