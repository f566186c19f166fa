package cue

import (
	"cmp"
	"slices"
	"time"
)

// An Utterance is a wording of a phrase at its time.
type Utterance struct {
	At     time.Duration // since the session began
	Text   string
	Length time.Duration
}

const (
	// SayBefore is the silence between an utterance and a sound after it.
	SayBefore = 150 * time.Millisecond
	// SayAfter is the silence between a sound and an utterance after it.
	SayAfter = 100 * time.Millisecond
	// Pause is the silence between two utterances.
	Pause = 250 * time.Millisecond
)

// Fit finds times for phrases between the sounds of the cues. An utterance
// begins at or after the phrase's time, ends before the phrase's limit, and
// keeps clear of every sound and every other utterance; a phrase that has no
// wording for which there is room is left out. Where two phrases compete, the
// one of higher priority stays, and of two alike the one given first.
//
// soundLength says how long a sound is. spoken says how long a text is as
// spoken, and false for one that the voice has not prepared.
func Fit(cues []Cue, soundLength func(Sound) time.Duration, phrases []Phrase, spoken func(text string) (time.Duration, bool)) []Utterance {
	taken := spans{}
	for _, c := range cues {
		taken.add(span{c.At - SayBefore, c.At + soundLength(c.Sound) + SayAfter})
	}
	var utterances []Utterance
	for _, p := range slices.SortedStableFunc(slices.Values(phrases), func(a, b Phrase) int { return cmp.Compare(b.Priority, a.Priority) }) {
		for _, text := range p.Texts {
			length, known := spoken(text)
			if !known || length <= 0 {
				continue
			}
			at := taken.free(p.At, length)
			if at+length > p.Before {
				continue
			}
			taken.add(span{at - Pause, at + length + Pause})
			utterances = append(utterances, Utterance{at, text, length})
			break
		}
	}
	slices.SortFunc(utterances, func(a, b Utterance) int { return cmp.Compare(a.At, b.At) })
	return utterances
}

// A span is a time in which nothing more may be said, its ends left out.
type span struct{ from, to time.Duration }

// spans are kept in order and apart from each other.
type spans []span

// add joins a span with those it overlaps.
func (s *spans) add(n span) {
	i, _ := slices.BinarySearchFunc(*s, n.from, func(a span, from time.Duration) int { return cmp.Compare(a.to, from) })
	j := i
	for j < len(*s) && (*s)[j].from <= n.to {
		n.from, n.to = min(n.from, (*s)[j].from), max(n.to, (*s)[j].to)
		j++
	}
	*s = slices.Replace(*s, i, j, n)
}

// free is the earliest time from at on with room for the length.
func (s spans) free(at, length time.Duration) time.Duration {
	for i, _ := slices.BinarySearchFunc(s, at, func(a span, at time.Duration) int { return cmp.Compare(a.to, at) }); i < len(s) && s[i].from < at+length; i++ {
		at = max(at, s[i].to)
	}
	return at
}
