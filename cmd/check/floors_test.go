package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestThePicturesOfTheFloorsAreTrue compares what session and ui say of their
// packages with the table that is held: each stands on a floor above all that it
// imports of those in the picture, and of session's packages none is left out.
func TestThePicturesOfTheFloorsAreTrue(t *testing.T) {
	rules, err := readRules(filepath.Join("..", "..", ".ci", "rules"))
	if err != nil {
		t.Fatal(err)
	}
	for _, top := range []string{"session", "ui"} {
		floors := drawn(t, top, rules)
		for _, row := range rules.tables["imports"] {
			at, ok := floors[row.name]
			if !ok {
				if top == "session" && strings.HasPrefix(row.name, "session/") && row.name != "session/prepare/preparetest" {
					t.Errorf("%s/doc.go draws no floor for %s", top, row.name)
				}
				continue
			}
			for _, to := range row.words {
				if below, ok := floors[to]; ok && below <= at {
					t.Errorf("%s/doc.go draws %s not above %s, which it imports", top, row.name, to)
				}
			}
		}
	}
}

// drawn returns on which line of a picture each package stands, the highest
// first.
func drawn(t *testing.T, top string, rules *ruleset) map[string]int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", top, "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]int{}
	for i, line := range strings.Split(string(text), "\n") {
		line, ok := strings.CutPrefix(line, "//\t")
		if !ok {
			continue
		}
		for _, word := range strings.Fields(line) {
			n := slices.IndexFunc(rules.tables["imports"], func(r *rule) bool {
				return r.name == word && word == top || strings.HasPrefix(r.name, top+"/") && strings.HasSuffix(r.name, "/"+word)
			})
			if n < 0 {
				break // what it says of them
			}
			if name := rules.tables["imports"][n].name; floors[name] == 0 {
				floors[name] = i
			}
		}
	}
	if len(floors) < 5 {
		t.Errorf("%s/doc.go: got %d packages in the picture, want more", top, len(floors))
	}
	return floors
}
