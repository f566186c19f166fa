package body

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// A Number is whom to call in some countries.
type Number struct {
	Countries []string `json:"countries"` // ISO 3166 codes, such as DE; none means everywhere else
	Emergency string   `json:"emergency"`
	Helpline  string   `json:"helpline"`  // for thoughts of ending one's life; may be empty
	Unchecked bool     `json:"unchecked"` // with no source found
	Sources   []Source `json:"sources"`
}

// Number returns whom to call in a country, by its ISO 3166 code. A country
// that is not listed, or none, has the number for everywhere else.
func (s *Safety) Number(country string) Number {
	for _, n := range s.Numbers {
		if len(n.Countries) == 0 || slices.Contains(n.Countries, strings.ToUpper(country)) {
			return n
		}
	}
	return Number{}
}

// Countries are the codes of those that are listed, sorted.
func (s *Safety) Countries() []string {
	var all []string
	for _, n := range s.Numbers {
		all = append(all, n.Countries...)
	}
	slices.Sort(all)
	return all
}

// CountryOf returns the country in the name of a locale, such as DE in
// de_DE.UTF-8 or de-DE, or nothing.
func CountryOf(locale string) string {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	for _, part := range strings.FieldsFunc(locale, func(r rune) bool { return r == '_' || r == '-' })[min(1, len(locale)):] {
		if country.MatchString(part) {
			return strings.ToUpper(part)
		}
	}
	return ""
}

var country = regexp.MustCompile(`^[A-Za-z]{2}$`)

// callable is a number that can be dialled, with spaces to read it by.
var callable = regexp.MustCompile(`^[0-9]+( [0-9]+)*$`)

func (s *Safety) checkNumbers(p *problems) {
	seen := map[string]bool{}
	for i, n := range s.Numbers {
		at := fmt.Sprintf("numbers[%d].", i)
		for _, c := range n.Countries {
			if !country.MatchString(c) || c != strings.ToUpper(c) {
				p.add(at+"countries", "want two capitals, got %q", c)
			}
			if seen[c] {
				p.add(at+"countries", "want %s once, got it again", c)
			}
			seen[c] = true
		}
		if last := i == len(s.Numbers)-1; last != (len(n.Countries) == 0) {
			p.add(at+"countries", "want none in the last entry, which is for everywhere else, and some in any other, got %v", n.Countries)
		}
		if !callable.MatchString(n.Emergency) {
			p.add(at+"emergency", "want digits, got %q", n.Emergency)
		}
		if n.Helpline != "" && !callable.MatchString(n.Helpline) {
			p.add(at+"helpline", "want digits, got %q", n.Helpline)
		}
		if n.Unchecked == (len(n.Sources) > 0) {
			p.add(at, "want either sources or unchecked")
		}
	}
}
