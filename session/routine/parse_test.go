package routine_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// whole is a routine with every field there is.
const whole = `{
  "$schema": "../routine.schema.json",
  "version": 1,
  "id": "evening-2",
  "name": "Schräg & größer <3",
  "purpose": "For \"everything\" there is.",
  "regions": ["upper-trapezius", "neck-back"],
  "level": "standard",
  "by": "therapist",
  "tool": "fingers",
  "position": "Sit.",
  "cautions": ["Stop if it hurts.", "And rest."],
  "stages": [
    {"id": "settle", "kind": "pace", "name": "Settle", "asks": true, "seconds": 5, "how": "Breathe.", "side": "midline"},
    {"kind": "hold", "point": "UT1", "side": "both", "seconds": 30},
    {"find": 3, "rest": 60, "repeats": 6, "seconds": 10, "side": "together", "point": "NB1", "kind": "hold", "how": "Lie down.", "id": "skull"},
    {"kind": "hold", "point": "NB2", "side": "left", "seconds": 15, "find": "press"},
    {"kind": "pace", "name": "Glide", "seconds": 360, "how": "Glide.", "per_minute": 12, "technique": "swedish", "side": "left"},
    {"kind": "pace", "name": "Quiet", "seconds": 60, "how": "Wait.", "breath": {"out": 6, "in": 4}, "technique": "craniosacral"},
    {"kind": "hold", "point": "NB2", "side": "right", "seconds": 15, "technique": "trigger-point"},
    {"kind": "pace", "name": "Walk", "seconds": 1800, "how": "Walk around."}
  ]
}`

func wholeRoutine() *routine.Routine {
	return &routine.Routine{
		File: "evening.json", ID: "evening-2", Name: "Schräg & größer <3", Purpose: `For "everything" there is.`,
		Regions: []body.RegionID{"upper-trapezius", "neck-back"}, Level: routine.Standard, ByTherapist: true, Tool: "fingers", Position: "Sit.",
		Cautions: []string{"Stop if it hurts.", "And rest."},
		Stages: []routine.Stage{
			{ID: "settle", Kind: session.Pace, Name: "Settle", Asks: true, Seconds: 5, How: "Breathe.", Side: body.Midline},
			{Kind: session.Hold, Point: "UT1", Side: body.Both, Seconds: 30, Repeats: 1, Rest: 10},
			{ID: "skull", Kind: session.Hold, Point: "NB1", Side: body.Together, Seconds: 10, Repeats: 6, Rest: 60, Find: routine.Find{Seconds: 3}, How: "Lie down."},
			{Kind: session.Hold, Point: "NB2", Side: body.Left, Seconds: 15, Repeats: 1, Rest: 10, Find: routine.Find{Press: true}},
			{Kind: session.Pace, Name: "Glide", Side: body.Left, Technique: body.Swedish, Seconds: 360, PerMinute: 12, How: "Glide."},
			{Kind: session.Pace, Name: "Quiet", Technique: body.Craniosacral, Seconds: 60, Breath: routine.Breath{In: 4, Out: 6}, How: "Wait."},
			{Kind: session.Hold, Point: "NB2", Side: body.Right, Seconds: 15, Repeats: 1, Rest: 10},
			{Kind: session.Pace, Name: "Walk", Seconds: 1800, How: "Walk around."},
		},
	}
}

func TestParseReadsEveryField(t *testing.T) {
	for _, mark := range []string{"", "\ufeff"} {
		got, err := routine.Parse("evening.json", []byte(mark+whole), atlas(t))
		if err != nil {
			t.Fatal(err)
		}
		if want := wholeRoutine(); !reflect.DeepEqual(got, want) {
			t.Errorf("got\n%+v\nwant\n%+v", got, want)
		}
	}
}

func TestFormatWritesTheCanonicalFile(t *testing.T) {
	golden(t, "testdata/canonical.json", string(routine.Format(wholeRoutine())))
	got, err := routine.Parse("evening.json", routine.Format(wholeRoutine()), atlas(t))
	if err != nil || !reflect.DeepEqual(got, wholeRoutine()) {
		t.Errorf("got\n%+v and error %v back, want\n%+v", got, err, wholeRoutine())
	}
}

