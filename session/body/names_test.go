package body_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"unknot/session/body"
	"unknot/session/message"
)

// muscle is a name without the part of the muscle behind the comma.
func muscle(name string) string {
	whole, _, _ := strings.Cut(name, ",")
	return whole
}

func TestPointsAreCalledInEveryLanguageAsInEnglish(t *testing.T) {
	all := points(load(t))
	for _, code := range message.Languages()[1:] {
		p := message.In(code)
		seen := map[string]body.ID{}
		for _, a := range all {
			name, short := p.Say(a.NameMessage()), p.Say(a.ShortMessage())
			if name == a.Name && code == "es" || short == a.Short || strings.Contains(name, "point.") {
				t.Errorf("%s: %s is called %q, %q as in English", code, a.ID, name, short)
			}
			if utf8.RuneCountInString(name) > 40 || utf8.RuneCountInString(short) > 24 {
				t.Errorf("%s: %s is called %q, %q, want at most 40 and 24 characters", code, a.ID, name, short)
			}
			for _, n := range []string{name, short} {
				if other, ok := seen[n]; ok && other != a.ID {
					t.Errorf("%s: %s and %s are both called %q", code, other, a.ID, n)
				}
				seen[n] = a.ID
			}
			if strings.Contains(name, ",") != strings.Contains(a.Name, ",") {
				t.Errorf("%s: %s is called %q, want a part behind a comma where %q has one", code, a.ID, name, a.Name)
			}
			for _, b := range all {
				if same := muscle(name) == muscle(p.Say(b.NameMessage())); same != (muscle(a.Name) == muscle(b.Name)) {
					t.Errorf("%s: %s and %s are of one muscle: %v, unlike in English", code, a.ID, b.ID, same)
				}
			}
		}
	}
}

func TestRegionsAreCalledInEveryLanguage(t *testing.T) {
	for _, code := range message.Languages() {
		p := message.In(code)
		seen := map[string]body.RegionID{}
		for _, r := range load(t).Regions {
			everyday := p.Say(r.EverydayMessage())
			if other, ok := seen[everyday]; ok {
				t.Errorf("%s: %s and %s are both called %q", code, other, r.ID, everyday)
			}
			seen[everyday] = r.ID
			if code != "en" && p.Say(r.NameMessage()) == message.In("en").Say(r.NameMessage()) {
				t.Errorf("%s: %s has its English name, %q", code, r.ID, p.Say(r.NameMessage()))
			}
		}
	}
}
