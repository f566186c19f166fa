package history

import (
	"time"

	"unknot/session/body"
)

// An Answer is one to a question that was asked before a session.
type Answer struct {
	Question string `json:"question"` // its id
	Yes      bool   `json:"yes"`
}

// A Wrong is what was wrong in a session, which was stopped because of it.
type Wrong struct {
	Sign    string          `json:"sign,omitempty"` // the id of the sign to stop at; "" if none was said
	Regions []body.RegionID `json:"regions"`        // that rest because of it
	At      time.Time       `json:"at"`
}

// A Well is a region of which it was said that it is well again, so that it does
// not rest any more because of what was before.
type Well struct {
	Region body.RegionID `json:"region"`
	At     time.Time     `json:"at"`
}

// An Aftermath is what a session left behind that can keep somebody from pressing
// there again: what was wrong in it, and the numbers.
type Aftermath struct {
	Session SessionID
	Outcome Outcome
	Last    time.Time // when its last stage ended, or it began
	Wrong   *Wrong    // nil if nothing was
	Well    []Well    // said of regions since then
	Sealed  bool      // Wrong and Well cannot be read without the passphrase
	Regions []Numbers
	Tender  []Tenderness
}

// A Press is a spot that was held in a session for PressedFrom or longer, with what
// was said of it.
type Press struct {
	Point  body.ID
	Side   body.Side
	Level  body.Level // of the routine as it was done; 0 if that cannot be read any more
	When   time.Time
	Tags   []string        // of the session; none while they are sealed
	Higher []body.RegionID // whose number was higher after the session than before
	Worse  bool            // the spot was more tender than in the session before
}