func TestWithoutPlacesAnyPointIsAccepted(t *testing.T) {
	text := strings.NewReplacer("UT1", "my own", "upper-trapezius", "somewhere").Replace(whole)
	if _, err := routine.Parse("own.json", []byte(text), nil); err != nil {
		t.Error(err)
	}
	if _, err := routine.Parse("own.json", []byte(text), atlas(t)); err == nil {
		t.Error("got no error for places that the atlas does not know")
	}
}

// Limits are checked from both sides: what is just allowed is in no broken file.
func TestTheLimitsThemselvesAreAllowed(t *testing.T) {
	valid := validate(t)
	long := func(n int) string { return strings.Repeat("ä", n) }
	tests := []struct{ old, new string }{
		{`"seconds": 30`, `"seconds": 10`},
		{`"id": "evening-2"`, `"id": "` + strings.Repeat("a", 60) + `"`},
		{`"by": "therapist"`, `"by": "self"`},
		{`Schräg & größer <3`, long(60)},
		{`"tool": "fingers"`, `"tool": "` + long(60) + `"`},
		{`"position": "Sit."`, `"position": "` + long(300) + `"`},
		{`And rest.`, long(300)},
		{`"And rest."`, strings.Repeat(`"And rest.", `, 10) + `"And rest."`},
		{`"Breathe."`, `"` + long(300) + `"`},
		{`"find": 3`, `"find": 60`},
		{`"rest": 60`, `"rest": 5`},
		{`"repeats": 6`, `"repeats": 1`},
		{`"in": 4`, `"in": 2`},
		{`"out": 6, "in": 4`, `"out": 12, "in": 8`},
		{`"seconds": 60, "how": "Wait."`, `"seconds": 180, "how": "Wait."`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12`, `"seconds": 30, "how": "Glide.", "per_minute": 360`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12`, `"seconds": 360, "how": "Glide.", "per_minute": 60`},
		{`"per_minute": 12, "technique": "swedish"`, `"per_minute": 120`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12, "technique": "swedish"`, `"seconds": 180, "how": "Glide.", "per_minute": 4, "technique": "deep-tissue"`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12, "technique": "swedish"`, `"seconds": 10, "how": "Glide.", "per_minute": 3, "technique": "deep-tissue"`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12, "technique": "swedish"`, `"seconds": 120, "how": "Glide.", "technique": "myofascial-release"`},
		{`"seconds": 360, "how": "Glide.", "per_minute": 12, "technique": "swedish"`, `"seconds": 300, "how": "Glide.", "technique": "myofascial-release"`},
		{`{"id": "settle"`, strings.Repeat(`{"kind": "pace", "name": "Walk", "seconds": 5, "how": "Walk."},`, 292) + `{"id": "settle"`},
	}
	for _, tt := range tests {
		text := strings.Replace(whole, tt.old, tt.new, 1)
		if text == whole {
			t.Errorf("%s is not in the file", tt.old)
		}
		if _, err := routine.Parse("x.json", []byte(text), atlas(t)); err != nil {
			t.Errorf("%.60s: %v", tt.new, err)
		}
		if err := valid([]byte(text)); err != nil {
			t.Errorf("%.60s: the schema refuses it: %v", tt.new, err)
		}
	}
}

func ExampleParse() {
	file := `{
  "version": 1,
  "id": "neck",
  "name": "Neck",
  "purpose": "For a stiff neck.",
  "regions": ["neck-back"],
  "level": "gentle",
  "tool": "fingers",
  "position": "Sit.",
  "cautions": ["Stop if your arm tingles."],
  "stages": [
    {"kind": "hold", "point": "NB3", "side": "left", "seconds": "ninety"},
    {"kind": "hold", "point": "NB3", "secnds": 20}
  ]
}`
	_, err := routine.Parse("neck.json", []byte(file), nil)
	fmt.Println(err)
	// Output:
	// neck.json:12:65: stages[0].seconds: want a whole number from 10 to 30, got "ninety"
	// neck.json:13:5: stages[1].side: want left, right, both or together, got nothing
	// neck.json:13:38: stages[1].secnds: unknown field; did you mean seconds?
}
