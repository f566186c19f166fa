package triage

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/lexicon"
)

// listFile is the form of the file of all entries, which is the same in every
// language.
type listFile struct {
	Entries []struct {
		ID      string        `json:"id"`
		Outcome string        `json:"outcome"` // named, leave, doctor or stop; nothing for a group
		Group   string        `json:"group"`
		Sign    string        `json:"sign"` // the red flag that says how urgent it is, and its sources
		Sources []body.Source `json:"sources"`
		Near    []string      `json:"near"` // places that may be pressed instead
	} `json:"entries"`
}

// phraseFile is the form of the file of one language.
type phraseFile struct {
	Negation negation                 `json:"negation"`
	Others   others                   `json:"others"`
	Idioms   []string                 `json:"idioms"` // words together that mean none of what each says
	Worn     worn                     `json:"worn"`
	Classes  map[string][]string      `json:"classes"` // words that stand for one another, called by '@name'
	Entries  map[string]phrasesOfSign `json:"entries"`
}

type phrasesOfSign struct {
	Text   string   `json:"text"`
	Ask    string   `json:"ask"` // of stop and doctor: the question behind it; that of the red flag, in English, if it has none
	Says   []string `json:"says"`
	Unless []string `json:"unless"`
}

// A Reader reads texts in one language. It is shared and never changed.
type Reader struct {
	lexicon  *lexicon.Lexicon
	entries  []*entry
	classes  map[string][]term
	negation negation
	others   others
	idioms   []idiom
	worn     []idiom         // those of what is worn
	skin     []string        // words that make what is worn the place of what is on the skin
	known    []string        // every word of every phrase, sorted
	bare     map[string]bool // those words, without accents
}

// An entry is one thing that can be found.
type entry struct {
	id, group, text string
	sign, ask       string
	outcome         Outcome
	urgency         body.Urgency
	sources         []body.Source
	near            []string
	says, unless    []pattern
}

// lead is what the entry says where the numbers to call are those.
func (e *entry) lead(call body.Number) Lead {
	helpline := ""
	if call.Helpline != "" {
		helpline = " (" + call.Helpline + ")"
	}
	text := strings.NewReplacer("{number}", call.Emergency, "{helpline}", helpline).Replace(e.text)
	return Lead{e.id, text, e.sign, e.ask, e.urgency, e.sources, e.near}
}

// Load reads the entries and the phrases of the lexicon's language. Signs and
// groups are those of the safety texts.
func Load(files fs.FS, l *lexicon.Lexicon, safety *body.Safety) (*Reader, error) {
	var list listFile
	var said phraseFile
	name := l.Language() + ".json"
	if err := errors.Join(decode(files, "entries.json", &list), decode(files, name, &said)); err != nil {
		return nil, err
	}
	r := &Reader{lexicon: l, classes: map[string][]term{}, bare: map[string]bool{}, negation: said.Negation, others: said.Others, skin: said.Worn.Skin}
	r.negation.bare(l)
	r.others.bare(l)
	bareAll(l, r.skin)
	p := &compiler{reader: r, file: name, classes: said.Classes}
	p.compileClasses()
	r.idioms = p.idioms("idioms", said.Idioms)
	r.worn = p.idioms("worn.idioms", said.Worn.Idioms)
	for _, in := range list.Entries {
		phrases, ok := said.Entries[in.ID]
		if !ok || phrases.Text == "" || len(phrases.Says) == 0 {
			p.wrong("entries."+in.ID, "want a text and phrases, got none")
			continue
		}
		delete(said.Entries, in.ID)
		e := &entry{id: in.ID, group: in.Group, text: phrases.Text, sign: in.Sign, ask: phrases.Ask, sources: in.Sources, near: in.Near}
		e.outcome = Outcome(max(0, slices.Index(outcomeNames[:], in.Outcome)))
		if (e.outcome <= Points) == (in.Group == "") {
			p.wrong("entries."+in.ID, "want named, leave, doctor or stop, or a group, got %q", in.Outcome)
		}
		p.source(e, safety)
		p.question(e, safety)
		e.says = p.patterns("entries."+in.ID+".says", phrases.Says)
		e.unless = p.patterns("entries."+in.ID+".unless", phrases.Unless)
		r.entries = append(r.entries, e)
	}
	for id := range said.Entries {
		p.wrong("entries."+id, "want an entry of entries.json")
	}
	slices.Sort(r.known)
	r.known = slices.Compact(r.known)
	return r, errors.Join(p.errs...)
}

// question takes over the question behind a sign, which is English, where the
// file has none of its own. Where the sign ends the search there must be one.
func (p *compiler) question(e *entry, safety *body.Safety) {
	if flag, ok := safety.Flag(e.sign); ok && e.ask == "" && p.reader.lexicon.Language() == "en" {
		e.ask = flag.Ask
	}
	if e.outcome >= Doctor && !strings.HasSuffix(e.ask, "?") {
		p.wrong("entries."+e.id+".ask", "want a question, got %q", e.ask)
	}
}

// source takes over what the safety texts say of a sign or a group.
func (p *compiler) source(e *entry, safety *body.Safety) {
	switch {
	case e.sign != "":
		flag, ok := safety.Flag(e.sign)
		if !ok {
			p.wrong("entries."+e.id, "want the id of a sign, got %q", e.sign)
			return
		}
		e.urgency, e.sources = flag.Urgency, flag.Sources
	case e.group != "":
		i := slices.IndexFunc(safety.Groups, func(g body.Group) bool { return g.ID == e.group })
		if i < 0 {
			p.wrong("entries."+e.id, "want the id of a group, got %q", e.group)
			return
		}
		for _, rule := range safety.Groups[i].Rules {
			e.sources = append(e.sources, rule.Sources...)
		}
		slices.Sort(e.sources)
		e.sources = slices.Compact(e.sources)
	case e.outcome == Doctor:
		e.urgency = body.Soon
	}
	if len(e.sources) == 0 {
		p.wrong("entries."+e.id, "want at least one source, got none")
	}
}

func decode(files fs.FS, name string, into any) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	if err := body.Decode(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
