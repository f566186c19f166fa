package body

// A Point is a place to start feeling for a tender spot. No fixed site is to
// be expected (Fernandez-de-las-Penas and Dommerholt 2018, an expert panel), so every
// text about it is worded as a search.
type Point struct {
	ID            ID         `json:"id"`
	Region        RegionID   `json:"-"`
	Muscle        string     `json:"muscle"` // the muscle or muscles, by anatomical name
	Name          string     `json:"name"`   // what the person reads and hears after the side, such as 'upper trapezius, mid-slope'
	Short         string     `json:"short"`  // at most 24 characters, for where Name does not fit
	Sides         Sides      `json:"sides"`
	TherapistOnly bool       `json:"therapist_only"` // never offered for self work
	View          View       `json:"view"`           // the drawing to show it on: front, back or an inset
	Views         []View     `json:"views"`          // every view it can be seen in, the side view included
	X             float64    `json:"x"`              // across, more than 0; on an inset u, 0 at the inner or thumb edge, 1 at the other
	Y             float64    `json:"y"`              // down; on an inset v, 0 at the tips, 1 at the heel or wrist
	Tools         []string   `json:"tools"`          // in the order to try them
	Dose          Dose       `json:"dose"`
	Limits        Limits     `json:"limits"`  // a field left out is the region's
	Find          string     `json:"find"`    // where to feel for it
	Press         string     `json:"press"`   // how to press it
	ByHand        string     `json:"by_hand"` // how with the hand alone, where Press takes a tool and the hand reaches
	Care          string     `json:"care"`    // what to keep off, and when to stop
	Refers        []Referral `json:"refers"`  // where pressure on it may also be felt
	Therapist     Advice     `json:"therapist"`
	Evidence      []Study    `json:"evidence"`
	Sources       Sources    `json:"sources"`

	marker Spot // the region's, for a point of an inset
}

// maxShort is how many characters a point's short name may have.
const maxShort = 24

// A Dose is how long and how often a point is held, on each side, where
// nothing else is said.
type Dose struct {
	Seconds int `json:"seconds"` // of one hold, 10 to 30
	Repeats int `json:"repeats"` // holds, 1 to 3
	Rest    int `json:"rest"`    // seconds after each hold, 5 to 30
}

// Limits are what no routine may go beyond. In a file, a number that is left
// out means no limit but the general one; in an Atlas every field is filled.
type Limits struct {
	MaxLevel   Level `json:"max_level"`
	MaxNRS     int   `json:"max_nrs"`     // the person's number, 0 to 10; 6 in general
	MaxSeconds int   `json:"max_seconds"` // of one hold; 30 in general
	// Why completes 'No more than that, because ...' in a few words. It is
	// given wherever a limit is less than the general one.
	Why string `json:"why"`
}

const (
	// mostNRS is the highest number, of 10, at which pressure may go on anywhere.
	mostNRS = 6
	// mostSeconds is the longest hold anywhere.
	mostSeconds = 30
)

// A Referral is a place where pressure on a point may also be felt. Patterns
// vary from person to person.
type Referral struct {
	Area      string   `json:"area"`
	Sources   []Source `json:"sources"`
	Unchecked bool     `json:"unchecked"` // from the tradition of pain charts, with no source found
}

// Advice is how a therapist works on a point.
type Advice struct {
	Find    string `json:"find"` // where to feel for it, in place of Point.Find
	How     string `json:"how"`
	Seconds []int  `json:"seconds"` // shortest and longest hold, or nothing
}

// A Study says in one sentence what research found.
type Study struct {
	Says    string   `json:"says"`
	Sources []Source `json:"sources"`
}

// PressByHand says how to press the point with the hand alone, or nothing if
// the hand does not reach it.
func (p *Point) PressByHand() string {
	if p.ByHand == "" && !tooled.MatchString(p.Press) {
		return p.Press
	}
	return p.ByHand
}
