package jsontree

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"unknot/session/message"
)

// DigitsOnly says how whole numbers are written.
func DigitsOnly() message.Message {
	return message.New("file.digits-only", "write whole numbers in digits only")
}

// NoQuotes says that numbers are no texts.
func NoQuotes() message.Message {
	return message.New("file.no-quotes", "write numbers without quotes")
}

// literal recognises a word without quotes that people take from other languages
// and programs, and says what to write instead.
func literal(word string) message.Message {
	switch strings.ToLower(word) {
	case "nan", "infinity", "inf":
		return DigitsOnly()
	case "true", "false":
		return message.New("file.small-letters", "true and false are written in small letters")
	case "none", "null", "nul", "nil", "undefined":
		return message.New("file.no-value", "a field without a value is left out")
	}
	return message.New("file.double-quotes", "texts stand in double quotes")
}

// hint recognises what people often write where the JSON goes wrong.
func (r reader) hint(at int) message.Message {
	c, _ := utf8.DecodeRune(r.text[at:])
	before := r.text[:at]
	switch {
	case c == '/' || c == '#':
		return message.New("file.no-comments", "JSON has no comments")
	case strings.ContainsRune("'`“”„«»‘’", c):
		return message.New("file.straight-quotes", "texts stand in straight double quotes")
	case isDigit(c) && strings.HasSuffix(string(before[max(at-1, 0):]), "0"):
		return message.New("file.no-zeros", "numbers have no zeros in front")
	case isDigit(c) && endsInDigitAndComma(before):
		return message.New("file.no-decimal-comma", "write whole numbers, without a decimal comma")
	case c == '+' || c == '.' || isDigit(c) || endsInDigit(before) && (unicode.IsLetter(c) || c == '_'):
		return DigitsOnly()
	case !unicode.IsLetter(c):
		return message.Message{}
	case r.d.StackDepth() == 0:
		return message.New("file.be-json", "the file should be JSON")
	}
	return literal(word(r.text[at:]))
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

func endsInDigit(text []byte) bool { return len(text) > 0 && isDigit(rune(text[len(text)-1])) }

func endsInDigitAndComma(text []byte) bool {
	last := len(text) - 1
	return last > 0 && text[last] == ',' && endsInDigit(text[:last])
}
