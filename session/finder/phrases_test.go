package finder_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/triage"
)

// TestPhrases types what people type, in each language, and looks at what comes
// back. What the kinds mean is told at the head of the files.
func TestPhrases(t *testing.T) {
	files, _ := filepath.Glob("testdata/phrases-*.tsv")
	if len(files) == 0 {
		t.Fatal("want files of phrases, got none")
	}
	for _, file := range files {
		code := strings.TrimPrefix(filepath.Base(file), "phrases-")[:2]
		f := openIn(t, code)
		for _, p := range readPhrases(t, file) {
			if why := p.wrong(f.Ask(words(p.text))); why != "" {
				t.Errorf("%s: %q: want %s %s, %s", code, p.text, p.kind, p.detail, why)
			}
		}
	}
}

// A phrase is one that somebody types, and what has to come back.
type phrase struct{ text, kind, detail string }

func readPhrases(t testing.TB, name string) []phrase {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []phrase
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		fields := append(strings.Split(line, "\t"), "", "")
		all = append(all, phrase{fields[0], fields[1], fields[2]})
	}
	if len(all) < 60 {
		t.Errorf("%s: want 60 phrases at least, got %d", name, len(all))
	}
	return all
}

// wrong says how an answer falls short, or nothing.
func (p phrase) wrong(a finder.Answer) string {
	outcome := fmt.Sprintf("got %v", a.Outcome)
	if a.Danger.Lead != nil {
		outcome += ": " + a.Danger.Lead.Text
	}
	switch p.kind {
	case "stop", "doctor", "leave", "named":
		if a.Outcome.String() != p.kind || len(a.Results) > 0 || a.Danger.Lead == nil {
			return outcome
		}
		if !strings.Contains(strings.ToLower(a.Danger.Lead.Text), strings.ToLower(p.detail)) {
			return outcome
		}
	case "nothing":
		if a.Outcome != triage.Nothing || len(a.Results) > 0 {
			return outcome
		}
	case "rule":
		if !slices.ContainsFunc(a.Danger.Groups, func(l triage.Lead) bool { return l.ID == p.detail }) {
			return fmt.Sprintf("%s, groups %v", outcome, a.Danger.Groups)
		}
	case "side":
		if want, _ := body.ParseSide(p.detail); len(a.Results) == 0 || a.Results[0].Side != want {
			return outcome + " of another side"
		}
	case "first", "both":
		return p.wrongPoints(a, outcome)
	default:
		return "which is no kind"
	}
	return ""
}

func (p phrase) wrongPoints(a finder.Answer, outcome string) string {
	got := first(a, 6)
	among := func(id string, n int) bool { return slices.Contains(got[:min(n, len(got))], body.ID(id)) }
	if a.Outcome != triage.Points || len(got) == 0 {
		return outcome
	}
	if p.kind == "both" {
		if a.Results[0].Side != body.Both || !among(p.detail, 4) {
			return fmt.Sprintf("got %v, %v", a.Results[0].Side, got)
		}
		return ""
	}
	for i, want := range strings.Fields(p.detail) {
		switch {
		case want[0] == '+':
			if !among(want[1:], 4) {
				return fmt.Sprintf("got %v", got)
			}
		case want[0] == '-':
			if among(want[1:], 6) {
				return fmt.Sprintf("got %v", got)
			}
		case i == 0 && !slices.Contains(strings.Split(want, ","), string(got[0])):
			return fmt.Sprintf("got %v", got)
		}
	}
	return ""
}
