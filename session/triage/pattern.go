package triage

import (
	"fmt"
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
		w, exact := strings.CutPrefix(w, "=")
		p.reader.learn(w)
		for _, part := range p.reader.lexicon.Words(w) {
			if exact {
				out = append(out, stemmed{part.Bare, true})
				continue
			}
			out = append(out, stemmed{part.Stem, false})
		}
	}
	return out
}
