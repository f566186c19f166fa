package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unprintable picks out what no text on one line may have: line breaks, control
// characters, and those that turn the direction of everything after them.
func Unprintable(r rune) bool {
	return unicode.IsControl(r) || r >= '\u2028' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// Printable returns a text on one line that a terminal shows and does not obey:
// what Unprintable picks out is written as in JSON, \u001b or \n, and a byte that
// is no text as \xff.
func Printable(text string) string { return escape(text, Unprintable) }

// PrintableLines is Printable for a text that may have several lines, which end
// with \n or \r\n.
func PrintableLines(text string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		body := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		lines[i] = escape(body, func(r rune) bool { return Unprintable(r) && r != '\t' }) + line[len(body):]
	}
	return strings.Join(lines, "")
}

func escape(text string, escaped func(rune) bool) string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, escaped) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[0])
		case !escaped(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		text = text[size:]
	}
	return b.String()
}
