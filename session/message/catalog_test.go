package message_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/message"
)

// A text is what a message says, for one and for any other count.
type text struct{ One, Other string }

// UnmarshalJSON reads a text alone or one with a plural.
func (x *text) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, &x.Other)
	}
	type plain text
	return json.Unmarshal(data, (*plain)(x))
}

// catalog is all messages of a language by their keys.
func catalog(t testing.TB, code string) map[string]text {
	t.Helper()
	data, err := fs.ReadFile(assets.Messages(), code+".json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]text
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatalf("%s: %v", code, err)
	}
	return all
}

var place = regexp.MustCompile(`{{[^}]*}}`)

func placesOf(text string) []string {
	return slices.Compact(slices.Sorted(slices.Values(place.FindAllString(text, -1))))
}

func TestEveryLanguageHasTheSameMessages(t *testing.T) {
	english := catalog(t, "en")
	for _, code := range message.Languages() {
		here := catalog(t, code)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			want, got := english[key], here[key]
			if strings.TrimSpace(got.Other) == "" || (got.One == "") != (want.One == "") {
				t.Errorf("%s: %s is %q, want all of %q", code, key, got, want)
			}
			if !slices.Equal(placesOf(got.Other), placesOf(want.Other)) {
				t.Errorf("%s: %s has the places %q, want %q", code, key, placesOf(got.Other), placesOf(want.Other))
			}
			for _, p := range placesOf(got.One) {
				if !slices.Contains(placesOf(want.Other), p) {
					t.Errorf("%s: %s has the place %s, which nothing fills", code, key, p)
				}
			}
		}
		for key := range here {
			if _, ok := english[key]; !ok {
				t.Errorf("%s: %s is no English message", code, key)
			}
		}
	}
}

func TestTheCatalogIsWhatTheSourcesSay(t *testing.T) {
	english := catalog(t, "en")
	used := map[string]bool{}
	for _, m := range slices.Concat(inSources(t), inData(t)) {
		used[m.key] = true
		if got := english[m.key]; got != m.text {
			t.Errorf("%s: %s is %q, but %q in en.json", m.where, m.key, m.text, got)
		}
		if want := placesOf(m.One + m.Other); m.values != nil && !slices.Equal(m.values, want) {
			t.Errorf("%s: %s is given %q, want %q", m.where, m.key, m.values, want)
		}
	}
	for key := range english {
		if !used[key] {
			t.Errorf("%s: nothing says it any more", key)
		}
	}
}

// A use is where a message is made.
type use struct {
	where, key string
	text
	values []string // the places that are filled; nil if that is not known
}

// makers are the functions that make messages, by the number of their arguments
// before the values.
var makers = map[string]int{"message.New": 2, "message.Errorf": 2, "message.Plural": 4, "New": 2, "Text": 2, "Told": 2}

var keyForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$`)

// inSources are the messages that the sources make of texts that stand in them.
func inSources(t testing.TB) []use {
	t.Helper()
	var all []use
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
				switch n := n.(type) {
				case *ast.CallExpr:
					if u, ok := madeBy(t, n, files.Position(n.Pos()).String()); ok {
						all = append(all, u)
					}
				case *ast.Field:
					if u, ok := helpOf(t, n, files.Position(n.Pos()).String()); ok {
						all = append(all, u)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// helpOf is the message that the tag of a command or a flag has.
func helpOf(t testing.TB, field *ast.Field, where string) (use, bool) {
	if field.Tag == nil {
		return use{}, false
	}
	text, _ := literal(field.Tag)
	tag := reflect.StructTag(text)
	help, ok := tag.Lookup("help")
	if !ok {
		return use{}, false
	}
	key := tag.Get("key")
	if !keyForm.MatchString(key) {
		t.Errorf("%s: want a key beside its help, got %q", where, key)
	}
	u := use{where: where, key: key, values: []string{}}
	u.Other = help
	return u, true
}

// madeBy is the message that a call makes.
func madeBy(t testing.TB, call *ast.CallExpr, where string) (use, bool) {
	name := called(call.Fun)
	before, ok := makers[name]
	if !ok || len(call.Args) < before {
		return use{}, false
	}
	key, ok := literal(call.Args[0])
	if !ok && strings.HasPrefix(name, "message.") && !strings.Contains(where, "session/body/messages.go") && !strings.Contains(where, "session/posture/messages.go") && !strings.Contains(where, "ui/screens/screen.go") {
		t.Errorf("%s: want a key that is written out", where)
	}
	if !ok || (name == "Text" || name == "New") && !keyForm.MatchString(key) {
		return use{}, false
	}
	if !keyForm.MatchString(key) {
		t.Errorf("%s: %q is no key", where, key)
	}
	u := use{where: where, key: key, values: []string{}}
	u.Other, ok = literal(call.Args[1])
	if name == "message.Plural" {
		u.One = u.Other
		u.Other, _ = literal(call.Args[2])
		if strings.Contains(u.One+u.Other, "{{.Count}}") { // or the count alone picks the text
			u.values = append(u.values, "{{.Count}}")
		}
	}
	if !ok {
		t.Errorf("%s: %s: want the English text itself", where, key)
	}
	if name == "Told" {
		u.values, before = append(u.values, "{{.Error}}"), len(call.Args)
	}
	for i := before; i < len(call.Args); i += 2 {
		name, _ := literal(call.Args[i])
		u.values = append(u.values, "{{."+name+"}}")
	}
	if call.Ellipsis.IsValid() {
		u.values = nil
	}
	slices.Sort(u.values)
	return u, true
}

// called is a function as it is called: message.New, which is New where it is made,
// or the name of a method.
func called(f ast.Expr) string {
	if name, ok := f.(*ast.Ident); ok && name.Name == "New" {
		return "New"
	}
	s, ok := f.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if p, ok := s.X.(*ast.Ident); ok && p.Name == "message" {
		return "message." + s.Sel.Name
	}
	return s.Sel.Name
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
