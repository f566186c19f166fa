package finder

import (
	"fmt"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/triage"
)

// A vocabulary is what the phrases of one language mean.
type vocabulary struct {
	finder  *Finder
	danger  *triage.Reader
	spell   *speller
	words   *Wording
	phrases map[string]*meaning // by their words, sorted
	longest int                 // words of the longest phrase
}

// newVocabulary learns the phrases of a language. An error says what has no
// words in it, or words for what is not there.
func (f *Finder) newVocabulary(l Language) (*vocabulary, error) {
	v := &vocabulary{finder: f, danger: l.Danger, words: l.Words, phrases: map[string]*meaning{}}
	same, ignored := f.places.Same, f.places.Ignored
	if l.Words != nil {
		same, ignored = l.Words.Same, l.Words.Ignored
		if err := f.complete(l); err != nil {
			return nil, err
		}
	}
	v.spell = newSpeller(l.Lexicon, same, ignored, sideWords[l.Lexicon.Language()])
	v.learn()
	slices.Sort(v.spell.known)
	v.spell.known = slices.Compact(v.spell.known)
	return v, nil
}

// complete reports what a wording leaves out, or has too much.
func (f *Finder) complete(l Language) error {
	for id := range f.byID {
		if called, ok := l.Words.Places[id]; !ok || called.Name == "" {
			return fmt.Errorf("%s: want a name for the place %q, got none", l.Lexicon.Language(), id)
		}
	}
	for id := range l.Words.Places {
		if f.byID[id] == nil {
			return fmt.Errorf("%s: want the id of a place, got %q", l.Lexicon.Language(), id)
		}
	}
	for _, c := range f.places.Complaints {
		if len(l.Words.Complaints[c.ID]) == 0 {
			return fmt.Errorf("%s: want words for the complaint %q, got none", l.Lexicon.Language(), c.ID)
		}
	}
	return nil
}

// name is what a place is called in the language.
func (v *vocabulary) name(p *Place) string {
	if v.words == nil {
		return p.Name
	}
	return v.words.Places[p.ID].Name
}

func (v *vocabulary) placeWords(p *Place) []string {
	if v.words == nil {
		return append([]string{p.Name}, p.Words...)
	}
	return append([]string{v.name(p)}, v.words.Places[p.ID].Words...)
}

// learn makes every name and word findable.
func (v *vocabulary) learn() {
	places := v.finder.places
	for i := range places.Places {
		p := &places.Places[i]
		for _, text := range v.placeWords(p) {
			if m := v.mean(text); !slices.Contains(m.places, p) {
				m.places = append(m.places, p)
			}
		}
	}
	for i := range places.Complaints {
		v.learnComplaint(&places.Complaints[i])
	}
	atPlaces := v.plainWords()
	regions := v.finder.facts.Atlas.Regions
	for i := range regions {
		r := &regions[i]
		for _, text := range v.regionWords(r) {
			m := v.mean(text)
			m.regions = append(m.regions, r)
		}
		for j := range r.Points {
			v.learnMuscle(&r.Points[j], atPlaces)
		}
	}
	for i := range regions {
		v.learnRegionMuscles(&regions[i])
	}
}

func (v *vocabulary) regionWords(r *body.Region) []string {
	if v.words == nil {
		return append([]string{r.Everyday}, r.Words...)
	}
	return v.words.Regions[string(r.ID)]
}

func (v *vocabulary) learnComplaint(c *Complaint) {
	texts := c.Words
	if v.words != nil {
		texts = v.words.Complaints[c.ID]
	}
	for _, text := range texts {
		m := v.mean(text)
		m.complaint = c
		if len(m.places) == 0 {
			m.places = []*Place{v.finder.byID[c.Place]}
		}
	}
}

// learnMuscle makes a point findable by its muscles, and by each part of their
// names that is no word for a place.
func (v *vocabulary) learnMuscle(p *body.Point, atPlaces []string) {
	name, _, _ := strings.Cut(p.Muscle, ",")
	muscles := strings.Split(name, " and ")
	if v.words != nil {
		muscles = append(muscles, v.words.Muscles[string(p.ID)]...)
	}
	for _, muscle := range muscles {
		v.meanPoint(muscle, p)
		for _, w := range v.spell.lexicon.Words(muscle) {
			_, taken := slices.BinarySearch(atPlaces, v.spell.plain(w))
			if !taken && !v.spell.ignored[w.Bare] && len(w.Text) > 4 {
				v.meanPoint(w.Text, p)
			}
		}
	}
}

// learnRegionMuscles makes a region findable by muscles that none of its points
// is named after.
func (v *vocabulary) learnRegionMuscles(r *body.Region) {
	for _, muscle := range r.Muscles {
		if m := v.mean(muscle); len(m.points) == 0 && len(m.places) == 0 && !slices.Contains(m.regions, r) {
			m.regions = append(m.regions, r)
		}
	}
}

func (v *vocabulary) meanPoint(text string, p *body.Point) {
	if m := v.mean(text); !slices.Contains(m.points, p) {
		m.points = append(m.points, p)
	}
}

// isWord reports whether a text is a word of the language, or a compound of
// such.
func (v *vocabulary) isWord(text string) bool {
	for _, w := range v.spell.lexicon.Words(text) {
		if !v.spell.ignored[w.Bare] && !v.spell.meant[v.spell.plain(w)] && !v.spell.lexicon.IsWord(w.Text) && !v.danger.Knows(w.Text) {
			return false
		}
	}
	return true
}

// plainWords is every word of every phrase, sorted.
func (v *vocabulary) plainWords() []string {
	var all []string
	for phrase := range v.phrases {
		all = append(all, strings.Fields(phrase)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
