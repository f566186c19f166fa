package jsontree

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"unknot/session/message"
	"unknot/session/textfile"
)

// explain says in words for people what is wrong with the JSON where the
// decoder gave up.
func (r reader) explain(err error) *textfile.Problem {
	at := len(r.text)
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		at = min(int(syntax.ByteOffset), at)
	}
	if start := r.next(); start < at {
		return r.insideToken(start, at)
	}
	if want := r.lastComma(at); !want.IsZero() {
		return problem(at, textfile.Error{Want: want, Got: message.New("file.comma", "a comma")})
	}
	return problem(at, textfile.Error{Want: r.expected(at), Got: character(r.text, at), Hint: r.hint(at)})
}

// expected says what the JSON could go on with at the offset.
func (r reader) expected(at int) message.Message {
	between := r.text[min(int(r.d.InputOffset()), at):at]
	separated := bytes.ContainsAny(between, ",:")
	switch kind, n := r.d.StackIndex(r.d.StackDepth()); {
	case kind == '{' && n == 0:
		return message.New("file.name-or-end", "a field name in double quotes or }")
	case kind == '{' && n%2 == 1 && !separated:
		return message.New("file.colon", "a colon")
	case kind == '{' && n%2 == 0 && !separated:
		return message.New("file.comma-or-brace", "a comma or }")
	case kind == '{' && n%2 == 0:
		return message.New("file.field-name", "a field name in double quotes")
	case kind == '[' && n == 0:
		return message.New("file.value-or-end", "a value or ]")
	case kind == '[' && !separated:
		return message.New("file.comma-or-bracket", "a comma or ]")
	case kind == '{' || kind == '[':
		return value()
	}
	return InBraces(r.what)
}

// lastComma says what is wanted where a comma has nothing after it.
func (r reader) lastComma(at int) message.Message {
	if at == len(r.text) || r.text[at] != ',' {
		return message.Message{}
	}
	rest := bytes.TrimLeft(r.text[at+1:], " \t\r\n")
	if len(rest) == 0 || rest[0] != ']' && rest[0] != '}' {
		return message.Message{}
	}
	return message.New("file.no-comma", "no comma before {{.Before}}", "Before", string(rest[:1]))
}

// insideToken explains a text, number or literal that begins at start and goes
// wrong at the later offset.
func (r reader) insideToken(start, at int) *textfile.Problem {
	if r.text[start] != '"' {
		return problem(start, textfile.Error{Want: value(), Got: message.Verbatim(textfile.Quoted(word(r.text[start:]))), Hint: r.hint(start)})
	}
	quote := message.New("file.closing-quote", "a closing double quote")
	switch {
	case at == len(r.text):
		return problem(at, textfile.Error{Want: quote, Got: character(r.text, at)})
	case r.text[at] == '\n' || r.text[at] == '\r':
		return problem(at, textfile.Error{Want: quote, Got: message.New("file.line-break", "a line break")})
	case r.text[at] == '\\':
		return problem(at, textfile.Error{Want: message.New("file.escape", "an escape such as {{.Such}} or {{.Or}}", "Such", `\"`, "Or", `\u00e9`), Got: message.Verbatim(escape(r.text[at:]))})
	}
	return problem(at, textfile.Error{Want: message.New("file.no-controls", "a text without control characters"), Got: character(r.text, at)})
}

var escapePattern = regexp.MustCompile(`^\\u[0-9A-Za-z]{0,4}`)

// escape is the backslash the text begins with and what belongs to it.
func escape(text []byte) string {
	if hex := escapePattern.Find(text); hex != nil {
		return string(hex)
	}
	next, _ := utf8.DecodeRune(text[1:])
	return `\` + strings.Trim(strconv.QuoteRune(next), "'")
}

// character is what a message says of the character at the offset.
func character(text []byte, at int) message.Message {
	if at >= len(text) {
		return message.New("file.end", "the end of the file")
	}
	r, _ := utf8.DecodeRune(text[at:])
	if unicode.IsLetter(r) {
		return message.Verbatim(textfile.Quoted(word(text[at:])))
	}
	return message.Verbatim(strconv.QuoteRune(r))
}

// word is the beginning of the text up to something that separates values.
func word(text []byte) string {
	if i := bytes.IndexAny(text, " \t\r\n,:[]{}\""); i >= 0 {
		text = text[:i]
	}
	return string(text)
}
