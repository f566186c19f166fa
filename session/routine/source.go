package routine

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"
)

// maxFile is the largest routine file in bytes, 1 MiB.
const maxFile = 1 << 20

// A problem is an error that knows its place as an offset into the file.
type problem struct {
	at int
	Error
}

// A source is the text of one routine file.
type source struct {
	name string
	text []byte // without a byte order mark
}

var byteOrderMark = []byte("\ufeff")

// newSource checks what must hold before the text can be read as JSON.
func newSource(name string, data []byte) (source, *problem) {
	s := source{name: name, text: bytes.TrimPrefix(data, byteOrderMark)}
	if len(data) > maxFile {
		return s, &problem{Error: tooLarge(int64(len(data)))}
	}
	if len(bytes.TrimSpace(s.text)) == 0 {
		return s, &problem{Error: Error{Want: "a routine", Got: "an empty file"}}
	}
	switch {
	case isUTF16(s.text):
		return s, &problem{Error: Error{Want: "UTF-8 text", Got: "UTF-16 text", Hint: asUTF8}}
	case isBinary(s.text):
		return s, &problem{Error: Error{Want: "a routine in { and }", Got: "a file that is not text"}}
	}
	if at := invalid(s.text); at >= 0 {
		return s, &problem{at, Error{
			Want: "UTF-8 text",
			Got:  fmt.Sprintf("byte 0x%02x", s.text[at]),
			Hint: asUTF8,
		}}
	}
	return s, nil
}

func tooLarge(size int64) Error {
	return Error{Want: "a file of at most 1 MiB", Got: fmt.Sprintf("%d bytes", size)}
}

// isUTF16 reports whether the text is a routine in the other encoding that
// editors save in.
func isUTF16(text []byte) bool {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "{\x00", "\x00{"} {
		if bytes.HasPrefix(text, []byte(mark)) {
			return true
		}
	}
	return false
}

// isBinary reports whether a file that does not begin like a routine has
// control characters near its beginning, as pictures and archives have.
func isBinary(text []byte) bool {
	const begin = 512
	text = bytes.TrimSpace(text[:min(len(text), begin)])
	if len(text) == 0 || text[0] == '{' {
		return false
	}
	return bytes.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\t' && r != '\r' && r != '\n' })
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(text []byte) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// line returns the number of the line that the offset is on.
func (s source) line(at int) int { return bytes.Count(s.text[:at], []byte("\n")) + 1 }

// errors gives every problem its line and column, in the order of the file.
func (s source) errors(problems []problem) Errors {
	slices.SortStableFunc(problems, func(a, b problem) int { return a.at - b.at })
	errs := make(Errors, len(problems))
	line, column, seen := 1, 1, 0
	for i, p := range problems {
		for _, b := range s.text[seen:p.at] {
			switch {
			case b == '\n':
				line, column = line+1, 1
			case utf8.RuneStart(b):
				column++
			}
		}
		seen = p.at
		errs[i] = p.Error
		errs[i].File, errs[i].Line, errs[i].Column = s.name, line, column
	}
	return errs
}
