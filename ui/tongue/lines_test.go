package tongue_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// says are the functions whose first argument is read by people.
var says = map[string]bool{"words.Linef": true, "words.Errorf": true, "tongue.L": true, "tongue.F": true}

// TestEveryLineOfTheSourcesIsTranslated goes through everything that is written
// to be said in several languages, wherever that is.
func TestEveryLineOfTheSourcesIsTranslated(t *testing.T) {
	english := words(t, "en")
	for _, text := range keyed(t) {
		english[text] = text
	}
	found := 0
	for _, root := range []string{"../../session", "../../ui", "../../cmd"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) == 0 || !says[name(call.Fun)] {
					return true
				}
				where := files.Position(call.Pos())
				text, ok := literal(call.Args[0])
				if !ok {
					return true
				}
				found++
				if _, ok := english[text]; !ok && strings.ContainsFunc(verb.ReplaceAllString(text, ""), isLetter) {
					t.Errorf("%v: %q is not among the translations", where, text)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 0 {
		t.Errorf("only %d lines were found", found)
	}
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// name is a function as it is called, such as words.Linef.
func name(f ast.Expr) string {
	if s, ok := f.(*ast.SelectorExpr); ok {
		if p, ok := s.X.(*ast.Ident); ok {
			return p.Name + "." + s.Sel.Name
		}
	}
	return ""
}

// literal is a text that is written out, perhaps in pieces.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, okA := literal(e.X)
		b, okB := literal(e.Y)
		return a + b, okA && okB
	}
	return "", false
}
