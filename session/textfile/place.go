package textfile

import (
	"slices"
	"unicode/utf8"
)

// A Problem is an Error that knows its place as an offset into the text.
type Problem struct {
	At int
	Error
}

// Errors gives every problem its file, line and column, in the order of the
// file. A line ends as it does on any system: with \n, \r\n or \r.
func (t Text) Errors(problems []Problem) Errors {
	slices.SortStableFunc(problems, func(a, b Problem) int { return a.At - b.At })
	errs := make(Errors, len(problems))
	line, column, seen := 1, 1, 0
	for i, p := range problems {
		for at := min(p.At, len(t.Bytes)); seen < at; seen++ {
			switch {
			case t.endsLine(seen):
				line, column = line+1, 1
			case utf8.RuneStart(t.Bytes[seen]):
				column++
			}
		}
		errs[i] = p.Error
		errs[i].File, errs[i].Line, errs[i].Column = t.Name, line, column
	}
	return errs
}

// Line returns the number of the line that the offset is on.
func (t Text) Line(at int) int { return t.Errors([]Problem{{At: at}})[0].Line }

// endsLine reports whether a line ends with the byte at the offset.
func (t Text) endsLine(at int) bool {
	b := t.Bytes[at]
	return b == '\n' || b == '\r' && (at+1 == len(t.Bytes) || t.Bytes[at+1] != '\n')
}
