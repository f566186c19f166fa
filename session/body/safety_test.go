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
	want := "stop-now do-not-start ask-first leave red-flags"
	var got []string
	for _, section := range s.Sections {
		got = append(got, section.ID)
	}
	if strings.Join(got, " ") != want {
		t.Errorf("sections %q, want %q", got, want)
	}
}

func TestEverySignToStopAtSaysWhatToDo(t *testing.T) {
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	signs := s.StopSigns()
	if len(signs) == 0 || !strings.Contains(signs[0].Now, "emergency number") {
		t.Fatalf("the gravest of %d signs does not send to the emergency number", len(signs))
	}
	for _, sign := range signs {
		if sign.Now == "" {
			t.Errorf("%s does not say what to do", sign.Text)
		}
		if found, ok := s.Flag(sign.ID); !ok || found.Text != sign.Text {
			t.Errorf("%s is not found by its id", sign.ID)
		}
	}
}

func TestSafetyFilesSayWhatIsMissing(t *testing.T) {
	for data, want := range map[string]string{
		`{"sections": [{"id": "a", "title": "", "items": []}]}`:                                                                        "sections[0].title: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": []}]}`:                                                                       "sections[0].items: want at least one, got none",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": []}]}]}`:                                           "sections[0].items[0].sources: want at least one source, got none",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": " ", "sources": [1]}]}]}`:                                          "sections[0].items[0].text: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "source": [1]}]}]}`:                                           `unknown field "source"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": ["hearsay"]}]}]}`:                                  "hearsay",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "action": "y", "sources": [1]}]}]}`:                           "sections[0].items[0].urgency: want emergency, same-day, soon or appointment, got nothing",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "urgency": "soon", "sources": [1]}]}]}`:                       "sections[0].items[0].action: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "action": "y", "urgency": "now"}]}]}`:                         `urgency: want emergency, same-day, soon or appointment, got "now"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "z", "sign": "x", "action": "y", "urgency": "soon"}]}]}`:           "sections[0].items[0].text: want none beside a sign and an action",
		`{"groups": [{"id": "a", "name": "n", "who": "w"}]}`:                                                                           "groups[0].rules: want at least one rule, got none",
		`{"groups": [{"id": "a", "name": "n", "who": "w", "rules": [{"text": "x"}]}]}`:                                                 "groups[0].rules[0].sources: want at least one source, got none",
		`{"sections": [{"id": "a", "title": "t", "items": [{"sign": "x", "action": "y", "urgency": "soon"}]}]}`:                        "sections[0].items[0].id: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"id": "b", "sign": "x", "action": "y", "urgency": "soon", "ask": "z"}]}]}`: `sections[0].items[0].ask: want a question, got "z"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"id": "a", "sign": "x", "action": "y", "urgency": "soon"}]}]}`:             `sections[0].items[0].id: want an id of its own, got "a" again`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"id": "b", "until": "x"}]}]}`:                                              "sections[0].items[0].sign: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"id": "b", "sign": "x", "days": 3}]}]}`:                                    "sections[0].items[0].until: want a text",
		`{"sections": [{"id": "a", "title": "t", "items": [{"id": "b", "sign": "x", "until": "y", "urgency": "soon"}]}]}`:              "sections[0].items[0].text: want no text, action or urgency beside an until",
		`{"sections": [{"id": "stop-now", "title": "t", "items": [{"text": "x", "now": "y", "sources": [1]}]}]}`:                       "sections[0].items[0].id: want a text",
		`{"sections": [{"id": "stop-now", "title": "t", "items": [{"id": "b", "text": "x", "sources": [1]}]}]}`:                        "sections[0].items[0].now: want a text",
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
			if (section.ID == body.RedFlags) != (item.Urgency != 0) {
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
			if !strings.HasPrefix(item.Text, item.Sign+" ") || !strings.HasSuffix(item.Text, item.Action) || !strings.Contains(item.Text, item.MayBe) {
				t.Errorf("got %q, want the sign, what it may be and what to do", item.Text)
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
	want := "pregnancy blood-thinners fragile-bones loose-joints spine-shape numb-feet veins-and-clots cancer blood-pressure migraine vessel-risk implant operation fibromyalgia pressure-sensitive children"
	if strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The signs that people must not be sent past, each under an id that stays.
func TestTheSignsOfDangerAreThere(t *testing.T) {
	s := loadFacts(t).Safety
	for id, words := range map[string]string{
		"heart": "does not go away, or that spreads.*or chest pain with", "lung-clot": "worse when you breathe in.*coughing up blood.*clot", "stroke": "face.*arm.*speech.*Any one",
		"sight-loss": "Sudden loss of sight", "worst-headache": "worst headache", "head-injury": "knocked out", "neck-artery": "one side of the neck",
		"bladder-saddle": "between the legs.*saddle.*toilet paper.*both legs", "after-a-fall": "fall.*crash.*whiplash", "burst-artery": "belly", "vomiting-blood": "black stools",
		"allergy": "throat", "crisis": "ending your life.*helpline", "compartment": "tight", "dark-urine": "urine", "kidney-after": "hours later", "stuck-hernia": "pushed back",
		"pregnancy-pressure": "flashing", "leg-clot": "any of these.*red or darkened skin.*veins that are hard.*black skin", "temple": "temple.*chewing", "weak-limb": "spreads down",
		"back-fever": "fever", "kidney": "under the ribs", "hot-joint": "hot", "snapped-tendon": "snap", "serious-back": "at night", "lump": "lump.*swollen gland", "weight-loss": "Weight",
		"hoarse": "hoarse", "numb": "pins and needles", "leg-nerve": "below the knee", "stiff-shoulder": "frozen", "arm-vessels": "thoracic outlet", "hernia": "hernia", "bone-spot": "spot on a bone",
		"no-change": "two to three weeks",
	} {
		flag, ok := s.Flag(id)
		if !ok || flag.Urgency == 0 || !regexp.MustCompile(words).MatchString(flag.Text) {
			t.Errorf("%s: got %+v, want a sign with %q", id, flag, words)
		}
	}
	if flag, _ := s.Flag("heart"); strings.Contains(flag.Text, "minutes") {
		t.Errorf("nobody waits minutes with their heart: %q", flag.Text)
	}
	if flag, _ := s.Flag("crisis"); !flag.Helpline {
		t.Error("a crisis has no helpline")
	}
	if _, ok := s.Flag(""); ok {
		t.Error("a flag without an id was found")
	}
}

func TestWhatIsLeftAloneSaysForHowLong(t *testing.T) {
	s := loadFacts(t).Safety
	for id, days := range map[string]int{"bruise": 14, "muscle-tear": 14, "sprain": 14, "fracture": 42, "wound": 0, "burn": 0, "rash": 0, "shingles": 28, "new-joint": 0, "operated": 42, "injection": 2} {
		item, ok := s.Flag(id)
		if !ok || item.Until == "" || item.Days != days || !strings.HasSuffix(item.Text, item.Until) {
			t.Errorf("%s: got %+v, want %d days", id, item, days)
		}
	}
}
