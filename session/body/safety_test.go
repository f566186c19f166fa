package body_test

import (
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
		`{"sections": [{"id": "a", "title": "", "items": []}]}`:                                       `section "a": want an id, a title and items`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": []}]}]}`:          "a: item 0: want a text and its sources",
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "source": [1]}]}]}`:          `unknown field "source"`,
		`{"sections": [{"id": "a", "title": "t", "items": [{"text": "x", "sources": ["hearsay"]}]}]}`: "hearsay",
	} {
		_, err := body.LoadSafety([]byte(data))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want one with %q", data, err, want)
		}
	}
}
