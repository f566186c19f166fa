package foreign_test

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
	"unknot/session/foreign"
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

var samples = map[string]foreign.Format{
	"timer-machine.json": foreign.TimerMachine,
	"workout-timer.json": foreign.WorkoutTimer,
	"open-hiit.json":     foreign.OpenHIIT,
	"feeel.json":         foreign.Feeel,
}

func TestEveryFormatIsToldApart(t *testing.T) {
	for name, want := range samples {
		if got := foreign.Detect(read(t, name)); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	for text, want := range map[string]foreign.Format{
		`{"version": 1, "stages": []}`:      foreign.Unknot,
		"\ufeff{\"timers\": []}":            foreign.TimerMachine,
		`{"title": "x", "sets": []}`:        foreign.WorkoutTimer,
		`{"name": "x", "timeSettings": {}}`: foreign.OpenHIIT,
		`[]`:                                foreign.Unknown,
		`[{"name": "x"}]`:                   foreign.Unknown,
		`{"timers": [}`:                     foreign.Unknown,
		`"timers"`:                          foreign.Unknown,
		"":                                  foreign.Unknown,
		"PK\x03\x04":                        foreign.Unknown,
	} {
		if got := foreign.Detect([]byte(text)); got != want {
			t.Errorf("%s: got %v, want %v", text, got, want)
		}
	}
}

// The files beside the samples show the routine and the remarks.
func TestTimersBecomeRoutines(t *testing.T) {
	a := atlas(t)
	for name := range samples {
		data := read(t, name)
		titles, err := foreign.Titles(name, data)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for i, title := range titles {
			r, remarks, err := foreign.Convert(name, data, foreign.Options{Atlas: a, Pick: i})
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
	o := foreign.Options{Atlas: atlas(t)}
	r, _, err := foreign.Convert("x.json", data, o)
	want := `x.json:1:55: sets[0].exercises[0]: want 10 to 30 seconds for a hold on CA1, got 90; ask for it to be clamped, or change the timer
x.json:1:141: sets[0].exercises[2]: want 10 to 30 seconds for a hold on CA4, got 4; ask for it to be clamped, or change the timer
x.json:1:188: sets[0].exercises[3]: want 5 to 1800 seconds for a pace stage, got 3; ask for it to be clamped, or change the timer`
	var mistakes routine.Errors
	if r != nil || !errors.As(err, &mistakes) || err.Error() != want {
		t.Errorf("got %v and\n%v\nwant\n%v", r, err, want)
	}
	o.Clamp = true
	r, remarks, err := foreign.Convert("x.json", data, o)
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
	o := foreign.Options{Atlas: atlas(t), Points: map[string]body.ID{"my sore calf": "CA3"}}
	r, _, err := foreign.Convert("x.json", workout("My sore calf, left side", 20, "MY SORE CALF - right", 20), o)
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
	if _, _, err := foreign.Convert("x.json", workout("x", 20), o); err == nil || err.Error() != `want the id of a point, got "ZZ9"` {
		t.Errorf("got %v", err)
	}
}

// The side of the neck is never pressed because a timer says so.
func TestPointsThatNeedCareAreNotTakenFromAName(t *testing.T) {
	r, remarks, err := foreign.Convert("x.json", workout("Sternocleidomastoid, upper third left", 10), foreign.Options{Atlas: atlas(t)})
	if err != nil {
		t.Fatal(err)
	}
	if r.Stages[0].Point != "" || !strings.Contains(fmt.Sprint(remarks), "SC1 is left out by default") {
		t.Errorf("got %v and %v", r.Stages, remarks)
	}
}

// What is limited as a hold is no longer as a pace stage, and what is for a
// therapist is neither.
func TestThePlaceOfAPointIsNotPressedBeyondItsLimits(t *testing.T) {
	o := foreign.Options{Atlas: atlas(t), Points: map[string]body.ID{"rope": "SC1", "artery": "SC2"}}
	for _, c := range []struct{ step, want string }{
		{"Sternocleidomastoid, upper third left", "x.json:1:55: sets[0].exercises[0]: want 5 to 10 seconds on SC1, got 60; ask for it to be clamped, or change the timer"},
		{"Rope left", "x.json:1:55: sets[0].exercises[0]: want 10 seconds for a hold on SC1, got 60; ask for it to be clamped, or change the timer"},
		{"Artery left", "x.json:1:55: sets[0].exercises[0]: want a point to press yourself, got SC2; it is for a trained therapist only: a neck artery that senses blood pressure lies close"},
		{"SC2 left", "x.json:1:55: sets[0].exercises[0]: want a point to press yourself, got SC2; it is for a trained therapist only: a neck artery that senses blood pressure lies close"},
	} {
		p := o
		if c.step[0] == 'S' {
			p.Points = nil
		}
		if r, _, err := foreign.Convert("x.json", workout(c.step, 60), p); r != nil || err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v and\n%v\nwant\n%s", c.step, r, err, c.want)
		}
	}
	o.Clamp = true
	r, _, err := foreign.Convert("x.json", workout("Rope left", 60), o)
	if err != nil || r.Stages[0].Point != "SC1" || r.Stages[0].Seconds != 10 {
		t.Errorf("got %v and %v, want a hold of 10 s on SC1", r, err)
	}
}

func TestLettersInLatin1AreRead(t *testing.T) {
	data := []byte("{\"title\":\"R\xfccken\",\"sets\":[{\"repetitions\":1,\"exercises\":[{\"name\":\"\xdcbung\",\"duration\":20}]}]}")
	r, remarks, err := foreign.Convert("x.json", data, foreign.Options{Atlas: atlas(t)})
	if err != nil || r.Name != "Rücken" || r.ID != "rucken" || r.Stages[0].Name != "Übung" {
		t.Errorf("got %+v and error %v", r, err)
	}
	if len(remarks) == 0 || !strings.Contains(remarks[0].Says, "Latin-1") {
		t.Errorf("got %v", remarks)
	}
}

func TestBadFilesAreExplained(t *testing.T) {
	deep := strings.Repeat(`{"step_type":"group","loop":9999,"steps":[`, 12) + `{"label":"x","length":5000}` + strings.Repeat("]}", 12)
	empty := strings.Repeat(`{"step_type":"group","loop":10000,"steps":[`, 12) + strings.Repeat("]}", 12)
	for text, want := range map[string]string{
		``:                `x.json:1:1: want a routine, got an empty file`,
		`{"timers": [`:    `x.json:1:13: want a value or ], got the end of the file`,
		"PK\x03\x04rest":  `x.json:1:1: want JSON, got a zip archive; unpack it and import the files in it one by one`,
		`{"hello": 1}`:    `x.json:1:1: want an export of TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel, or a routine file, got an object`,
		`[1, 2]`:          `x.json:1:1: want an export of TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel, or a routine file, got a list`,
		`{"stages": []}`:  `x.json:1:1: want a file of another timer, got a routine file`,
		`{"timers": []}`:  `x.json:1:12: timers: want at least one timer, got a list`,
		`{"timers": {}}`:  `x.json:1:12: timers: want a list, got an object`,
		`{"timers": [3]}`: `x.json:1:13: timers[0]: want an object in { and }, got 3`,
		`{"timers": [{"loop": 1, "steps": [{"label": "a", "length": -1}, {"label": 7, "length": "x"}]}]}`: `x.json:1:60: timers[0].steps[0].length: want a whole number from 0 to 86400000, got -1
x.json:1:75: timers[0].steps[1].label: want a text, got 7
x.json:1:88: timers[0].steps[1].length: want a whole number from 0 to 86400000, got "x"`,
		`{"timers": [{"name": "a"}]}`:                                                      `x.json:1:13: timers[0].steps: want a list, got nothing`,
		`{"timers": [{"steps": []}]}`:                                                      `x.json:1:13: timers[0]: want at least one step with a length, got none`,
		`{"timers": [{"steps": [` + deep + `]}]}`:                                          `x.json:1:13: timers[0]: want at most 2000 steps with all rounds, got more`,
		`{"timers": [{"steps": [` + empty + `]}]}`:                                         `x.json:1:13: timers[0]: want at least one step with a length, got none`,
		`{"title": "a", "sets": [], "version": 3}`:                                         `x.json:1:39: version: want 1 or 2, got 3; this file needs a newer Unknot`,
		`{"title": "a", "sets": [{"repetitions": 1}]}`:                                     `x.json:1:25: sets[0].exercises: want a list, got nothing`,
		`{"workouts": []}`:                                                                 `x.json:1:14: workouts: want at least one workout, got a list`,
		`[{"timeSettings": 1}]`:                                                            `x.json:1:19: [0].timeSettings: want an object in { and }, got 1`,
		`[{"timeSettings": {"workTime": 10}, "activities": [5], "activeIntervals": 1}]`:    `x.json:1:52: [0].activities[0]: want a text, got 5`,
		`[{"timeSettings": {"workTime": 10}, "activities": [], "activeIntervals": 10000}]`: `x.json:1:2: [0]: want at most 2000 steps with all rounds, got more`,
		`{"fullWorkout": 1}`:                                                               `x.json:1:17: fullWorkout: want an object in { and }, got 1`,
		`{"fullWorkout": {"workout": {"title": "a", "exerciseDuration": 30, "breakDuration": 5}, "workoutExercises": [{"exercise": null}]}}`: `x.json:1:123: fullWorkout.workoutExercises[0].exercise: want the number of an exercise, got null`,
	} {
		r, _, err := foreign.Convert("x.json", []byte(text), foreign.Options{Atlas: atlas(t)})
		if r != nil || err == nil || err.Error() != want {
			t.Errorf("%.80s: got %v and\n%v\nwant\n%v", text, r, err, want)
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
		titles, err := foreign.Titles("x.json", data)
		if err != nil {
			var mistakes routine.Errors
			if !errors.As(err, &mistakes) || len(mistakes) == 0 {
				t.Fatalf("got %v, want an Errors", err)
			}
		}
		for i := range min(len(titles), 3) {
			r, _, err := foreign.Convert("x.json", data, foreign.Options{Atlas: a, Pick: i, Clamp: clamp})
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
