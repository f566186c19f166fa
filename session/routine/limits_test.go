package routine_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

func facts(t *testing.T) *body.Facts {
	t.Helper()
	f, err := body.LoadFacts(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// drills are the gentle holds that may be done three times: while the scale is
// learnt, under the skull and on the jaw.
var drills = []string{"first-session UT1", "skull-base-rest NB1", "jaw-unclench HJ2"}

// A therapist holds by the client's number, for up to 30 seconds and as often
// as in the trial behind the routine.
func TestBuiltInHoldsStayWithinTheirLimits(t *testing.T) {
	f := facts(t)
	for _, r := range builtIns(t) {
		level := f.Guide.Preset(r.Level)
		for i, st := range r.Stages {
			if st.Kind != session.Hold {
				continue
			}
			p, _ := f.Atlas.Point(st.Point)
			longest, most := min(level.Seconds[1], p.Limits.MaxSeconds), level.Repeats[1]
			if r.ByTherapist {
				longest, most = p.Limits.MaxSeconds, 4
			}
			if slices.Contains(drills, r.ID+" "+string(st.Point)) {
				most = 3
			}
			// A side-of-neck pinch is always shorter than its level would have it.
			if shortest := min(level.Seconds[0], p.Limits.MaxSeconds); st.Seconds < shortest || st.Seconds > longest {
				t.Errorf("%s: stages[%d]: %s for %d s, want %d to %d", r.ID, i, st.Point, st.Seconds, shortest, longest)
			}
			if st.Repeats > most || st.Rest < level.Rest[0] {
				t.Errorf("%s: stages[%d]: %s %d times with %d s of rest, want at most %d times with %d s or more",
					r.ID, i, st.Point, st.Repeats, st.Rest, most, level.Rest[0])
			}
			if p.TherapistOnly && (p.ID == "SC2" || r.ID != "therapist-head-and-neck") {
				t.Errorf("%s: stages[%d]: %s has no place in it", r.ID, i, st.Point)
			}
		}
	}
}

func TestBuiltInRoutinesDoWhatIsAdvised(t *testing.T) {
	for _, r := range builtIns(t) {
		if len(r.Advice) > 0 {
			t.Errorf("got\n%v", r.Advice)
		}
	}
}

// What a therapist does has who does it in its file, since words and limits go
// by that.
func TestRoutinesOnAClientSayThatATherapistDoesThem(t *testing.T) {
	for _, r := range builtIns(t) {
		holds := slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Kind == session.Hold })
		onClient := holds && strings.HasPrefix(r.Position, "Client ")
		if onClient != r.ByTherapist {
			t.Errorf("%s: got by a therapist %v, want %v for %q", r.ID, r.ByTherapist, onClient, r.Position)
		}
	}
}

func TestEveryPointForSelfWorkIsInARoutine(t *testing.T) {
	used := map[body.ID]bool{}
	for _, r := range builtIns(t) {
		for _, st := range r.Stages {
			used[st.Point] = true
		}
	}
	for _, region := range atlas(t).Regions {
		for _, p := range region.Points {
			if !p.TherapistOnly && !used[p.ID] {
				t.Errorf("%s is in no routine", p.ID)
			}
		}
	}
}

// What research says of a technique stands in the purpose or in a caution of a
// routine that shows it.
func TestEveryTechniqueIsShownWithItsEvidence(t *testing.T) {
	for id, evidence := range map[body.TechniqueID]string{
		body.TriggerPoint:      "trials together show no clear gain",
		body.Swedish:           "low or very low in certainty",
		body.MyofascialRelease: "small gain in pain and in function",
		body.DeepTissue:        "no agreed meaning",
		body.Craniosacral:      "no benefit was shown",
	} {
		shown := slices.ContainsFunc(builtIns(t), func(r *routine.Routine) bool {
			told := strings.Contains(strings.Join(append(r.Cautions, r.Purpose), " "), evidence)
			return told && slices.ContainsFunc(r.Stages, func(st routine.Stage) bool {
				return st.Technique == id || id == body.TriggerPoint && st.Kind == session.Hold
			})
		})
		if !shown {
			t.Errorf("%s: no routine shows it and says %q", id, evidence)
		}
	}
}

func TestDeepTissueNeverComesFirst(t *testing.T) {
	for _, r := range builtIns(t) {
		for i, st := range r.Stages {
			if st.Technique == body.DeepTissue && !slices.ContainsFunc(r.Stages[:i], func(before routine.Stage) bool {
				return before.Technique == body.Swedish || before.Technique == body.MyofascialRelease
			}) {
				t.Errorf("%s: stages[%d] is deep tissue without a warm-up", r.ID, i)
			}
		}
	}
}

func TestEveryRoutineSaysWhenToStop(t *testing.T) {
	for _, r := range builtIns(t) {
		if last := r.Cautions[len(r.Cautions)-1]; !strings.HasPrefix(last, "Stop at once") {
			t.Errorf("%s: ends its cautions with %q", r.ID, last)
		}
	}
}
