package finder

import (
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/lexicon"
)

// A speller brings words of one language to the form in which they are
// compared, and mends slips of the finger.
type speller struct {
	lexicon *lexicon.Lexicon
	same    map[string]string // the stem of a word: the one it is compared as
	ignored map[string]bool
	sides   map[string]body.Side
	known   []string        // all words that mean something, as typed, sorted
	meant   map[string]bool // their plain forms
}

func newSpeller(l *lexicon.Lexicon, same map[string][]string, ignored []string, sides map[string]body.Side) *speller {
	s := &speller{lexicon: l, same: map[string]string{}, ignored: map[string]bool{}, sides: sides, meant: map[string]bool{}}
	for word, others := range same {
		for _, other := range append(others, word) {
			s.same[l.Stem(other)] = l.Stem(word)
			s.known = append(s.known, other)
		}
	}
	for _, word := range ignored {
		s.ignored[l.Bare(word)] = true
	}
	return s
}

// plain is the form in which a word is compared.
func (s *speller) plain(w lexicon.Word) string {
	if same, ok := s.same[w.Stem]; ok {
		return same
	}
	return w.Stem
}

// words are those of a text that may mean something, in their plain form. The
// speller knows them from now on.
func (s *speller) words(text string) []string {
	var words []string
	for _, w := range s.lexicon.Words(text) {
		if s.ignored[w.Bare] {
			continue
		}
		words = append(words, s.plain(w))
	}
	return words
}

// learn makes the words of a text known.
func (s *speller) learn(text string) {
	for _, w := range s.lexicon.Words(text) {
		if !s.ignored[w.Bare] {
			s.known = append(s.known, w.Text)
			s.meant[s.plain(w)] = true
		}
	}
}

// mend returns the plain form of the known word that a word was probably meant
// to be.
func (s *speller) mend(typed string) (string, bool) {
	right, ok := s.lexicon.Mend(typed, s.known)
	if !ok {
		return "", false
	}
	return s.plain(lexicon.Word{Text: right, Stem: s.lexicon.Stem(right)}), true
}

// sideWords are the words for sides, in each language.
var sideWords = map[string]map[string]body.Side{
	"en": {"left": body.Left, "right": body.Right, "both": body.Both, "either": body.Both},
	"de": {
		"links": body.Left, "linke": body.Left, "linker": body.Left, "linkes": body.Left, "linken": body.Left, "linkem": body.Left, "linksseitig": body.Left,
		"rechts": body.Right, "rechte": body.Right, "rechter": body.Right, "rechtes": body.Right, "rechten": body.Right, "rechtem": body.Right, "rechtsseitig": body.Right,
		"beide": body.Both, "beiden": body.Both, "beider": body.Both, "beidseitig": body.Both, "beidseits": body.Both,
	},
	"es": {
		"izquierda": body.Left, "izquierdo": body.Left, "izquierdas": body.Left, "izquierdos": body.Left, "izq": body.Left,
		"derecha": body.Right, "derecho": body.Right, "derechas": body.Right, "derechos": body.Right, "dcha": body.Right,
		"ambos": body.Both, "ambas": body.Both,
	},
}

// exactly are words behind an English 'right' that make it mean 'exactly', as in
// 'right between the blades' and 'right now', and those before it that do not.
var (
	exactly = strings.Fields("now away after before when while there here between under below above behind beside at where through across next down up")
	sided   = []string{"the", "my", "on"}
)

// sideAt is the side that the i-th word names.
func (s *speller) sideAt(words []lexicon.Word, i int) body.Side {
	side := s.sides[words[i].Text]
	if side != body.Right || words[i].Text != "right" || i+1 == len(words) {
		return side
	}
	if slices.Contains(exactly, words[i+1].Text) && (i == 0 || !slices.Contains(sided, words[i-1].Text)) {
		return body.NoSide
	}
	return side
}
