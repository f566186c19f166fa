package adviser

import (
	"slices"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// Where is where it hurts.
type Where struct {
	Picks []body.Pick // pieces of the figure that were pointed at
	// Exact are places that were pressed exactly. One stands for the piece of the
	// figure that it is on, whether or not that is among Picks.
	Exact []finder.Exact
	Named []Named  // places that were typed
	Said  []string // what was typed of the person: ids of conditions, which hold this time
	// Resting is what rests of the person, as it was read.
	Resting []prepare.Rest
}

// Shown are the pieces of the figure that show where it hurts.
func (w Where) Shown() []body.Pick {
	all := slices.Clone(w.Picks)
	for _, n := range w.Named {
		all = append(all, n.Picks...)
	}
	return all
}

// NamedAt is the place in words that a piece of the figure shows, or -1.
func (w Where) NamedAt(p body.Pick) int {
	return slices.IndexFunc(w.Named, func(n Named) bool {
		return slices.ContainsFunc(n.Picks, func(q body.Pick) bool { return Meet(p, q) })
	})
}

// OnBoth reports whether a piece of the figure is shown on both sides.
func (w Where) OnBoth(p body.Pick) bool {
	sides := map[body.Side]bool{}
	for _, q := range w.Shown() {
		p.Side = q.Side
		sides[q.Side] = sides[q.Side] || Meet(p, q)
	}
	return sides[body.Left] && sides[body.Right]
}

// Meet reports whether two picks have a piece of the figure in common.
func Meet(p, q body.Pick) bool {
	return q.Tile == p.Tile && q.Side == p.Side && (q.View == p.View || q.View == 0 || p.View == 0)
}

// A Named is a place in words.
type Named struct {
	Asked finder.Asked // of an answer of the finder; its side is that of the picks
	Picks []body.Pick  // what shows it on the figure; at least one
}

// Meant is what typed words mean.
type Meant struct {
	Named []Named
	Said  []string          // ids of conditions that the words named, kept or not
	Stop  *Stop             // what ends the search; nil for nothing
	Heed  []string          // what else is to be minded, such as rules for those who belong to a group
	Lines []message.Message // what was read as something else, or not understood
}

// A Stop is a sign that typed words spoke of, which is for a doctor now.
type Stop struct {
	ID      string
	Urgency body.Urgency
	Text    string   // what it may be and what to do
	Also    []string // the same of further signs
	Words   []string // that it was read from
	Ask     string   // the question behind the sign
}

// Advice is what there is to do about places that hurt.
type Advice struct {
	Heed    []string          // signs that belong to a doctor
	Never   []message.Message // about places that are never pressed
	LeftOut []message.Message // about what is not offered because of what is true of the person
	Offers  []Offer           // the best first
	// Candidates are the points that may be behind it, the likeliest first, and at
	// last those that are not offered for self work.
	Candidates []Candidate
}

// A Candidate is a point that may be behind what hurts.
type Candidate struct {
	Point   *body.Point
	Side    body.Side         // Left, Right or Both
	Pattern *anatomy.Pattern  // where else it is felt
	Whys    []message.Message // in a few words each, the strongest first; at least one
	// Explains says that it explains several of the places, as in 'explains both'.
	Explains message.Message
	Barred   message.Message // why it is not offered for self work; nothing if it is
}

// An Offer is a routine, and why it is offered.
type Offer struct {
	Routine *routine.Routine
	Why     message.Message   // in a few words; nothing where it is plain
	Likely  []message.Message // the muscles it is for, the likeliest first, each with its reason
}
