package main

import "go/ast"

// readings are those in package time that read the clock or wait for it.
var readings = []string{"Now", "Since", "Until", "Sleep"}

// clock finds what reads the real clock, or sleeps by it. In a bubble of
// testing/synctest the clock is not the real one.
func clock(t *tree, r *ruleset) (found []finding) {
	for _, p := range t.packages {
		for _, s := range p.all() {
			var here []finding
			ast.Inspect(s.File, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					return !of(n.Fun, "synctest", "Test")
				case *ast.SelectorExpr:
					if of(n, "time", readings...) {
						here = append(here, t.finding(n.Pos(), "time.%s: the time must come in from outside, or [clock] say why not", n.Sel.Name))
					}
				}
				return true
			})
			if len(here) > 0 && !r.may("clock", s.name) {
				found = append(found, here...)
			}
		}
	}
	return found
}
