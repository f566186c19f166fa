package settings

import (
	"encoding/json"
	"time"
)

// A Safety is what a person has read and answered before pressing.
type Safety struct {
	Read    bool              `json:"read"`    // who should not press, and when to stop
	Answers map[string][]bool `json:"answers"` // by region: whether each of its questions was answered with yes
}

// Answered reports whether all of a region's questions are answered, and
// whether all were answered with no.
func (s Safety) Answered(region string, questions int) (all, clear bool) {
	got := s.Answers[region]
	clear = true
	for _, yes := range got {
		clear = clear && !yes
	}
	return len(got) == questions, clear
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
