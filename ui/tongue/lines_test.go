package tongue_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"unknot/session/body"
	linewords "unknot/session/words"
	"unknot/ui/tongue"
)

// says are the functions whose first argument is read by people.
var says = map[string]bool{"words.Linef": true, "words.Errorf": true, "tongue.L": true, "tongue.F": true}

// TestEveryLineOfTheSourcesIsTranslated goes through everything that is written
// to be said in several languages, wherever that is.
func TestEveryLineOfTheSourcesIsTranslated(t *testing.T) {
	english := words(t, "en")
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
					if strings.HasPrefix(name(call.Fun), "words.") {
						t.Errorf("%v: want the text itself, so that it can be translated", where)
					}
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
	if found < 120 {
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

func TestTheWordsThatFillLinesAreTranslated(t *testing.T) {
	english := words(t, "en")
	for _, side := range []body.Side{body.Left, body.Right, body.Both} {
		if english[side.String()] == "" {
			t.Errorf("nothing for %q", side)
		}
	}
	for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
		if english[level.String()] == "" {
			t.Errorf("nothing for %q", level)
		}
	}
}

func TestALineIsSaidWithItsParts(t *testing.T) {
	in(t, "de")
	system := errors.New("permission denied")
	for _, c := range []struct {
		line linewords.Line
		want string
	}{
		{linewords.Linef("left out: %s", "heel"), "Ausgelassen: heel."},
		{linewords.Linef("%s: %s", "heel", linewords.Join([]linewords.Line{linewords.Linef("%d holds instead of %d", 2, 3), linewords.Linef("%s only", body.Left)}, ", ")),
			"Heel: 2-mal halten statt 3, nur links."},
		{linewords.LineOf(linewords.Errorf("your routines: %s", linewords.Errorf("%s: want a folder, got a file", "/a"))), "Deine Routinen: /a ist eine Datei statt eines Ordners."},
		{linewords.LineOf(linewords.Errorf("your routines: %s", system)), "Deine Routinen: permission denied."},
		{linewords.LineOf(errors.Join(linewords.Errorf("the disk is full"), system)), "Die Festplatte ist voll; permission denied."},
		{linewords.Line{}, ""},
	} {
		if got := tongue.Sentence(c.line); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
