package library

import (
	"cmp"
	"slices"

	"unknot/session/words"
)

// A candidate is a term that may be meant by a word.
type candidate struct {
	term    termID
	quality float32 // 1 for the word itself
}

// meant returns the terms a word may mean: itself, with or without an s at the
// end, and those that begin with it; if there are none, the ones fewest letters
// away. It reports whether the word was taken as it stands.
func (x *index) meant(word string) (found []candidate, asItStands bool) {
	for i, form := range forms(word) {
		first, end := x.beginning(form)
		for t := first; t < end; t++ {
			switch {
			case x.terms[t] == form:
				found = append(found, candidate{t, 1})
			case i == 0:
				found = append(found, candidate{t, 0.8})
			}
		}
	}
	if len(found) > 0 {
		return found, true
	}
	return x.near(word), false
}

// forms are a word and, of one that looks like several things, one thing.
func forms(word string) []string {
	if n := len(word); n > 3 && word[n-1] == 's' {
		return []string{word, word[:n-1]}
	}
	return []string{word}
}

// slips is how many slips of the finger a word of so many letters may have.
func slips(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 7:
		return 1
	}
	return 2
}

// longest is how many letters of a word are looked at for slips.
const longest = 32

// near returns the terms that are the fewest slips away from a word, or whose
// beginning is. Only terms that share enough pairs of letters are compared: a
// slip spoils three pairs at most.
func (x *index) near(word string) []candidate {
	allowed := slips(len(word))
	if allowed == 0 || len(word) > longest {
		return nil
	}
	shared := map[termID]int{}
	for _, p := range pairs(word) {
		for _, t := range x.pairs[p] {
			shared[t]++
		}
	}
	var found []candidate
	least := allowed
	for t, n := range shared {
		if n < max(1, len(word)-3*allowed) || len(x.terms[t]) > longest {
			continue
		}
		d := apart(word, x.terms[t])
		if d > least {
			continue
		}
		if d < least {
			found, least = found[:0], d
		}
		found = append(found, candidate{t, 0.6 / float32(d+1)})
	}
	slices.SortFunc(found, func(a, b candidate) int { return cmp.Compare(a.term, b.term) })
	return found
}

// pairs are the pairs of letters in a term, with a mark before the first and
// after the last.
func pairs(term string) [][2]byte {
	out := make([][2]byte, 0, len(term)+1)
	before := byte('^')
	for i := range len(term) {
		out = append(out, [2]byte{before, term[i]})
		before = term[i]
	}
	return append(out, [2]byte{before, '$'})
}

// apart counts the slips from a word to a term. A word of five letters or more
// may also be the beginning of a longer term.
func apart(word, term string) int {
	whole, beginning := words.Slips(word, term)
	if len(word) < 5 {
		return whole
	}
	return beginning
}
