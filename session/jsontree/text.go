package jsontree

import (
	"bytes"
	"fmt"

	"unknot/session/textfile"
)

// notText says why a file cannot be read as JSON at all.
func notText(t textfile.Text, what string) *textfile.Problem {
	switch {
	case len(bytes.TrimSpace(t.Bytes)) == 0:
		return problem(0, textfile.Error{Want: what, Got: "an empty file"})
	case isBinary(t.Bytes):
		return problem(0, textfile.Error{Want: what + " in { and }", Got: "a file that is not text"})
	}
	if at := t.Invalid(); at >= 0 {
		return problem(at, textfile.Error{Want: "UTF-8 text", Got: fmt.Sprintf("byte 0x%02x", t.Bytes[at]), Hint: "save the file as UTF-8"})
	}
	return nil
}

// isBinary reports whether a file that does not begin like JSON has
// control characters near its beginning, as pictures and archives have.
func isBinary(text []byte) bool {
	const begin = 512
	text = bytes.TrimSpace(text[:min(len(text), begin)])
	if len(text) == 0 || text[0] == '{' || text[0] == '[' {
		return false
	}
	return bytes.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\t' && r != '\r' && r != '\n' })
}
