package words

import (
	"fmt"
	"strings"
)

// A Line is a sentence for a person, or a part of one, that can be said in
// another language: an English format, by which other languages have it, and
// what fills it. Of the arguments, Lines and errors made by Errorf are parts in
// the same language, and so is what has a String method; a string is a name, a
// path or the like, and stays as it is.
//
// A Line begins in lower case unless it begins with a name, and has no full
// stop: see Sentence. The zero Line says nothing.
type Line struct {
	Format string // verbs are %s and %d
	Args   []any
}

// Linef returns the line of a format and what fills it.
func Linef(format string, args ...any) Line { return Line{Format: format, Args: args} }

// String is the line in English.
func (l Line) String() string { return fmt.Sprintf(l.Format, l.Args...) }

// Sentence writes the line as one in English.
func (l Line) Sentence() string { return Sentence(l.String()) }

// Join puts lines together, with what parts them between.
func Join(parts []Line, between string) Line {
	args := make([]any, len(parts))
	for i, p := range parts {
		args[i] = p
	}
	return Line{Format: strings.TrimSuffix(strings.Repeat("%s"+between, len(parts)), between), Args: args}
}

// A lineError is an error that says a line.
type lineError struct{ line Line }

// Errorf returns an error that says a line. It wraps the errors among its
// arguments.
func Errorf(format string, args ...any) error { return &lineError{Linef(format, args...)} }

// Line is what the error says.
func (e *lineError) Line() Line { return e.line }

// Error is the line in English.
func (e *lineError) Error() string { return e.line.String() }

// Unwrap returns the errors that the line is filled with.
func (e *lineError) Unwrap() []error {
	var all []error
	for _, arg := range e.line.Args {
		if err, ok := arg.(error); ok {
			all = append(all, err)
		}
	}
	return all
}

// LineOf returns what an error says. Only those made by Errorf or with a Line
// method, and what errors.Join makes of them, can be said in other languages.
func LineOf(err error) Line {
	if said, ok := err.(interface{ Line() Line }); ok {
		return said.Line()
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []Line
		var text []string
		for _, part := range joined.Unwrap() {
			all, text = append(all, LineOf(part)), append(text, part.Error())
		}
		if err.Error() == strings.Join(text, "\n") {
			return Join(all, "; ")
		}
	}
	return Linef("%s", err.Error())
}
