// Clock checks that the time comes in from outside. It prints every place that
// reads the real clock, or sleeps by it, and fails, but for the files that may.
// In a bubble of testing/synctest the clock is not the real one.
//
//	go run ./.ci/clock .ci/clock/may
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// real are those in package time that read the clock or wait for it.
var real = []string{"Now", "Since", "Until", "Sleep"}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./.ci/clock FILE")
		os.Exit(2)
	}
	may, err := allowed(os.Args[1])
	if err == nil {
		err = check(".", may)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// allowed reads which files may read the clock: a pattern of paths a line, and
// why. None has been used yet.
func allowed(file string) (map[string]bool, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	may := map[string]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		pattern, why, _ := strings.Cut(lines.Text(), " ")
		if pattern == "" || pattern == "#" {
			continue
		}
		if strings.TrimSpace(why) == "" {
			return nil, fmt.Errorf("%s: want a reason why %s may read the real clock, got none", file, pattern)
		}
		may[pattern] = false
	}
	return may, nil
}

// check looks through the Go files under a folder. What may read the clock and
// does not is wrong too: it would let a later mistake through.
func check(root string, may map[string]bool) error {
	var wrong []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".go" {
			return nil
		}
		found, err := readings(path)
		if err != nil || len(found) == 0 {
			return err
		}
		mayIt := false
		for pattern := range may {
			ok, err := filepath.Match(pattern, path)
			if err != nil {
				return fmt.Errorf("%s: %w", pattern, err)
			}
			if ok && isTest(pattern) == isTest(path) {
				may[pattern], mayIt = true, true
			}
		}
		if !mayIt {
			wrong = append(wrong, found...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for pattern, used := range may {
		if !used {
			wrong = append(wrong, pattern+": may read the real clock, and does not")
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	slices.Sort(wrong)
	return fmt.Errorf("the time must come in from outside, or .ci/clock/may say why not:\n  %s", strings.Join(wrong, "\n  "))
}

func isTest(name string) bool { return strings.HasSuffix(name, "_test.go") }

// readings are the places of a file that read the real clock.
func readings(path string) (found []string, err error) {
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			return !of(n.Fun, "synctest", "Test")
		case *ast.SelectorExpr:
			if of(n, "time", real...) {
				found = append(found, fmt.Sprintf("%s: time.%s", files.Position(n.Pos()), n.Sel.Name))
			}
		}
		return true
	})
	return found, nil
}

// of reports whether an expression is one of the names in a package.
func of(e ast.Expr, pkg string, names ...string) bool {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == pkg && slices.Contains(names, s.Sel.Name)
}
