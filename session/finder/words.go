package finder

import (
	"slices"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"

	"unknot/session/body"
)

// A speller brings words to the form in which they are compared, and mends
// slips of the finger.
type speller struct {
	same    map[string]string // a word: the one it is compared as
	ignored map[string]bool
	known   []string // all words that mean something, sorted
}

func newSpeller(places *Places) speller {
	s := speller{same: map[string]string{}, ignored: map[string]bool{}}
	for word, others := range places.Same {
		for _, other := range others {
			s.same[other] = word
		}
	}
	for _, word := range places.Ignored {
		s.ignored[word] = true
	}
	return s
}

// split cuts a text into lower-case words of letters and digits.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "'", "")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// plain is the form in which a word is compared.
func (s speller) plain(word string) string {
	if same, ok := s.same[word]; ok {
		return same
	}
	if len(word) > 3 && strings.HasSuffix(word, "s") &&
		!strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is") {
		word = strings.TrimSuffix(word, "s")
	}
	if same, ok := s.same[word]; ok {
		return same
	}
	return word
}

// words are those of a text that may mean something, in their plain form.
func (s speller) words(text string) []string {
	var words []string
	for _, word := range split(text) {
		if !s.ignored[word] {
			words = append(words, s.plain(word))
		}
	}
	return words
}

// knows reports whether a plain word means something.
func (s speller) knows(word string) bool {
	_, ok := slices.BinarySearch(s.known, word)
	return ok
}

// mend returns the plain form of the known word that a word was probably meant
// to be.
func (s speller) mend(word string) (string, bool) {
	best, least := "", slips(len(word))+1
	try := func(known string) {
		if len(word) <= 4 && known[0] != word[0] {
			return
		}
		d := distance(word, known)
		if d < least || d == least && best != "" && nearer(word, known, best) {
			best, least = known, d
		}
	}
	for _, known := range s.known {
		try(known)
	}
	for _, other := range s.variants() {
		try(other)
	}
	if best == "" {
		return "", false
	}
	return s.plain(best), true
}

// variants are the words that are compared as others, in their order.
func (s speller) variants() []string {
	var all []string
	for word := range s.same {
		all = append(all, word)
	}
	slices.Sort(all)
	return all
}

// slips is how many a word of that length may have.
func slips(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 6:
		return 1
	}
	return 2
}

// distance counts slips: letters added, left out or mistaken, and neighbours
// that are swapped.
func distance(a, b string) int {
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

// nearer decides between two known words that are as many slips away: more
// letters in common from the beginning, and then the alphabet.
func nearer(word, a, b string) bool {
	if x, y := shared(word, a), shared(word, b); x != y {
		return x > y
	}
	return a < b
}

func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// sideNamed is the side that a word names, a slip of the finger forgiven in one
// that is long enough.
func sideNamed(word string) body.Side {
	switch {
	case word == "both", word == "either":
		return body.Both
	case word == "left":
		return body.Left
	case word == "right", len(word) > 4 && distance(word, "right") == 1:
		return body.Right
	}
	return body.NoSide
}
