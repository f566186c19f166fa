package main

import (
	"go/ast"
	"path"
	"slices"
	"strconv"
	"strings"
)

// floors are the folders of the top level, the lowest first. A test may import
// from its own floor and from those below.
var floors = []string{"assets", "session", "ui", "cmd"}

// imports finds what is imported and does not stand in the table: a package may
// import those of its line, where a name ending in /... is that and all below.
func imports(t *tree, r *ruleset) (found []finding) {
	for _, p := range t.packages {
		row := r.of("imports", p.name)
		if row == nil {
			found = append(found, t.finding(p.all()[0].Package, "[imports] has no line for the package %s", p.name))
			continue
		}
		needed := map[string]bool{}
		for _, s := range p.code {
			for _, i := range s.Imports {
				to := imported(i)
				if isStandard(to) {
					continue
				}
				entry, ok := allows(row.words, to)
				if !ok {
					found = append(found, t.finding(i.Pos(), "%s may not import %s", p.name, to))
				}
				needed[entry] = true
			}
		}
		for _, entry := range row.words {
			if !needed[entry] && len(p.code) > 0 {
				found = append(found, t.finding(p.code[0].Package, "%s may import %s, and does not", p.name, entry))
			}
		}
		found = append(found, upward(t, p)...)
	}
	return found
}

// upward finds the tests that import from a floor above.
func upward(t *tree, p *folder) (found []finding) {
	for _, s := range p.tests {
		for _, i := range s.Imports {
			if to := imported(i); floor(to) > floor(p.name) {
				found = append(found, t.finding(i.Pos(), "a test of %s may not import %s, which is above it", p.name, to))
			}
		}
	}
	return found
}

func floor(name string) int {
	top, _, _ := strings.Cut(name, "/")
	return slices.Index(floors, top)
}

// imported is what a line imports, for packages of ours without the module.
func imported(i *ast.ImportSpec) string {
	to, _ := strconv.Unquote(i.Path.Value) // the parser has seen that it is quoted
	return strings.TrimPrefix(to, module+"/")
}

// isStandard reports whether a package is of Go itself, whose names have no dot.
func isStandard(to string) bool {
	top, _, _ := strings.Cut(to, "/")
	return !strings.Contains(top, ".") && !slices.Contains(floors, top)
}

func allows(entries []string, to string) (entry string, ok bool) {
	for _, e := range entries {
		below, all := strings.CutSuffix(e, "/...")
		if e == to || all && (to == below || strings.HasPrefix(to, below+"/")) {
			return e, true
		}
	}
	return "", false
}

// of returns the line of a table for a name.
func (r *ruleset) of(section, name string) *rule {
	for _, row := range r.tables[section] {
		if row.name == name {
			row.used = true
			return row
		}
	}
	return nil
}

// reserved finds what is called outside the places that may: a line of the table
// is a function, the files that may call it with commas between, and why. Tests may call
// whatever is not of Fyne's thread.
func reserved(t *tree, r *ruleset) (found []finding) {
	for _, row := range r.tables["only"] {
		pkg, name, _ := strings.Cut(row.name, ".")
		for _, p := range t.packages {
			for _, s := range p.all() {
				ast.Inspect(s.File, func(n ast.Node) bool {
					e, ok := n.(ast.Expr)
					if !ok || !of(e, pkg, name) {
						return true
					}
					mine := slices.ContainsFunc(strings.Split(row.words[0], ","), func(files string) bool {
						ok, _ := path.Match(files, s.name)
						return ok
					})
					if !mine && !(isTest(s.name) && pkg != "fyne") {
						found = append(found, t.finding(n.Pos(), "only %s may call %s", row.words[0], row.name))
					}
					return true
				})
			}
		}
	}
	return found
}
