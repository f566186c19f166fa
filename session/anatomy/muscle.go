package anatomy

import (
	"fmt"

	"unknot/session/body"
)

// A Muscle is one muscle, or several that a hand does not tell apart, as it
// lies under the skin.
type Muscle struct {
	ID    string // such as levator-scapulae
	Name  string // by anatomical name
	Depth Depth
	views map[body.View][]Belly
}

// A Belly is one part of a muscle on one view.
type Belly struct {
	Shape  body.Shape
	Fibres []body.Shape // open lines along which it pulls
}

// A Depth is how much of a muscle lies right under the skin.
type Depth uint8

const (
	Surface Depth = iota + 1 // all of it
	Part                     // some of it, the rest under another muscle
	Deep                     // none
)

var depthNames = [...]string{"", "surface", "part", "deep"}

// String returns the word used in files: surface, part or deep.
func (d Depth) String() string {
	if int(d) < len(depthNames) {
		return depthNames[d]
	}
	return fmt.Sprintf("depth(%d)", uint8(d))
}

// UnmarshalText reads a word that String writes.
func (d *Depth) UnmarshalText(word []byte) error {
	for i, name := range depthNames {
		if name == string(word) && i > 0 {
			*d = Depth(i)
			return nil
		}
	}
	return fmt.Errorf("depth: want surface, part or deep, got %q", word)
}

// On returns the bellies of the muscle of one side of the body, as they lie on
// a drawing; none where it cannot be seen.
func (m *Muscle) On(d *body.Drawing, side body.Side) []Belly {
	out := make([]Belly, len(m.views[d.View]))
	for i, b := range m.views[d.View] {
		out[i].Shape = d.Shown(b.Shape, side)
		for _, f := range b.Fibres {
			out[i].Fibres = append(out[i].Fibres, d.Shown(f, side))
		}
	}
	return out
}
