package triage

import (
	"fmt"
	"slices"
	"strings"
)

// A pattern holds where each of its needs does and none of its bars.
type pattern struct {
	needs []choice
	bars  []choice
}

// A choice is terms of which one is enough.
type choice []term

// A term is words that stand one behind the other, with at most one between.
// Most are of one word.
type term []stemmed

// A stemmed is a word of a term.
type stemmed struct {
	text  string
	exact bool // the word as typed, and not its stem
}

// compiler turns the phrases of a file into patterns. In a phrase:
//
//	chest pain      both words, in any order
//	left|right arm  one of the two, and arm
//	blood_clot      one behind the other, with at most one word between
//	@pain           a word of the class
//	=cut            exactly this word: not cutting
//	!muscle         without this word
type compiler struct {
	reader  *Reader
	file    string
	classes map[string][]string
	errs    []error
}

func (p *compiler) wrong(path, format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%s: %s: "+format, append([]any{p.file, path}, args...)...))
}

func (p *compiler) compileClasses() {
	for name := range p.classes {
		p.class(name, 0)
	}
}

// class compiles a class once, and those in it before.
func (p *compiler) class(name string, depth int) choice {
	if terms, ok := p.reader.classes[name]; ok {
		return terms
	}
	members, ok := p.classes[name]
	if !ok || depth > 8 {
		p.wrong("classes."+name, "want a class that is there and does not hold itself")
		return nil
	}
	terms := choice{}
	for _, m := range members {
		if inner, ok := strings.CutPrefix(m, "@"); ok {
			terms = append(terms, p.class(inner, depth+1)...)
			continue
		}
		terms = append(terms, p.term(m))
	}
	p.reader.classes[name] = terms
	return terms
}

func (p *compiler) patterns(path string, phrases []string) []pattern {
	var all []pattern
	for i, phrase := range phrases {
		var out pattern
		for _, part := range strings.Fields(phrase) {
			if bar, ok := strings.CutPrefix(part, "!"); ok {
				out.bars = append(out.bars, p.choice(bar))
				continue
			}
			out.needs = append(out.needs, p.choice(part))
		}
		if len(out.needs) == 0 {
			p.wrong(fmt.Sprintf("%s[%d]", path, i), "want at least one word, got %q", phrase)
			continue
		}
		all = append(all, out)
	}
	return all
}

func (p *compiler) choice(part string) choice {
	var out choice
	for _, one := range strings.Split(part, "|") {
		if class, ok := strings.CutPrefix(one, "@"); ok {
			out = append(out, p.class(class, 0)...)
			continue
		}
		out = append(out, p.term(one))
	}
	return out
}

func (p *compiler) term(text string) term {
	var out term
	for _, w := range strings.Split(text, "_") {
		p.reader.learn(strings.TrimPrefix(w, "="))
		out = append(out, p.stems(w)...)
	}
	return out
}

// stems are the words of a text, or with = before it the words as typed.
func (p *compiler) stems(text string) []stemmed {
	text, exact := strings.CutPrefix(text, "=")
	var out []stemmed
	for _, part := range p.reader.lexicon.Words(text) {
		one := stemmed{part.Stem, false}
		if exact {
			one = stemmed{part.Bare, true}
		}
		out = append(out, one)
	}
	return out
}

// idioms reads idioms, of which a * is any one word or none, and a|b one
// of two. Their words are known, but no other is read as one of them.
func (p *compiler) idioms(path string, texts []string) []idiom {
	var all []idiom
	for i, text := range texts {
		kinds := []idiom{nil}
		for _, part := range strings.Fields(text) {
			var longer []idiom
			for _, one := range strings.Split(part, "|") {
				for _, begun := range kinds {
					longer = append(longer, p.lengthen(begun, one))
				}
			}
			kinds = longer
		}
		for _, one := range kinds {
			if len(one) < 2 || one[0] == nil || one[len(one)-1] == nil {
				p.wrong(fmt.Sprintf("%s[%d]", path, i), "want two words or more, none of them * at an end, got %q", text)
			}
		}
		all = append(all, kinds...)
	}
	return all
}

// lengthen returns an idiom with one word more. Neither changes the other.
func (p *compiler) lengthen(begun idiom, word string) idiom {
	out := slices.Clone(begun)
	if word == "*" {
		return append(out, nil)
	}
	p.reader.bare[p.reader.lexicon.Bare(strings.TrimPrefix(word, "="))] = true
	for _, one := range p.stems(word) {
		out = append(out, &one)
	}
	return out
}
