package importer

import (
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/words"
)

// names says which points a name may mean, by its key.
type names map[string][]*body.Point

// namesOf collects what points, muscles and regions are called. Points that are
// for a therapist's hands only have no names here.
func namesOf(atlas *body.Atlas) names {
	n := names{}
	for i := range atlas.Regions {
		r := &atlas.Regions[i]
		for j := range r.Points {
			p := &r.Points[j]
			if p.TherapistOnly {
				continue
			}
			for _, name := range []string{string(p.ID), p.Name, p.Short, p.Muscle} {
				n.add(name, p)
			}
			for _, name := range []string{p.Name, p.Muscle} {
				muscle, _, _ := strings.Cut(name, ",")
				n.add(muscle, p)
			}
			n.add(r.Everyday, p)
		}
	}
	return n
}

// reserved returns the point for a therapist's hands only that a step is named
// after.
func reserved(atlas *body.Atlas, key string) (*body.Point, bool) {
	for i := range atlas.Regions {
		for j := range atlas.Regions[i].Points {
			p := &atlas.Regions[i].Points[j]
			for _, name := range []string{string(p.ID), p.Name, p.Short, p.Muscle} {
				if asked, _ := target(name); p.TherapistOnly && asked == key {
					return p, true
				}
			}
		}
	}
	return nil, false
}

func (n names) add(name string, p *body.Point) {
	key, _ := target(name)
	if !slices.Contains(n[key], p) {
		n[key] = append(n[key], p)
	}
}

// sides are the words for one side in a step's name.
var sides = map[string]body.Side{
	"left": body.Left, "l": body.Left, "lh": body.Left, "links": body.Left, "linke": body.Left, "izquierda": body.Left, "izquierdo": body.Left,
	"right": body.Right, "r": body.Right, "rh": body.Right, "rechts": body.Right, "rechte": body.Right, "derecha": body.Right, "derecho": body.Right,
	"both": body.Both,
}

// pressing are words about pressing that are no part of a point's name.
var pressing = []string{"hold", "press", "pressing", "pressure", "release", "trigger", "side", "sides", "on", "the"}

// target splits a step's name into what it is about and the side.
func target(name string) (key string, side body.Side) {
	var rest []string
	for _, w := range words.Split(name) {
		if s, ok := sides[w]; ok {
			side = s
		} else if !slices.Contains(pressing, w) {
			rest = append(rest, w)
		}
	}
	return strings.Join(rest, " "), side
}

// resting are the names of steps in which nothing is done.
var resting = map[string]bool{
	"rest": true, "pause": true, "break": true, "get ready": true, "ready": true, "prepare": true, "preparation": true,
	"switch": true, "switch sides": true, "switch side": true, "change sides": true, "change side": true, "change": true,
	"next": true, "recover": true, "recovery": true, "relax": true, "wait": true, "transition": true,
	"ruhe": true, "bereit": true, "wechsel": true, "descanso": true, "pausa": true,
}

func isRest(st step) bool { return st.rest || resting[words.Key(st.name)] }
