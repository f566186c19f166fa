package finder

import (
	"slices"
	"strings"

	"unknot/session/body"
)

// A meaning is all that one phrase stands for.
type meaning struct {
	words     string // as they were first written
	places    []*Place
	regions   []*body.Region
	points    []*body.Point // of a muscle
	complaint *Complaint    // whose points come first; or nil
}

// key is the same for the same words in any order: 'neck side' is 'side of the
// neck'.
func key(words []string) string {
	sorted := slices.Sorted(slices.Values(words))
	return strings.Join(sorted, " ")
}

// mean returns the meaning of a phrase, to be added to.
func (v *vocabulary) mean(text string) *meaning {
	words := v.spell.words(text)
	if len(words) == 0 {
		return &meaning{}
	}
	v.spell.learn(text)
	m, ok := v.phrases[key(words)]
	if !ok {
		m = &meaning{words: text}
		v.phrases[key(words)] = m
	}
	v.longest = max(v.longest, len(words))
	return m
}

// A reading is a phrase that was found among words.
type reading struct {
	*meaning
	from, to int // the words it was found in
}

// read finds the phrases among words, from the left and the longest first.
// Words between phrases are passed over.
func (v *vocabulary) read(words []string) []reading {
	var found []reading
	for i := 0; i < len(words); {
		next := i + 1
		for n := min(v.longest, len(words)-i); n > 0; n-- {
			if m, ok := v.phrases[key(words[i:i+n])]; ok {
				found = append(found, reading{m, i, i + n})
				next = i + n
				break
			}
		}
		i = next
	}
	return found
}

// placesIn returns the places that a text about a point speaks of.
func (v *vocabulary) placesIn(text string) []*Place {
	text = strings.ToLower(text)
	for _, phrase := range v.finder.places.Nothing {
		text = strings.ReplaceAll(text, phrase, "")
	}
	var all []*Place
	for part := range strings.SplitSeq(text, ",") {
		words := slices.DeleteFunc(v.spell.words(part), func(w string) bool { return w == "and" })
		for _, r := range v.read(words) {
			for _, p := range r.places {
				if !slices.Contains(all, p) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}
