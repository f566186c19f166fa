package body

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A Bibliography is the list of sources that facts name by number, and what
// its makers are least sure of.
type Bibliography struct {
	Key     []KeyEntry      `json:"key"`
	Works   []Work          `json:"sources"`
	Unsure  []Doubt         `json:"unsure"`
	numbers map[Source]bool // of the works
}

// A Quality is a letter that says what kind of source a work is: R, T, C, E,
// P or F.
type Quality string

// A KeyEntry says what a letter stands for.
type KeyEntry struct {
	Quality Quality `json:"quality"`
	Meaning string  `json:"meaning"`
	Weak    bool    `json:"weak"` // says little about whether something is so
}

// A Work is one source.
type Work struct {
	ID        int       `json:"id"`
	Quality   []Quality `json:"quality"` // of each of its parts
	Text      string    `json:"text"`    // what it is, and what it was read for
	Addresses []string  `json:"addresses"`
}

// A Doubt is something that the facts rest on and that is not well known.
type Doubt struct {
	Text    string   `json:"text"`
	Sources []Source `json:"sources"`
}

// LoadSources reads the list of sources.
func LoadSources(data []byte) (*Bibliography, error) {
	p := problems{file: "sources.json"}
	b := &Bibliography{numbers: map[Source]bool{}}
	if err := decode(data, b); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	known := map[Quality]bool{}
	for i, k := range b.Key {
		p.text(fmt.Sprintf("key[%d].quality", i), string(k.Quality))
		p.text(fmt.Sprintf("key[%d].meaning", i), k.Meaning)
		known[k.Quality] = true
	}
	for i := range b.Works {
		w := &b.Works[i]
		w.check(fmt.Sprintf("sources[%d].", i), known, &p)
		number := Source(strconv.Itoa(w.ID))
		if b.numbers[number] {
			p.add(fmt.Sprintf("sources[%d].id", i), "want a number of its own, got %d again", w.ID)
		}
		b.numbers[number] = true
	}
	for i, d := range b.Unsure {
		p.text(fmt.Sprintf("unsure[%d].text", i), d.Text)
	}
	return b, errors.Join(p.errs...)
}

func (w *Work) check(path string, known map[Quality]bool, p *problems) {
	if w.ID < 1 {
		p.add(path+"id", "want a number from 1, got %d", w.ID)
	}
	p.text(path+"text", w.Text)
	if len(w.Quality) == 0 {
		p.add(path+"quality", "want at least one letter of the key, got none")
	}
	for _, q := range w.Quality {
		if !known[q] {
			p.add(path+"quality", "want a letter of the key, got %q", q)
		}
	}
	for i, address := range w.Addresses {
		if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") || strings.ContainsAny(address, " \t\n") {
			p.add(fmt.Sprintf("%saddresses[%d]", path, i), "want an address that begins with http, got %q", address)
		}
	}
}

// known reports whether a source may stand beside a fact.
func (b *Bibliography) known(s Source) bool {
	return s == GeneralAnatomy || s == Practice || b.numbers[s]
}
