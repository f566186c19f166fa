// Check reads the source and says where it is not built as .ci/rules wants it:
// who may import whom, what one package or file alone may use, how large a
// package and how long a function may be, which package variables change, that
// every exported name is documented, and that the time comes in from outside.
//
//	go run ./cmd/check .ci/rules
//
// It reads what is written, and types nothing: the compiler has done that.
// Nothing imports it.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"go/token"
	"os"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./cmd/check RULES")
		os.Exit(2)
	}
	if err := run(".", os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run checks the tree under a folder against the rules of a file.
func run(root, file string) error {
	rules, err := readRules(file)
	if err != nil {
		return err
	}
	t, err := readTree(root)
	if err != nil {
		return err
	}
	var all []finding
	for _, check := range []func(*tree, *ruleset) []finding{imports, reserved, sizes, lengths, variables, comments, clock} {
		all = append(all, check(t, rules)...)
	}
	all = append(all, rules.unused()...)
	slices.SortStableFunc(all, func(a, b finding) int {
		return cmp.Or(strings.Compare(a.at.Filename, b.at.Filename), a.at.Line-b.at.Line)
	})
	var wrong []error
	for _, f := range all {
		wrong = append(wrong, fmt.Errorf("%s: %s", f.at, f.text))
	}
	return errors.Join(wrong...)
}

// A finding is one place that is not as the rules want it.
type finding struct {
	at   token.Position
	text string
}

func (t *tree) finding(at token.Pos, format string, a ...any) finding {
	return finding{t.files.Position(at), fmt.Sprintf(format, a...)}
}
