package recovery

import (
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
)

// A Remark is what there is to say about warnings that have a reason and a day
// in common.
type Remark struct {
	Reason   Reason
	Ago      int       // days since the presses: 0 for today, 1 for yesterday, 2 for the day before
	Warnings []Warning // at least one, in the order of the routine
}

// gravity is the order in which remarks are made.
var gravity = []Reason{Sore, Strong, Twice}

// Sum makes remarks of warnings, the gravest first and of two alike the newest.
// Now is the time at which they are made; days are those of its place.
func Sum(all []Warning, now time.Time) []Remark {
	var remarks []Remark
	for _, w := range all {
		ago := daysAgo(w.Last.When, now)
		i := slices.IndexFunc(remarks, func(r Remark) bool { return r.Reason == w.Reason && r.Ago == ago })
		if i < 0 {
			i, remarks = len(remarks), append(remarks, Remark{Reason: w.Reason, Ago: ago})
		}
		remarks[i].Warnings = append(remarks[i].Warnings, w)
	}
	slices.SortStableFunc(remarks, func(a, b Remark) int {
		if a.Reason != b.Reason {
			return slices.Index(gravity, a.Reason) - slices.Index(gravity, b.Reason)
		}
		return a.Ago - b.Ago
	})
	return remarks
}

// daysAgo is how many midnights there were since a time, at most 2.
func daysAgo(t, now time.Time) int {
	for days := range 2 {
		if !t.Before(midnight(now, -days, now.Location())) {
			return days
		}
	}
	return 2
}

// Points are the points that the remark is about.
func (r Remark) Points() []body.ID {
	ids := make([]body.ID, len(r.Warnings))
	for i, w := range r.Warnings {
		ids[i] = w.Point
	}
	return ids
}

// most is how many spots a remark names.
const most = 3

// Message says the remark in two sentences. A point that places does not know is
// called by its ID.
func (r Remark) Message(places routine.Places) message.Message {
	var names []message.Message
	for _, w := range r.Warnings[:min(most, len(r.Warnings))] {
		names = append(names, w.spot(places))
	}
	list := message.Join(names, "; ")
	if more := len(r.Warnings) - most; more > 0 {
		list = message.New("recovery.more", "{{.Places}}; and {{.Count}} more", "Places", list, "Count", more)
	}
	return r.about(list)
}

// about is what is said for each reason and day.
func (r Remark) about(places message.Message) message.Message {
	switch r.Reason {
	case Sore:
		switch r.Ago {
		case 0:
			return message.New("recovery.sore-today", "You pressed here today, and it was sore afterwards: {{.Places}}. Leave it out until it is no more tender than before.", "Places", places)
		case 1:
			return message.New("recovery.sore-yesterday", "You pressed here yesterday, and it was sore afterwards: {{.Places}}. Leave it out until it is no more tender than before.", "Places", places)
		}
		return message.New("recovery.sore-two-days-ago", "You pressed here two days ago, and it was sore afterwards: {{.Places}}. Leave it out until it is no more tender than before.", "Places", places)
	case Strong:
		switch r.Ago {
		case 0:
			return message.New("recovery.strong-today", "You pressed hard here today: {{.Places}}. Give it two days before the next time.", "Places", places)
		case 1:
			return message.New("recovery.strong-yesterday", "You pressed hard here yesterday: {{.Places}}. Give it two days before the next time.", "Places", places)
		}
		return message.New("recovery.strong-two-days-ago", "You pressed hard here two days ago: {{.Places}}. Give it two full days before the next time.", "Places", places)
	}
	return message.New("recovery.twice-today", "You pressed here today already: {{.Places}}. Once a day is enough, or stay gentle.", "Places", places)
}

// spot is what a person calls what the warning is about.
func (w Warning) spot(places routine.Places) message.Message {
	name := message.Verbatim(words.Printable(string(w.Point)))
	if p, ok := places.Point(w.Point); ok {
		name = p.NameMessage()
	}
	switch w.Side {
	case body.Left:
		return message.New("place.left-side", "left {{.Place}}", "Place", name)
	case body.Right:
		return message.New("place.right-side", "right {{.Place}}", "Place", name)
	}
	return name
}
