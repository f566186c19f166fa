package main

import (
	"go/ast"
	"go/token"
	"slices"
)

// comments finds packages and exported names that nobody documents. A group of
// constants or variables may have one comment for all, or one on each line; of
// constants of a type of their own, its comment says what they are.
func comments(t *tree, _ *ruleset) (found []finding) {
	for _, p := range t.packages {
		documented := len(p.code) == 0
		for _, s := range p.code {
			documented = documented || s.Doc != nil
		}
		if !documented {
			found = append(found, t.finding(p.code[0].Package, "the package %s is not documented", p.name))
		}
		for _, s := range p.code {
			if s.Name.Name == "main" {
				continue // nobody can use its names
			}
			for _, d := range s.Decls {
				for _, name := range bare(d) {
					found = append(found, t.finding(name.Pos(), "%s is exported and not documented", name.Name))
				}
			}
		}
	}
	return found
}

// bare are the exported names of a declaration without a comment.
func bare(d ast.Decl) (names []*ast.Ident) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && !isPlain(d) && (d.Recv == nil || exportedType(d.Recv.List[0].Type)) {
			names = append(names, d.Name)
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT {
			return nil
		}
		typed := false
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && spec.Doc == nil && d.Doc == nil {
					names = append(names, spec.Name)
				}
			case *ast.ValueSpec:
				if typed = typed || spec.Type != nil; typed && d.Tok == token.CONST {
					continue
				}
				for _, name := range spec.Names {
					if name.IsExported() && spec.Doc == nil && spec.Comment == nil && d.Doc == nil {
						names = append(names, name)
					}
				}
			}
		}
	}
	return names
}

// plain are methods that do what everybody knows of their names, those of a
// fyne.Layout among them.
var plain = []string{"String", "Error", "Unwrap", "MinSize", "Layout"}

func isPlain(d *ast.FuncDecl) bool { return d.Recv != nil && slices.Contains(plain, d.Name.Name) }

func exportedType(e ast.Expr) bool {
	id := root(e)
	return id != nil && id.IsExported()
}
