package body_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
)

// A change is made to a sound file, which is then refused with some words.
type change struct{ old, new, want string }

// broken checks that safety texts are read as they are, and refused with each
// of the changes.
func broken(t *testing.T, sound string, changes []change) {
	t.Helper()
	if _, err := body.LoadSafety([]byte(sound)); err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if !strings.Contains(sound, c.old) {
			t.Fatalf("%s is not in the sound file", c.old)
		}
		_, err := body.LoadSafety([]byte(strings.Replace(sound, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
}

// keepable are words of rules that a program can keep, and the fields one of
// which it then takes.
var keepable = map[string]string{
	`\bgentle\b|\bnothing strong\b|\blightly\b`:            "max_level gentle_in",
	`\bhands? only\b|\bhands-only\b`:                       "hands_only hands_only_in",
	`\bno (ball|roller|cane)\b`:                            "no_tools hands_only hands_only_in",
	`\b(left out|are off|is off|no legs|no chest|no work)`: "leave_out leave_out_points",
	`\bnot during\b|\b(six )?weeks\b`:                      "not_during",
	`\b\d+ seconds\b`:                                      "max_seconds",
	`\bnumber stays\b`:                                     "max_nrs",
	`\bask your\b`:                                         "ask_first",
	`\bunless a clinician\b`:                               "clearable",
}

func TestEveryRuleThatAProgramCanKeepHasAField(t *testing.T) {
	s := loadFacts(t).Safety
	for _, g := range s.Groups {
		for _, r := range g.Rules {
			for words, fields := range keepable {
				if !regexp.MustCompile("(?i)" + words).MatchString(r.Text) {
					continue
				}
				if !slices.ContainsFunc(strings.Fields(fields), func(f string) bool { return slices.Contains(r.KeptBy, f) }) {
					t.Errorf("%s: %q is kept by %v, want one of %s", g.ID, r.Text, r.KeptBy, fields)
				}
			}
		}
	}
	for _, id := range strings.Fields("fragile-bones numb-feet migraine") {
		g, _ := s.Group(id)
		if !slices.ContainsFunc(g.Rules, func(r body.Rule) bool {
			return !slices.Contains(r.KeptBy, body.KeptByYou) && !slices.Equal(r.KeptBy, []string{"ask_first"})
		}) {
			t.Errorf("%s: nothing is kept by the program", id)
		}
	}
}

func TestAPregnancyLeavesOutEveryPartOfTheLeg(t *testing.T) {
	f := loadFacts(t)
	g, ok := f.Safety.Group("pregnancy")
	if !ok {
		t.Fatal("there is no pregnancy")
	}
	for _, id := range strings.Fields("hip-outer-thigh quadriceps hamstrings adductors calves shin foot chest glutes neck-front low-back") {
		if !slices.Contains(g.LeaveOut, body.RegionID(id)) {
			t.Errorf("%s is not left out", id)
		}
	}
	veins, _ := f.Safety.Group("veins-and-clots")
	for _, id := range strings.Fields("hip-outer-thigh quadriceps hamstrings adductors calves shin") {
		if !slices.Contains(veins.LeaveOut, body.RegionID(id)) {
			t.Errorf("veins and clots: %s is not left out", id)
		}
	}
}

// Whoever may use hands only still has somewhere to press.
func TestTheHandReachesSomething(t *testing.T) {
	reached := 0
	for _, p := range points(loadFacts(t).Atlas) {
		if p.PressByHand() != "" {
			reached++
		}
	}
	if all := len(points(loadFacts(t).Atlas)); reached < all/3 || reached == all {
		t.Errorf("the hand reaches %d of %d points", reached, all)
	}
}

func TestGroupsSayWhatIsMissing(t *testing.T) {
	const sound = `{"groups": [{"id": "a", "under": "u", "name": "n", "who": "w", "mine": "m",
		"rules": [{"text": "x", "kept_by": ["max_level", "no_tools", "not_during"], "sources": [1]}], "max_level": "gentle",
		"no_tools": [{"kinds": ["ball"], "regions": ["foot"]}], "not_during": [{"id": "b", "ask": "Is it?", "instead": "Rest."}]}]}`
	broken(t, sound, []change{
		{`"under": "u", `, ``, "groups[0].under: want a text"},
		{`"mine": "m"`, `"mine": ""`, "groups[0].mine: want a text"},
		{`, "max_level": "gentle"`, ``, `groups[0].rules[0].kept_by: want a field that the group has, got "max_level"`},
		{`"max_level": "gentle"`, `"max_level": "gentle", "hands_only": true`, "groups[0].rules: want a rule that is kept by hands_only, got none"},
		{`["max_level", `, `["level", "max_level", `, `groups[0].rules[0].kept_by: want one of ask_first, clearable,`},
		{`["max_level", "no_tools", "not_during"]`, `[]`, `groups[0].rules[0].kept_by: want the fields that keep the rule, or "you", got none`},
		{`"max_level": "gentle"`, `"max_level": "soft"`, `want gentle, standard or strong, got "soft"`},
		{`"max_level": "gentle"`, `"max_level": "gentle", "max_nrs": 9`, "groups[0].max_nrs: want 1 to 6, got 9"},
		{`"max_level": "gentle"`, `"max_level": "gentle", "max_seconds": 5`, "groups[0].max_seconds: want 10 to 30, got 5"},
		{`["ball"]`, `["hammer"]`, `tool: want hand, cane, ball, roller or edge, got "hammer"`},
		{`["ball"]`, `[]`, "groups[0].no_tools[0].kinds: want at least one kind of tool"},
		{`["foot"]`, `[]`, "groups[0].no_tools[0].regions: want at least one region"},
		{`"Is it?"`, `"It is"`, "groups[0].not_during[0].ask: want a question"},
		{`"Rest."`, `""`, "groups[0].not_during[0].instead: want a text"},
		{`"instead": "Rest."`, `"instead": "Rest.", "days": -1`, "groups[0].not_during[0].days: want 0 to 366, got -1"},
		{`"id": "b"`, `"id": "a"`, `groups[0].not_during[0].id: want an id of its own, got "a" again`},
		{`"max_level": "gentle"`, `"max_level": "gentle", "leaveout": []`, `unknown field "leaveout"`},
	})
}
