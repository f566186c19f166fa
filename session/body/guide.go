package body

import (
	"errors"
	"fmt"
	"slices"
)

// A Guide says how to press: how firmly, how long, how often, with what, and
// what is known about it.
type Guide struct {
	Sections []Section `json:"sections"`
	Levels   []Preset  `json:"levels"` // gentle, standard and strong, in this order
	Tools    []Tool    `json:"tools"`  // all that regions and points name
}

// A Preset is what a level allows.
type Preset struct {
	Level   Level      `json:"level"`
	Target  []int      `json:"target"`  // the person's number to aim for, from and to
	Cap     int        `json:"cap"`     // the number to stay at or below
	Seconds []int      `json:"seconds"` // of one hold, from and to
	Repeats []int      `json:"repeats"` // holds on each side, from and to
	Rest    []int      `json:"rest"`    // seconds after a hold, from and to
	Tools   []string   `json:"tools"`
	Use     string     `json:"use"`     // for whom and where
	Regions []RegionID `json:"regions"` // the only ones it is for; nothing means any
	Points  []ID       `json:"points"`  // points of other regions it is for as well
	Sources []Source   `json:"sources"`
}

// allows reports whether the level may be used on a point at all.
func (l *Preset) allows(p *Point) bool {
	return len(l.Regions) == 0 || slices.Contains(l.Regions, p.Region) || slices.Contains(l.Points, p.ID)
}

// Preset returns what a level allows. The level is Gentle, Standard or Strong.
func (g *Guide) Preset(l Level) Preset { return g.Levels[l-Gentle] }

// LoadGuide reads how to press.
func LoadGuide(data []byte) (*Guide, error) {
	p := problems{file: "guide.json"}
	var g Guide
	if err := Decode(data, &g); err != nil {
		p.add("", "%w", err)
		return nil, errors.Join(p.errs...)
	}
	p.sections("sections", g.Sections, uniqueIDs{})
	g.checkTools(&p)
	if len(g.Levels) != int(Strong) {
		p.add("levels", "want gentle, standard and strong, got %d levels", len(g.Levels))
		return nil, errors.Join(p.errs...)
	}
	for i := range g.Levels {
		l, path := &g.Levels[i], fmt.Sprintf("levels[%d].", i)
		if want := Gentle + Level(i); l.Level != want {
			p.add(path+"level", "want %v, got %v", want, l.Level)
		}
		l.check(path, &p)
	}
	return &g, errors.Join(p.errs...)
}

func (l *Preset) check(path string, p *problems) {
	p.number(path+"cap", l.Cap, 1, mostNRS)
	p.within(path+"target", l.Target, []int{1, l.Cap})
	p.within(path+"seconds", l.Seconds, []int{10, mostSeconds})
	p.within(path+"repeats", l.Repeats, []int{1, 3})
	p.within(path+"rest", l.Rest, []int{5, 30})
	p.texts(path+"tools", l.Tools)
	p.text(path+"use", l.Use)
	p.given(path+"sources", l.Sources)
}
