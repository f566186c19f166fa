package main

import (
	"fmt"
	"go/token"
	"os"
	"path"
	"slices"
	"strings"
)

// sections are the tables of a file of rules.
var sections = []string{"imports", "only", "size", "long", "changes", "clock"}

// A ruleset is a file of rules: tables of lines, each a name and what is said of
// it.
type ruleset struct {
	file   string
	tables map[string][]*rule
}

// A rule is one line of a table, with the lines behind it that are indented.
type rule struct {
	line  int
	name  string // a package, a file, a function or a pattern of them
	words []string
	used  bool
}

func readRules(file string) (*ruleset, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := &ruleset{file, map[string][]*rule{}}
	section := ""
	for i, line := range strings.Split(string(data), "\n") {
		words := strings.Fields(line)
		rows := r.tables[section]
		switch {
		case len(words) == 0 || strings.HasPrefix(words[0], "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(words[0], "[]")
			if !slices.Contains(sections, section) {
				return nil, fmt.Errorf("%s:%d: want one of the tables %s, got %q", file, i+1, strings.Join(sections, ", "), section)
			}
		case section == "":
			return nil, fmt.Errorf("%s:%d: want a table such as [imports] first, got %q", file, i+1, line)
		case line[0] == ' ' || line[0] == '\t':
			if len(rows) == 0 {
				return nil, fmt.Errorf("%s:%d: want a line to go on with, got none", file, i+1)
			}
			last := rows[len(rows)-1]
			last.words = append(last.words, words...)
		default:
			r.tables[section] = append(rows, &rule{line: i + 1, name: words[0], words: words[1:]})
		}
	}
	return r, r.reasons()
}

// reasons reports the first exception that says no reason.
func (r *ruleset) reasons() error {
	for _, section := range sections {
		for _, row := range r.tables[section] {
			if section != "imports" && len(row.words) == 0 {
				return fmt.Errorf("%s:%d: want a word why behind %s, got none", r.file, row.line, row.name)
			}
		}
	}
	return nil
}

// may reports whether a table excepts a name. A pattern is for tests only if it
// ends in _test.go.
func (r *ruleset) may(section, name string) bool {
	found := false
	for _, row := range r.tables[section] {
		if ok, err := path.Match(row.name, name); err == nil && ok && isTest(row.name) == isTest(name) {
			row.used, found = true, true
		}
	}
	return found
}

// unused returns the exceptions that nothing needs any more: they would let a
// later mistake through.
func (r *ruleset) unused() (found []finding) {
	for _, section := range sections {
		for _, row := range r.tables[section] {
			if !row.used && section != "only" {
				found = append(found, finding{token.Position{Filename: r.file, Line: row.line},
					fmt.Sprintf("[%s] %s: nothing needs this line any more", section, row.name)})
			}
		}
	}
	return found
}
