package textfile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"unknot/session/message"
	"unknot/session/words"
)

// An Error is one problem in a file. A window shows its Problem; its Message is
// for a terminal.
type Error struct {
	File         string
	Line, Column int             // from 1; Column counts characters, not bytes
	Path         string          // where in what it holds, such as stages[3].seconds with indexes from 0; empty for the file as a whole
	Want         message.Message // what belongs there; says nothing where nothing does
	Got          message.Message // what is there instead, quoted and shortened so that any terminal can show it
	Hint         message.Message // how it could be put right; may say nothing
}

// Message returns the problem on one line, such as
//
//	neck.json:14:18: stages[3].seconds: want a whole number from 10 to 30, got "ninety"
//	neck.json:22:5: stages[5].secnds: unknown field; did you mean seconds?
func (e Error) Message() message.Message {
	place := fmt.Sprintf("%s:%d:%d: ", words.Printable(e.File), e.Line, e.Column)
	if e.Path != "" {
		place += e.Path + ": "
	}
	return message.Join([]message.Message{message.Verbatim(place), e.Problem()}, "")
}

// Error is the message in English.
func (e Error) Error() string { return e.Message().String() }

// Problem returns the problem without saying where it is.
func (e Error) Problem() message.Message {
	said := e.Got
	if !e.Want.IsZero() {
		said = message.New("file.want-got", "want {{.Want}}, got {{.Got}}", "Want", e.Want, "Got", e.Got)
	}
	if e.Hint.IsZero() {
		return said
	}
	return message.Join([]message.Message{said, e.Hint}, "; ")
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

// Or says that any of some words will do, such as 'left, right or both'.
func Or(words []string) message.Message {
	n := len(words) - 1
	if n < 1 {
		return message.Verbatim(strings.Join(words, ""))
	}
	return message.New("file.or", "{{.Words}} or {{.Last}}", "Words", strings.Join(words[:n], ", "), "Last", words[n])
}

// Range is what is wanted of a number.
func Range(lowest, highest int) message.Message {
	return message.New("file.whole", "a whole number from {{.From}} to {{.To}}", "From", lowest, "To", highest)
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
