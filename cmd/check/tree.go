package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// module is the path of what is checked.
const module = "unknot"

// A tree is all packages under a folder.
type tree struct {
	files    *token.FileSet
	packages []*folder // by name
}

// A folder is one package, with its tests.
type folder struct {
	name  string // its path, below the module's
	code  []*source
	tests []*source
}

func (f *folder) all() []*source { return slices.Concat(f.code, f.tests) }

// A source is one file.
type source struct {
	name  string // its path
	lines int
	*ast.File
}

// readTree reads every Go file under a folder but those of dot-folders and of
// testdata.
func readTree(root string) (*tree, error) {
	t := &tree{files: token.NewFileSet()}
	folders := map[string]*folder{}
	err := filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if at != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(at) != ".go" {
			return nil
		}
		s, err := t.read(root, at)
		if err != nil {
			return err
		}
		dir := path.Dir(s.name)
		f := folders[dir]
		if f == nil {
			f = &folder{name: dir}
			folders[dir], t.packages = f, append(t.packages, f)
		}
		if isTest(s.name) {
			f.tests = append(f.tests, s)
		} else {
			f.code = append(f.code, s)
		}
		return nil
	})
	return t, err
}

func (t *tree) read(root, at string) (*source, error) {
	name, err := filepath.Rel(root, at)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(at)
	if err != nil {
		return nil, err
	}
	name = filepath.ToSlash(name)
	f, err := parser.ParseFile(t.files, name, text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	return &source{name, strings.Count(string(text), "\n"), f}, nil
}

func isTest(name string) bool { return strings.HasSuffix(name, "_test.go") }

// of reports whether an expression is one of the names in a package.
func of(e ast.Expr, pkg string, names ...string) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == pkg && slices.Contains(names, s.Sel.Name)
}
