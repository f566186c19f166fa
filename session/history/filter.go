package history

import (
	"errors"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// ErrNone says that no session is recorded under an ID, or not any more.
var ErrNone = errors.New("there is no such session")

// A Filter chooses sessions. The zero Filter means all of the person's own.
type Filter struct {
	Region   body.RegionID // "" for any
	Client   ClientID      // 0 for the person's own
	Everyone bool          // the person's own and every client's
	Key      *Key          // the session with the key alone; nil for any
	Since    time.Time     // the first moment, by the clock where the session was; zero for no limit
	Until    time.Time     // the first moment after, likewise
	Limit    int           // the newest so many, 0 for all
	Offset   int           // of those after so many
}

// A Record is everything about one session.
type Record struct {
	Session
	Plan   session.Plan
	Source []byte        // the routine's file as it was then
	Done   []StageRecord // in the order they ended
	Notes  Notes
	Sealed bool // Notes cannot be read without the passphrase
	Tender []Tenderness
}

// ErrSealed says that a text is sealed and the passphrase has not been given.
var ErrSealed = errors.New("this is sealed: give the passphrase first")

// A Progress is what there is to show of many sessions at a glance.
type Progress struct {
	Total    int       // sessions that the filter chooses, Limit aside
	Counted  int       // the newest so many of them, of which the numbers are counted
	Lower    int       // how often the number after a session was lower than before,
	Same     int       // the same,
	Higher   int       // or higher; regions of a session with the same numbers count once
	Sessions []Session // the newest, at most Limit
	Pressed  []Pressed // by point and side
}

// A Pressed is when a point was last pressed, for PressedFrom or longer.
type Pressed struct {
	Point body.ID
	Side  body.Side
	At    time.Time // with the offset of the session
}

// A Visits is how often a client came, and what was done the last time.
type Visits struct {
	Count int
	Last  Session // the visit that LastVisit returns; its ID is 0 if there is none
}
