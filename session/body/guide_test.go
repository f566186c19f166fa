package body_test

import (
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
)

func TestLevelsAreThoseOfTheFactSheet(t *testing.T) {
	g, err := body.LoadGuide(factFile(t, "guide.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct {
		level                          body.Level
		cap                            int
		target, seconds, repeats, rest []int
	}{
		{body.Gentle, 4, []int{2, 3}, []int{10, 20}, []int{1, 2}, []int{10, 15}},
		{body.Standard, 6, []int{3, 5}, []int{10, 20}, []int{1, 3}, []int{10, 15}},
		{body.Strong, 6, []int{4, 6}, []int{25, 30}, []int{2, 3}, []int{15, 20}},
	} {
		l := g.Preset(want.level)
		if l.Level != want.level || l.Cap != want.cap || !slices.Equal(l.Target, want.target) || !slices.Equal(l.Seconds, want.seconds) ||
			!slices.Equal(l.Repeats, want.repeats) || !slices.Equal(l.Rest, want.rest) {
			t.Errorf("got %+v, want %+v", l, want)
		}
	}
}

func TestTheGuideHasEverySection(t *testing.T) {
	g, err := body.LoadGuide(factFile(t, "guide.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range g.Sections {
		got = append(got, s.ID)
	}
	if want := "pressure holding repeats breathing afterwards evidence tools"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestABrokenGuideIsExplained(t *testing.T) {
	text := string(factFile(t, "guide.json"))
	for _, c := range []struct{ old, new, want string }{
		{`"cap": 4`, `"cap": 7`, "levels[0].cap: want 1 to 6, got 7"},
		{`"target": [2, 3]`, `"target": [2, 5]`, "levels[0].target: want from and to within [1 4], got [2 5]"},
		{`"seconds": [10, 20]`, `"seconds": [5, 20]`, "levels[0].seconds: want from and to within [10 30], got [5 20]"},
		{`"seconds": [25, 30]`, `"seconds": [25, 60]`, "levels[2].seconds: want from and to within [10 30], got [25 60]"},
		{`"repeats": [1, 2]`, `"repeats": [1]`, "levels[0].repeats: want from and to within [1 3], got [1]"},
		{`"rest": [15, 20]`, `"rest": [20, 15]`, "levels[2].rest: want from and to within [5 30], got [20 15]"},
		{`"level": "gentle"`, `"level": "strong"`, "levels[0].level: want gentle, got strong"},
		{`"level": "gentle"`, `"level": "soft"`, `level: want gentle, standard or strong, got "soft"`},
		{`"id": "tools"`, `"id": "evidence"`, `sections[6].id: want an id of its own, got "evidence" again`},
	} {
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s is not in the guide", c.old)
		}
		_, err := body.LoadGuide([]byte(strings.Replace(text, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
	if _, err := body.LoadGuide([]byte(`{"sections": [], "levels": []}`)); err == nil {
		t.Error("a guide without levels is accepted")
	}
}
