package main

import (
	"go/ast"
	"go/token"
	"path"
)

// variables finds package variables that change: they are assigned to, in whole
// or in part, or their address is taken.
func variables(t *tree, r *ruleset) (found []finding) {
	for _, p := range t.packages {
		declared := map[string]*ast.Ident{}
		for _, s := range p.code {
			for _, d := range s.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok || g.Tok != token.VAR {
					continue
				}
				for _, spec := range g.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						if name.Name != "_" {
							declared[name.Name] = name
						}
					}
				}
			}
		}
		for name, at := range changed(p, declared) {
			if !r.may("changes", path.Join(p.name, name)) {
				found = append(found, t.finding(declared[name].Pos(), "the package variable %s changes, at %s", name, t.files.Position(at)))
			}
		}
	}
	return found
}

// changed returns where package variables change.
func changed(p *folder, declared map[string]*ast.Ident) map[string]token.Pos {
	all := map[string]token.Pos{}
	for _, s := range p.all() {
		local := packageNames(s)
		change := func(e ast.Expr) {
			id := root(e)
			if id == nil || declared[id.Name] == nil || local[id.Name] || id == declared[id.Name] {
				return
			}
			if id.Obj != nil && id.Obj.Pos() != declared[id.Name].Pos() {
				return // another of that name
			}
			all[id.Name] = id.Pos()
		}
		for _, d := range s.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.AssignStmt:
					if n.Tok != token.DEFINE {
						for _, e := range n.Lhs {
							change(e)
						}
					}
				case *ast.IncDecStmt:
					change(n.X)
				case *ast.RangeStmt:
					if n.Tok == token.ASSIGN {
						change(n.Key)
						change(n.Value)
					}
				case *ast.UnaryExpr:
					if n.Op == token.AND {
						change(n.X)
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear") {
						change(n.Args[0])
					}
				}
				return true
			})
		}
	}
	return all
}

// root is the variable that an expression is a part of, or nil.
func root(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.Ident:
		return e
	case *ast.IndexExpr:
		return root(e.X)
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.StarExpr:
		return root(e.X)
	case *ast.ParenExpr:
		return root(e.X)
	}
	return nil
}

// packageNames are the names by which a file knows other packages.
func packageNames(s *source) map[string]bool {
	names := map[string]bool{}
	for _, i := range s.Imports {
		if i.Name != nil {
			names[i.Name.Name] = true
		} else {
			names[path.Base(imported(i))] = true
		}
	}
	return names
}
