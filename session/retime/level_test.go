package retime_test

import (
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/retime"
	"unknot/session/routine"
)

func TestAtLevelKeepsToTheTableOfLevels(t *testing.T) {
	a := atlas(t)
	for _, r := range builtIns(t) {
		for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
			got, changes, err := retime.AtLevel(r, level, a)
			if level > mostLevel(r, a) {
				var tooMuch *retime.LevelError
				if !errors.As(err, &tooMuch) || len(tooMuch.Points) == 0 {
					t.Errorf("%s %v: got %v, want a LevelError", r.ID, level, err)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s %v: %v", r.ID, level, err)
				continue
			}
			sound(t, r.ID, r, got, changes)
			readable(t, r.ID, got, a)
			if level == r.Level {
				if !reflect.DeepEqual(got, r) || len(changes) > 0 {
					t.Errorf("%s %v: got %+v, want the routine as it is", r.ID, level, changes)
				}
				continue
			}
			for i, st := range got.Stages {
				if st.Kind != session.Hold {
					continue
				}
				p, _ := a.Point(st.Point)
				low, high, most := 10, 20, 3
				if level == body.Strong {
					low, high = 25, 30
				}
				if level == body.Gentle && st.Seconds > 10 && p.ID != "NB1" && p.ID != "HJ2" {
					most = 2
				}
				if st.Seconds < low || st.Seconds > high || st.Repeats > most || st.Seconds > p.Limits.MaxSeconds {
					t.Errorf("%s %v: stages[%d]: got %+v", r.ID, level, i, st)
				}
				if st.Rest < r.Stages[i].Rest {
					t.Errorf("%s %v: stages[%d]: got a rest of %d s, want no less than %d", r.ID, level, i, st.Rest, r.Stages[i].Rest)
				}
			}
		}
	}
}

func TestStrongIsForFewPoints(t *testing.T) {
	_, _, err := retime.AtLevel(builtIn(t, "desk-neck-reset"), body.Strong, atlas(t))
	var tooMuch *retime.LevelError
	if !errors.As(err, &tooMuch) || !slices.Equal(tooMuch.Points, []body.ID{"LS1", "NB3"}) {
		t.Errorf("got %v, want LS1 and NB3 refused", err)
	}
	if _, _, err := retime.AtLevel(builtIn(t, "cyclists-thighs"), body.Strong, atlas(t)); err != nil {
		t.Errorf("got %v, want the thighs to be strong", err)
	}
}

func TestNoBuiltInRoutineIsTooMuchForItsPoints(t *testing.T) {
	for _, r := range builtIns(t) {
		if most := mostLevel(r, atlas(t)); r.Level > most {
			t.Errorf("%s: got %v, want at most %v", r.ID, r.Level, most)
		}
	}
}

func TestDoseStaysWithinThePoint(t *testing.T) {
	a := atlas(t)
	for _, region := range a.Regions {
		for _, p := range region.Points {
			for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
				d := retime.Dose(&p, level)
				low, high := 10, 20
				if min(level, p.Limits.MaxLevel) == body.Strong {
					low, high = 25, 30
				}
				if d.Seconds < min(low, p.Limits.MaxSeconds) || d.Seconds > min(high, p.Limits.MaxSeconds) || d.Repeats < 1 || d.Repeats > 3 || d.Rest < 10 {
					t.Errorf("%s %v: got %+v", p.ID, level, d)
				}
			}
		}
	}
}

func TestShorterAndLongerStopAtTheBounds(t *testing.T) {
	a := atlas(t)
	r := of(body.Gentle, hold("UT1", body.Both, 10, 1, 10), hold("UT1", body.Both, 12, 1, 10), hold("UT1", body.Both, 28, 1, 10),
		hold("SC1", body.Both, 10, 1, 20), hold("CH3", body.Both, 15, 1, 20), hold("CH3", body.Both, 20, 1, 20))
	shorter, _ := retime.Shorter(r)
	longer, _ := retime.Longer(r, a)
	for i, want := range []struct{ shorter, longer int }{{10, 15}, {10, 17}, {23, 30}, {10, 10}, {10, 20}, {15, 20}} {
		if s, l := shorter.Stages[i].Seconds, longer.Stages[i].Seconds; s != want.shorter || l != want.longer {
			t.Errorf("stages[%d]: got %d s and %d s, want %d and %d", i, s, l, want.shorter, want.longer)
		}
	}
}

func TestExplainSpeaksPlainly(t *testing.T) {
	a := atlas(t)
	r := builtIn(t, "desk-neck-reset")
	_, changes, err := retime.Fit(r, 3*60e9, a, nil)
	if err != nil {
		t.Fatal(err)
	}
	said := message.Join(retime.Explain(changes, a), "\n").String()
	for _, want := range []string{"left out: base of the neck\n", "top of shoulder: 1 hold instead of 2"} {
		if !strings.Contains(said, want) {
			t.Errorf("got\n%s\nwant %q in it", said, want)
		}
	}
}

func TestTheTableOfLevelsIsThatOfTheGuide(t *testing.T) {
	data, err := os.ReadFile("../../assets/guide.json")
	if err != nil {
		t.Fatal(err)
	}
	guide, err := body.LoadGuide(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
		preset := guide.Preset(level)
		p := &body.Point{Dose: body.Dose{Seconds: 1, Repeats: 3, Rest: 1}, Limits: body.Limits{MaxLevel: body.Strong, MaxSeconds: 30}}
		if least := retime.Dose(p, level); least.Seconds != preset.Seconds[0] || least.Rest != preset.Rest[0] || least.Repeats != preset.Repeats[1] {
			t.Errorf("%v: got %+v, want what the guide says: %+v", level, least, preset)
		}
		r := of(level, hold("GL1", body.Both, preset.Seconds[0], 1, 15))
		grown, _, err := retime.Fit(r, 10*60e9, atlas(t), nil)
		if err != nil {
			t.Fatal(err)
		}
		if st := grown.Stages[0]; st.Seconds != preset.Seconds[1] || st.Repeats != preset.Repeats[1] {
			t.Errorf("%v: got %+v at most, want what the guide says: %+v", level, st, preset)
		}
	}
}

// mostLevel returns the highest level that every point of a routine allows.
func mostLevel(r *routine.Routine, places routine.Places) body.Level {
	level := body.Strong
	for _, st := range r.Stages {
		if p, ok := places.Point(st.Point); ok {
			level = min(level, p.Limits.MaxLevel)
		}
	}
	return level
}
