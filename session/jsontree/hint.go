package jsontree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is said more than once of how a file is written.
const (
	DigitsOnly = "write whole numbers in digits only"
	NoQuotes   = "write numbers without quotes"
	leftOut    = "a field without a value is left out"
)

// literals are words without quotes that people take from other languages and
// programs, in small letters, with what to write instead.
var literals = map[string]string{
	"nan": DigitsOnly, "infinity": DigitsOnly, "inf": DigitsOnly,
	"true": "true and false are written in small letters", "false": "true and false are written in small letters",
	"none": leftOut, "null": leftOut, "nul": leftOut, "nil": leftOut, "undefined": leftOut,
}

// hint recognises what people often write where the JSON goes wrong.
func (r reader) hint(at int) string {
	c, _ := utf8.DecodeRune(r.text[at:])
	before := r.text[:at]
	switch {
	case c == '/' || c == '#':
		return "JSON has no comments"
	case strings.ContainsRune("'`“”„«»‘’", c):
		return "texts stand in straight double quotes"
	case isDigit(c) && strings.HasSuffix(string(before[max(at-1, 0):]), "0"):
		return "numbers have no zeros in front"
	case isDigit(c) && endsInDigitAndComma(before):
		return "write whole numbers, without a decimal comma"
	case c == '+' || c == '.' || isDigit(c) || endsInDigit(before) && (unicode.IsLetter(c) || c == '_'):
		return DigitsOnly
	case !unicode.IsLetter(c):
		return ""
	case r.d.StackDepth() == 0:
		return "the file should be JSON"
	}
	if says, ok := literals[strings.ToLower(word(r.text[at:]))]; ok {
		return says
	}
	return "texts stand in double quotes"
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

func endsInDigit(text []byte) bool { return len(text) > 0 && isDigit(rune(text[len(text)-1])) }

func endsInDigitAndComma(text []byte) bool {
	last := len(text) - 1
	return last > 0 && text[last] == ',' && endsInDigit(text[:last])
}
