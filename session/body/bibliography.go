package body

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Bibliography is the list of sources that facts name by number, and what
// its makers are least sure of.
type Bibliography struct {
	Key     []KeyEntry      `json:"key"`
	Works   []Work          `json:"sources"`
	Unsure  []Doubt         `json:"unsure"`
	numbers map[Source]bool // of the works
	opened  map[Source]bool // those whose text was read
	cited   map[Source]bool // by some fact, once the facts were checked
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

// A Work is one source. One that was opened has the sentence it is cited for; of
// one that was not, even the title may not be known.
type Work struct {
	ID        int       `json:"id"`
	Quality   []Quality `json:"quality"` // of each of its parts
	Title     string    `json:"title"`
	Authors   string    `json:"authors"`
	Year      int       `json:"year"`
	Journal   string    `json:"journal"` // with volume and pages
	DOI       string    `json:"doi"`
	PMID      int       `json:"pmid"`
	Text      string    `json:"text"` // what it is, and what it was read for
	Addresses []string  `json:"addresses"`
	Opened    string    `json:"opened"` // the day on which its text was read, as 2026-11-30, or nothing
	Seen      string    `json:"seen"`   // how much of the text: paper, page, abstract or excerpt
	Quote     string    `json:"quote"`  // of at most 15 words, from the text
}

// maxQuote is how many words of a text are quoted at most.
const maxQuote = 15

// Reference says where the work is found: authors, title, year and numbers, as
// far as they are known.
func (w *Work) Reference() string {
	var parts []string
	add := func(known bool, format string, what any) {
		if known {
			parts = append(parts, fmt.Sprintf(format, what))
		}
	}
	add(w.Authors != "", "%v", w.Authors)
	add(w.Title != "", "%v", w.Title)
	add(w.Journal != "", "%v", w.Journal)
	add(w.Year != 0 && w.Journal == "", "%v", w.Year)
	add(w.DOI != "", "doi %v", w.DOI)
	add(w.PMID != 0, "PMID %v", w.PMID)
	return strings.Join(parts, ". ")
}

// Opened reports whether the text of at least one of the sources was read.
func (b *Bibliography) Opened(sources []Source) bool {
	return slices.ContainsFunc(sources, func(s Source) bool { return b.opened[s] })
}

// Unopened are the numbers of the works of which nobody has read the text.
func (b *Bibliography) Unopened() []int {
	var all []int
	for _, w := range b.Works {
		if w.Opened == "" {
			all = append(all, w.ID)
		}
	}
	return all
}

// A Doubt is something that the facts rest on and that is not well known.
type Doubt struct {
	Text    string   `json:"text"`
	Sources []Source `json:"sources"`
}

// LoadSources reads the list of sources.
func LoadSources(data []byte) (*Bibliography, error) {
	p := problems{file: "sources.json"}
	b := &Bibliography{numbers: map[Source]bool{}, opened: map[Source]bool{}, cited: map[Source]bool{}}
	if err := Decode(data, b); err != nil {
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
		b.opened[number] = w.Opened != ""
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
	w.checkReading(path, p)
	for i, address := range w.Addresses {
		if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") || strings.ContainsAny(address, " \t\n") {
			p.add(fmt.Sprintf("%saddresses[%d]", path, i), "want an address that begins with http, got %q", address)
		}
	}
}

// checkReading reports a work that nobody could find, and one that is said to
// have been read and does not show it.
func (w *Work) checkReading(path string, p *problems) {
	if w.Title == "" && w.Opened != "" && w.DOI == "" && len(w.Addresses) == 0 {
		p.add(path+"title", "want a title or a place to find it for what was opened, got none")
	}
	if w.Opened == "" {
		if w.Seen != "" || w.Quote != "" {
			p.add(path+"opened", "want a date beside what was seen and quoted, got none")
		}
		return
	}
	if _, err := time.Parse(time.DateOnly, w.Opened); err != nil {
		p.add(path+"opened", "want a date such as 2026-11-30, or null, got %q", w.Opened)
	}
	if !slices.Contains([]string{"paper", "page", "abstract", "excerpt"}, w.Seen) {
		p.add(path+"seen", "want paper, page, abstract or excerpt, got %q", w.Seen)
	}
	if n := len(strings.Fields(w.Quote)); n < 1 || n > maxQuote {
		p.add(path+"quote", "want 1 to %d words of its text, got %d", maxQuote, n)
	}
}

// known reports whether a source may stand beside a fact.
func (b *Bibliography) known(s Source) bool {
	return s == GeneralAnatomy || s == Practice || b.numbers[s]
}
