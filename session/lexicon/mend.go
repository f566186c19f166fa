package lexicon

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
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
		if d := Distance(typed, bare); d < least {
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

// Distance counts slips: letters added, left out or mistaken, and neighbours
// that are swapped.
func Distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d != 2 || len(a) != len(b) {
		return d
	}
	for i := 1; i < len(a); i++ {
		if a[:i-1]+a[i:i+1]+a[i-1:i]+a[i+1:] == b {
			return 1
		}
	}
	return d
}
