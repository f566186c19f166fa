// Package words has what texts are made of: the plain words they are searched by,
// and their capital letters. Everything may import it; it imports none of ours.
package words

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Split returns the words of a text in order: lower case, without accents and
// apostrophes, and parted wherever there is something that is neither a letter
// nor a digit. "Runner's calves (höher)" becomes runners, calves, hoher.
func Split(text string) []string {
	return strings.FieldsFunc(plain(text), func(r rune) bool { return r == ' ' })
}

// Key joins the words of a text by single spaces, so that two spellings of one
// name give the same key.
func Key(text string) string { return strings.Join(Split(text), " ") }

// plain puts a space in place of everything that parts words.
func plain(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	ascii := true
	for i := 0; i < len(text) && ascii; i++ {
		ascii = text[i] < 0x80
	}
	if !ascii {
		text = norm.NFKD.String(strings.ToValidUTF8(text, " "))
	}
	for _, r := range text {
		switch {
		case r == '\'' || r == '’' || r == 'ʼ' || unicode.Is(unicode.Mn, r):
		case r == 'ß':
			b.WriteString("ss")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
