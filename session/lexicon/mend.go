package lexicon

import (
	"unicode/utf8"

	"unknot/session/words"
)

// shortest is how many letters a word must have for a slip to be seen in it.
const shortest = 3

// Mend returns which of the known words somebody meant who typed a word that
// is none: one that differs by one slip, or by two from eight letters on, and
// begins alike, whatever their accents. Two that are as near are decided by the order of known. A word
// of the language is never mended.
func (l *Lexicon) Mend(typed string, known []string) (string, bool) {
	letters := utf8.RuneCountInString(typed)
	if letters < shortest || l.IsWord(typed) {
		return "", false
	}
	most := 1
	if letters >= 8 {
		most = 2
	}
	best, least := "", most+1
	typed = l.Bare(typed)
	for _, word := range known {
		bare := l.Bare(word)
		if d := len(bare) - len(typed); d > most+1 || d < -most-1 || !alike(typed, bare) {
			continue
		}
		if d, _ := words.Slips(typed, bare); d < least {
			best, least = word, d
		}
	}
	return best, best != ""
}

// alike reports whether two words begin with the same letter, or with the same
// two, swapped.
func alike(a, b string) bool {
	return a != "" && b != "" && (a[0] == b[0] || len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0])
}
