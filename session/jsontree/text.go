package jsontree

import (
	"bytes"
	"fmt"

	"unknot/session/message"
	"unknot/session/textfile"
)

// notText says why a file cannot be read as JSON at all.
func notText(t textfile.Text, what message.Message) *textfile.Problem {
	switch {
	case len(bytes.TrimSpace(t.Bytes)) == 0:
		return problem(0, textfile.Error{Want: what, Got: message.New("file.empty", "an empty file")})
	case isBinary(t.Bytes):
		return problem(0, textfile.Error{Want: InBraces(what), Got: message.New("file.no-text", "a file that is not text")})
	}
	if at := t.Invalid(); at >= 0 {
		return problem(at, textfile.Error{
			Want: message.New("file.utf8", "UTF-8 text"),
			Got:  message.New("file.byte", "byte {{.Byte}}", "Byte", fmt.Sprintf("0x%02x", t.Bytes[at])),
			Hint: message.New("file.save-utf8", "save the file as UTF-8"),
		})
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
