package textfile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"unknot/session/words"
)

// An Error is one problem in a file. A window that shows it makes a
// sentence of its own from the fields; Error is for a terminal.
type Error struct {
	File         string
	Line, Column int    // from 1; Column counts characters, not bytes
	Path         string // where in what it holds, such as stages[3].seconds with indexes from 0; empty for the file as a whole
	Want         string // what belongs there; empty where nothing does
	Got          string // what is there instead, quoted and shortened so that any terminal can show it
	Hint         string // how it could be put right; may be empty
}

// Error returns the problem on one line, such as
//
//	neck.json:14:18: stages[3].seconds: want a whole number from 10 to 30, got "ninety"
//	neck.json:22:5: stages[5].secnds: unknown field; did you mean seconds?
func (e Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: ", words.Printable(e.File), e.Line, e.Column)
	if e.Path != "" {
		b.WriteString(e.Path + ": ")
	}
	b.WriteString(e.Problem())
	return b.String()
}

// Problem returns the problem without saying where it is.
func (e Error) Problem() string {
	text := e.Got
	if e.Want != "" {
		text = "want " + e.Want + ", got " + e.Got
	}
	if e.Hint != "" {
		text += "; " + e.Hint
	}
	return text
}

// Errors is everything that is wrong with a file, in the order of the file.
type Errors []Error

// Error returns all problems, one a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap makes each of them an error of its own.
func (e Errors) Unwrap() []error {
	all := make([]error, len(e))
	for i, one := range e {
		all[i] = one
	}
	return all
}

// gotLength is how many characters of what was found a message shows.
const gotLength = 40

// Quoted returns s in double quotes with everything escaped that a terminal
// might obey, shortened to gotLength characters.
func Quoted(s string) string {
	const dots = "..."
	var b strings.Builder
	b.WriteByte('"')
	length, cut := len(`""`), b.Len()
	for len(s) > 0 {
		_, size := utf8.DecodeRuneInString(s)
		piece := strconv.Quote(s[:size])
		piece = piece[1 : len(piece)-1]
		length += utf8.RuneCountInString(piece)
		if length > gotLength {
			return b.String()[:cut] + `"` + dots
		}
		b.WriteString(piece)
		if length+len(dots) <= gotLength {
			cut = b.Len()
		}
		s = s[size:]
	}
	return b.String() + `"`
}

// List writes 'left, right or both'.
func List(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// Short returns s, which holds nothing that a terminal might obey, shortened to
// gotLength characters.
func Short(s string) string {
	const dots = "..."
	if len(s) > gotLength {
		return s[:gotLength-len(dots)] + dots
	}
	return s
}
