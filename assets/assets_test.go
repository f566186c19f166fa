package assets_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"unknot/assets"
)

// claims are words that promise, blame, mislead or mystify.
var claims = regexp.MustCompile(`(?i)!|toxin|detox|flush|lactic|adhesion|\bknots?\b|\bscars?\b|melt|realign|\bresets? your\b|` +
	`\bcur(e|es|ed|ing)\b|\btreat|heal(s|ed|ing)?\b|\bfix(es|ed|ing)?\b|no pain no|push through|proven|guarantee|` +
	`exact|trigger point is here|\benergy\b|meridian|rhythm|diagnos|inflam|\bpatients?\b`)

// meant are passages in which such a word does not claim anything.
var meant = strings.NewReplacer("do not treat a disease", "", "does not treat a disease", "", "A scar younger", "", "hospital patient", "", "hormone treatment", "",
	"muscle energy", "", "no fixed site and no fixed pattern", "", "lactic acid and massage", "", "are not a diagnosis", "", "is not a diagnosis", "", "ist keine Diagnose", "", "sind keine Diagnose", "")

// quoted are the words of others: sentences and titles of sources.
var quoted = regexp.MustCompile(`^sources\.json\..*\.(quote|title)$`)

func TestNoTextClaimsTooMuch(t *testing.T) {
	for where, text := range texts(t) {
		if word := claims.FindString(meant.Replace(text)); word != "" && !strings.Contains(where, ".addresses") && !quoted.MatchString(where) {
			t.Errorf("%s: %q in %q", where, word, text)
		}
	}
}

func TestNoTextNamesAMachine(t *testing.T) {
	path := regexp.MustCompile(`(^|\s)(/home|/tmp|/work|[A-Z]:\\)`)
	for where, text := range texts(t) {
		if path.MatchString(text) {
			t.Errorf("%s: a path in %q", where, text)
		}
	}
}

// notRead reports whether no person reads the texts of a file: a schema, the
// words that people may search for, lists of words, and fonts.
func notRead(name string) bool {
	return name == "routine.schema.json" || name == "places.json" || !strings.HasSuffix(name, ".json") ||
		strings.HasPrefix(name, "triage/") || strings.HasPrefix(name, "search/")
}

// texts are all texts in all files of facts and routines, by where they stand.
func texts(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	var add func(where string, value any)
	add = func(where string, value any) {
		switch v := value.(type) {
		case string:
			all[where] = v
		case []any:
			for i, item := range v {
				add(fmt.Sprintf("%s[%d]", where, i), item)
			}
		case map[string]any:
			for name, field := range v {
				add(where+"."+name, field)
			}
		}
	}
	err := fs.WalkDir(assets.Facts(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || notRead(name) {
			return err
		}
		data, err := fs.ReadFile(assets.Facts(), name)
		if err != nil {
			return err
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		add(name, value)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
