package main

import "go/ast"

// How large a package may be, tests left out, and how long a function.
const (
	mostFiles    = 40
	mostLines    = 4000
	mostFunction = 60
)

// sizes finds the packages that are too large.
func sizes(t *tree, r *ruleset) (found []finding) {
	for _, p := range t.packages {
		lines := 0
		for _, s := range p.code {
			lines += s.lines
		}
		if (len(p.code) > mostFiles || lines > mostLines) && !r.may("size", p.name) {
			found = append(found, t.finding(p.code[0].Package, "the package %s has %d files and %d lines, want %d and %d at most, or a word why in [size]",
				p.name, len(p.code), lines, mostFiles, mostLines))
		}
	}
	return found
}

// lengths finds the functions that are too long.
func lengths(t *tree, r *ruleset) (found []finding) {
	for _, p := range t.packages {
		for _, s := range p.code {
			for _, d := range s.Decls {
				f, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				lines := t.files.Position(f.End()).Line - t.files.Position(f.Pos()).Line + 1
				if lines > mostFunction && !r.may("long", s.name+":"+f.Name.Name) {
					found = append(found, t.finding(f.Pos(), "the function %s has %d lines, want %d at most", f.Name.Name, lines, mostFunction))
				}
			}
		}
	}
	return found
}
