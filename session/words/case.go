package words

import (
	"strings"
	"unicode/utf8"
)

// Capital returns s with its first letter in upper case.
func Capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// Uncapital returns s with its first letter in lower case.
func Uncapital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:size]) + s[size:]
}

// Sentence returns s with its first letter in upper case and a full stop at its
// end, unless it has one.
func Sentence(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return Capital(s)
	}
	return Capital(s) + "."
}
