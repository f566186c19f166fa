package finder

import (
	"slices"
	"strings"
	"unicode/utf8"

	"unknot/session/body"
	"unknot/session/routine"
)

// shortText is how many bytes a name, an id or a tool may have.
const shortText = 60

// cautions are what to leave out and keep off, region by region and point by
// point, and at last the signs at which to stop.
func (b *builder) cautions(regions []*body.Region, taken []Result) []string {
	var all []string
	for _, region := range regions {
		name := region.Everyday + ": "
		var said []string
		if len(region.ExcludedIf) > 0 {
			said = append(said, excluded(region.ExcludedIf)...)
		}
		said = append(said, region.Cautions...)
		for _, c := range taken {
			if c.Point.Region == region.ID && !slices.Contains(said, c.Point.Care) {
				said = append(said, c.Point.Care)
			}
		}
		all = append(all, packed(name, said)...)
	}
	return append(all, b.places.Frame.Stop)
}

// excluded are the sentences about who leaves an area out, each short enough
// for one caution.
func excluded(reasons []string) []string {
	const begin, room = "Leave it out if ", routine.LongText - 60
	var all []string
	line := begin + reasons[0]
	for _, reason := range reasons[1:] {
		if len(line)+len(reason) > room {
			all = append(all, line+".")
			line = begin + reason
			continue
		}
		line += ", or " + reason
	}
	return append(all, line+".")
}

// packed puts sentences together into as few texts as there must be, each of
// which begins with a name.
func packed(name string, sentences []string) []string {
	var all []string
	for _, s := range sentences {
		if n := len(all); n > 0 && len(all[n-1])+1+len(s) <= routine.LongText {
			all[n-1] += " " + s
			continue
		}
		if len(name)+len(s) > routine.LongText {
			all = append(all, s)
			continue
		}
		all = append(all, name+s)
	}
	return all
}

// asked are the names of the places that the points are for, the likeliest
// first.
func asked(taken []Result) []string {
	var names []string
	for _, c := range taken {
		for _, w := range c.Why {
			if !slices.Contains(names, w.Asked) {
				names = append(names, w.Asked)
			}
		}
	}
	return names
}

// tools are the first choices for the points, as many as there is room for.
func tools(taken []Result) string {
	var all []string
	for _, c := range taken {
		if tool := c.Point.Tools[0]; !slices.Contains(all, tool) {
			all = append(all, tool)
		}
	}
	return fitting(strings.Join(all, ", "), shortText, ",")
}

// fitting cuts a text to a length, behind a whole item of a list or else behind
// a whole word or character.
func fitting(text string, most int, between string) string {
	if len(text) <= most {
		return text
	}
	for _, cut := range []string{between, " "} {
		if i := strings.LastIndex(text[:most+1], cut); i > 0 {
			return text[:i]
		}
	}
	for !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}

// slug is an id made of the words of a text.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Trim(fitting(strings.Join(words, "-"), shortText, "-"), "-")
}
