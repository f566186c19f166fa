package importer_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/importer"
	"unknot/session/routine"
)

var update = flag.Bool("update", false, "write what the tests get as what they want")

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var samples = map[string]importer.Format{
	"timer-machine.json": importer.TimerMachine,
	"workout-timer.json": importer.WorkoutTimer,
	"open-hiit.json":     importer.OpenHIIT,
	"feeel.json":         importer.Feeel,
}

func TestEveryFormatIsToldApart(t *testing.T) {
	for name, want := range samples {
		if got := importer.Detect(read(t, name)); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	for text, want := range map[string]importer.Format{
		`{"version": 1, "stages": []}`:      importer.Unknot,
		"\ufeff{\"timers\": []}":            importer.TimerMachine,
		`{"title": "x", "sets": []}`:        importer.WorkoutTimer,
		`{"name": "x", "timeSettings": {}}`: importer.OpenHIIT,
		`[]`:                                importer.Unknown,
		`[{"name": "x"}]`:                   importer.Unknown,
		`{"timers": [}`:                     importer.Unknown,
		`"timers"`:                          importer.Unknown,
		"":                                  importer.Unknown,
		"PK\x03\x04":                        importer.Unknown,
	} {
		if got := importer.Detect([]byte(text)); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// The files beside the samples show the routine and the remarks.
func TestTimersBecomeRoutines(t *testing.T) {
	a := atlas(t)
	for name := range samples {
		data := read(t, name)
		titles, err := importer.Titles(name, data)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for i, title := range titles {
			r, remarks, err := importer.Convert(name, data, importer.Options{Atlas: a, Pick: i})
			if err != nil {
				t.Fatalf("%s: %s: %v", name, title, err)
			}
			for _, m := range remarks {
				fmt.Fprintln(&got, m)
			}
			fmt.Fprintf(&got, "%s\n", routine.Format(r))
		}
		golden := filepath.Join("testdata", strings.TrimSuffix(name, ".json")+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got.String() != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s%v", name, got.String(), want, err)
		}
	}
}

// workout is a timer with steps of so many seconds.
func workout(steps ...any) []byte {
	var list []string
	for i := 0; i < len(steps); i += 2 {
		list = append(list, fmt.Sprintf(`{"name":%q,"duration":%d}`, steps[i], steps[i+1]))
	}
	return fmt.Appendf(nil, `{"title":"Mine","sets":[{"repetitions":1,"exercises":[%s]}],"version":2}`, strings.Join(list, ","))
}

func TestHoldsOutOfRangeAreReportedAndClampedOnlyOnRequest(t *testing.T) {
	data := workout("Gastrocnemius, inner head left", 90, "Rest", 10, "Soleus inner edge left", 4, "Walk", 3)
	o := importer.Options{Atlas: atlas(t)}
	r, _, err := importer.Convert("x.json", data, o)
	want := `x.json:1:55: sets[0].exercises[0]: want 10 to 30 seconds for a hold on CA1, got 90; ask for it to be clamped, or change the timer
x.json:1:141: sets[0].exercises[2]: want 10 to 30 seconds for a hold on CA4, got 4; ask for it to be clamped, or change the timer
x.json:1:188: sets[0].exercises[3]: want 5 to 1800 seconds for a pace stage, got 3; ask for it to be clamped, or change the timer`
	var mistakes routine.Errors
	if r != nil || !errors.As(err, &mistakes) || err.Error() != want {
		t.Errorf("got %v and\n%v\nwant\n%v", r, err, want)
	}
	o.Clamp = true
	r, remarks, err := importer.Convert("x.json", data, o)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Stages[0].Seconds; got != 30 {
		t.Errorf("got %d s, want 30", got)
	}
	if says := fmt.Sprint(remarks); !strings.Contains(says, "sets[0].exercises[0]: 90 s became 30 s, for a hold on CA1") {
		t.Errorf("got %s", says)
	}
}

func TestAPersonSaysWhichPointAStepIsAbout(t *testing.T) {
	o := importer.Options{Atlas: atlas(t), Points: map[string]body.ID{"my sore calf": "CA3"}}
	r, _, err := importer.Convert("x.json", workout("My sore calf, left side", 20, "MY SORE CALF - right", 20), o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, st := range r.Stages {
		got = append(got, fmt.Sprintf("%v %s %v", st.Kind, st.Point, st.Side))
	}
	if want := []string{"hold CA3 left", "hold CA3 right"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	o.Points["x"] = "ZZ9"
	if _, _, err := importer.Convert("x.json", workout("x", 20), o); err == nil || err.Error() != `want the id of a point, got "ZZ9"` {
		t.Errorf("got %v", err)
	}
}

// The side of the neck is never pressed because a timer says so, by whatever
// name: its points are for a therapist.
func TestTheSideOfTheNeckIsNotTakenFromATimer(t *testing.T) {
	o := importer.Options{Atlas: atlas(t), Points: map[string]body.ID{"rope": "SC1", "artery": "SC2"}}
	const why = "; it is for a trained therapist only: a neck artery that senses blood pressure lies close"
	for step, point := range map[string]string{
		"Sternocleidomastoid, upper third left": "SC1", "Rope left": "SC1", "Artery left": "SC2", "SC2 left": "SC2",
	} {
		p := o
		if step[0] == 'S' {
			p.Points = nil
		}
		for _, clamp := range []bool{false, true} {
			p.Clamp = clamp
			want := "x.json:1:55: sets[0].exercises[0]: want a point to press yourself, got " + point + why
			if r, _, err := importer.Convert("x.json", workout(step, 10), p); r != nil || err == nil || err.Error() != want {
				t.Errorf("%s: got %v and\n%v\nwant\n%s", step, r, err, want)
			}
		}
	}
}

// stages are kind, point or name, and seconds of each.
func stages(r *routine.Routine) string {
	var all []string
	for _, st := range r.Stages {
		find := ""
		if st.Find.Press {
			find = "press:"
		}
		all = append(all, fmt.Sprintf("%s%v:%s%s:%d", find, st.Kind, st.Point, st.Name, st.Seconds))
	}
	return strings.Join(all, " ")
}

func TestEveryChangeIsRemarked(t *testing.T) {
	machine := func(steps string) string { return `{"timers": [{"name": "X", "steps": [` + steps + `]}]}` }
	for text, want := range map[string]struct{ stages, remark string }{
		machine(`{"label": "Rest", "length": 9000, "behaviour": [{"type": "HALT"}]}, {"label": "UT1 left", "length": 20000}`): {
			"press:hold:UT1:20", "timers[0].steps[0]: it waits for you, so the hold after it waits for a press",
		},
		machine(`{"label": "UT1 left", "length": 20000, "behaviour": [{"type": "MUSIC"}, {"type": "HALT"}]}`): {
			"hold:UT1:20", "timers[0].steps[0]: it waits for you there; here it goes on after 20 s",
		},
		machine(`{"label": "Walk", "length": 20000, "behaviour": [{"type": "MUSIC"}, {"type": "VIBRATION"}]}`): {
			"pace:Walk:20", "timers[0]: what its steps do besides is left out: music, vibration",
		},
		machine(`{"step_type": "group", "loop": 0, "steps": [{"label": "A", "length": 9000}]}, {"label": "B", "length": 9000}`): {
			"pace:B:9", "timers[0].steps[0]: it has no rounds and is left out",
		},
		machine(`{"label": "Rest", "length": 2000}, {"label": "UT1 left", "length": 20000}`): {
			"hold:UT1:20", "timers[0].steps[0]: a rest of 2 s became one of 3 s",
		},
		machine(`{"label": "A", "length": 9000}, {"label": "Rest", "length": 1802000}, {"label": "B", "length": 9000}`): {
			"pace:A:9 pace:Rest:1797 pace:Rest:5 pace:B:9", "these steps name no point",
		},
		machine(`{"label": "` + strings.Repeat("long ", 20) + `", "length": 9000}`): {
			"pace:" + strings.TrimSpace(strings.Repeat("long ", 12)[:59]) + "…:9", "timers[0].steps[0]: its name became",
		},
		machine(`{"label": "", "length": 9000}`): {"pace:Step:9", `timers[0].steps[0]: its name became "Step"`},
		`{"title": "", "sets": [{"repetitions": 0, "exercises": []}, {"exercises": [{"name": "A", "duration": 9}]}]}`: {
			"pace:A:9", "sets[0]: it has no rounds and is left out",
		},
		`{"sets": [{"exercises": [{"name": "A", "duration": 9}]}]}`: {"pace:A:9", `its name became "From Just Another Workout Timer"`},
		`[{"title": "H", "numExercises": 1, "exercises": "[\"A\", \"B\"]", "workTime": 20, "restTime": 5, "iterations": 0}]`: {
			"pace:A:20", `[0]: it has 1 activities; "B" is one more and left out`,
		},
		`[{"title": "H", "numExercises": 2, "exercises": "", "exerciseTime": 20, "restTime": 5.0, "iterations": 0}]`: {
			"pace:Work:20 pace:Rest:5 pace:Work:20", "[0]: these steps name no point",
		},
		`{"fullWorkout": {"workout": {"title": "F", "exerciseDuration": 3e1, "breakDuration": 3.0}, "workoutExercises": [{"exercise": 77777}, {"exercise": 482.0}]}}`: {
			"pace:Exercise 77777:30 pace:Rest:5 pace:Push-ups:30", "fullWorkout.workoutExercises[0]: the name of exercise 77777 is not in the file, nor known here",
		},
	} {
		r, remarks, err := importer.Convert("x.json", []byte(text), importer.Options{Atlas: atlas(t)})
		if err != nil {
			t.Errorf("%.80s: %v", text, err)
			continue
		}
		if got := stages(r); got != want.stages {
			t.Errorf("%.80s: got %s, want %s", text, got, want.stages)
		}
		if !strings.Contains(fmt.Sprint(remarks), want.remark) {
			t.Errorf("%.80s: got %q, want %q", text, remarks, want.remark)
		}
	}
}

func FuzzConvert(f *testing.F) {
	for name := range samples {
		f.Add(read(f, name), true)
	}
	f.Add(workout("Gastrocnemius, inner head left", 90, "Rest", 62, "Plank", 4), false)
	a := atlas(f)
	f.Fuzz(func(t *testing.T, data []byte, clamp bool) {
		titles, err := importer.Titles("x.json", data)
		if err != nil {
			var mistakes routine.Errors
			if !errors.As(err, &mistakes) || len(mistakes) == 0 {
				t.Fatalf("got %v, want an Errors", err)
			}
		}
		for i := range min(len(titles), 3) {
			r, _, err := importer.Convert("x.json", data, importer.Options{Atlas: a, Pick: i, Clamp: clamp})
			var mistakes routine.Errors
			switch {
			case err == nil:
				if _, err := r.Plan(); err != nil {
					t.Error(err)
				}
			case r != nil || !errors.As(err, &mistakes) || strings.Contains(err.Error(), "is not right"):
				t.Errorf("got %v and %v, want an Errors alone", r, err)
			}
		}
	})
}
