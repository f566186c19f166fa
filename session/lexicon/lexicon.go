// Package lexicon brings what a person typed to words that can be compared: cut
// apart, in lower case, each with its stem, in one language. It knows which
// words are words of the language, so that no slip of the finger is seen in
// one, and mends those that are not.
//
// Stems are Snowball's. What words mean is for others to say: see the packages
// triage and finder.
package lexicon

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/spanish"
	"golang.org/x/text/unicode/norm"
)

// Longest is how many bytes of a text are read; what is behind is passed over.
const Longest = 4000

// A Word is one of a text.
type Word struct {
	Text     string // in lower case, without apostrophes
	Bare     string // the same however its accents are typed
	Stem     string
	From, To int  // its bytes in the text, [From, To)
	Clause   int  // the words of one clause share its number
	Sure     bool // no slip is seen in it, as it is a word of another language
}

// A Lexicon is the words of one language. It is shared and never changed.
type Lexicon struct {
	language string
	stem     func(*snowballstem.Env) bool
	endings  []string               // that a compound word ends in, behind another word
	common   func() map[string]bool // the words of the language
}

// New returns the lexicon of a language: en, de or es. The words that are
// spoken most in it are one a line, and the better for slips of the finger the
// more there are; English has its own and takes none.
func New(language string, common []byte) (*Lexicon, error) {
	l := &Lexicon{language: language}
	switch language {
	case "en":
		l.stem = english.Stem
	case "de":
		l.stem, l.endings = german.Stem, germanEndings
	case "es":
		l.stem = spanish.Stem
	default:
		return nil, fmt.Errorf("lexicon: want en, de or es, got %q", language)
	}
	l.common = sync.OnceValue(func() map[string]bool { return l.wordSet(common) })
	return l, nil
}

// Language is the code of the language.
func (l *Lexicon) Language() string { return l.language }

// Stem is the form in which a word in lower case is compared. Accents do not
// count, and in German ae, oe and ue are the same as the letters they stand for.
func (l *Lexicon) Stem(word string) string {
	env := snowballstem.NewEnv(l.Bare(word))
	l.stem(env)
	return env.Current()
}

// Bare is a word in lower case without its accents, and in German with one
// letter for ae, oe and ue too, for words that are compared as they stand.
func (l *Lexicon) Bare(word string) string {
	if l.language != "de" && isASCII(word) {
		return word
	}
	word = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
	if l.language == "de" {
		word = germanSpelling.Replace(word)
	}
	return word
}

func isASCII(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

var germanSpelling = strings.NewReplacer("ß", "ss", "ae", "a", "oe", "o", "que", "que", "eue", "eue", "aue", "aue", "ue", "u")

// Words cuts a text into its words. Whatever is no letter and no digit parts
// them; a comma, a full stop and the like begin another clause too.
func (l *Lexicon) Words(text string) []Word {
	if len(text) > Longest {
		text = strings.ToValidUTF8(text[:Longest], "")
	}
	var words []Word
	clause, from := 0, -1
	end := func(at int) {
		if from >= 0 {
			words = append(words, l.cut(text[from:at], from, clause)...)
			from = -1
		}
	}
	for at, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if from < 0 {
				from = at
			}
		case isApostrophe(r): // cannot and can't are one word each
		default:
			end(at)
			if strings.ContainsRune(",;.!?:\n()", r) {
				clause++
			}
		}
	}
	end(len(text))
	return words
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == '´' }

// cut is one word as typed, or the parts of a compound, as 'Schulter' and
// 'schmerzen' are of 'Schulterschmerzen'.
func (l *Lexicon) cut(typed string, from, clause int) []Word {
	text := strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(typed))
	word := func(text string) Word {
		return Word{Text: text, Bare: l.Bare(text), Stem: l.Stem(text), From: from, To: from + len(typed), Clause: clause}
	}
	for _, ending := range l.endings {
		head, ok := strings.CutSuffix(text, ending)
		if ok && len(head) > 2 {
			return []Word{word(head), word(ending)}
		}
	}
	return []Word{word(text)}
}

// germanEndings are what compounds for complaints end in, the longest first.
var germanEndings = []string{
	"schmerzen", "schmerz", "schmerzt", "verspannungen", "verspannung", "verspannt", "krämpfe", "krampf", "beschwerden",
	"muskulatur", "muskeln", "muskel", "probleme", "entzündung", "schwellung", "verletzung", "zerrung", "prellung",
	"operation", "ersatz", "steife", "steifheit", "weh", "ziehen", "stechen", "kraempfe", "entzuendung",
	"bereich", "gegend", "partie", "spritze", "impfung",
}
