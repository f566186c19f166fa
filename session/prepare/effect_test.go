package prepare_test

import (
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/prepare"
)

func TestNothingTrueTakesNothingAway(t *testing.T) {
	f := facts(t)
	e := gate(f).Effect(about(noon), false, noon)
	if e.Points < 60 || len(e.LeftOut)+len(e.ByHand)+len(e.Regions) > 0 {
		t.Errorf("got %+v", e)
	}
}

// What the page says is taken away is what the gate takes out of a session.
func TestTheEffectIsWhatTheGateTakesOut(t *testing.T) {
	f := facts(t)
	g := gate(f)
	for _, id := range standing {
		e := g.Effect(about(noon, id), false, noon)
		for _, r := range everyRoutine(t, f) {
			if r.ByTherapist {
				continue
			}
			p, _ := g.Prepare(prepare.Request{Routine: r, Now: noon, Subject: asked(id)})
			for _, l := range p.LeftOut {
				for _, point := range l.Points {
					if !slices.Contains(e.LeftOut, point) {
						t.Errorf("%s: %s is taken out of %s, and not said to be", id, point, r.ID)
					}
				}
			}
			for _, point := range held(p.Plan) {
				if slices.Contains(e.LeftOut, point) {
					t.Errorf("%s: %s is said to be left out, and pressed in %s", id, point, r.ID)
				}
			}
		}
	}
}

func TestEveryConditionSaysWhatItAsksFor(t *testing.T) {
	f := facts(t)
	for _, c := range f.Safety.Conditions() {
		lines := gate(f).Terms(c.ID, prepare.Condition{}, noon)
		if len(lines) == 0 {
			t.Errorf("%s says nothing", c.ID)
		}
		if c.Clearable {
			cleared := gate(f).Terms(c.ID, prepare.Condition{Cleared: noon}, noon)
			for _, l := range cleared {
				if strings.HasPrefix(l.String(), "left out") || strings.HasPrefix(l.String(), "asked before") {
					t.Errorf("%s: %q although a clinician cleared it", c.ID, l)
				}
			}
		}
	}
}

func TestWhatIsClearedIsPressedAgain(t *testing.T) {
	f := facts(t)
	before := about(noon, "veins-and-clots")
	after := before.Clear("veins-and-clots", noon)
	if got := gate(f).Effect(after, false, noon); len(got.LeftOut) > 0 {
		t.Errorf("%v is left out", got.LeftOut)
	}
	if got := gate(f).Effect(before, false, noon); !slices.Contains(got.Regions, body.RegionID("calves")) {
		t.Error("what was given to Clear changed")
	}
	if got := gate(f).Effect(after, false, noon.AddDate(0, 0, -1)); len(got.LeftOut) == 0 {
		t.Error("what is cleared tomorrow is pressed today")
	}
}

func TestWhatIsClearedIsNotAskedAbout(t *testing.T) {
	f := facts(t)
	s := asked("operation")
	asks := func() bool {
		p, err := gate(f).Prepare(prepare.Request{Routine: builtin(t, f, "desk-neck-reset"), Now: noon, Subject: s})
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(p.Asks, func(q prepare.Question) bool { return q.ID == "after-operation" })
	}
	if !asks() {
		t.Error("nobody asks about the operation")
	}
	s.About = s.About.Clear("operation", noon)
	if asks() {
		t.Error("it is asked about although a clinician cleared it")
	}
}

func TestWhatIsTrueIsOldAfterAYear(t *testing.T) {
	a := about(noon, "pregnancy")
	if a.Old("pregnancy", noon.AddDate(0, 11, 0)) || !a.Old("pregnancy", noon.AddDate(1, 0, 1)) || a.Old("cancer", noon.AddDate(2, 0, 0)) {
		t.Errorf("old: %v", a.Asked)
	}
}
