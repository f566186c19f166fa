package body_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"unknot/session/body"
)

func TestBrokenSourcesAreExplained(t *testing.T) {
	const sound = `{"key": [{"quality": "R", "meaning": "A review."}], "unsure": [{"text": "All of it.", "sources": [1]}],
		"sources": [{"id": 1, "quality": ["R"], "text": "A review.", "addresses": ["https://example.org/1"]}]}`
	if _, err := body.LoadSources([]byte(sound)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"id": 1`, `"id": 0`, "sources[0].id: want a number from 1, got 0"},
		{`["R"]`, `["X"]`, `sources[0].quality: want a letter of the key, got "X"`},
		{`["R"]`, `[]`, "sources[0].quality: want at least one letter of the key, got none"},
		{`"text": "A review."`, `"text": ""`, "sources[0].text: want a text"},
		{`"https://example.org/1"`, `"example.org"`, `sources[0].addresses[0]: want an address that begins with http, got "example.org"`},
		{`"All of it."`, `""`, "unsure[0].text: want a text"},
		{`"meaning": "A review."`, `"meaning": ""`, "key[0].meaning: want a text"},
		{`{"id": 1,`, `{"id": 1, "quality": ["R"], "text": "Twin."}, {"id": 1,`, "sources[1].id: want a number of its own, got 1 again"},
		{`"addresses"`, `"urls"`, `unknown field "urls"`},
	} {
		if !strings.Contains(sound, c.old) {
			t.Fatalf("%s is not in the sound file", c.old)
		}
		_, err := body.LoadSources([]byte(strings.Replace(sound, c.old, c.new, 1)))
		if err == nil || !strings.HasPrefix(err.Error(), "sources.json: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
}

func TestWhatIsSaidToHaveBeenReadShowsIt(t *testing.T) {
	const sound = `{"key": [{"quality": "T", "meaning": "One study."}], "sources": [{"id": 1, "quality": ["T"], "title": "Of spots", "text": "It.",
		"addresses": [], "opened": "2026-11-30", "seen": "abstract", "quote": "spots were less sore"}]}`
	b, err := body.LoadSources([]byte(sound))
	if err != nil || !b.Opened([]body.Source{"practice", "1"}) || b.Opened([]body.Source{"practice"}) || len(b.Unopened()) != 0 {
		t.Fatalf("got %+v, %v, want one that was opened", b, err)
	}
	for _, c := range []change{
		{`"2026-11-30"`, `"in November"`, `sources[0].opened: want a date such as 2026-11-30, or null, got "in November"`},
		{`"abstract"`, `"heard of"`, `sources[0].seen: want paper, page, abstract or excerpt, got "heard of"`},
		{`"spots were less sore"`, `""`, "sources[0].quote: want 1 to 15 words of its text, got 0"},
		{`"spots were less sore"`, `"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"`, "want 1 to 15 words of its text, got 16"},
		{`"2026-11-30"`, `null`, "sources[0].opened: want a date beside what was seen and quoted, got none"},
		{`"title": "Of spots", `, ``, "sources[0].title: want a title or a place to find it"},
	} {
		if _, err := body.LoadSources([]byte(strings.Replace(sound, c.old, c.new, 1))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
}

// Under a sign of danger stands no shop and no clinic: health services,
// guidelines and papers only, and most of them were read.
func TestSignsOfDangerRestOnHealthServicesAndPapers(t *testing.T) {
	f := loadFacts(t)
	works := map[body.Source]body.Work{}
	for _, w := range f.Sources.Works {
		works[body.Source(strconv.Itoa(w.ID))] = w
	}
	for _, section := range f.Safety.Sections {
		if section.ID != body.RedFlags {
			continue
		}
		for _, item := range section.Items {
			if item.Urgency == body.Emergency && !f.Sources.Opened(item.Sources) {
				t.Errorf("%s: an emergency rests on nothing that was read", item.ID)
			}
			for _, s := range item.Sources {
				if w, ok := works[s]; ok && slices.Contains(w.Quality, "P") && s != "58" {
					t.Errorf("%s: rests on %q", item.ID, w.Text)
				}
			}
		}
	}
}
