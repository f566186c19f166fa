package cue

import "fmt"

// Wordiness is how much a voice says in a session.
type Wordiness uint8

const (
	// Full guides a person who has never done it: places, landmarks, how to
	// press, rounds and lengths.
	Full Wordiness = iota
	// Short says side, place and length in as few words as will do.
	Short
	// Tones is no voice at all. The sounds say everything that matters.
	Tones
)

// Wordinesses lists every wordiness, the one with the most words first.
var Wordinesses = [...]Wordiness{Full, Short, Tones}

var wordinessNames = [...]string{"full", "short", "tones"}

// String returns the word under which a wordiness is kept in the settings.
func (w Wordiness) String() string {
	if int(w) < len(wordinessNames) {
		return wordinessNames[w]
	}
	return fmt.Sprintf("wordiness(%d)", uint8(w))
}

// ParseWordiness reads a word that String writes. Any other word is Full.
func ParseWordiness(word string) (Wordiness, bool) {
	for i, name := range wordinessNames {
		if name == word {
			return Wordiness(i), true
		}
	}
	return Full, false
}
