package routine_test

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/routine"
)

// builtIn is the folder of the routines that come with the program.
const builtIn = "../../assets/routines"

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := body.Load(os.DirFS("../../assets/body"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// lengths is how long the built-in routines were designed to take.
var lengths = map[string]string{
	"two-minute-desk-break":        "2m0s",
	"desk-neck-reset":              "7m0s",
	"tension-headache-ease":        "7m45s",
	"jaw-unclench":                 "4m5s",
	"skull-base-rest":              "4m45s",
	"computer-forearm":             "6m55s",
	"phone-thumb-and-hand":         "4m50s",
	"between-the-shoulder-blades":  "8m30s",
	"chest-opener":                 "7m10s",
	"rotator-cuff-and-deltoid":     "9m20s",
	"low-back-after-sitting":       "7m40s",
	"after-a-long-drive":           "7m40s",
	"sit-relief-glutes":            "9m10s",
	"strong-hips":                  "20m0s",
	"runners-calves":               "10m0s",
	"shin-and-outer-leg":           "5m55s",
	"morning-sole":                 "6m30s",
	"cyclists-thighs":              "9m30s",
	"hamstring-chair":              "7m55s",
	"inner-thigh-with-care":        "5m20s",
	"first-session":                "5m30s",
	"whole-body-evening":           "15m45s",
	"therapists-hand-rest":         "5m0s",
	"therapist-sixty-minute-back":  "1h0m0s",
	"therapist-head-and-neck":      "45m0s",
	"therapist-lower-leg-and-foot": "30m0s",
	"therapist-chair":              "20m0s",
	"arch-after-standing":          "5m0s",
	"back-of-head-evening":         "4m10s",
	"climbers-forearm":             "5m25s",
	"craniosacral-quiet-rest":      "10m0s",
	"deep-slow-strokes":            "20m0s",
	"heel-and-lower-calf":          "5m30s",
	"hikers-thigh-and-shin":        "6m40s",
	"musicians-hands":              "4m30s",
	"myofascial-cross-hand":        "11m0s",
	"shoulder-trough":              "6m0s",
	"side-of-neck-ease":            "4m20s",
	"standing-mid-back":            "5m40s",
	"swedish-back-wind-down":       "15m0s",
	"upper-arm-light":              "3m40s",
	"walkers-hip-front":            "6m20s",
}

func builtIns(t *testing.T) []*routine.Routine {
	t.Helper()
	routines, err := routine.LoadAll(os.DirFS(builtIn), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	return routines
}

func TestBuiltInRoutinesTakeAsLongAsDesigned(t *testing.T) {
	routines := builtIns(t)
	if got, want := len(routines), len(lengths); got != want {
		t.Errorf("got %d routines, want %d", got, want)
	}
	for _, r := range routines {
		want, err := time.ParseDuration(lengths[r.ID])
		if err != nil {
			t.Errorf("%s: no length is stated for it", r.ID)
			continue
		}
		p, err := r.Plan()
		if err != nil {
			t.Errorf("%s: %v", r.ID, err)
			continue
		}
		if p.Length() != want || r.Length() != want {
			t.Errorf("%s: got a plan of %v and a length of %v, want %v", r.ID, p.Length(), r.Length(), want)
		}
	}
}

func TestBuiltInRoutinesAreNamedAsTheirFiles(t *testing.T) {
	for _, r := range builtIns(t) {
		if want := r.ID + ".json"; r.File != want {
			t.Errorf("got %s in %s, want it in %s", r.ID, r.File, want)
		}
	}
}

func TestBuiltInRoutinesAreInCanonicalForm(t *testing.T) {
	for _, r := range builtIns(t) {
		data, err := os.ReadFile(builtIn + "/" + r.File)
		if err != nil {
			t.Fatal(err)
		}
		if got := routine.Format(r); !bytes.Equal(got, data) {
			t.Errorf("%s differs from what Format writes:\n%s", r.File, got)
		}
	}
}

// A routine is found by its regions and its cautions are written for them, so
// no point may come from anywhere else. One of strokes alone has no points.
func TestBuiltInRoutinesStayInTheirRegions(t *testing.T) {
	a := atlas(t)
	for _, r := range builtIns(t) {
		used := map[body.RegionID]bool{}
		for i, st := range r.Stages {
			if st.Point == "" {
				continue
			}
			p, _ := a.Point(st.Point)
			used[p.Region] = true
			named := false
			for _, id := range r.Regions {
				named = named || id == p.Region
			}
			if !named {
				t.Errorf("%s: stages[%d]: %s is in %s, which the routine does not name", r.ID, i, st.Point, p.Region)
			}
		}
		for _, id := range r.Regions {
			if len(used) > 0 && !used[id] {
				t.Errorf("%s: got region %s without a point in it", r.ID, id)
			}
		}
	}
}

// Where a clot, the heart, an artery of the neck or a squeezed nerve of the back
// can be the cause of pain, nothing is pressed before that has been asked.
func TestBuiltInRoutinesAskFirst(t *testing.T) {
	ask := []body.RegionID{
		"calves", "shin", "quadriceps", "hamstrings", "adductors", "hip-outer-thigh", "glutes",
		"chest", "low-back", "mid-back", "neck-back", "neck-front", "upper-trapezius", "scalp-jaw",
	}
	for _, r := range builtIns(t) {
		must := slices.ContainsFunc(r.Regions, func(id body.RegionID) bool { return slices.Contains(ask, id) })
		first := r.Stages[0]
		if must && !first.Asks {
			t.Errorf("%s: begins with %q, want a stage that asks", r.ID, first.Name)
		}
		for _, st := range r.Stages {
			if st.Asks && !regexp.MustCompile(`(?i)stop here|leave this out|consent|ask what`).MatchString(st.How) {
				t.Errorf("%s: %q asks and says not what to do: %q", r.ID, st.Name, st.How)
			}
			if st.Asks && st.Seconds < 15 {
				t.Errorf("%s: %q leaves %d seconds to read and think", r.ID, st.Name, st.Seconds)
			}
		}
	}
}

func TestAfterALongDriveNothingOfTheLegIsPressed(t *testing.T) {
	for _, r := range builtIns(t) {
		if r.ID == "after-a-long-drive" && (!slices.Equal(r.Regions, []body.RegionID{"glutes"}) || !strings.Contains(strings.Join(r.Cautions, " "), "blood clot")) {
			t.Errorf("regions %v, cautions %q", r.Regions, r.Cautions)
		}
	}
}
