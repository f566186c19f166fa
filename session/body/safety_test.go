package body_test

import (
	"regexp"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

func TestSafetyHasEverySection(t *testing.T) {
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	want := "stop-now do-not-start ask-first skip-area red-flags"
	var got []string
	for _, section := range s.Sections {
		got = append(got, section.ID)
	}
	if strings.Join(got, " ") != want {
		t.Errorf("sections %q, want %q", got, want)
	}
}

func TestSafetyFilesSayWhatIsMissing(t *testing.T) {
	for data, want := range map[string]string{
		`{"sections": [{"id": "a", "title": "", "items": []}]}`:                                                              "sections[0].title: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": []}]}`:                                                             "sections[0].items: want at least one, got none",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": []}]}]}`:                                 "sections[0].items[0].sources: want at least one source, got none",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": " ", "sources": [1]}]}]}`:                                "sections[0].items[0].text: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "source": [1]}]}]}`:                                 `unknown field "source"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": ["hearsay"]}]}]}`:                        "hearsay",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "action": "y", "sources": [1]}]}]}`:                 "sections[0].items[0].urgency: want emergency, same-day, soon or appointment, got nothing",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "urgency": "soon", "sources": [1]}]}]}`:             "sections[0].items[0].action: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "action": "y", "urgency": "now"}]}]}`:               `urgency: want emergency, same-day, soon or appointment, got "now"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "z", "sign": "x", "action": "y", "urgency": "soon"}]}]}`: "sections[0].items[0].text: want none beside a sign and an action",
		`{"groups": [{"id": "a", "name": "n", "who": "w"}]}`:                                                                 "groups[0].rules: want at least one rule, got none",
		`{"groups": [{"id": "a", "name": "n", "who": "w", "rules": [{"text": "x"}]}]}`:                                       "groups[0].rules[0].sources: want at least one source, got none",
	} {
		_, err := body.LoadSafety([]byte(data))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", data, err, want)
		}
	}
}

func TestRedFlagsSayWhatToDoAndHowSoon(t *testing.T) {
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	how := map[body.Urgency]string{
		body.Emergency: "emergency|seen to now", body.SameDay: "the same day", body.Soon: "soon", body.Appointment: "appointment",
	}
	seen := map[body.Urgency]int{}
	for _, section := range s.Sections {
		for _, item := range section.Items {
			if (section.ID == "red-flags") != (item.Urgency != 0) {
				t.Errorf("%s: %q has urgency %v", section.ID, item.Text, item.Urgency)
				continue
			}
			if item.Urgency == 0 {
				continue
			}
			seen[item.Urgency]++
			if !regexp.MustCompile(how[item.Urgency]).MatchString(item.Action) {
				t.Errorf("%v: %q does not say how soon", item.Urgency, item.Action)
			}
			if want := item.Sign + " " + item.Action; item.Text != want {
				t.Errorf("got %q, want %q", item.Text, want)
			}
		}
	}
	if len(seen) != len(how) {
		t.Errorf("got urgencies %v, want all of %d", seen, len(how))
	}
}

func TestEveryGroupOfTheFactSheetIsThere(t *testing.T) {
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range s.Groups {
		got = append(got, g.ID)
	}
	want := "pregnancy blood-thinners fragile-bones numb-feet veins-and-clots cancer blood-pressure migraine vessel-risk loose-joints fibromyalgia children"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
