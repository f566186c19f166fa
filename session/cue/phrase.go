package cue

import (
	"cmp"
	"slices"
	"time"
)

// A Phrase is something worth saying, in one or more wordings.
type Phrase struct {
	At       time.Duration // the earliest it may begin: when what it is about happened
	Before   time.Duration // by when it must have ended, since later it would mislead
	Texts    []string      // the wordings, the longest and best first
	Priority Priority
}

// A Priority says which of two phrases is left out where only one fits.
type Priority uint8

const (
	// Extra is a call in the middle of a stage.
	Extra Priority = iota + 1
	// How is a landmark, or how to press.
	How
	// HowLong is a length.
	HowLong
	// Where is what to do now: the side, the place, to pause, the end.
	Where
)

// How long after the event a phrase must have ended.
const (
	leadWithin = 8 * time.Second  // the side and place
	howWithin  = 16 * time.Second // the landmark or way to press that follows it
	moreWithin = 4 * time.Second  // the answer to a key
	callWithin = 2 * time.Second  // what is only true right now
	doneWithin = 12 * time.Second
)

// Texts returns every wording of the phrases once, in the order of their times.
// That is what a voice has to prepare.
func Texts(phrases []Phrase) []string {
	var texts []string
	seen := map[string]bool{}
	for _, p := range slices.SortedStableFunc(slices.Values(phrases), func(a, b Phrase) int { return cmp.Compare(a.At, b.At) }) {
		for _, t := range p.Texts {
			if !seen[t] {
				seen[t] = true
				texts = append(texts, t)
			}
		}
	}
	return texts
}
