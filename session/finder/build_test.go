package finder_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/retime"
	"unknot/session/routine"
)

// TestEveryRoutineThatIsBuiltIsComplete builds one for every place at every
// level in different times.
func TestEveryRoutineThatIsBuiltIsComplete(t *testing.T) {
	f, all := open(t), facts(t)
	sides := []body.Side{body.NoSide, body.Left, body.Right, body.Both}
	built := 0
	for i, p := range places(t).Places {
		for j, query := range []string{p.Name, p.Name + " and shoulder and heel"} {
			a := f.Ask(words(query))
			for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
				for k, minutes := range []int{0, 3, 5, 10, 20, 30} {
					side := sides[(i+j+k)%len(sides)]
					what := fmt.Sprintf("%s %v %v %d", query, side, level, minutes)
					r, notes, err := f.Build(a, side, level, time.Duration(minutes)*time.Minute)
					if k == i%6 {
						again, notesAgain, _ := f.Build(a, side, level, time.Duration(minutes)*time.Minute)
						if !reflect.DeepEqual(r, again) || !reflect.DeepEqual(notes, notesAgain) {
							t.Fatalf("%s: got two routines for one question", what)
						}
					}
					var short *retime.TooShortError
					switch {
					case errors.Is(err, finder.ErrNothing):
						if slices.ContainsFunc(a.Results, func(r finder.Result) bool { return r.Barred == finder.Offered }) {
							t.Errorf("%s: got nothing although there are points", what)
						}
						continue
					case errors.As(err, &short) && minutes == 3:
						continue
					case err != nil:
						t.Errorf("%s: %v", what, err)
						continue
					}
					built++
					checkBuilt(t, what, r, notes, all.Atlas, level, minutes)
					if side == body.Left || side == body.Right {
						for _, st := range r.Stages {
							if st.Kind == session.Hold && st.Side != side {
								t.Errorf("%s: got a hold on %v", what, st.Side)
							}
						}
					}
				}
			}
		}
	}
	if built < 2000 {
		t.Errorf("got %d routines, want 2000 or more", built)
	}
}

func checkBuilt(t *testing.T, what string, r *routine.Routine, notes []finder.Note, a *body.Atlas, level body.Level, minutes int) {
	t.Helper()
	back, err := routine.Parse("built.json", routine.Format(r), a)
	if err != nil {
		t.Errorf("%s: not a routine file: %v", what, err)
		return
	}
	back.File = ""
	if !reflect.DeepEqual(back, r) {
		t.Errorf("%s: got another routine from its file", what)
	}
	if minutes == 0 {
		minutes = 8
	}
	if most := time.Duration(min(minutes, 20)) * time.Minute; r.Length() > most {
		t.Errorf("%s: got %v, want at most %v", what, r.Length(), most)
	}
	if r.Level > level {
		t.Errorf("%s: got the level %v", what, r.Level)
	}
	said := strings.Join(r.Cautions, " ")
	if r.Cautions[len(r.Cautions)-1][:12] != "Stop at once" {
		t.Errorf("%s: got %q last, want the signs to stop at", what, r.Cautions[len(r.Cautions)-1])
	}
	points, regions := map[body.ID]bool{}, map[body.RegionID]bool{}
	for i, st := range r.Stages {
		if st.Kind != session.Hold {
			continue
		}
		p, _ := a.Point(st.Point)
		region, _ := a.Region(p.Region)
		points[p.ID], regions[p.Region] = true, true
		if p.TherapistOnly || region.OffByDefault || p.Limits.MaxLevel < r.Level {
			t.Errorf("%s: got %s, which is not for this", what, p.ID)
		}
		if st.Seconds > p.Limits.MaxSeconds || st.Repeats > 3 {
			t.Errorf("%s: stages[%d]: got %+v", what, i, st)
		}
		for _, caution := range append(slices.Clone(region.Cautions), p.Care) {
			if !strings.Contains(said, caution) {
				t.Errorf("%s: %s: the caution %q is missing", what, p.ID, caution)
			}
		}
		for _, reason := range region.ExcludedIf {
			if !strings.Contains(said, reason) {
				t.Errorf("%s: %s: who leaves it out is missing: %q", what, p.ID, reason)
			}
		}
	}
	if len(points) == 0 || len(points) > retime.MostPoints {
		t.Errorf("%s: got %d points", what, len(points))
	}
	for _, id := range r.Regions {
		if !regions[id] {
			t.Errorf("%s: got region %s without a point in it", what, id)
		}
	}
	for _, n := range notes {
		if n.Line.String() == "" || points[n.Point] {
			t.Errorf("%s: got the note %+v", what, n)
		}
	}
	if last := r.Stages[len(r.Stages)-1]; last.Kind != session.Pace {
		t.Errorf("%s: got %+v last, want a closing", what, last)
	}
	if r.Stages[0].Kind != session.Pace || !strings.Contains(r.Stages[0].Name, "Check") {
		t.Errorf("%s: got %+v first, want a question about safety", what, r.Stages[0])
	}
}

func TestBuildExplainsTheLevel(t *testing.T) {
	f := open(t)
	r, notes, err := f.Build(f.Ask(words("low back")), body.NoSide, body.Strong, 10*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if r.Level != body.Standard || !slices.ContainsFunc(notes, func(n finder.Note) bool { return strings.Contains(n.Line.String(), "level is standard") }) {
		t.Errorf("got %v and %+v, want standard and why", r.Level, notes)
	}
}

func TestARoutineThatIsBuiltHasATitle(t *testing.T) {
	f := open(t)
	for query, want := range map[string]string{
		"left heel":                                 "For your left heel",
		"calf":                                      "For your calf",
		"top of the right shoulder":                 "For the top of your right shoulder",
		"left side of the neck":                     "For the left side of your neck",
		"left between the shoulder blades":          "For the left area between your shoulder blades",
		"left calf and left heel":                   "For your left calf and your left heel",
		"left calf, right heel":                     "For your calf and your heel",
		"left calf, heel, palm, low back":           "For your left calf, your left heel and your left low back",
		"back of the left upper arm, forearm, heel": "For your left heel, the back of your left upper arm and more",
	} {
		r, _, err := f.Build(f.Ask(words(query)), body.NoSide, body.Gentle, 30*time.Minute)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		if r.Name != want {
			t.Errorf("%s: got %q, want %q", query, r.Name, want)
		}
	}
}

func TestNewUsersStartGentle(t *testing.T) {
	f := open(t)
	r, _, err := f.Build(f.Ask(words("buttock")), body.NoSide, 0, 10*time.Minute)
	if err != nil || r.Level != body.Gentle {
		t.Errorf("got %v, %v, want gentle", r, err)
	}
}

func TestBuildSaysWhatIsLeftOut(t *testing.T) {
	f := open(t)
	_, notes, err := f.Build(f.Ask(words("side of neck")), body.NoSide, body.Gentle, 3*time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	var said string
	for _, n := range notes {
		said += n.Line.String() + "\n"
	}
	for _, want := range []string{"trained therapist only", "left out for the time"} {
		if !strings.Contains(said, want) {
			t.Errorf("got\n%swant %q in it", said, want)
		}
	}
}

func TestThereIsNothingToBuildForTheBelly(t *testing.T) {
	f := open(t)
	if r, _, err := f.Build(f.Ask(words("belly")), body.NoSide, body.Gentle, 8*time.Minute); !errors.Is(err, finder.ErrNothing) {
		t.Errorf("got %v, %v, want ErrNothing", r, err)
	}
}
