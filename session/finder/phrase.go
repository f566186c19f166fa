package finder

import (
	"slices"
	"strings"

	"unknot/session/body"
)

// A meaning is all that one phrase stands for.
type meaning struct {
	words   string // as they were first written
	places  []*Place
	regions []*body.Region
	points  []*body.Point // of a muscle
	signs   []*FlagRule   // of complaints that belong to a doctor
}

// key is the same for the same words in any order: 'neck side' is 'side of the
// neck'.
func key(words []string) string {
	sorted := slices.Sorted(slices.Values(words))
	return strings.Join(sorted, " ")
}

// mean returns the meaning of a phrase, to be added to.
func (f *Finder) mean(text string) *meaning {
	words := f.spelling.words(text)
	if len(words) == 0 {
		return &meaning{}
	}
	m, ok := f.phrases[key(words)]
	if !ok {
		m = &meaning{words: text}
		f.phrases[key(words)] = m
	}
	f.longest = max(f.longest, len(words))
	return m
}

// learn makes every name and word findable.
func (f *Finder) learn() {
	for i := range f.places.Places {
		p := &f.places.Places[i]
		for _, text := range append([]string{p.Name}, p.Words...) {
			m := f.mean(text)
			if !slices.Contains(m.places, p) {
				m.places = append(m.places, p)
			}
		}
	}
	for i := range f.places.RedFlags {
		r := &f.places.RedFlags[i]
		for _, text := range r.Words {
			m := f.mean(text)
			m.signs = append(m.signs, r)
		}
	}
	atPlaces := f.vocabulary()
	for i := range f.facts.Atlas.Regions {
		r := &f.facts.Atlas.Regions[i]
		for _, text := range append([]string{r.Everyday}, r.Words...) {
			m := f.mean(text)
			m.regions = append(m.regions, r)
		}
		for j := range r.Points {
			f.learnMuscle(&r.Points[j], atPlaces)
		}
	}
	for _, region := range f.facts.Atlas.Regions {
		f.learnRegionMuscles(&region)
	}
	f.spelling.known = f.vocabulary()
}

// learnMuscle makes a point findable by its muscles, and by each part of their
// names that is no word for a place.
func (f *Finder) learnMuscle(p *body.Point, atPlaces []string) {
	name, _, _ := strings.Cut(p.Muscle, ",")
	for _, muscle := range strings.Split(name, " and ") {
		f.meanPoint(muscle, p)
		for _, word := range f.spelling.words(muscle) {
			if _, taken := slices.BinarySearch(atPlaces, word); !taken && len(word) > 4 {
				f.meanPoint(word, p)
			}
		}
	}
}

// learnRegionMuscles makes a region findable by muscles that none of its points
// is named after.
func (f *Finder) learnRegionMuscles(r *body.Region) {
	region, _ := f.facts.Atlas.Region(r.ID)
	for _, muscle := range r.Muscles {
		if m := f.mean(muscle); len(m.points) == 0 && len(m.places) == 0 && !slices.Contains(m.regions, region) {
			m.regions = append(m.regions, region)
		}
	}
}

func (f *Finder) meanPoint(text string, p *body.Point) {
	if m := f.mean(text); !slices.Contains(m.points, p) {
		m.points = append(m.points, p)
	}
}

// vocabulary is every word of every phrase, sorted.
func (f *Finder) vocabulary() []string {
	var all []string
	for phrase := range f.phrases {
		all = append(all, strings.Fields(phrase)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A reading is a phrase that was found among words.
type reading struct {
	*meaning
	from, to int // the words it was found in
}

// read finds the phrases among words, from the left and the longest first.
// Words between phrases are passed over.
func (f *Finder) read(words []string) []reading {
	var found []reading
	for i := 0; i < len(words); {
		next := i + 1
		for n := min(f.longest, len(words)-i); n > 0; n-- {
			if m, ok := f.phrases[key(words[i:i+n])]; ok {
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
func (f *Finder) placesIn(text string) []*Place {
	text = strings.ToLower(text)
	for _, phrase := range f.places.Nothing {
		text = strings.ReplaceAll(text, phrase, "")
	}
	var all []*Place
	for part := range strings.SplitSeq(text, ",") {
		words := slices.DeleteFunc(f.spelling.words(part), func(w string) bool { return w == "and" })
		for _, r := range f.read(words) {
			for _, p := range r.places {
				if !slices.Contains(all, p) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}
