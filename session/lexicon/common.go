package lexicon

import (
	"slices"
	"strings"

	"github.com/trustelem/zxcvbn/frequency"
)

// mostWritten is how many of the words that are written most are taken for words:
// further down stand names and slips.
const mostWritten = 12_000

// wordSet is the words of the language as they are typed: for English those that
// are spoken and written most, as a library that guesses passwords lists them,
// each word in one of its lists.
func (l *Lexicon) wordSet(common []byte) map[string]bool {
	list := strings.Fields(string(common))
	if l.language == "en" {
		list = slices.Concat(list, frequency.FrequencyLists["us_tv_and_film"], frequency.FrequencyLists["english_wikipedia"][:mostWritten])
	}
	known := make(map[string]bool, len(list))
	for _, word := range list {
		if head, short := strings.CutSuffix(word, "n't"); short {
			word = head + "nt"
		}
		known[l.Bare(word)] = true
	}
	return known
}

// IsWord reports whether a word in lower case is one of the language.
func (l *Lexicon) IsWord(text string) bool { return l.common()[l.Bare(text)] }
