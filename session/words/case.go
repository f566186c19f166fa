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
// end, unless it ends as a sentence does.
func Sentence(s string) string {
	if last, _ := utf8.DecodeLastRuneInString(s); s == "" || strings.ContainsRune(".?!…", last) {
		return Capital(s)
	}
	return Capital(s) + "."
}
