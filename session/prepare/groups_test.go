package prepare_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/routine"
)

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
