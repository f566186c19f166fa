package routine

import (
	"time"

	"unknot/session"
	"unknot/session/body"
)

// A Routine is what a routine file says: a purpose, its cautions, and stages
// in the order they are done.
type Routine struct {
	File    string // where it was read from, for messages
	ID      string // lower-case words joined by hyphens, unlike any other's
	Name    string
	Purpose string // what it is for, in plain words
	// Language is the code of the one that its texts are in. Empty is that of
	// whoever wrote it for themselves.
	Language string
	Regions  []body.RegionID
	Level    Level
	// ByTherapist is a routine that a therapist does on a client. Any other a
	// person does alone.
	ByTherapist bool
	Tool        string
	Position    string // how to sit, stand or lie
	Cautions    []string
	Stages      []Stage
	// Advice is what its file does that is allowed and not advised, in the order
	// of the file.
	Advice Errors
}

// FindOn says where to feel for a point, to the person or to the therapist.
func (r *Routine) FindOn(p *body.Point) string {
	if r.ByTherapist {
		return p.Therapist.Find
	}
	return p.Find
}

// PressOn says how to press a point where the stage does not say it.
func (r *Routine) PressOn(p *body.Point) string {
	if r.ByTherapist {
		return p.Therapist.How
	}
	return p.Press
}

// A Level says how firm a routine is.
type Level = body.Level

// The levels there are.
const (
	Gentle   = body.Gentle
	Standard = body.Standard
	Strong   = body.Strong
)

// A Stage is one entry of a routine. Depending on sides and repeats, a hold
// becomes several stages of a session.
type Stage struct {
	ID   string       // optional, unlike any other in the file
	Kind session.Kind // Hold or Pace

	// Of a hold.
	Point   body.ID
	Seconds int // of one hold, 10 to 30; of a pace stage, 5 to 1800
	Side    body.Side
	Repeats int // holds on each side, 1 to 6
	Rest    int // seconds from one hold to the next, 5 to 60: resting, changing sides, moving on
	Find    Find

	// Of a pace stage.
	Name      string           // a heading, such as 'Slow neck turns'
	Asks      bool             // it asks about safety or consent: it is never shortened or left out
	Technique body.TechniqueID // empty where the file says nothing; every hold is a trigger-point hold
	PerMinute int              // strokes or movements a minute; 0 without a beat
	Breath    Breath           // the zero Breath without one

	// How says what to do in a sentence or two. A hold that leaves it empty is
	// done the way its point says.
	How string
}

// A Breath is how long to breathe in and then out, in seconds: 2 to 8 and 2 to
// 12. There is no time to hold it.
type Breath struct{ In, Out int }

// A Find says how long a person has to get into place before the first hold of
// a stage.
type Find struct {
	Seconds int  // 3 to 60; 0 where the file says nothing
	Press   bool // until a press, however long that takes
}

// LeadIn is the find time before a hold that nothing else gives time for: the
// first of a routine, and one that follows a pace stage.
const LeadIn = 5 * time.Second
