// Package adviser says what there is to do about places that hurt: which routines
// to offer for them, what speaks against it, and what a person means who types.
//
// What helps where is for finder to know, what may be pressed for prepare. The
// window asks it; the command line asks finder alone.
package adviser

import (
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/finder"
	"unknot/session/library"
)

// An Adviser says what to do about places on the figure. It reads what is known
// about places when it is first asked, and anew in another language. It is used
// by one goroutine.
type Adviser struct {
	known    *builtin.Data
	library  func() *library.Library
	asks     func() finder.Query
	language func() string

	read   *finder.Finder // in that language
	speaks string
	names  map[body.Pick]string
}

// New returns an adviser that offers routines of the library as it is then. Who
// asks, where and when, is in asks; language is the one that people type in.
func New(known *builtin.Data, library func() *library.Library, asks func() finder.Query, language func() string) *Adviser {
	return &Adviser{known: known, library: library, asks: asks, language: language}
}

// finder is for the language that is in force.
func (a *Adviser) finder() (*finder.Finder, error) {
	if language := a.language(); a.read == nil || language != a.speaks {
		f, err := builtin.Finder(language)
		if err != nil {
			return nil, err
		}
		a.read, a.speaks, a.names = f, language, map[body.Pick]string{}
	}
	return a.read, nil
}

// PlaceName is what the place of a pick is called, without its side
// and in lower case, or nothing where the region has a better name.
func (a *Adviser) PlaceName(p body.Pick) string {
	p.Side = body.Left
	f, err := a.finder()
	if err != nil {
		return ""
	}
	if name, ok := a.names[p]; ok {
		return name
	}
	var names []string
	for _, asked := range f.Ask(finder.Query{Spots: []body.Pick{p}}).Asked {
		for _, name := range strings.Split(asked.Name, " or ") {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	name := ""
	if len(names) == 1 { // of several, the region has a better one
		name = names[0]
	}
	a.names[p] = name
	return name
}
