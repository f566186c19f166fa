package history

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// A SessionID names a session within one file: those that were recorded here by
// numbers that grow, those that were imported beside them by numbers below 0.
type SessionID int64

// A ClientID names a client within one file. 0 is none: the person's own.
type ClientID int64

// A Key is the same for a session or a client wherever its record is imported.
type Key [8]byte

// NewKey makes a key that there was never before.
func NewKey() (k Key) {
	_, _ = rand.Read(k[:]) // never fails
	return k
}

func (k Key) String() string { return hex.EncodeToString(k[:]) }

// MarshalText writes the 16 hexadecimal digits of String.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Key) UnmarshalText(text []byte) error {
	if n, err := hex.Decode(k[:], text[:min(len(text), 2*len(k))]); err != nil || n != len(k) || len(text) != 2*len(k) {
		return fmt.Errorf("want a key of 16 hexadecimal digits, got %q", text)
	}
	return nil
}

// An Outcome says how far a session came.
type Outcome uint8

const (
	Going     Outcome = iota // it runs now, or was interrupted
	Finished                 // every stage is behind
	Stopped                  // the person ended it before that
	Abandoned                // it was interrupted, and the person did not go on
)

var outcomes = [...]string{"going", "finished", "stopped", "left"}

func (o Outcome) String() string {
	if int(o) < len(outcomes) {
		return outcomes[o]
	}
	return fmt.Sprintf("outcome(%d)", uint8(o))
}

// A Session is one session in short.
type Session struct {
	ID        SessionID
	Key       Key
	Client    ClientID // 0 for the person's own
	Started   time.Time
	RoutineID string
	Name      string // the routine's
	Outcome   Outcome
	Stage     int // where it stands, an index into the plan
	Planned   time.Duration
	Spent     time.Duration // in stages, pauses left out
	Holds     int           // holds that lasted PressedFrom or longer
	Regions   []Numbers
}

// Numbers are the person's numbers, 0 to 10, for one region before and after a
// session. Either is nil if it was skipped.
type Numbers struct {
	Region        body.RegionID
	Before, After *int
}

// A StageRecord is a stage that has ended.
type StageRecord struct {
	Stage   int // index into the plan
	Again   int // how often the same stage had ended before in this session
	Kind    session.Kind
	Point   body.ID
	Side    body.Side
	Planned time.Duration // whole seconds; 0 for a find that waits
	Length  time.Duration // likewise, as extended
	Lasted  time.Duration // milliseconds, pauses left out
	Ending  session.Ending
	At      time.Time // when it ended, in UTC
}

// Extended is by how much the stage was made longer than planned.
func (d StageRecord) Extended() time.Duration { return d.Length - d.Planned }

// Eased reports whether it is a hold that the person released because the spot
// had eased, after MinHold or before.
func (d StageRecord) Eased() bool {
	return d.Kind == session.Hold && (d.Ending == session.EasedWell || d.Ending == session.EasedEarly)
}

// PressedFrom is how long a hold must have lasted to count as pressed.
const PressedFrom = 5 * time.Second

// Notes are what was written about a session, and what was said before it and of
// what was wrong in it. For a client's they are sealed if there is a passphrase.
type Notes struct {
	Complaint string   `json:"complaint,omitempty"` // in the person's own words
	Note      string   `json:"note,omitempty"`
	Next      string   `json:"next,omitempty"` // what to do until the next time, or then
	Tags      []string `json:"tags,omitempty"`

	Today []Answer `json:"today,omitempty"` // to what was asked before it
	Wrong *Wrong   `json:"wrong,omitempty"` // nil if nothing was
	Well  []Well   `json:"well,omitempty"`  // said of regions since then
}

// IsEmpty reports whether nothing was said.
func (w Notes) IsEmpty() bool {
	return w.Complaint+w.Note+w.Next == "" && len(w.Tags)+len(w.Today)+len(w.Well) == 0 && w.Wrong == nil
}

// A Tenderness is how tender a point was, 0 to 10, as the person says it.
type Tenderness struct {
	Point  body.ID
	Side   body.Side
	Number int
}
