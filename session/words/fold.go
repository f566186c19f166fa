package words

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold returns what two spellings of one name have in common: a label, a tag,
// the name of a routine. Alike are upper and lower case, letters composed and
// taken apart, forms of a letter that look alike, every kind of dash and of
// apostrophe, and any space, of which those around a name count for nothing;
// what cannot be seen is left out. Accents count: Zoë is not Zoe.
func Fold(name string) string {
	if isASCII(name) {
		return strings.ToLower(Tidy(name))
	}
	name = norm.NFKC.String(strings.ToValidUTF8(name, "\ufffd"))
	name = norm.NFKC.String(strings.ToLower(cases.Fold().String(name))) // cases turns Cherokee round each time
	return norm.NFC.String(Tidy(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Pd, r) || r == '−':
			return '-'
		case strings.ContainsRune("‘’‛ʼ", r):
			return '\''
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			return -1
		}
		return r
	}, name)))
}

// Same reports whether two names are one by Fold.
func Same(a, b string) bool { return Fold(a) == Fold(b) }

// Tidy returns a text on one line with single spaces between its words, and its
// letters composed.
func Tidy(text string) string { return norm.NFC.String(strings.Join(strings.Fields(text), " ")) }

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
