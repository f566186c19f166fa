package body_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"unknot/session/body"
)

// texts are all that a person may read or hear, by where it stands.
func texts(a *body.Atlas) map[string]string {
	all := map[string]string{}
	list := func(where string, texts []string) {
		for i, s := range texts {
			all[fmt.Sprintf("%s[%d]", where, i)] = s
		}
	}
	studies := func(where string, evidence []body.Study) {
		for i, e := range evidence {
			all[fmt.Sprintf("%s.evidence[%d]", where, i)] = e.Says
		}
	}
	for _, r := range a.Regions {
		at := string(r.ID)
		all[at+".name"], all[at+".everyday"], all[at+".position"] = r.Name, r.Everyday, r.Position
		all[at+".therapist"], all[at+".note"] = r.Therapist, r.Note
		list(at+".words", r.Words)
		list(at+".muscles", r.Muscles)
		list(at+".tools", r.Tools)
		list(at+".cautions", r.Cautions)
		list(at+".excluded_if", r.ExcludedIf)
		studies(at, r.Evidence)
	}
	for _, p := range points(a) {
		at := string(p.ID)
		all[at+".muscle"], all[at+".name"], all[at+".short"] = p.Muscle, p.Name, p.Short
		all[at+".find"], all[at+".press"], all[at+".care"] = p.Find, p.Press, p.Care
		if p.ByHand != "" {
			all[at+".by_hand"] = p.ByHand
		}
		all[at+".therapist"], all[at+".therapist.find"] = p.Therapist.How, p.Therapist.Find
		list(at+".tools", p.Tools)
		for i, f := range p.Refers {
			all[fmt.Sprintf("%s.refers[%d]", at, i)] = f.Area
		}
		studies(at, p.Evidence)
	}
	return all
}

// claims are words that promise, blame, mislead or mystify.
var claims = regexp.MustCompile(`(?i)!|toxin|detox|flush|lactic|adhesion|\bknots?\b|\bscars?\b|melt|realign|\bresets?\b|` +
	`\bcur(e|es|ed|ing)\b|\btreat|heal(s|ed|ing)?\b|\bfix(es|ed|ing)?\b|no pain|push through|drink|proven|guarantee|` +
	`exact|trigger point is here|\benergy\b|meridian|rhythm|diagnos|\btorn\b|inflam|\bpatients?\b`)

func TestNoTextClaimsTooMuch(t *testing.T) {
	for where, text := range texts(load(t)) {
		if word := claims.FindString(text); word != "" {
			t.Errorf("%s: %q in %q", where, word, text)
		}
	}
}

func TestFindIsWordedAsASearch(t *testing.T) {
	search := regexp.MustCompile(`(?i)\b(feel|look)\b`)
	for _, p := range points(load(t)) {
		if !search.MatchString(p.Find) {
			t.Errorf("%s: %q does not say to look or feel", p.ID, p.Find)
		}
	}
}

// A therapist feels for it on somebody else, whose back is not "your back".
func TestATherapistFindsItOnTheClient(t *testing.T) {
	search := regexp.MustCompile(`(?i)\bfeel\b`)
	own := regexp.MustCompile(`(?i)\byour (fingertips|palm)\b`)
	for _, p := range points(load(t)) {
		text := p.Therapist.Find
		if !search.MatchString(text) {
			t.Errorf("%s: %q does not say to feel", p.ID, text)
		}
		if rest := own.ReplaceAllString(text, ""); strings.Contains(strings.ToLower(rest), "your") {
			t.Errorf("%s: %q speaks of the therapist's own body", p.ID, text)
		}
		if text == p.Find || strings.Count(text, ".") != 1 {
			t.Errorf("%s: got %q, want one sentence of its own", p.ID, text)
		}
	}
}

func TestTextsAreShortEnoughToBeSpoken(t *testing.T) {
	for _, p := range points(load(t)) {
		for _, f := range []struct {
			name, text string
			most       int
		}{{"find", p.Find, 140}, {"press", p.Press, 140}, {"by_hand", p.ByHand, 140}, {"therapist.find", p.Therapist.Find, 140}, {"care", p.Care, 200}, {"name", p.Name, 40}, {"short", p.Short, 24}} {
			if n := utf8.RuneCountInString(f.text); n > f.most {
				t.Errorf("%s.%s: %d characters, want at most %d: %q", p.ID, f.name, n, f.most, f.text)
			}
		}
	}
}

func TestSentencesEndInAFullStop(t *testing.T) {
	sentence := regexp.MustCompile(`\.(find|press|by_hand|care|position|therapist|cautions\[\d+\]|evidence\[\d+\])$`)
	for where, text := range texts(load(t)) {
		if sentence.MatchString(where) != strings.HasSuffix(text, ".") && !strings.HasSuffix(where, ".note") {
			t.Errorf("%s: %q", where, text)
		}
	}
}

func TestNamesFollowASide(t *testing.T) {
	seen := map[string]body.ID{}
	side := regexp.MustCompile(`\b(left|right|both)\b`)
	for _, p := range points(load(t)) {
		for _, name := range []string{p.Name, p.Short} {
			if name != strings.ToLower(name) || side.MatchString(name) {
				t.Errorf("%s: %q has a capital or a side", p.ID, name)
			}
			if other, ok := seen[name]; ok && other != p.ID {
				t.Errorf("%s and %s are both called %q", p.ID, other, name)
			}
			seen[name] = p.ID
		}
	}
}

func TestTilesAreThoseOfTheFigure(t *testing.T) {
	tiles := strings.Fields(`head neck upper_trap shoulder chest waist abdomen upper_back mid_back low_back
		glutes hip front_thigh hamstrings inner_thigh knee calf shin foot upper_arm forearm hand`)
	known := map[body.Tile]bool{}
	for _, tile := range tiles {
		known[body.Tile(tile)] = true
	}
	for _, r := range load(t).Regions {
		for _, tile := range r.Tiles {
			if !known[tile] || tile == "abdomen" || tile == "knee" {
				t.Errorf("%s: %q is no tile to press", r.ID, tile)
			}
		}
	}
}
