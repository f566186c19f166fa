package finder

import (
	"slices"
	"strings"

	"unknot/session/body"
)

// title is what a routine for some points is called, such as "For your left
// heel" or "For the top of your shoulder and your calf".
func (b *builder) title(taken []Result) string {
	side := b.sideOf(taken[0])
	if slices.ContainsFunc(taken, func(c Result) bool { return b.sideOf(c) != side }) {
		side = body.Both
	}
	var names []string
	for _, name := range asked(taken) {
		first, _, _ := strings.Cut(name, " or ") // the others are next to it
		names = append(names, yours(first, side))
	}
	if len(names) == 1 {
		return fitting("For "+names[0], shortText, " ")
	}
	said := "For " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	for n := len(names) - 1; n > 0 && len(said) > shortText; n-- {
		said = "For " + strings.Join(names[:n], ", ") + " and more"
	}
	return fitting(said, shortText, " ")
}

// sideOf is the side that a point is held on.
func (b *builder) sideOf(c Result) body.Side {
	if b.side == body.Left || b.side == body.Right {
		return b.side
	}
	return c.Side
}

// single are the parts that a body has one of, or that are named as a pair. They
// have no left one, but a left side.
var single = []string{"head", "neck", "skull", "back", "jaw", "face", "shoulder blades"}

// yours is the name of a place as that of the person: the top of the shoulder is
// the top of your left shoulder, and the base of the skull the left base of your
// skull.
func yours(name string, side body.Side) string {
	which := ""
	if side == body.Left || side == body.Right {
		which = side.String() + " "
	}
	part, whole, ok := strings.Cut(name, " the ")
	switch {
	case !ok:
		return "your " + which + name
	case slices.Contains(single, whole):
		return "the " + which + part + " your " + whole
	}
	return "the " + part + " your " + which + whole
}
