package importer_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"unknot/session/importer"
)

func TestLettersInLatin1AreRead(t *testing.T) {
	data := []byte("{\"title\":\"R\xfccken\",\"sets\":[{\"repetitions\":1,\"exercises\":[{\"name\":\"\xdcbung\",\"duration\":20}]}]}")
	r, remarks, err := importer.Convert("x.json", data, importer.Options{Atlas: atlas(t)})
	if err != nil || r.Name != "Rücken" || r.ID != "rucken" || r.Stages[0].Name != "Übung" {
		t.Errorf("got %+v and error %v", r, err)
	}
	if len(remarks) == 0 || !strings.Contains(remarks[0].Says.String(), "Latin-1") {
		t.Errorf("got %v", remarks)
	}
}

func TestBadFilesAreExplained(t *testing.T) {
	deep := strings.Repeat(`{"step_type":"group","loop":9999,"steps":[`, 12) + `{"label":"x","length":5000}` + strings.Repeat("]}", 12)
	empty := strings.Repeat(`{"step_type":"group","loop":10000,"steps":[`, 12) + strings.Repeat("]}", 12)
	for text, want := range map[string]string{
		``:                `x.json:1:1: want a routine or an export of another timer, got an empty file`,
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
		r, _, err := importer.Convert("x.json", []byte(text), importer.Options{Atlas: atlas(t)})
		if r != nil || err == nil || err.Error() != want {
			t.Errorf("%.80s: got %v and\n%v\nwant\n%v", text, r, err, want)
		}
	}
}

// Cases are files that people have, and what was lost of them without a word.
func TestNothingOfAFileIsLostInSilence(t *testing.T) {
	a := atlas(t)
	for name, want := range map[string]struct {
		stages  string
		remarks []string
	}{
		"workout-timer-cut-letters.json": {"pace:Child?s pose:30 pace:Rest:10 pace:Slow turns:20", []string{
			"letters were lost in the file, and have a question mark: Share in Just Another Workout Timer keeps them, its export does not",
		}},
		"open-hiit-1.4.json": {"hold:UT1:20 hold:UT1:20 pace:Neck turns:20 hold:UT1:20 hold:UT1:20 pace:Neck turns:20", nil},
		"timer-machine-halt.json": {"pace:Lay the ball and lean in:15 pace:Walk:30", []string{
			"timers[0].steps[0]: it waits for you there; here it goes on after 15 s",
		}},
		"workout-timer-short-rests.json": {"pace:Roll:20 pace:Rest:5 pace:Circle:20 pace:Rest:5 pace:Roll:20 pace:Rest:5 pace:Circle:20", []string{
			"sets[0].exercises[1]: a rest of 3 s became one of 5 s", "sets[0].exercises[3]: a rest of 4 s became one of 5 s", "the rest of 4 s at the end is left out",
		}},
		"workout-timer-point-zero.json": {"pace:Roll:30", nil},
	} {
		r, remarks, err := importer.Convert(name, read(t, filepath.Join("cases", name)), importer.Options{Atlas: a})
		if err != nil {
			t.Error(err)
			continue
		}
		if got := stages(r); got != want.stages {
			t.Errorf("%s: got %s, want %s", name, got, want.stages)
		}
		for _, w := range want.remarks {
			if !slices.ContainsFunc(remarks, func(m importer.Remark) bool { return m.String() == w }) {
				t.Errorf("%s: got %q, want %q among them", name, remarks, w)
			}
		}
	}
}

func TestEveryMistakeOfEveryTimerIsTold(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // of each timer
	}{
		{string(read(t, "cases/timer-machine-two-out-of-range.json")), []string{"", "want 5 to 1800 seconds for a pace stage, got 2", "want 5 to 1800 seconds for a pace stage, got 14400"}},
		{`{"timers": [{"steps": [{"label": 1, "length": 2000}, {"label": "UT1 left", "length": "x"}, {"label": "UT1 left", "length": 1000}]}, {"steps": 3}, 4]}`, []string{
			"label: want a text, got 1\nlength: want a whole number from 0 to 86400000, got \"x\"\nwant 10 to 30 seconds for a hold on UT1, got 1\nwant 5 to 1800 seconds", "want a list, got 3", "want an object in { and }, got 4",
		}},
		{`[{"timeSettings": {"workTime": -1}, "activities": [5]}, {"timeSettings": {"workTime": 1}, "activities": ["A", 6]}, {"title": "old", "numExercises": "a", "exercises": "[", "workTime": 9}]`, []string{
			"workTime: want a whole number\nactivities[0]: want a text, got 5", "activities[1]: want a text, got 6\nwant 5 to 1800 seconds", "numExercises: want a whole number\nexercises: want a list",
		}},
		{`{"workouts": [{"version": 9, "sets": []}, {"sets": [{"exercises": [{"name": "A", "duration": 1.5}, {"name": "B", "duration": 1}]}]}]}`, []string{
			"want 1 or 2, got 9", "want a whole number from 0 to 86400, got 1.5\nwant 5 to 1800 seconds for a pace stage, got 1",
		}},
	} {
		titles, err := importer.Titles("x.json", []byte(c.text))
		if err != nil || len(titles) != len(c.want) {
			t.Errorf("%.60s: got %q, %v, want %d timers", c.text, titles, err, len(c.want))
			continue
		}
		for i, want := range c.want {
			_, _, err := importer.Convert("x.json", []byte(c.text), importer.Options{Atlas: atlas(t), Pick: i})
			if (err == nil) != (want == "") {
				t.Errorf("%.60s: timer %d: got %v", c.text, i, err)
			}
			for part := range strings.SplitSeq(want, "\n") {
				if want != "" && !strings.Contains(err.Error(), part) {
					t.Errorf("%.60s: timer %d: got\n%v\nwant it to say %q", c.text, i, err, part)
				}
			}
		}
	}
}

// The program that cuts letters may leave no JSON at all.
func TestWhatCutLettersBreakIsExplained(t *testing.T) {
	for _, text := range []string{
		"{\"title\": \"a \x22 b \x13\", \"sets\": []}",
		"{\"title\": \"caf\xe9 \x22 b\", \"sets\": []}",
	} {
		if _, err := importer.Titles("x.json", []byte(text)); err == nil || !strings.Contains(err.Error(), "letters were lost: Share in Just Another Workout Timer keeps them") {
			t.Errorf("%q: got %v", text, err)
		}
	}
	r, _, err := importer.Convert("x.json", []byte("{\"title\": \"a\r b\n c\t\x00\", \"sets\": [{\"exercises\": [{\"name\": \"\\\"A\\\"\", \"duration\": 20}]}]}"), importer.Options{Atlas: atlas(t)})
	if err != nil || r.Name != "a? b? c??" || r.Stages[0].Name != `"A"` {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestFilesAreReadInAnyEncoding(t *testing.T) {
	plain := string(workout("Übung – eins", 20))
	for how, data := range map[string][]byte{
		"UTF-8 with a mark": []byte("\ufeff" + plain), "UTF-16": utf16LE(plain), "UTF-16 with a mark": utf16LE("\ufeff" + plain),
	} {
		r, remarks, err := importer.Convert("x.json", data, importer.Options{Atlas: atlas(t)})
		if err != nil || r.Stages[0].Name != "Übung – eins" || strings.Contains(fmt.Sprint(remarks), "letters") {
			t.Errorf("%s: got %+v, %v, %v", how, r, remarks, err)
		}
	}
}

func utf16LE(text string) (data []byte) {
	for _, u := range utf16.Encode([]rune(text)) {
		data = append(data, byte(u), byte(u>>8))
	}
	return data
}
