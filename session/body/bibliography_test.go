package body_test

import (
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
