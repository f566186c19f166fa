package body_test

import (
	"strings"
	"testing"

	"unknot/session/body"
)

func TestEveryTechniqueSaysPlainlyWhatIsKnown(t *testing.T) {
	all, err := body.LoadTechniques(factFile(t, "techniques.json"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[body.TechniqueID]string{
		body.TriggerPoint: "for a while", body.MyofascialRelease: "small gain", body.DeepTissue: "no agreed meaning",
		body.Swedish: "low or very low", body.Craniosacral: "No benefit shown",
	}
	if len(all) != len(want) {
		t.Errorf("got %d techniques, want %d", len(all), len(want))
	}
	for _, q := range all {
		if says := q.Evidence[0].Says; !strings.Contains(says, want[q.ID]) {
			t.Errorf("%s: begins with %q, want %q in it", q.ID, says, want[q.ID])
		}
	}
}

func TestPacingIsThatOfTheFactSheet(t *testing.T) {
	for id, want := range map[body.TechniqueID]body.Pacing{
		body.TriggerPoint:      {MinSeconds: 10, MaxSeconds: 30},
		body.MyofascialRelease: {MinSeconds: 120, MaxSeconds: 300},
		body.DeepTissue:        {MinSeconds: 10, MaxSeconds: 180, MinPerMinute: 3, MaxPerMinute: 4},
		body.Swedish:           {MinSeconds: 5, MaxSeconds: 360, MinPerMinute: 10, MaxPerMinute: 360},
		body.Craniosacral:      {MinSeconds: 60, MaxSeconds: 180},
	} {
		if got, ok := id.Pacing(); !ok || got != want {
			t.Errorf("%s: got %+v, want %+v", id, got, want)
		}
		if still := id != body.DeepTissue && id != body.Swedish; want.Strokes() == still {
			t.Errorf("%s: strokes %v", id, want.Strokes())
		}
	}
	if _, ok := body.TechniqueID("reiki").Pacing(); ok {
		t.Error("reiki has a pacing")
	}
}

func TestBrokenTechniquesAreExplained(t *testing.T) {
	text := string(factFile(t, "techniques.json"))
	for _, c := range []struct{ old, new, want string }{
		{`"id": "swedish"`, `"id": "thai"`, `want every technique once, got "thai"`},
		{`"id": "swedish"`, `"id": "deep-tissue"`, `want every technique once, got "deep-tissue"`},
		{`"id": "swedish"`, `"id": "thai"`, "want all of 5, 1 are missing"},
		{`"seconds": [120, 300],`, `"seconds": [60, 300],`, "techniques[1].seconds: want [120 300] as in routine files, got [60 300]"},
		{`"per_minute": [3, 4],`, `"per_minute": [3, 6],`, "techniques[2].per_minute: want [3 4] as in routine files, got [3 6]"},
		{`"seconds": [10, 20]}`, `"seconds": [5, 20]}`, "techniques[2].strokes[1].seconds: want from and to within [10 180], got [5 20]"},
		{`"per_minute": [240, 360]`, `"per_minute": [240, 400]`, "techniques[3].strokes[3].per_minute: want from and to within [10 360], got [240 400]"},
		{`"name": "Swedish"`, `"name": ""`, "techniques[3].name: want a text"},
		{`"looks"`, `"look"`, `unknown field "look"`},
	} {
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s is not in the file", c.old)
		}
		_, err := body.LoadTechniques([]byte(strings.Replace(text, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
}
