package settings

import (
	"encoding/json"
	"time"

	"unknot/session/prepare"
)

// A Safety is what a person has read and answered before pressing.
type Safety struct {
	Read  bool          `json:"read"`  // who should not press, and when to stop
	About prepare.About `json:"about"` // what is true of the person
	// Answers are what versions before 0.2 kept for each region. What they
	// asked is asked anew.
	Answers map[string][]bool `json:"answers,omitempty"`
}

// A Last is a session that can be begun again, with all that was chosen for it.
type Last struct {
	Routine string    `json:"routine"` // its id, or nothing before the first session
	At      time.Time `json:"at"`      // when it began
	Side    string    `json:"side"`    // left, right, left-only or right-only; nothing for left first
	Holds   string    `json:"holds"`   // shorter or longer; nothing for as written
	Minutes int       `json:"minutes"` // to fit into; 0 for as written
	// Built is the routine as its file would be, if it is in no library.
	Built json.RawMessage `json:"built,omitempty"`
}
