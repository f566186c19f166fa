package message

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// A parser reads texts with places such as {{.Name}}, which is all that messages
// need of text/template: it takes a fourth of the time, and what is in a value
// or in a file of translations can never be a command.
type parser struct{}

// Cacheable reports that a text is parsed once.
func (parser) Cacheable() bool { return true }

// Parse parts a text at its places.
func (parser) Parse(text, _, _ string) (template.ParsedTemplate, error) {
	before, rest, found := strings.Cut(text, "{{.")
	parsed := parsed{before: before}
	for found {
		var p place
		p.name, p.after, _ = strings.Cut(rest, "}}")
		p.after, rest, found = strings.Cut(p.after, "{{.")
		parsed.places = append(parsed.places, p)
	}
	return parsed, nil
}

// parsed is a text: what stands before its first place, and its places.
type parsed struct {
	before string
	places []place
}

// A place is the name of what is put there, and the text after it.
type place struct{ name, after string }

// Execute puts the values of a message into their places. One that is missing is
// shown by its place.
func (p parsed) Execute(data any) (string, error) {
	if len(p.places) == 0 {
		return p.before, nil
	}
	var b strings.Builder
	b.WriteString(p.before)
	for _, place := range p.places {
		value, ok := data.(said).value(place.name)
		if !ok {
			value = "{{." + place.name + "}}"
		}
		b.WriteString(value)
		b.WriteString(place.after)
	}
	return b.String(), nil
}
