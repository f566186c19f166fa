package finder

import (
	"errors"
	"fmt"
	"slices"

	"unknot/session/body"
)

// A PlaceID names a place, such as side-of-head.
type PlaceID string

// Places is what people call the parts of a body, how those are related, and
// what has to be said about them.
type Places struct {
	Places   []Place             `json:"places"`
	Same     map[string][]string `json:"same"`    // a word, and words that mean the same
	Ignored  []string            `json:"ignored"` // words that say nothing about a place
	Nothing  []string            `json:"nothing"` // phrases in the texts about points that only sound like a place
	RedFlags []FlagRule          `json:"red_flags"`
	Frame    Frame               `json:"frame"`
	// Whole says for each piece of a larger drawing which pieces of the whole body it
	// is on. What has to be said of those has to be said of it.
	Whole map[string][]string `json:"whole"`
	// Complaints have a name of their own and points that are looked at first.
	Complaints []Complaint `json:"complaints"`
}

// A Complaint is what people call a trouble of a place, such as runner's knee.
type Complaint struct {
	ID     string    `json:"id"`
	Words  []string  `json:"words"`
	Place  PlaceID   `json:"place"`
	Points []body.ID `json:"points"` // the likeliest first
}

// A Place is a part of the body as a lay person sees it.
type Place struct {
	ID      PlaceID   `json:"id"`
	Name    string    `json:"name"`
	Words   []string  `json:"words"`    // other names and complaints, without articles
	In      []PlaceID `json:"in"`       // larger places that it is part of
	Near    []PlaceID `json:"near"`     // neighbours; one of the two says so
	Tiles   []string  `json:"tiles"`    // view/tile: pieces of the drawings that show it
	Shown   []string  `json:"shown"`    // likewise, of other places that it lies in
	Points  []body.ID `json:"points"`   // that lie there
	First   []body.ID `json:"first"`    // that are looked at first where it is pressed, the likeliest first
	NoPress *NoPress  `json:"no_press"` // if it is never pressed
}

// A NoPress says why a place is never pressed. It takes Why and Sources from a
// zone, or has its own.
type NoPress struct {
	Zone    string        `json:"zone"`
	Why     string        `json:"why"`
	Instead string        `json:"instead"` // what to do about pain there
	Sources []body.Source `json:"sources"`
}

// A FlagRule says for which places and complaints a red flag has to come first.
type FlagRule struct {
	Flag       string    `json:"flag"`   // its id
	Places     []PlaceID `json:"places"` // these, their parts, and what they are directly part of
	Everywhere bool      `json:"everywhere"`
}

// A Frame is what a built routine begins and ends with, and the signs at which
// to stop.
type Frame struct {
	Settle  Calm   `json:"settle"`
	Closing Calm   `json:"closing"`
	Stop    string `json:"stop"`
}

// A Calm is a stage without a point.
type Calm struct {
	Name    string `json:"name"`
	Seconds int    `json:"seconds"`
	How     string `json:"how"`
}

// ReadPlaces reads places from their file. It is strict about the fields.
func ReadPlaces(data []byte) (*Places, error) {
	var p Places
	if err := body.Decode(data, &p); err != nil {
		return nil, fmt.Errorf("places: %w", err)
	}
	return &p, nil
}

// check reports what is missing or not there.
func (f *Finder) check() error {
	var errs []error
	wrong := func(id PlaceID, format string, args ...any) {
		errs = append(errs, fmt.Errorf(string(id)+": "+format, args...))
	}
	for i := range f.places.Places {
		p := &f.places.Places[i]
		if p.ID == "" || p.Name == "" || f.byID[p.ID] != p {
			wrong(p.ID, "want an id of its own and a name")
		}
		for _, other := range slices.Concat(p.In, p.Near) {
			if f.byID[other] == nil {
				wrong(p.ID, "want the id of a place, got %q", other)
			}
		}
		for _, id := range slices.Concat(p.Points, p.First) {
			if _, ok := f.facts.Atlas.Point(id); !ok {
				wrong(p.ID, "want the id of a point, got %q", id)
			}
		}
		if p.NoPress != nil && !f.completeNoPress(p.NoPress) {
			wrong(p.ID, "want a known zone or a reason with its sources, and what to do instead")
		}
	}
	for _, c := range f.places.Complaints {
		if c.ID == "" || len(c.Words) == 0 || f.byID[c.Place] == nil || len(c.Points) == 0 {
			wrong(PlaceID(c.ID), "want an id, words, the id of a place and points")
		}
		for _, id := range c.Points {
			if _, ok := f.facts.Atlas.Point(id); !ok {
				wrong(PlaceID(c.ID), "want the id of a point, got %q", id)
			}
		}
	}
	for _, rule := range f.places.RedFlags {
		if _, ok := f.facts.Safety.Flag(rule.Flag); !ok {
			wrong("red_flags", "want the id of a red flag, got %q", rule.Flag)
		}
		for _, id := range rule.Places {
			if f.byID[id] == nil {
				wrong("red_flags", "want the id of a place, got %q", id)
			}
		}
	}
	frame := f.places.Frame
	if frame.Stop == "" || frame.Settle.Seconds < 5 || frame.Closing.Seconds < 5 {
		errs = append(errs, errors.New("frame: want signs to stop at, settling and a closing of 5 seconds or more"))
	}
	return errors.Join(errs...)
}

func (f *Finder) completeNoPress(n *NoPress) bool {
	reason := n.Why != "" && len(n.Sources) > 0
	_, zone := f.zone(n.Zone)
	return n.Instead != "" && reason != zone
}

func (f *Finder) zone(id string) (*body.Zone, bool) {
	i := slices.IndexFunc(f.facts.Zones, func(z body.Zone) bool { return z.ID == id })
	if i < 0 {
		return nil, false
	}
	return &f.facts.Zones[i], true
}
