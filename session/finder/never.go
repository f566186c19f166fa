package finder

import (
	"slices"

	"unknot/session/body"
	"unknot/session/message"
)

// Forbidden is a place that was asked about and is never pressed.
type Forbidden struct {
	Name    string
	Why     string
	Instead string
	Sources []body.Source
}

// Message says so to a person, and what to do instead.
func (n Forbidden) Message() message.Message {
	return message.New("finder.forbidden", "never press the {{.Zone}}. {{.Instead}}", "Zone", n.Name, "Instead", n.Instead)
}

// forbidden lists the places that are never pressed among those asked about.
func (f *Finder) forbidden(v *vocabulary, asked []Asked) []Forbidden {
	var all []Forbidden
	for _, a := range asked {
		for _, p := range slices.Concat(a.what.places, a.whole) {
			if p.NoPress == nil || slices.ContainsFunc(all, func(o Forbidden) bool { return o.Name == v.name(p) }) {
				continue
			}
			no := Forbidden{Name: v.name(p), Why: p.NoPress.Why, Instead: p.NoPress.Instead, Sources: p.NoPress.Sources}
			if z, ok := f.zone(p.NoPress.Zone); ok {
				no.Why, no.Sources = z.Why, z.Sources
			}
			all = append(all, no)
		}
	}
	for _, a := range asked {
		if no, ok := f.forbiddenAt(v, a, all); ok {
			all = append(all, no)
		}
	}
	return all
}

// forbiddenAt says that an exact place is in one that is never pressed, unless that
// is said already.
func (f *Finder) forbiddenAt(v *vocabulary, a Asked, said []Forbidden) (Forbidden, bool) {
	places := f.neverAt(a)
	for _, p := range places {
		if slices.ContainsFunc(said, func(o Forbidden) bool { return o.Name == v.name(p) }) {
			return Forbidden{}, false
		}
	}
	if len(places) == 0 {
		return Forbidden{}, false
	}
	name := v.nameOf(&meaning{places: places})
	if slices.ContainsFunc(said, func(o Forbidden) bool { return o.Name == name }) {
		return Forbidden{}, false
	}
	zone := a.at.zone
	return Forbidden{Name: name, Why: zone.Why, Instead: places[0].NoPress.Instead, Sources: zone.Sources}, true
}

// neverAt are the places of the zone in which an exact place is, if it is in one.
func (f *Finder) neverAt(a Asked) []*Place {
	var all []*Place
	if a.at == nil || a.at.zone == nil {
		return nil
	}
	for i := range f.places.Places {
		if p := &f.places.Places[i]; p.NoPress != nil && p.NoPress.Zone == a.at.zone.ID {
			all = append(all, p)
		}
	}
	return all
}
