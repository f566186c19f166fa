package terminal

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// Is reports whether a person may be typing into f.
func Is(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// Secret asks for lines that are not shown as they are typed, or is nil where
// nobody types.
func Secret(in *os.File, out io.Writer) func(prompt string) (string, error) {
	if !Is(in) {
		return nil
	}
	return func(prompt string) (string, error) {
		fmt.Fprint(out, prompt)
		line, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(out)
		return string(line), err
	}
}
