package body

import (
	"slices"

	"unknot/session/message"
)

// A Condition is something that can be true of somebody for longer than a day:
// that they belong to a group, or the yes to a standing question that belongs to
// none.
type Condition struct {
	ID        string          // of the group or of the question
	Under     message.Message // the heading that it stands under with others
	Mine      message.Message // what a person says of whom it is true
	Clearable bool            // a clinician may allow what it leaves out
}

// Conditions are all that there are, those under one heading together.
func (s *Safety) Conditions() []Condition {
	var all []Condition
	add := func(c Condition) {
		at := len(all)
		for i := range all {
			if all[i].Under.String() == c.Under.String() {
				at = i + 1
			}
		}
		all = slices.Insert(all, at, c)
	}
	for _, g := range s.Groups {
		add(Condition{g.ID, g.UnderMessage(), g.MineMessage(), g.Clearable})
	}
	for _, q := range s.Questions {
		if q.When == Standing && q.Group == "" {
			add(Condition{ID: q.ID, Under: q.UnderMessage(), Mine: q.MineMessage()})
		}
	}
	return all
}
